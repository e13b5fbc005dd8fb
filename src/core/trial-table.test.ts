import { describe, expect, it } from 'vitest';
import type { Recorded } from './report.ts';
import type { TrialKind } from './trial.ts';
import { type TrialSide, trialTable } from './trial-table.ts';
import type { Finding } from './types.ts';

let id = 0;

function told(time: number, rest: Partial<Finding> = {}, service = 'Meta Pixel'): Recorded {
	const recipient = { organisation: 'Meta', service, domain: 'facebook.com', role: 'advertising', via: 'third-party' };
	const disclosures = [{ about: 'health', kind: 'title', term: 'anxiety', form: 'plain' }];
	return {
		id: ++id,
		finding: { time, outcome: 'sent', severity: 'high', ...rest, recipient, disclosures } as unknown as Finding,
	};
}

/** The banner is answered at 100, where it is. */
function side(is: TrialKind, recorded: readonly Recorded[], answered: number | null = 100): TrialSide {
	const isAnswered = (is === 'accepted' || is === 'refused') && answered !== null;
	return { mark: { is, trial: 'trial', fresh: true, ...(isAnswered && { answered, by: 'rule' as const }) }, recorded };
}

const says = (...sides: readonly TrialSide[]) => trialTable(sides)[0]?.says;

describe('what is said of a recipient', () => {
	it('rests on what was seen after the refusal, not before it', () => {
		expect(says(side('untouched', [told(1)]), side('refused', [told(1), told(200)]))).toEqual(['despite-refusal', 'early']);
		expect(says(side('untouched', [told(1)]), side('refused', [told(1)]))).toEqual(['early', 'not-seen-refused']);
	});

	it('is nothing of a refusal that was not given', () => {
		expect(says(side('untouched', [told(1)]), side('refused', [told(1), told(200)], null))).toEqual(['early']);
	});

	it('is that it waits for acceptance where it is told after it alone', () => {
		expect(says(side('untouched', []), side('accepted', [told(200)]), side('refused', []))).toEqual(['only-accepted']);
		expect(says(side('accepted', [told(200)]))).toEqual([]);
	});

	it('is of the signal only what the visit with it shows', () => {
		expect(says(side('untouched', [told(1)]), side('gpc', [told(1)]))).toEqual(['despite-gpc', 'early']);
		expect(says(side('untouched', [told(1)]), side('gpc', []))).toEqual(['early', 'not-seen-gpc']);
		expect(says(side('untouched', [told(1)]))).toEqual(['early']);
	});

	it('leaves out what did not leave the browser', () => {
		expect(trialTable([side('refused', [told(200, { outcome: 'blocked' })])])).toEqual([]);
	});
});

describe('the table', () => {
	it('has a cell for each visit, split at the answer', () => {
		const [row] = trialTable([side('gpc', []), side('accepted', [told(1), told(200), told(201)])]);
		expect(Object.keys(row?.told ?? {})).toEqual(['gpc', 'accepted']);
		expect(row?.told.gpc).toEqual({ before: null, after: null });
		expect([row?.told.accepted?.before?.sent, row?.told.accepted?.after?.sent]).toEqual([1, 2]);
		expect(row?.told.accepted?.after?.kinds).toEqual([{ about: 'health', kind: 'title', term: 'anxiety', plain: true }]);
	});

	it('has the worst first', () => {
		const rows = trialTable([side('untouched', [told(1, { severity: 'low' }, 'A'), told(1, { severity: 'critical' }, 'B')])]);
		expect(rows.map(({ recipient }) => recipient.service)).toEqual(['B', 'A']);
	});
});
