import type { Extension } from '../extension.ts';

/** All that the extension holds, as text to be searched: of the database what stands beside the recorded requests, and what stands in them. */
export type EverythingKept = {
	readonly beside: string;
	readonly requests: string;
	readonly session: string;
	readonly local: string;
};

export function everythingKept({ evaluate }: Pick<Extension, 'evaluate'>): Promise<EverythingKept> {
	return evaluate(readAll, null);
}

declare const chrome: { readonly storage: Readonly<Record<'session' | 'local', { get(keys: null): Promise<object> }>> };

/** Runs inside the extension's page, hence everything it needs is inside it. */
async function readAll(): Promise<EverythingKept> {
	const names = await indexedDB.databases();
	const rows: unknown[] = [];
	for (const { name = '' } of names) {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open(name);
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
		for (const store of database.objectStoreNames) {
			const all = await new Promise<unknown[]>((resolve, reject) => {
				const request = database.transaction(store).objectStore(store).getAll();
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
			rows.push(...all);
		}
		database.close();
	}
	const requests: string[] = [];
	const beside = JSON.stringify(rows, (key, value) => {
		if (key !== 'observation') return value;
		requests.push(
			JSON.stringify(value, (_, inner) => (inner instanceof Uint8Array ? new TextDecoder('latin1').decode(inner) : inner)),
		);
		return undefined;
	});
	return {
		beside,
		requests: requests.join('\n'),
		session: JSON.stringify(await chrome.storage.session.get(null)),
		local: JSON.stringify(await chrome.storage.local.get(null)),
	};
}
