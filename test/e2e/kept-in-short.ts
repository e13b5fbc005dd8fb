import type { Page } from 'playwright-core';

/** What the store holds of each request, without what was found in it: ten thousand of them are read at once. */
export type KeptInShort = {
	readonly kept: readonly {
		readonly url: string;
		readonly page: string;
		readonly method: string;
		readonly outcome: string;
		/** Its body as text, or why it could not be read. */
		readonly body: string;
	}[];
	readonly visits: readonly {
		readonly arrival: string;
		readonly page: string;
		readonly counts: { readonly requests: number; readonly missed?: number; readonly unchecked?: number };
		/** Requests that were missed, by host. */
		readonly missed?: readonly (readonly [host: string, times: number])[];
	}[];
	readonly findings: number;
	readonly pending: number;
};

/** @param page a page of the extension */
export function keptInShort(page: Page): Promise<KeptInShort> {
	return page.evaluate(readInShort);
}

type Row = {
	observation: { url: string; method: string; outcome: string; page: { url: string }; body: { is: string; reason?: string } };
};

/** Runs inside the extension's page, hence everything it needs is inside it. */
async function readInShort(): Promise<KeptInShort> {
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const request = indexedDB.open('telltale');
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	try {
		const [evidence, visits, findings, pending] = await Promise.all(
			['evidence', 'visits', 'findings', 'pending'].map(
				(store) =>
					new Promise<unknown>((resolve, reject) => {
						const rows = database.transaction(store).objectStore(store);
						const request = store === 'findings' || store === 'pending' ? rows.count() : rows.getAll();
						request.onsuccess = () => resolve(request.result);
						request.onerror = () => reject(request.error);
					}),
			),
		);
		return {
			kept: (evidence as Row[]).map(({ observation: { url, method, outcome, page, body } }) => ({
				url,
				method,
				outcome,
				page: page.url,
				body: body.is === 'unread' ? `unread: ${body.reason}` : JSON.stringify(body),
			})),
			visits: (visits as KeptInShort['visits'][number][]).map(({ arrival, page, counts, missed = [] }) => ({
				arrival,
				page,
				counts,
				missed,
			})),
			findings: findings as number,
			pending: pending as number,
		};
	} finally {
		database.close();
	}
}
