import type { Extension, Stored } from '../extension.ts';
import { eventually } from './eventually.ts';

/** What the extension has kept once nothing waits and nothing more comes. A busy worker hears of requests late, and judges each a moment later. */
export function settled(extension: Pick<Extension, 'stored'>): Promise<Stored> {
	let before = -1;
	let times = 0;
	return eventually(
		extension.stored,
		({ kept, pending }) => {
			times = pending === 0 && kept.length === before ? times + 1 : 0;
			before = kept.length;
			return times >= 4;
		},
		90_000,
	);
}
