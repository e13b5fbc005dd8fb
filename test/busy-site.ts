import type { BrowserContext } from 'playwright-core';
import { request } from '../scripts/bench-requests.ts';
import { launchChromium } from './chromium.ts';
import { type Received, type Reply, startServer } from './clinic/server.ts';
import { eventually } from './e2e/eventually.ts';
import { builtExtension } from './e2e/test-bed.ts';
import { type Extension, openExtension } from './extension.ts';

/** A Chromium with the built extension and a watched site that sends as many requests as it is asked to. */
export type BusySite = {
	readonly context: BrowserContext;
	readonly extension: Extension;
	/** A page of so many requests, each time others. */
	readonly url: (requests: number) => string;
	/** Opens the pages all at once, and tells what became of their requests. */
	readonly loadTabs: (tabs: number, requests: number) => Promise<Loaded>;
	readonly close: () => Promise<void>;
};

/** `counted`: requests in the counts of the visits; `kept`: with findings; `keptTwice`: addresses that are kept more than once, and were sent once. */
export type Loaded = {
	readonly sent: number;
	readonly counted: number;
	readonly kept: number;
	readonly keptTwice: number;
	readonly unread: number;
};

const SITE = 'harborlight-therapy.example';
/** Pages whose requests are others; more of them ask more hosts at a time than Chromium opens connections to, and it comes to a standstill. */
const DIFFERENT = 8;

export async function openBusySite(): Promise<BusySite> {
	const server = await startServer(answer);
	const { port, certificate, received } = server;
	const launched = await launchChromium({ port, spki: certificate.spki, extension: builtExtension });
	const { context } = launched;
	const close = async () => {
		await launched.close();
		await server.close();
	};
	const extension = await openExtension(context);
	await extension.ask({ do: 'watch', site: SITE });
	let loads = 0;
	const url = (requests: number) => `https://www.${SITE}/page?n=${requests}&load=${loads++}`;

	async function loadTabs(tabs: number, requests: number): Promise<Loaded> {
		const ours = await context.newPage();
		await ours.goto(`chrome-extension://${extension.id}/options.html`);
		// While no watched page is open nothing listens, and the document that a visit begins with may be asked for before something does.
		const first = await context.newPage();
		await first.goto(url(0));
		const tabId = await extension.tabId(first.url());
		await eventually(
			async () => (await extension.ask({ ask: 'tab', tabId })).is,
			(is) => is === 'watched',
		);
		const before = { received: received.length, counted: (await ours.evaluate(readCounts)).requests };
		const pages = await Promise.all(Array.from({ length: tabs }, () => context.newPage()));
		await Promise.all(pages.map((page) => page.goto(url(requests), { waitUntil: 'commit', timeout: 120_000 })));
		for (const page of pages) await page.evaluate(() => Reflect.get(window, 'done') as Promise<number>);
		const counted = await eventually(
			async () => (await ours.evaluate(readCounts)).requests - before.counted,
			(count) => count >= received.length - before.received,
			60_000,
		);
		const { unread, kept } = await ours.evaluate(readCounts);
		const arrived = received.slice(before.received).map(({ url: { href } }) => href);
		const keptTimes = timesOf(kept);
		const sentTimes = timesOf(arrived);
		const keptTwice = [...keptTimes].filter(([href, times]) => times > (sentTimes.get(href) ?? 0)).length;
		return { sent: arrived.length, counted, kept: kept.length, keptTwice, unread };
	}
	return { context, extension, url, loadTabs, close };
}

/** Runs in a page of the extension; of so many requests the whole of what is kept is too much to be asked for again and again. */
async function readCounts(): Promise<{ readonly requests: number; readonly unread: number; readonly kept: readonly string[] }> {
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const request = indexedDB.open('telltale');
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	const [visits, evidence] = await Promise.all(
		['visits', 'evidence'].map(
			(store) =>
				new Promise<unknown[]>((resolve, reject) => {
					const request = database.transaction(store).objectStore(store).getAll();
					request.onsuccess = () => resolve(request.result);
					request.onerror = () => reject(request.error);
				}),
		),
	);
	database.close();
	const counts = (visits as { counts: { requests: number; unread: number } }[]).map((visit) => visit.counts);
	return {
		requests: counts.reduce((sum, { requests }) => sum + requests, 0),
		unread: counts.reduce((sum, { unread }) => sum + unread, 0),
		kept: (evidence as { observation: { url: string } }[]).map(({ observation }) => observation.url),
	};
}

function timesOf(list: readonly string[]): ReadonlyMap<string, number> {
	const times = new Map<string, number>();
	for (const one of list) times.set(one, (times.get(one) ?? 0) + 1);
	return times;
}

function answer({ url, headers }: Received): Reply {
	if (url.pathname === '/page') return { type: 'text/html; charset=utf-8', body: pageOf(url) };
	return headers['sec-fetch-dest'] === 'script' ? { type: 'text/javascript', body: '/**/' } : { status: 204 };
}

function pageOf({ searchParams }: URL): string {
	const from = (Number(searchParams.get('load')) % DIFFERENT) * 1_000;
	const list = Array.from({ length: Number(searchParams.get('n')) }, (_, index) => {
		const { url, body } = request(from + index).observation;
		return { url, body: body.is === 'text' ? body.text : null };
	});
	return `<!doctype html><title>Page</title><link rel="icon" href="data:,"><h1>Page</h1><script>
const list = ${JSON.stringify(list).replaceAll('<', '\\u003c')};
const send = ({ url, body }) => fetch(url, body === null ? { mode: 'no-cors' } : { method: 'POST', mode: 'no-cors', body }).catch(() => {});
window.done = Promise.all(list.map(send)).then(() => performance.now());
</script>`;
}
