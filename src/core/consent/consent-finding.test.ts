import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Outcome, Recipient, Role, Sentence } from '../types.ts';
import { consentFindings } from './consent-finding.ts';
import type { ConsentSignal } from './consent-signal.ts';
import { consentSignals } from './consent-signals.ts';
import type { ConsentAnswer, ConsentState } from './consent-state.ts';

const TIME = 1_700_000_060_000;
const CHOSEN = TIME - 20_000;

const recipient = (role: Role, more: Partial<Recipient> = {}): Recipient => ({
	organisation: 'Google',
	service: 'Google Analytics',
	domain: 'google-analytics.com',
	role,
	via: 'third-party',
	...more,
});

const state = (
	answer: ConsentAnswer,
	advertising: boolean | null = null,
	analytics: boolean | null = null,
	more: Partial<ConsentState> = {},
): ConsentState => ({
	state: answer,
	purposes: { advertising, analytics },
	earlier: false,
	seen: true,
	since: answer === 'accepted' || answer === 'refused' || answer === 'partly' ? CHOSEN : null,
	because: { key: 'consent_because_open', args: [] },
	...more,
});
const REFUSED = state('refused', false, false);
const UNANSWERED = state('unanswered');

const sent = (values: Readonly<Record<string, string>>, gpc = false): readonly ConsentSignal[] =>
	consentSignals(
		{ url: 'https://www.google.com/', headers: gpc ? [['sec-gpc', '1']] : [] },
		Object.entries(values).map(([name, value]) => ({ at: `query/${name}`, name, value })),
	);
const GPC = sent({}, true);

const found = (
	to: Recipient,
	in_: ConsentState,
	signals: readonly ConsentSignal[] = [],
	outcome: Outcome = 'sent',
	time = TIME,
	told: Pick<Finding, 'health' | 'identity'> = { health: 'site', identity: 'none' },
) => consentFindings({ finding: { recipient: to, outcome, time, ...told }, state: in_, signals });
const keys = (...args: Parameters<typeof found>) => found(...args).map(({ sentence }) => sentence.key);

const ADVERTISING: readonly Role[] = ['advertising', 'social', 'data-broker', 'marketing-automation'];
const ANALYTICS: readonly Role[] = ['analytics', 'session-replay', 'ab-testing'];

