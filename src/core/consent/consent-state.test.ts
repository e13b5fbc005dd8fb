import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConsentEvent } from './consent-event.ts';
import { answerWords, type ConsentAnswer, consentState } from './consent-state.ts';

/** Times are milliseconds after the page began to load. */
const START = 1_700_000_000_000;
const at = (time: number, event: Omit<ConsentEvent, 'time'>): ConsentEvent => ({ time: START + time, ...event });

const shown = (time: number, source = 'onetrust', more: Partial<ConsentEvent> = {}) =>
	at(time, { source, kind: 'banner-shown', by: 'default', ...more });
const hidden = (time: number, source = 'onetrust') => at(time, { source, kind: 'banner-hidden', by: 'default' });
const press = (time: number, action: ConsentEvent['action'] & string, more: Partial<ConsentEvent> = {}) =>
	at(time, { source: 'press', kind: 'state', by: 'press', action, ...more });
const state = (
	time: number,
	by: ConsentEvent['by'],
	advertising: boolean | null,
	analytics: boolean | null,
	more: Partial<ConsentEvent> = {},
) => at(time, { source: 'onetrust', kind: 'state', by, purposes: { advertising, analytics }, ...more });

type Row = readonly [
	what: string,
	events: readonly ConsentEvent[],
	time: number,
	state: ConsentAnswer,
	because: string,
	more?: object,
];
type Followed = { readonly start?: number | null; readonly until?: number };

const BANNER = [state(300, 'default', false, false), shown(800)];
const ACCEPTED = [...BANNER, press(4_000, 'accept'), state(4_050, 'press', true, true), hidden(4_100)];
const REFUSED = [...BANNER, press(4_000, 'refuse'), state(4_050, 'press', false, false), hidden(4_100)];
const iframe = 'https://ads.example/frame';

