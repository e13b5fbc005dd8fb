import { describe, expect, test } from 'vitest';
import { type Recorded, report } from './report.ts';
import type { Finding, HealthLevel, IdentityLevel, Outcome, Recipient, Role, Sentence, Severity } from './types.ts';

type Said = {
	readonly to?: string;
	readonly service?: string;
	readonly role?: Role;
	readonly via?: Recipient['via'];
	readonly health?: HealthLevel;
	readonly identity?: IdentityLevel;
	readonly severity?: Severity;
	readonly sentence?: string;
	readonly outcome?: Outcome;
};

let next = 0;
function found({ to = 'Acme', role = 'advertising', ...said }: Said): Recorded {
	const {
		service = to,
		via = 'third-party',
		health = 'site',
		identity = 'none',
		severity = 'low',
		sentence = 'told',
		outcome = 'sent',
	} = said;
	const finding: Finding = {
		time: 0,
		method: 'GET',
		url: 'https://acme.test/',
		page: 'https://clinic.example/',
		site: 'clinic.example',
		recipient: { organisation: to, service, domain: 'acme.test', role, via },
		event: '',
		health,
		identity,
		severity,
		disclosures: [],
		sentence: { key: sentence, args: [to] },
		outcome,
	};
	return { id: next++, finding };
}

const COUNTS = { requests: 9, thirdParty: 5, findings: 0, unread: 0, unattributed: 0, unconfirmed: 0, unfollowed: 0 };
const make = (said: readonly Said[], counts: Partial<typeof COUNTS> = {}) =>
	report({
		site: 'clinic.example',
		health: { is: true, category: 'therapy', because: [] },
		recorded: said.map(found),
		counts: { ...COUNTS, ...counts },
	});
const keys = (sentences: readonly Sentence[]) => sentences.map(({ key }) => key);

describe('recipients', () => {
	test('none', () => {
		expect(make([])).toMatchObject({ recipients: [], severity: null, counts: COUNTS });
	});

	test('one for each company, service and way', () => {
		const { recipients } = make([
			{ to: 'Google', service: 'Ads' },
			{ to: 'Google', service: 'Analytics' },
			{ to: 'Google', service: 'Analytics', via: 'first-party-proxy' },
			{ to: 'Google', service: 'Ads' },
		]);
		expect(recipients.map(({ recipient: { service, via }, requests }) => [service, via, requests])).toEqual([
			['Ads', 'third-party', 2],
			['Analytics', 'third-party', 1],
			['Analytics', 'first-party-proxy', 1],
		]);
	});

	test('names that would run together are kept apart', () => {
		expect(
			make([
				{ to: 'a","b', service: 'c' },
				{ to: 'a', service: 'b","c' },
			]).recipients,
		).toHaveLength(2);
		expect(make([{ to: '__proto__' }, { to: 'constructor' }]).recipients).toHaveLength(2);
	});

	test('worst first: by severity, then health, then identity, then number', () => {
		const { recipients, severity } = make([
			{ to: 'once' },
			{ to: 'twice' },
			{ to: 'twice' },
			{ to: 'browser', identity: 'browser' },
			{ to: 'page', health: 'page' },
			{ to: 'high', severity: 'high', health: 'none' },
			{ to: 'critical', severity: 'critical' },
		]);
		expect(recipients.map(({ recipient }) => recipient.organisation)).toEqual([
			'critical',
			'high',
			'page',
			'browser',
			'twice',
			'once',
		]);
		expect(severity).toBe('critical');
	});

	test('levels are the highest of all, severity that of the worst', () => {
		const [one] = make([
			{ health: 'page', severity: 'medium', sentence: 'a' },
			{ health: 'site', identity: 'person', severity: 'high', sentence: 'b' },
		]).recipients;
		expect(one).toMatchObject({ health: 'page', identity: 'person', severity: 'high', requests: 2 });
		expect(one?.facts.map(({ sentence }) => sentence.key)).toEqual(['b', 'a']);
	});

	test('the same sentence is one fact, counted, with its worst proof', () => {
		const [one] = make([{ severity: 'low' }, { severity: 'high' }, { severity: 'medium' }]).recipients;
		expect(one?.facts).toHaveLength(1);
		expect(one?.facts[0]).toMatchObject({ times: 3, recorded: { finding: { severity: 'high' } } });
	});

	test('what was sent proves a fact before what may have been cut off', () => {
		const [one] = make([
			{ severity: 'high', outcome: 'unknown' },
			{ severity: 'low', outcome: 'sent' },
		]).recipients;
		expect(one?.facts[0]).toMatchObject({ times: 2, recorded: { finding: { outcome: 'sent' } } });
	});
});

