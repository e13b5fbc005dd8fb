import { type Addition, isAddition } from './backlog.ts';
import type { Change } from './rows.ts';

/** What is written without the arrival's row leaves that as it is. */
export type Written = Change | WithoutRow<Addition>;
type WithoutRow<A> = A extends Addition ? Omit<A, 'of'> : never;

/** A batch without what a later change of it writes over: a visit that sends a hundred requests at once is counted once. */
export function compact(batch: readonly Written[]): readonly Written[] {
	const later = new Set<string>();
	const isFirst = (key: string): boolean => later.size < later.add(key).size;
	const kept: Written[] = [];
	for (const change of batch.toReversed()) {
		if ('of' in change && !isFirst(`arrival ${change.of.arrival}`)) {
			const { of: _, ...alone } = change;
			kept.push(alone as Written);
		} else if ('of' in change || isAddition(change) || isFirst(keyOf(change))) kept.push(change);
	}
	return kept.reverse();
}

/** The row that a change writes or drops. */
function keyOf(change: Exclude<Change, { readonly of: unknown }>): string {
	if ('drop' in change) return `${change.drop} ${change.key}`;
	switch (change.put) {
		case 'visit':
			return `visit ${change.row.visit}`;
		case 'arrival':
		case 'note':
		case 'trash':
			return `${change.put} ${change.row.arrival}`;
		case 'counter':
			return `counter ${change.row.name}`;
		case 'pending':
		case 'policy':
			return `${change.put} ${change.row.key}`;
	}
}