const SEQUENCES: readonly Row[] = [
	['nothing on a page that was followed throughout', [], 900, 'no-choice-offered', 'nothing'],
	['a request before the banner', BANNER, 100, 'unanswered', 'not_yet'],
	['a request between the default and the banner', BANNER, 500, 'unanswered', 'not_yet'],
	['a request while the banner stands open', BANNER, 2_000, 'unanswered', 'open'],
	['a request just before the press', ACCEPTED, 3_999, 'unanswered', 'open'],
	['a request at the press', ACCEPTED, 4_000, 'accepted', 'accepted', { since: START + 4_000 }],
	['a request after accepting', ACCEPTED, 9_000, 'accepted', 'accepted', { earlier: false, since: START + 4_050 }],
	['a request after refusing', REFUSED, 9_000, 'refused', 'refused', { purposes: { advertising: false, analytics: false } }],
	['a request after a press alone', [shown(800), press(4_000, 'refuse')], 9_000, 'refused', 'refused', { since: START + 4_000 }],
	['a press that no platform was found for', [press(4_000, 'accept'), shown(800, 'autoconsent')], 9_000, 'accepted', 'accepted'],
	[
		'a choice in part',
		[...BANNER, press(4_000, 'partly'), state(4_050, 'press', false, true)],
		9_000,
		'partly',
		'partly_told',
		{ purposes: { advertising: false, analytics: true } },
	],
	[
		'a choice in part of which nothing more is known',
		[...BANNER, press(4_000, 'partly')],
		9_000,
		'partly',
		'partly',
		{ purposes: { advertising: null, analytics: null } },
	],
	[
		'a choice in part that came out as all',
		[...BANNER, press(4_000, 'partly'), state(4_050, 'press', true, true)],
		9_000,
		'accepted',
		'accepted_told',
	],
	[
		'stored as accepted, read after the request',
		[state(700, 'stored', true, true)],
		100,
		'accepted',
		'accepted_earlier_told',
		{ earlier: true, since: null },
	],
	[
		'stored as refused',
		[state(700, 'stored', false, false)],
		5_000,
		'refused',
		'refused_earlier_told',
		{ earlier: true, since: null },
	],
	['stored in part', [state(700, 'stored', false, true)], 5_000, 'partly', 'partly_earlier_told', { earlier: true }],
	[
		'stored as accepted, then refused',
		[state(300, 'stored', true, true), press(6_000, 'refuse'), state(6_050, 'press', false, false)],
		9_000,
		'refused',
		'refused',
		{ earlier: false },
	],
	[
		'stored as accepted, then refused, before that',
		[state(300, 'stored', true, true), press(6_000, 'refuse')],
		5_999,
		'accepted',
		'accepted_earlier_told',
	],
	[
		'refused, then accepted',
		[...REFUSED, press(8_000, 'accept'), state(8_050, 'press', true, true)],
		9_000,
		'accepted',
		'accepted',
	],
	[
		'services allowed and refused one by one, while the question stands open',
		[...BANNER, press(4_000, 'accept'), press(4_500, 'refuse'), state(4_550, 'press', false, true), press(5_000, 'refuse')],
		9_000,
		'partly',
		'partly',
		{ purposes: { advertising: null, analytics: null } },
	],
	['refused, then accepted, between', [...REFUSED, press(8_000, 'accept')], 6_000, 'refused', 'refused'],
	[
		'stored, and the banner shown all the same',
		[state(300, 'stored', true, true), shown(900)],
		2_000,
		'accepted',
		'accepted_earlier_told',
	],
	['settings opened again after a choice', [...ACCEPTED, shown(7_000)], 8_000, 'accepted', 'accepted'],
	['a banner that went away unanswered', [...BANNER, hidden(3_000)], 5_000, 'unknown', 'closed'],
	['a banner that went away, before that', [...BANNER, hidden(3_000)], 2_000, 'unanswered', 'open'],
	['a banner that came back', [...BANNER, hidden(3_000), shown(4_000)], 5_000, 'unanswered', 'open'],
	['a platform, and no banner', [state(300, 'default', false, false)], 5_000, 'unknown', 'no_answer'],
	['a platform that allows all by default, and no banner', [state(300, 'default', true, true)], 5_000, 'unknown', 'no_answer'],
	['a default never counts as a choice', [state(300, 'default', true, true), shown(800)], 2_000, 'unanswered', 'open'],
	['a choice that says nothing', [state(300, 'stored', null, null)], 5_000, 'unknown', 'no_answer'],
	[
		'a platform that was set back',
		[state(300, 'stored', true, true), state(5_000, 'default', false, false), shown(5_100)],
		6_000,
		'unanswered',
		'open',
	],
	[
		'a platform that says what was not pressed',
		[...BANNER, press(4_000, 'refuse'), state(4_050, 'press', true, true)],
		9_000,
		'unknown',
		'contradicted',
	],
	[
		'two platforms that do not agree',
		[state(300, 'stored', true, true), state(400, 'stored', false, false, { source: '__tcfapi' })],
		5_000,
		'unknown',
		'contradicted',
	],
	[
		'two platforms that agree',
		[state(300, 'stored', true, true), state(400, 'stored', true, null, { source: '__tcfapi' })],
		5_000,
		'accepted',
		'accepted_earlier_told',
	],
	[
		'a refusal that leaves statistics on',
		[...BANNER, press(4_000, 'refuse'), state(4_050, 'press', false, true)],
		9_000,
		'refused',
		'refused',
		{ purposes: { advertising: false, analytics: null } },
	],
	[
		'what contradicted is mended by the next press',
		[
			...BANNER,
			press(4_000, 'accept'),
			state(4_050, 'press', false, false),
			press(6_000, 'accept'),
			state(6_100, 'press', true, true),
		],
		9_000,
		'accepted',
		'accepted',
	],
	[
		'a choice that became known after the banner without a press',
		[shown(800), state(900, 'stored', true, true)],
		100,
		'unknown',
		'stored_late',
	],
	[
		'the same, from then on',
		[shown(800), state(900, 'stored', true, true)],
		1_000,
		'accepted',
		'accepted_told',
		{ earlier: false },
	],
	[
		'a platform that tells of the press by itself',
		[shown(800), state(4_000, 'press', false, false)],
		2_000,
		'unanswered',
		'open',
	],
	['a banner in a frame of another site', [shown(800, 'cookiebot', { within: iframe })], 2_000, 'unknown', 'frame'],
	[
		'ten frames with banners, and one of the page',
		[
			...BANNER,
			...Array.from({ length: 10 }, (_, index) =>
				state(1_000 + index, 'stored', true, true, { source: 'klaro', within: `${iframe}${index}` }),
			),
		],
		2_000,
		'unanswered',
		'open',
	],
	[
		'a press inside a frame, where the page asks by one',
		[...BANNER, press(4_000, 'refuse', { within: 'https://cdn.privacy-mgmt.example/' })],
		9_000,
		'refused',
		'refused',
	],
	[
		'a press inside a frame, and the page has no question',
		[press(4_000, 'refuse', { within: iframe })],
		9_000,
		'unknown',
		'frame',
	],
	[
		'an opt-out of sale alone',
		[state(300, 'stored', null, null, { purposes: { advertising: null, analytics: null, sale: false } })],
		5_000,
		'partly',
		'sale_earlier_told',
		{ purposes: { advertising: null, analytics: null, sale: false } },
	],
	[
		'no opt-out of sale is no acceptance',
		[state(300, 'stored', null, null, { purposes: { advertising: null, analytics: null, sale: true } }), shown(800)],
		2_000,
		'unanswered',
		'open',
	],
	[
		'a press on an earlier page',
		[press(0, 'refuse', { by: 'stored' })],
		100,
		'refused',
		'refused_earlier',
		{ seen: true, earlier: true, since: null },
	],
	[
		'a press on an earlier page, and the tool says the same',
		[press(0, 'refuse', { by: 'stored' }), state(300, 'stored', false, false)],
		5_000,
		'refused',
		'refused_earlier',
		{ seen: true },
	],
	[
		'a press on an earlier page, and the tool asks again',
		[press(0, 'accept', { by: 'stored' }), ...BANNER, press(4_000, 'refuse')],
		9_000,
		'refused',
		'refused',
		{ earlier: false, since: START + 4_000 },
	],
	['events in another order', [...ACCEPTED].reverse(), 9_000, 'accepted', 'accepted'],
	[
		'a banner that the person called up a minute later',
		[state(300, 'default', false, false), shown(61_000)],
		2_000,
		'unknown',
		'no_answer',
	],
];

