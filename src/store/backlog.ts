import type { Change } from './rows.ts';

/** What is added to an arrival: it is made once, and gone when it is not kept. */
export type Addition = Extract<Change, { readonly put: 'findings' | 'deeds' | 'consents' }>;

/** Additions that could not be written, in order, until there is room for them: in memory, and no more than so many. */
export type Backlog = {
	/** Of a batch that was not written what would be lost. */
	readonly keep: (batch: readonly Change[]) => void;
	/** The oldest, which stays until it is `done`. */
	readonly first: () => Addition | undefined;
	readonly done: (addition: Addition) => void;
	/** An arrival that is deleted takes what waits with it. */
	readonly forget: (isDeleted: (arrival: string) => boolean) => void;
	/** The arrivals that something was not written of since it was asked last. */
	readonly takeArrivals: () => readonly string[];
	readonly clear: () => void;
};

const MAX_ADDITIONS = 5_000;
const MAX_SIZE = 32 * 1024 * 1024;

export function createBacklog(): Backlog {
	const waiting = new Map<Addition, number>();
	const arrivals = new Set<string>();
	let size = 0;

	function drop(addition: Addition): void {
		size -= waiting.get(addition) ?? 0;
		waiting.delete(addition);
	}

	return {
		keep(batch) {
			for (const change of batch) {
				if ('drop' in change) continue;
				if (change.put === 'visit' || change.put === 'arrival') arrivals.add(change.row.arrival);
				if (!isAddition(change)) continue;
				arrivals.add(change.of.arrival);
				const own = sizeOf(change);
				if (waiting.size >= MAX_ADDITIONS || size + own > MAX_SIZE) continue;
				waiting.set(change, own);
				size += own;
			}
		},
		first: () => waiting.keys().next().value,
		done: drop,
		forget(isDeleted) {
			for (const addition of [...waiting.keys()]) if (isDeleted(addition.of.arrival)) drop(addition);
			for (const arrival of [...arrivals]) if (isDeleted(arrival)) arrivals.delete(arrival);
		},
		takeArrivals() {
			const taken = [...arrivals];
			arrivals.clear();
			return taken;
		},
		clear() {
			waiting.clear();
			arrivals.clear();
			size = 0;
		},
	};
}

export function isAddition<C extends { readonly put: string } | { readonly drop: string }>(
	change: C,
): change is Extract<C, { readonly put: Addition['put'] }> {
	return 'put' in change && (change.put === 'findings' || change.put === 'deeds' || change.put === 'consents');
}

/** Characters and bytes, about. */
function sizeOf(addition: Addition): number {
	if (addition.put !== 'findings') return JSON.stringify(addition.rows).length;
	const { body, ...observation } = addition.evidence.observation;
	const own = JSON.stringify([observation, addition.rows]).length;
	if (body.is === 'bytes') return own + body.bytes.byteLength;
	return own + JSON.stringify(body).length;
}