describe('consentFindings', () => {
	test.each([...ADVERTISING, ...ANALYTICS, 'customer-data'] as const)('%s: before the answer, and although refused', (role) => {
		expect(keys(recipient(role), UNANSWERED)).toEqual(['consent_before']);
		expect(keys(recipient(role), REFUSED)).toEqual(['consent_refused']);
		expect(keys(recipient(role), { ...REFUSED, seen: false })).toEqual(['consent_refused_told']);
		expect(keys(recipient(role), { ...REFUSED, earlier: true, since: null })).toEqual(['consent_refused_earlier']);
		expect(keys(recipient(role), { ...REFUSED, earlier: true, since: null, seen: false })).toEqual([
			'consent_refused_earlier_told',
		]);
	});

	test.each(['advertising', 'social', 'data-broker'] as const)('%s: although the browser signals otherwise', (role) => {
		expect(keys(recipient(role), state('no-choice-offered'), GPC)).toEqual(['consent_gpc']);
		expect(keys(recipient(role), UNANSWERED, GPC)).toEqual(['consent_before', 'consent_gpc']);
		expect(keys(recipient(role), REFUSED, GPC)).toEqual(['consent_refused', 'consent_gpc']);
	});

	test.each<readonly [Role, ConsentState, readonly string[]]>([
		['advertising', state('partly', false, true), ['consent_refused_advertising']],
		['advertising', state('partly', true, false), []],
		['advertising', state('partly', null, false), []],
		['analytics', state('partly', true, false), ['consent_refused_analytics']],
		['analytics', state('partly', false, true), []],
		['session-replay', state('partly', true, false, { earlier: true, since: null }), ['consent_refused_analytics_earlier']],
		['customer-data', state('partly', false, true), []],
		['customer-data', state('partly', true, false), []],
		['social', state('partly', false, true), []],
		['marketing-automation', state('partly', false, true), []],
		['ab-testing', state('partly', true, false), []],
		['customer-data', state('refused', false, null), []],
		['analytics', state('refused', false, null), []],
		['advertising', state('partly', null, null), []],
		[
			'advertising',
			state('partly', null, null, { purposes: { advertising: null, analytics: null, sale: false } }),
			['consent_refused_sale'],
		],
		['analytics', state('partly', null, null, { purposes: { advertising: null, analytics: null, sale: false } }), []],
		['advertising', state('partly', true, false, { purposes: { advertising: true, analytics: false, sale: false } }), []],
	])('in part, only what was refused: %s, %j', (role, in_, said) => {
		expect(keys(recipient(role), in_)).toEqual(said);
	});

	test.each<readonly [what: string, Parameters<typeof found>]>([
		...(
			[
				'cdn',
				'fonts',
				'payment',
				'captcha',
				'video',
				'maps',
				'consent',
				'error-monitoring',
				'hosting',
				'authentication',
				'accessibility',
				'utility',
				'unknown',
			] as const
		).map((role): [string, Parameters<typeof found>] => [`what only serves the page: ${role}`, [recipient(role), REFUSED, GPC]]),
		['a tag manager, of which the consent tool is part', [recipient('tag-manager'), UNANSWERED, GPC]],
		['a chat window', [recipient('support'), REFUSED, GPC]],
		['a request that was blocked', [recipient('advertising'), REFUSED, GPC, 'blocked']],
		['a request that failed', [recipient('advertising'), UNANSWERED, GPC, 'failed']],
		['a request of which it is not known', [recipient('advertising'), UNANSWERED, GPC, 'unknown']],
		[
			'a script that was fetched and told nothing',
			[recipient('advertising'), UNANSWERED, GPC, 'sent', TIME, { health: 'none', identity: 'none' }],
		],
		['accepted', [recipient('advertising'), state('accepted', true, true)]],
		['accepted, though the browser signals otherwise by itself', [recipient('advertising'), state('accepted', true, true), GPC]],
		['no choice offered', [recipient('advertising'), state('no-choice-offered')]],
		['not known', [recipient('advertising'), state('unknown')]],
		['statistics, which the browser’s signal is not about', [recipient('analytics'), state('unknown'), GPC]],
		['what left with the press, before the page could do as told', [recipient('advertising'), REFUSED, [], 'sent', CHOSEN + 999]],
		[
			'a privacy string that opts out, where the browser does not signal',
			[recipient('advertising'), state('unknown'), sent({ us_privacy: '1YYN' })],
		],
	])('is silent on %s', (_what, args) => {
		expect(found(...args)).toEqual([]);
	});

	test.each<Pick<Finding, 'health' | 'identity'>>([
		{ health: 'none', identity: 'browser' },
		{ health: 'none', identity: 'person' },
		{ health: 'detail', identity: 'none' },
	])('what tells of the visit or of the browser is a finding: %j', (told) => {
		expect(keys(recipient('advertising'), UNANSWERED, [], 'sent', TIME, told)).toEqual(['consent_before']);
	});

	test('a moment after the press it is a finding', () => {
		expect(keys(recipient('advertising'), REFUSED, [], 'sent', CHOSEN + 1_000)).toEqual(['consent_refused']);
	});

	test.each<readonly [what: string, role: Role, values: Readonly<Record<string, string>>, told: string, restricts: boolean]>([
		['a ping without cookies', 'analytics', { gcs: 'G100' }, 'consent_told_denied', true],
		['the same for advertising', 'advertising', { gcs: 'G100' }, 'consent_told_denied', true],
		['denied as long as nobody answers', 'analytics', { gcs: 'G100', gcd: '13p3p3p3p5' }, 'consent_told_denied_default', true],
		['denied after the answer', 'analytics', { gcs: 'G100', gcd: '13q3q3q3q5' }, 'consent_told_denied', true],
		['no personalised advertising', 'advertising', { npa: '1' }, 'consent_told_denied', true],
		['limited use', 'advertising', { rdp: '1' }, 'consent_told_limited', true],
		['an opt-out of sale', 'advertising', { us_privacy: '1YYN' }, 'consent_told_limited', true],
		['granted all the same', 'advertising', { gcs: 'G111', gcd: '13r3r3r3r5' }, 'consent_told_granted', false],
		['granted as long as nobody answers', 'analytics', { gcs: 'G111', gcd: '13t3t3t3t5' }, 'consent_told_granted_default', false],
		['denied here and granted there', 'advertising', { gcs: 'G111', npa: '1' }, 'consent_told_denied', true],
		['denied for the other purpose', 'analytics', { gcs: 'G101' }, 'consent_told_granted', false],
		['both, for who uses both', 'customer-data', { gcs: 'G100' }, 'consent_told_denied', true],
	])('says what the same request told its recipient: %s', (_what, role, values, told, restricts) => {
		for (const [in_, key] of [
			[REFUSED, 'consent_refused'],
			[UNANSWERED, 'consent_before'],
		] as const)
			expect(found(recipient(role), in_, sent(values))).toEqual([
				{ kind: expect.any(String), told: restricts, sentence: { key, args: ['Google', { key: told, args: ['Google'] }] } },
			]);
	});

	test.each<readonly [what: string, role: Role, values: Readonly<Record<string, string>>]>([
		['nothing', 'advertising', {}],
		['nothing that is set', 'advertising', { gcs: 'G1--', gcd: '13l3l3l3l1' }],
		['one of two that are used', 'customer-data', { gcs: 'G101' }],
		['an opt-out of sale to who only counts', 'analytics', { us_privacy: '1YYN' }],
		['a string that was not read yet', 'advertising', { gdpr_consent: 'COvFyGBOvFyGBAbAAAENAPCAAOAAAAAAAAAAAEEUACCKAAA' }],
	])('adds nothing where the request tells %s', (_what, role, values) => {
		expect(found(recipient(role), REFUSED, sent(values))).toEqual([
			{ kind: 'although-refused', told: false, sentence: { key: 'consent_refused', args: ['Google', ''] } },
		]);
	});

	test('the browser’s own signal is not what the site told', () => {
		expect(found(recipient('advertising'), UNANSWERED, GPC).map(({ told }) => told)).toEqual([false, false]);
		expect(found(recipient('advertising'), UNANSWERED, sent({ rdp: '1' }, true)).map(({ told }) => told)).toEqual([true, true]);
	});

	test('of the site’s own address it is not said who was told', () => {
		expect(found(recipient('analytics', { via: 'first-party-proxy' }), REFUSED, sent({ gcs: 'G100' }))).toEqual([
			{
				kind: 'although-refused',
				told: true,
				sentence: {
					key: 'consent_refused',
					args: [
						{ key: 'consent_proxy', args: ['Google Analytics'] },
						{ key: 'consent_says_denied', args: [] },
					],
				},
			},
		]);
	});

	test('every sentence has its words, and none stands without its ground', () => {
		const words: object = JSON.parse(readFileSync(new URL('../../../public/_locales/en/messages.json', import.meta.url), 'utf8'));
		const keysOf = ({ key, args }: Sentence): readonly string[] => [
			key,
			...args.flatMap((one) => (typeof one === 'string' ? [] : keysOf(one))),
		];
		const tri = fc.constantFrom(true, false, null);
		fc.assert(
			fc.property(
				fc.constantFrom<Role>(...ADVERTISING, ...ANALYTICS, 'customer-data', 'tag-manager', 'cdn'),
				fc.constantFrom<ConsentAnswer>('no-choice-offered', 'unanswered', 'accepted', 'refused', 'partly', 'unknown'),
				tri,
				tri,
				fc.record({ earlier: fc.boolean(), seen: fc.boolean(), since: fc.constantFrom(null, CHOSEN, TIME), sale: tri }),
				fc.record({ gcs: fc.constantFrom('G100', 'G111', 'G101', ''), us_privacy: fc.constantFrom('1YYN', '1YNN', '') }),
				fc.boolean(),
				fc.constantFrom('third-party', 'first-party-proxy'),
				(role, answer, advertising, analytics, { sale, ...more }, values, gpc, via) => {
					const in_ = state(answer, advertising, analytics, {
						...more,
						purposes: { advertising, analytics, ...(sale !== null && { sale }) },
					});
					for (const { kind, sentence } of found(recipient(role, { via }), in_, sent(values, gpc))) {
						for (const key of keysOf(sentence)) expect(words).toHaveProperty(key);
						if (kind === 'before-answer') expect(answer).toBe('unanswered');
						if (kind === 'although-refused') expect(['refused', 'partly']).toContain(answer);
						if (kind === 'although-gpc') expect([gpc, advertising]).not.toEqual([true, true]);
					}
				},
			),
			{ seed: 6, numRuns: 2_000 },
		);
	});
});