describe('consentState', () => {
	test.each(
		SEQUENCES.map(([what, events, time, answer, because, more = {}]) => [what, events, time, answer, because, more] as const),
	)('%s', (_what, events, time, answer, because, more) => {
		expect(consentState(events, { time: START + time, start: START, until: START + 120_000 })).toMatchObject({
			state: answer,
			because: { key: `consent_because_${because}`, args: [] },
			...more,
		});
	});

	test.each<readonly [what: string, events: readonly ConsentEvent[], followed: Followed, because: string]>([
		['nothing found, and not followed from the start', [], { start: null }, 'late'],
		['nothing found, and followed only since', [], { start: START + 2_000 }, 'late'],
		['nothing found, and gone before a banner could come', [], { until: START + 2_000 }, 'short'],
		['nothing found, and the request left after that', [], { until: START + 500 }, 'short'],
		['a banner later, and not followed from the start', BANNER.slice(1), { start: null }, 'late'],
	])('claims nothing where it is not sure: %s', (_what, events, followed, because) => {
		expect(consentState(events, { time: START + 600, start: START, until: START + 60_000, ...followed })).toMatchObject({
			state: 'unknown',
			purposes: { advertising: null, analytics: null },
			because: { key: `consent_because_${because}` },
		});
	});

	test('a banner that stands open is enough, even where the start was missed', () => {
		expect(consentState([shown(800)], { time: START + 900, start: null, until: START + 1_000 }).state).toBe('unanswered');
	});

	test('of times that are none nothing is claimed', () => {
		expect(consentState(BANNER, { time: Number.NaN, start: START, until: START }).because.key).toBe('consent_because_untimed');
		const untimed = [{ ...shown(0), time: Number.NaN }];
		expect(consentState(untimed, { time: START + 600, start: START, until: START + 60_000 }).state).toBe('no-choice-offered');
		expect(consentState([], { time: START + 600, start: START, until: Number.NaN }).state).toBe('unknown');
	});

	test('a page that floods us is not followed', () => {
		const many = Array.from({ length: 2_001 }, (_, index) => state(index, 'stored', index % 2 === 0, true));
		expect(consentState(many, { time: START + 600, start: START, until: START + 60_000 }).because.key).toBe(
			'consent_because_too_many',
		);
	});

	const anyEvent: fc.Arbitrary<ConsentEvent> = fc.record(
		{
			time: fc.integer({ min: -100, max: 60_000 }).map((time) => START + time),
			source: fc.constantFrom('onetrust', '__tcfapi', 'press', 'autoconsent', '__proto__'),
			kind: fc.constantFrom('banner-shown', 'banner-hidden', 'state'),
			purposes: fc.record({ advertising: fc.constantFrom(true, false, null), analytics: fc.constantFrom(true, false, null) }),
			action: fc.constantFrom('accept', 'refuse', 'partly'),
			by: fc.constantFrom('default', 'stored', 'press'),
			within: fc.constant(iframe),
		},
		{ requiredKeys: ['time', 'source', 'kind', 'by'] },
	);

	test('whatever is reported: every answer has its words, and a refusal was told by someone', () => {
		const words: object = JSON.parse(readFileSync(new URL('../../../public/_locales/en/messages.json', import.meta.url), 'utf8'));
		fc.assert(
			fc.property(fc.array(anyEvent, { maxLength: 12 }), fc.integer({ min: 0, max: 60_000 }), (events, time) => {
				const found = consentState(events, { time: START + time, start: START, until: START + 60_000 });
				expect(words).toHaveProperty(found.because.key);
				expect(words).toHaveProperty(answerWords(found.state).key);
				const { advertising, analytics } = found.purposes;
				if (advertising === false || analytics === false)
					expect(
						events.some(
							({ action, purposes }) => action === 'refuse' || purposes?.advertising === false || purposes?.analytics === false,
						),
					).toBe(true);
				if (found.state === 'unanswered') expect(events.some(({ kind }) => kind === 'banner-shown')).toBe(true);
				if (found.state === 'no-choice-offered') expect(events).toEqual([]);
			}),
			{ seed: 6, numRuns: 3_000 },
		);
	});

	test('what is reported after a request cannot turn it into one after a refusal', () => {
		fc.assert(
			fc.property(fc.array(anyEvent, { maxLength: 8 }), fc.integer({ min: 0, max: 30_000 }), (events, time) => {
				const until = START + 60_000;
				const own = events.filter(({ within }) => within === undefined);
				const now = own.filter((event) => event.time <= START + time && event.by !== 'stored');
				const later = own.filter((event) => event.time > START + time && event.by === 'press');
				const before = consentState(now, { time: START + time, start: START, until });
				const after = consentState([...now, ...later], { time: START + time, start: START, until });
				if (before.state !== 'refused') expect(after.state).not.toBe('refused');
			}),
			{ seed: 6, numRuns: 2_000 },
		);
	});
});
