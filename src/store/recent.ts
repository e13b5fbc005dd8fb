import { numberOf } from '../core/asked-for.ts';
import type { Observation } from '../core/types.ts';
import type { VisitRow } from './rows.ts';

/** Addresses that were recorded, as numbers. Of what was sent before `since`, milliseconds since 1970, some are not known any more. */
export type Recent = { readonly numbers: ReadonlySet<number>; readonly since: number };

/** Pairs of a number and a second: half a minute of a busy page. */
const MOST = 2 * 256;

/** Remembers a request that told nothing, and leaves no other trace than a count. */
export function withRecent(row: VisitRow, { url, time }: Pick<Observation, 'url' | 'time'>): VisitRow {
	const before = row.recent ?? new Uint32Array();
	const kept = before.length < MOST ? before : before.subarray(2);
	const recent = new Uint32Array(kept.length + 2);
	recent.set(kept);
	recent.set([numberOf(url), time / 1_000], kept.length);
	return { ...row, recent };
}

/** @param more numbers of what was recorded otherwise */
export function recentOf(rows: readonly VisitRow[], more: readonly number[]): Recent {
	const numbers = new Set(more);
	let since = 0;
	for (const { recent = new Uint32Array() } of rows) {
		for (let at = 0; at < recent.length; at += 2) numbers.add(recent[at] ?? 0);
		// Whole seconds: the oldest one is not known entirely.
		if (recent.length >= MOST) since = Math.max(since, ((recent[1] ?? 0) + 1) * 1_000);
	}
	return { numbers, since };
}