test('the same thing told after two times is told twice', () => {
	const told = (seconds: string): Recorded => {
		const one = found({});
		const after = { key: 'after_seconds', args: [seconds] };
		return {
			...one,
			finding: { ...one.finding, sentence: { key: 'told', args: ['Acme', { key: 'what_chose', args: ['Yes', '', after] }, ''] } },
		};
	};
	const counts = { ...COUNTS, findings: 2 };
	const health = { is: true, category: null, because: [] };
	const { recipients } = report({ site: 'clinic.example', health, recorded: [told('0.4'), told('0.5')], counts });
	expect(recipients[0]?.facts).toMatchObject([
		{ times: 2, sentence: { args: ['Acme', { args: ['Yes', '', { args: ['0.4'] }] }, ''] } },
	]);
});

describe('verdict', () => {
	const detail: Said = { health: 'detail', severity: 'high' };
	test.each<[what: string, said: readonly Said[], verdict: Sentence]>([
		['nothing', [], { key: 'verdict_nothing', args: ['clinic.example'] }],
		['trackers met, nothing told: one', [{ health: 'none' }], { key: 'verdict_contact_one', args: ['clinic.example', '1'] }],
		['two', [{ health: 'none' }, { to: 'B', health: 'none' }], { key: 'verdict_contact', args: ['clinic.example', '2'] }],
		['the visit, to one', [{}, { service: 'other' }], { key: 'verdict_visit_one', args: ['1', 'clinic.example'] }],
		['the visit, to two', [{}, { to: 'B' }], { key: 'verdict_visit', args: ['2', 'clinic.example'] }],
		['the site itself, which may forward it, is no company', [{ via: 'first-party-proxy' }], { key: 'told', args: ['Acme'] }],
		['a person is more than a visit', [{ identity: 'person' }], { key: 'told', args: ['Acme'] }],
		[
			'a page told to a milder company before a visit told to a worse one',
			[
				{ severity: 'high', identity: 'browser' },
				{ to: 'B', health: 'page', sentence: 'page' },
			],
			{ key: 'verdict_and_one_other', args: [{ key: 'page', args: ['B'] }, '1'] },
		],
		['a page, to one', [{ health: 'page' }], { key: 'told', args: ['Acme'] }],
		[
			'a detail, and another company',
			[detail, { to: 'B' }],
			{ key: 'verdict_and_one_other', args: [{ key: 'told', args: ['Acme'] }, '1'] },
		],
		[
			'a detail, and two',
			[detail, { to: 'B' }, { to: 'C' }],
			{ key: 'verdict_and_others', args: [{ key: 'told', args: ['Acme'] }, '2'] },
		],
		['two services of one company are one', [detail, { service: 'other' }], { key: 'told', args: ['Acme'] }],
		['who was told nothing of health is not counted', [detail, { to: 'B', health: 'none' }], { key: 'told', args: ['Acme'] }],
	])('%s', (_what, said, verdict) => {
		expect(make(said).verdict).toEqual(verdict);
	});
});

describe('limits', () => {
	const ALWAYS = ['limit_server', 'limit_pages', 'limit_app', 'limit_change'];
	test.each<[counts: Partial<typeof COUNTS>, more: readonly Sentence[]]>([
		[{}, []],
		[{ unread: 1 }, [{ key: 'limit_unread_one', args: ['1'] }]],
		[{ unread: 2 }, [{ key: 'limit_unread', args: ['2'] }]],
		[{ unattributed: 1 }, [{ key: 'limit_unattributed_one', args: ['1'] }]],
		[
			{ unread: 3, unattributed: 4 },
			[
				{ key: 'limit_unread', args: ['3'] },
				{ key: 'limit_unattributed', args: ['4'] },
			],
		],
	])('%j', (counts, more) => {
		const { limits } = make([], counts);
		expect(keys(limits).slice(0, ALWAYS.length)).toEqual(ALWAYS);
		expect(limits.slice(ALWAYS.length)).toEqual(more);
	});
});
