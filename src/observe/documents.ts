/** A document of a watched tab, kept past its page's end so that late beacons still find where they came from. */
export type Doc = {
	readonly url: string;
	/** Document id of the top-level page; null where this is one. */
	readonly root: string | null;
	/** Visit of a top-level page; null once it is no longer watched. */
	readonly visit: string | null;
	/** In a private window. */
	readonly incognito?: true;
};

/** Browser's document id → Doc; the least recently used are forgotten. `changed` hears of every change, `undefined` for removal. */
export type Documents = {
	readonly get: (id: string | undefined) => Doc | null;
	/** The top-level document above, or itself. */
	readonly root: (doc: Doc) => Doc | null;
	/** True where a document shows this visit, and shows it last. */
	readonly shows: (visit: string) => boolean;
	readonly set: (id: string, doc: Doc) => void;
	readonly load: (entries: Iterable<readonly [id: string, doc: Doc]>) => void;
	/** Forgets those in private windows. */
	readonly forgetPrivate: () => void;
	readonly clear: () => void;
};

export const MAX_DOCUMENTS = 1000;
/** Longer addresses are cut: they are kept many times over. */
const MAX_ADDRESS = 16 * 1024;

export function createDocuments(changed: (id: string, doc: Doc | undefined) => void): Documents {
	const docs = new Map<string, Doc>();

	function get(id: string | undefined): Doc | null {
		const doc = id === undefined ? undefined : docs.get(id);
		if (id === undefined || doc === undefined) return null;
		docs.delete(id);
		docs.set(id, doc);
		return doc;
	}

	function set(id: string, doc: Doc): void {
		const kept = { ...doc, url: doc.url.slice(0, MAX_ADDRESS) };
		docs.delete(id);
		docs.set(id, kept);
		changed(id, kept);
		const [oldest] = docs.keys();
		if (docs.size > MAX_DOCUMENTS && oldest !== undefined) forget(oldest);
	}

	function forget(id: string): void {
		docs.delete(id);
		changed(id, undefined);
	}

	return {
		get,
		set,
		shows: (visit) => [...docs.values()].some((doc) => doc.visit === visit),
		root: (doc) => (doc.root === null ? doc : get(doc.root)),
		load(entries) {
			for (const [id, doc] of entries) docs.set(id, doc);
		},
		forgetPrivate() {
			for (const [id, { incognito }] of [...docs]) if (incognito) forget(id);
		},
		clear: () => docs.clear(),
	};
}
