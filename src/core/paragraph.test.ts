import { expect, test } from 'vitest';
import { examine } from './examine.ts';
import { exampleObservation } from './example-observation.ts';
import { paragraph } from './paragraph.ts';
import { type Recorded, report } from './report.ts';
import type { Finding, HealthVerdict } from './types.ts';

const health: HealthVerdict = { is: true, category: 'therapy', because: [] };
const counts = { requests: 20, thirdParty: 9, findings: 1, unread: 0, unattributed: 0, unconfirmed: 0, unfollowed: 0 };
const [example] = examine(
	exampleObservation({
		url: 'https://www.facebook.com/tr/?id=1234567890&ev=PageView&dl=https%3A%2F%2Fwww.clinic.example%2Fconditions%2Fanxiety&fbp=fb.1.1732440600000.1234567890',
		page: { url: 'https://www.clinic.example/conditions/anxiety', title: null },
	}),
	{ health, actions: [], followed: true },
).findings;

function keysOf(changes: readonly Partial<Finding>[], when: string | null = '24 November 2026', fromFile = false) {
	const recorded: Recorded[] = changes.map((change, id) => ({ id, finding: { ...(example as Finding), ...change } }));
	const made = report({ site: 'clinic.example', health, recorded, counts });
	return paragraph({ report: made, recorded, when, fromFile });
}

function to(organisation: string, via: 'third-party' | 'first-party-proxy' = 'third-party'): Pick<Finding, 'recipient'> {
	return { recipient: { ...(example as Finding).recipient, organisation, via } };
}

test('who, when, what to whom, how many, how sure, what cannot be known', () => {
	expect(keysOf([{}])).toEqual([
		{ key: 'paragraph_seen', args: ['24 November 2026', 'clinic.example'] },
		{ key: 'paragraph_counts', args: ['20', '9'] },
		{ key: 'paragraph_verdict', args: [example?.sentence] },
		{ key: 'paragraph_page', args: ['Meta'] },
		{ key: 'paragraph_likely_one', args: ['1'] },
		{ key: 'paragraph_before_one', args: ['1'] },
		{ key: 'paragraph_limit', args: [] },
	]);
});

test('many companies are named up to five, in the line of the most that they received', () => {
	const told = keysOf(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => to(name))).find(({ key }) => key === 'paragraph_page');
	expect(told?.args).toEqual([{ key: 'paragraph_names_more', args: ['A, B, C, D, E', '2'] }]);
	const six = keysOf(['A', 'B', 'C', 'D', 'E', 'F'].map((name) => to(name))).find(({ key }) => key === 'paragraph_page');
	expect(six?.args).toEqual([{ key: 'paragraph_names', args: ['A, B, C, D, E', 'F'] }]);
	const both = keysOf([to('A'), { ...to('A'), health: 'detail' }]);
	expect(both.filter(({ args }) => args.includes('A')).map(({ key }) => key)).toEqual(['paragraph_detail']);
});

test('nobody is named for what may not have left, or went to the site itself', () => {
	for (const change of [{ outcome: 'unknown' as const }, { outcome: 'failed' as const }, to('Meta', 'first-party-proxy')]) {
		const keys = keysOf([change]).map(({ key }) => key);
		expect(keys).not.toContain('paragraph_page');
		expect(keys).toContain('outcome' in change ? 'paragraph_unsure_one' : 'paragraph_proxied_one');
	}
});

test('nothing found is no all-clear', () => {
	expect(keysOf([], null, true).map(({ key }) => key)).toEqual([
		'paragraph_read_undated',
		'paragraph_counts',
		'paragraph_verdict',
		'paragraph_limit',
	]);
});
