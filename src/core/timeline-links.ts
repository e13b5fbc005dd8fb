import type { Deed } from './dossier.ts';
import type { Recorded } from './report.ts';
import type { Entered } from './types.ts';

/** A finding holds what was entered by a deed. */
export type DeedLink = {
	/** Indexes into the lists that were given. */
	readonly deed: number;
	readonly finding: number;
	/** False where the value only probably comes from it. */
	readonly proven: boolean;
};

/** What each deed led to, by the time, the kind and the question that a finding's values name. Nothing is linked by nearness in time alone. */
export function deedLinks(recorded: readonly Recorded[], deeds: readonly Deed[]): readonly DeedLink[] {
	const places = new Map<string, number>();
	for (const [index, deed] of deeds.entries()) if (deed.time !== null) places.set(keyOf(deed, Math.round(deed.time)), index);
	return recorded.flatMap(({ finding }, index) => {
		const links = new Map<number, boolean>();
		for (const { entered, certainty } of finding.disclosures) {
			if (!entered || entered.after === null) continue;
			const time = Math.round(finding.time - entered.after);
			// What was noted of one moment may differ by the clock's rounding.
			const near = [time, time - 1, time + 1].map((one) => places.get(keyOf(entered, one)));
			const deed = near.find((one) => one !== undefined);
			if (deed !== undefined) links.set(deed, links.get(deed) === true || certainty === 'proven');
		}
		return [...links].map(([deed, proven]) => ({ deed, finding: index, proven }));
	});
}

function keyOf({ did, question, name }: Deed | Entered, time: number): string {
	return JSON.stringify([did, question, name, time]);
}
