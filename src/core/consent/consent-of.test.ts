import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recipient, Visit } from '../types.ts';
import { sentNow } from './consent-now.ts';
import { consentOf, type SentFinding } from './consent-of.ts';
import { consentLine, consentSummary } from './consent-summary.ts';
import { FOLLOWED, SIGNALLED, type VisitConsent } from './visit-consent.ts';

const START = 1_700_000_000_000;
const meta: Recipient = {
	organisation: 'Meta',
	service: 'Meta Pixel',
	domain: 'facebook.com',
	role: 'advertising',
	via: 'third-party',
};

function visitOf(visit: string, after = 0, more: Partial<Visit> = {}): Visit {
	return {
		visit,
		arrival: 'a',
		tabId: 1,
		site: 'clinic.example',
		page: 'https://clinic.example/',
		started: START + after,
		health: { is: true, category: 'therapy', because: [] },
		late: false,
		chosen: false,
		...more,
	};
}

const event = (after: number, more: Partial<VisitConsent>): VisitConsent => ({
	visit: 'one',
	time: START + after,
	source: 'banner',
	kind: 'state',
	by: 'default',
	...more,
});
const followed = (after = 5, visit = 'one') => event(after, { visit, source: FOLLOWED });
const shown = (after: number, more: Partial<VisitConsent> = {}) => event(after, { kind: 'banner-shown', ...more });
const hidden = (after: number, more: Partial<VisitConsent> = {}) => event(after, { kind: 'banner-hidden', ...more });
const press = (after: number, action: 'accept' | 'refuse' | 'partly', more: Partial<VisitConsent> = {}) =>
	event(after, { source: 'press', by: 'press', action, ...more });

const sent = (after: number, more: Partial<SentFinding> = {}): SentFinding => ({
	recipient: meta,
	outcome: 'sent',
	time: START + after,
	health: 'page',
	identity: 'browser',
	...more,
});

const one = visitOf('one');
const two = visitOf('two', 20_000);
const kinds = (visits: readonly Visit[], consents: readonly VisitConsent[], after: number, visit = 'one') => {
	const { state, said } = consentOf({ visits, consents }).of(sent(after), visit);
	return [state.state, ...said.map(({ kind }) => kind)];
};

describe('one page view', () => {
	const answered = [followed(), shown(400), press(4_000, 'refuse'), hidden(4_200)];
	test.each([
		['before the banner came', 100, ['unanswered', 'before-answer']],
		['while it stood open', 2_000, ['unanswered', 'before-answer']],
		['in the moment of the press', 4_500, ['refused']],
		['after it', 9_000, ['refused', 'although-refused']],
	])('%s', (_what, after, expected) => {
		expect(kinds([one], answered, after)).toEqual(expected);
	});

	test('the order of events does not matter', () => {
		expect(kinds([one], [...answered].reverse(), 9_000)).toEqual(['refused', 'although-refused']);
	});

	test('nothing was asked, and the page was there for long', () => {
		expect(kinds([one], [followed(), followed(10_000)], 500)).toEqual(['no-choice-offered']);
	});

	test.each([
		['it was left early', [one], [followed()]],
		['nobody followed', [one], []],
		['it was followed late', [visitOf('one', 0, { late: true })], [followed(), followed(10_000)]],
	])('nothing was seen and %s: not known', (_what, visits, consents) => {
		expect(kinds(visits, consents, 500)).toEqual(['unknown']);
	});

	test('that the browser signals is no question of the page', () => {
		const signal = event(5, { source: SIGNALLED, purposes: { advertising: null, analytics: null, sale: false } });
		expect(kinds([one], [followed(), signal, followed(10_000)], 500)).toEqual(['no-choice-offered']);
	});

	test('nobody looked, as in a HAR: not known, and the signal of the browser still counts', () => {
		const gpc = {
			standard: 'gpc',
			at: 'header/sec-gpc',
			raw: '1',
			says: { advertising: 'unknown', analytics: 'unknown', sale: 'denied' },
			sentence: { key: 'signal_gpc', args: [] },
		} as const;
		const { state, said } = consentOf({ visits: [] }).of(sent(0, { signals: [gpc] }), 'one');
		expect(state).toMatchObject({ state: 'unknown', because: { key: 'consent_because_unseen' } });
		expect(said.map(({ kind }) => kind)).toEqual(['although-gpc']);
	});
});

describe('frames', () => {
	const within = 'https://embed.example/';
	test('a press in a frame is no answer to a question that the page did not put', () => {
		expect(kinds([one], [followed(), shown(300, { within }), press(2_000, 'refuse', { within })], 9_000)).toEqual(['unknown']);
	});
	test('it is one where the page’s question stood open', () => {
		expect(kinds([one], [followed(), shown(300), press(2_000, 'refuse', { within })], 9_000)).toEqual([
			'refused',
			'although-refused',
		]);
	});
	test('and none where it had been closed', () => {
		const events = [followed(), shown(300), hidden(900), press(2_000, 'refuse', { within })];
		expect(kinds([one], events, 9_000)).toEqual(['unknown']);
	});
});

