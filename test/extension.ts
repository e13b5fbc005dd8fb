import type { BrowserContext, Page } from 'playwright-core';
import type { Answer, Request } from '../src/core/messages.ts';
import type { Finding, Observation, UnreadReason } from '../src/core/types.ts';

/** A request as the extension kept it, with the findings made from it. Bodies stay behind. */
type Kept = {
	readonly key: string;
	readonly observation: Omit<Observation, 'body'>;
	/** Why its body could not be read, or null. */
	readonly bodyUnread: UnreadReason | null;
	readonly findings: readonly Finding[];
};

/** Counts of one page view, as the store has them. */
type KeptVisit = {
	readonly site: string;
	readonly page: string;
	readonly late: boolean;
	readonly counts: { readonly requests: number; readonly thirdParty: number; readonly unread: number };
};

export type Stored = { readonly kept: readonly Kept[]; readonly visits: readonly KeptVisit[]; readonly pending: number };

/** The running extension, driven through a page of its own: the worker's handle hangs while it is stopped, a page does not. */
export type Extension<Popup = Page> = {
	/** As it stands in the addresses of its pages. */
	readonly id: string;
	readonly ask: <R extends Request>(request: R) => Promise<Answer<R>>;
	readonly stored: () => Promise<Stored>;
	/** The browser's number of the tab that shows this address. */
	readonly tabId: (url: string) => Promise<number>;
	readonly openPopup: (tabId: number) => Promise<Popup>;
	/** Makes every visit look this many milliseconds older than it is. */
	readonly age: (milliseconds: number) => Promise<void>;
	/** Stops the worker at once, as the browser does when it is idle, and waits until it has stopped; the next event wakes it. */
	readonly stopWorker: () => Promise<void>;
	/** Runs in a page of the extension, in an ordinary window. */
	readonly evaluate: Evaluate;
};

/** @throws when no worker starts within 20 seconds */
export async function openExtension(context: BrowserContext): Promise<Extension> {
	const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
	const id = new URL(worker.url()).host;
	const page = await context.newPage();
	await page.goto(`chrome-extension://${id}/options.html`);
	const session = await context.newCDPSession(page);
	await session.send('ServiceWorker.enable');

	return {
		...throughPage(page.url(), (run, argument) => page.evaluate(run as (argument: unknown) => never, argument)),
		async openPopup(tabId) {
			const popup = await context.newPage();
			await popup.setViewportSize({ width: 400, height: 600 });
			await popup.goto(`chrome-extension://${id}/popup.html?tab=${tabId}`);
			return popup;
		},
		async stopWorker() {
			const stopped = new Promise<void>((resolve) => {
				const hear = ({ versions }: { readonly versions: readonly { readonly runningStatus: string }[] }): void => {
					if (!versions.some(({ runningStatus }) => runningStatus === 'stopped')) return;
					session.off('ServiceWorker.workerVersionUpdated', hear);
					resolve();
				};
				session.on('ServiceWorker.workerVersionUpdated', hear);
			});
			await session.send('ServiceWorker.stopAllWorkers');
			// A worker that had stopped by itself sends no word of it.
			await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, 1_000))]);
		},
	};
}

type Evaluate = <T, A>(run: (argument: A) => T | Promise<T>, argument: A) => Promise<T>;

/** What is done inside a page of the extension, the same in every browser. @param url the page's address */
export function throughPage(url: string, evaluate: Evaluate): Omit<Extension, 'openPopup' | 'stopWorker'> {
	return {
		evaluate,
		id: new URL(url).host,
		ask: <R extends Request>(request: R) =>
			evaluate((message) => chrome.runtime.sendMessage(message), request as Request) as Promise<Answer<R>>,
		stored: () => evaluate(readStore, null),
		tabId: (of) => (of === url ? evaluate(ownTab, null) : evaluate(findTab, of)),
		age: (milliseconds) => evaluate(ageVisits, milliseconds),
	};
}

/** The part of both browsers' interface that is used inside the extension's page. */
declare const chrome: {
	readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
	readonly tabs: {
		query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
		getCurrent(): Promise<{ readonly id?: number } | undefined>;
	};
};

/** The browser tells the addresses of pages on the web; of the extension's own it need not. */
async function ownTab(): Promise<number> {
	const tab = await chrome.tabs.getCurrent();
	if (tab?.id === undefined) throw new Error('The page is in no tab');
	return tab.id;
}

async function findTab(url: string): Promise<number> {
	for (let tries = 0; ; tries++) {
		const tabs = await chrome.tabs.query({});
		const id = tabs.find((tab) => tab.url === url)?.id;
		if (id !== undefined) return id;
		if (tries === 50) throw new Error(`No tab shows ${url}; there are ${tabs.map((tab) => tab.url).join(', ')}`);
		// A page may be there before the browser's list of tabs says so.
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

/** Runs inside the extension's page, hence everything it needs is inside it. */
async function readStore(): Promise<Stored> {
	const databases = await indexedDB.databases();
	if (!databases.some(({ name }) => name === 'telltale')) return { kept: [], visits: [], pending: 0 };
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const request = indexedDB.open('telltale');
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	try {
		// One list with a function inside it that has no name: the runners wrap named ones in a helper that the page does not have.
		const [findings, evidence, visits, pending] = await Promise.all(
			['findings', 'evidence', 'visits', 'pending'].map(
				(store) =>
					new Promise<unknown[]>((resolve, reject) => {
						const request = database.transaction(store).objectStore(store).getAll();
						request.onsuccess = () => resolve(request.result);
						request.onerror = () => reject(request.error);
					}),
			),
		);
		const rows = (findings ?? []) as { evidence: string; finding: Finding }[];
		const kept = ((evidence ?? []) as { key: string; observation: Observation }[]).map(
			({ key, observation: { body, ...observation } }) => ({
				key,
				observation,
				bodyUnread: body.is === 'unread' ? body.reason : null,
				findings: rows.filter((row) => row.evidence === key).map((row) => row.finding),
			}),
		);
		return { kept, visits: (visits ?? []) as KeptVisit[], pending: pending?.length ?? 0 };
	} finally {
		database.close();
	}
}

async function ageVisits(milliseconds: number): Promise<void> {
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const request = indexedDB.open('telltale');
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	const stores = ['visits', 'arrivals'];
	const transaction = database.transaction(stores, 'readwrite');
	for (const store of stores) {
		const rows = transaction.objectStore(store).openCursor();
		rows.onsuccess = () => {
			const cursor = rows.result;
			if (cursor === null) return;
			cursor.update({ ...cursor.value, started: cursor.value.started - milliseconds });
			cursor.continue();
		};
	}
	await new Promise<void>((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onerror = () => reject(transaction.error);
	});
	database.close();
}
