import { expect, it } from 'vitest';
import type { Deed } from './dossier.ts';
import type { Recorded } from './report.ts';
import { deedLinks } from './timeline-links.ts';
import type { Disclosure, Entered, Finding } from './types.ts';

const deed = (time: number | null, rest: Partial<Deed> = {}): Deed => ({
	did: 'chose',
	time,
	question: 'Feeling down?',
	name: 'q1',
	visit: 'v1',
	...rest,
});

function finding(time: number, entered: Partial<Entered> | null, certainty: Disclosure['certainty'] = 'proven'): Recorded {
	const done: Entered = { did: 'chose', question: 'Feeling down?', name: 'q1', after: 400, unsubmitted: true, ...entered };
	const one: Disclosure = {
		about: 'health',
		kind: 'answer',
		channel: 'click',
		value: 'Often',
		form: 'plain',
		at: 'query/a',
		certainty,
		...(entered && { entered: done }),
	};
	return { id: time, finding: { time, disclosures: [one] } as unknown as Finding };
}

it('links what was entered to the deed that the finding names', () => {
	const deeds = [deed(1_000), deed(2_000), deed(2_000, { question: 'Sleeping badly?', name: 'q2' })];
	expect(
		deedLinks([finding(1_400, {}), finding(2_400.4, {}), finding(2_400, { question: 'Sleeping badly?', name: 'q2' })], deeds),
	).toEqual([
		{ deed: 0, finding: 0, proven: true },
		{ deed: 1, finding: 1, proven: true },
		{ deed: 2, finding: 2, proven: true },
	]);
});

it('says where it is only probable', () => {
	expect(deedLinks([finding(1_400, {}, 'likely')], [deed(1_000)])).toEqual([{ deed: 0, finding: 0, proven: false }]);
});

it('links nothing that only came soon after', () => {
	const deeds = [deed(1_000), deed(null)];
	const others = [finding(1_001, null), finding(1_500, {}), finding(1_400, { after: null }), finding(1_400, { did: 'typed' })];
	expect(deedLinks(others, deeds)).toEqual([]);
});