describe('several page views', () => {
	const first = [followed(), shown(300), press(2_000, 'refuse'), hidden(2_200)];
	const second = followed(20_005, 'two');
	test('what was answered on an earlier page holds on one that does not ask', () => {
		const { state } = consentOf({ visits: [one, two], consents: [...first, second] }).of(sent(21_000), 'two');
		expect(state).toMatchObject({
			state: 'refused',
			earlier: true,
			seen: true,
			because: { key: 'consent_because_refused_earlier' },
		});
	});
	test('not on one that asks anew', () => {
		expect(kinds([one, two], [...first, second, shown(20_300, { visit: 'two' })], 21_000, 'two')).toEqual([
			'unanswered',
			'before-answer',
		]);
	});
	test('not after a question that was left open', () => {
		const third = visitOf('three', 40_000);
		const events = [...first, second, shown(20_300, { visit: 'two' }), followed(40_005, 'three')];
		expect(kinds([one, two, third], events, 41_000, 'three')).toEqual(['unknown']);
	});
	test('not on another visit of the site', () => {
		expect(kinds([one, visitOf('two', 20_000, { arrival: 'b' })], [...first, second], 21_000, 'two')).toEqual(['unknown']);
	});
});

test('whatever is told, it neither throws nor makes up a refusal', () => {
	const anyEvent = fc.record(
		{
			visit: fc.constantFrom('one', 'two', 'none'),
			time: fc.oneof(fc.integer({ min: START - 1e6, max: START + 1e6 }), fc.double()),
			source: fc.constantFrom(FOLLOWED, SIGNALLED, 'press', 'banner', 'klaro', '__proto__'),
			kind: fc.constantFrom('banner-shown', 'banner-hidden', 'state'),
			by: fc.constantFrom('default', 'stored', 'press'),
			action: fc.constantFrom('accept', 'partly'),
			within: fc.constantFrom('https://frame.example/', 'about:blank'),
		},
		{ requiredKeys: ['visit', 'time', 'source', 'kind', 'by'] },
	) as fc.Arbitrary<VisitConsent>;
	fc.assert(
		fc.property(fc.array(anyEvent, { maxLength: 30 }), fc.integer({ min: 0, max: 60_000 }), (consents, after) => {
			const { state, said } = consentOf({ visits: [one, two], consents }).of(sent(after), 'one');
			expect(state.state).not.toBe('refused');
			expect(said.map(({ kind }) => kind)).not.toContain('although-refused');
		}),
	);
});

describe('the summary', () => {
	const refusing = [followed(), shown(400), press(4_000, 'refuse')];
	const told = (findings: readonly SentFinding[], consents: readonly VisitConsent[] = refusing) => {
		const { of } = consentOf({ visits: [one], consents });
		return consentSummary(
			findings.map((finding, index) => ({ recipient: finding.recipient, consent: of(finding, 'one'), of: index })),
		);
	};
	const other: Recipient = { ...meta, organisation: 'TikTok' };

	test('counts companies once, and says the worst', () => {
		const summary = told([sent(500), sent(600), sent(700, { recipient: other }), sent(9_000)]);
		expect(summary.companies).toEqual({ 'before-answer': 2, 'although-refused': 1, 'although-gpc': 0 });
		expect(consentLine(summary)).toEqual({ key: 'consent_line_refused', count: 1 });
		expect(summary.facts.map(({ kind, of, times }) => [kind, of, times])).toEqual([
			['although-refused', 3, 1],
			['before-answer', 0, 2],
			['before-answer', 2, 1],
		]);
	});

	test('does not count what went to the site’s own address', () => {
		expect(consentLine(told([sent(9_000, { recipient: { ...meta, via: 'first-party-proxy' } })]))).toBeNull();
	});

	test('says who says so, and of what', () => {
		const tool = event(300, { source: 'klaro', by: 'stored', purposes: { advertising: false, analytics: false } });
		expect(consentLine(told([sent(9_000)], [followed(), tool]))).toEqual({ key: 'consent_line_told', count: 1 });
		const partly = event(300, { source: 'klaro', by: 'stored', purposes: { advertising: false, analytics: true } });
		expect(consentLine(told([sent(9_000)], [followed(), partly]))).toEqual({ key: 'consent_line_partly', count: 1 });
	});

	test('has nothing to say where nothing was refused', () => {
		expect(consentLine(told([sent(9_000)], [followed(), shown(400), press(4_000, 'accept')]))).toBeNull();
	});
});

describe('for the popup', () => {
	const recorded = (id: number, finding: SentFinding) => ({ id, finding: finding as never });
	test('each recipient once a second, and only what was sent and tells something', () => {
		const all = [
			recorded(1, sent(0)),
			recorded(2, sent(10)),
			recorded(3, sent(2_000)),
			recorded(4, sent(0, { outcome: 'failed' })),
			recorded(5, sent(0, { health: 'none', identity: 'none' })),
		];
		expect(sentNow(all, new Map([[1, 'one']])).map(({ time, visit }) => [time - START, visit])).toEqual([
			[0, 'one'],
			[10, ''],
			[2_000, ''],
		]);
	});
	test('is bounded', () => {
		const many = Array.from({ length: 5_000 }, (_, id) => recorded(id, sent(id * 1_000)));
		expect(sentNow(many, new Map()).length).toBe(2_000);
	});
});
