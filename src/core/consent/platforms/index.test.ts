import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONSENT_PLATFORMS } from './index.ts';
import { type PlatformReading, platformEvent, type Snapshot } from './platform.ts';

/** What each answers, as its documentation shows it, and what that says: advertising, analytics, whether somebody chose, sale. */
type Row = readonly [
	what: string,
	snapshot: Snapshot,
	said: readonly [boolean | null, boolean | null, boolean | null, sale?: boolean] | null,
];

const oneTrust = (groups: string, closed: boolean, model?: string): Snapshot => ({
	OnetrustActiveGroups: groups,
	'OneTrust.IsAlertBoxClosed': closed,
	...(model && { 'OneTrust.GetDomainData': { ConsentModel: { Name: model } } }),
});
const cookiebot = (marketing: boolean, statistics: boolean, hasResponse: boolean, method: string | null): Snapshot => ({
	'Cookiebot.consent': { necessary: true, preferences: false, statistics, marketing, method },
	'Cookiebot.hasResponse': hasResponse,
});
const ucThird = (marketing: string, statistics: string, type: string): Snapshot => ({
	'__ucCmp.getConsentDetails': {
		consent: { status: 'SOME_ACCEPTED', type, updatedAt: 1_700_000_000_000 },
		categories: {
			marketing: { state: marketing, dps: {} },
			statistics: { state: statistics, dps: {} },
			essential: { state: 'ALL_ACCEPTED' },
		},
		services: {},
	},
});
const ucSecond = (marketing: boolean, type: string, required: boolean): Snapshot => ({
	'UC_UI.getServicesBaseInfo': [
		{
			id: 'a',
			name: 'Meta',
			categorySlug: 'marketing',
			consent: { status: marketing, history: [{ action: 'onInitialPageLoad', type }] },
		},
		{ id: 'b', name: 'CMP', categorySlug: 'essential', consent: { status: true, history: [] } },
	],
	'UC_UI.isConsentRequired': required,
});
const trustArc = (consentDecision: unknown, source: string): Snapshot => ({
	'PrivacyManagerAPI.callApi': { consentDecision, source },
});
const osano = (marketing: string, analytics: string): Snapshot => ({
	'Osano.cm.getConsent': {
		ESSENTIAL: 'ACCEPT',
		STORAGE: 'ACCEPT',
		MARKETING: marketing,
		ANALYTICS: analytics,
		PERSONALIZATION: 'DENY',
		OPT_OUT: 'ACCEPT',
	},
});
const didomi = (enabled: readonly string[], disabled: readonly string[], partial: boolean): Snapshot => ({
	'Didomi.getUserStatus': {
		purposes: { consent: { enabled, disabled }, legitimate_interest: { enabled: [], disabled: [] }, essential: ['cookies'] },
	},
	'Didomi.isUserStatusPartial': partial,
});
const tcf = (consents: readonly number[], interests: readonly number[], eventStatus: string, gdprApplies: boolean): Snapshot => ({
	__tcfapi: {
		tcString: 'COvFyGBOvFyGBAbAAAENAPCAAOAAAAAAAAAAAEEUACCKAAA',
		tcfPolicyVersion: 4,
		cmpId: 28,
		gdprApplies,
		eventStatus,
		cmpStatus: 'loaded',
		purpose: {
			consents: Object.fromEntries(consents.map((one) => [one, true])),
			legitimateInterests: Object.fromEntries(interests.map((one) => [one, true])),
		},
	},
});
const gpp = (parsedSections: object, signalStatus = 'ready'): Snapshot => ({
	__gpp: {
		gppVersion: '1.1',
		cmpStatus: 'loaded',
		cmpDisplayStatus: 'hidden',
		signalStatus,
		applicableSections: [7],
		parsedSections,
	},
});
const icsEntry = (byDefault: boolean, update?: boolean) => ({
	default: byDefault,
	...(update !== undefined && { update }),
	region: undefined,
});

const READS: Readonly<Record<string, readonly Row[]>> = {
	onetrust: [
		['accepted, opt-in', oneTrust(',C0001,C0002,C0003,C0004,', true, 'opt-in'), [true, true, true]],
		['before an answer, opt-in', oneTrust(',C0001,', false, 'opt-in'), [false, false, false]],
		['refused or merely closed, opt-in', oneTrust(',C0001,', true, 'opt-in'), [false, false, null]],
		['refused, opt-out', oneTrust(',C0001,', true, 'opt-out'), [false, false, true]],
		['accepted or merely closed, opt-out', oneTrust(',C0001,C0002,C0004,', true, 'opt-out'), [true, true, null]],
		['in part', oneTrust(',C0001,C0002,', true), [false, true, true]],
		['closed, and the model is not known', oneTrust(',C0001,', true), [false, false, null]],
		['groups that the site named itself', oneTrust(',1,2,BG12,', true, 'opt-in'), null],
		['the older shape of an empty one', oneTrust('', true), null],
	],
	cookiebot: [
		['accepted', cookiebot(true, true, true, 'explicit'), [true, true, true]],
		['refused', cookiebot(false, false, true, 'explicit'), [false, false, true]],
		['in part', cookiebot(false, true, true, 'explicit'), [false, true, true]],
		['before an answer', cookiebot(false, false, false, null), [false, false, false]],
		['implied by going on', cookiebot(true, true, true, 'implied'), [true, true, null]],
	],
	usercentrics: [
		['accepted', ucThird('ALL_ACCEPTED', 'ALL_ACCEPTED', 'EXPLICIT'), [true, true, true]],
		['refused', ucThird('ALL_DENIED', 'ALL_DENIED', 'EXPLICIT'), [false, false, true]],
		['some of a category', ucThird('SOME_ACCEPTED', 'ALL_DENIED', 'EXPLICIT'), [null, false, true]],
		['before an answer', ucThird('ALL_DENIED', 'ALL_DENIED', 'IMPLICIT'), [false, false, false]],
		['second version, accepted', ucSecond(true, 'explicit', false), [true, null, true]],
		['second version, before an answer', ucSecond(false, 'implicit', true), [false, null, false]],
		['second version, allowed without asking', ucSecond(true, 'implicit', false), [true, null, null]],
	],
	trustarc: [
		['accepted', trustArc(3, 'asserted'), [true, true, true]],
		['refused', trustArc(1, 'asserted'), [false, false, true]],
		['functional, which may count', trustArc(2, 'asserted'), [false, null, true]],
		['implied', trustArc(3, 'implied'), [true, true, false]],
		['before an answer', trustArc(0, 'implied'), null],
		['the shape with a list', trustArc([1, 2], 'asserted'), null],
	],
	osano: [
		['accepted', osano('ACCEPT', 'ACCEPT'), [true, true, null]],
		['refused', osano('DENY', 'DENY'), [false, false, null]],
	],
	didomi: [
		[
			'accepted',
			didomi(['cookies', 'create_ads_profile', 'select_personalized_ads', 'measure_content_performance'], [], false),
			[true, true, true],
		],
		[
			'refused',
			didomi([], ['create_ads_profile', 'select_personalized_ads', 'measure_content_performance'], false),
			[false, false, true],
		],
		[
			'some of the purposes',
			didomi(['create_ads_profile'], ['select_personalized_ads', 'analytics'], false),
			[null, false, true],
		],
		['not every purpose answered', didomi(['analytics'], [], true), [null, true, false]],
		['before an answer', didomi([], [], true), null],
	],
	ketch: [
		[
			'accepted',
			{ ketch: { purposes: { essential_services: true, analytics: true, behavioral_advertising: true }, vendors: [] } },
			[true, true, null],
		],
		['in part', { ketch: { analytics: true, marketing: false } }, [false, true, null]],
	],
	termly: [
		[
			'as documented',
			{
				'Termly.getConsentState': {
					unclassified: true,
					essential: true,
					performance: true,
					analytics: true,
					advertising: false,
					social_networking: true,
				},
			},
			[null, true, null],
		],
		[
			'refused',
			{ 'Termly.getConsentState': { essential: true, analytics: false, advertising: false, social_networking: false } },
			[false, false, null],
		],
	],
	iubenda: [
		[
			'accepted',
			{
				'_iub.cs.consent': {
					timestamp: '2026-01-02T10:00:00.000Z',
					version: '1.70.0',
					purposes: { 1: true, 4: true, 5: true },
					id: 1,
				},
			},
			[true, true, true],
		],
		[
			'in part',
			{ '_iub.cs.consent': { timestamp: '2026-01-02T10:00:00.000Z', purposes: { 1: true, 4: true, 5: false } } },
			[false, true, true],
		],
		['one word for all', { '_iub.cs.consent': { timestamp: '2026-01-02T10:00:00.000Z', consent: false } }, [false, false, true]],
		['before an answer', { '_iub.cs.consent': {} }, null],
	],
	shopify: [
		[
			'accepted',
			{
				'Shopify.customerPrivacy.currentVisitorConsent': {
					marketing: 'yes',
					analytics: 'yes',
					preferences: 'yes',
					sale_of_data: 'yes',
				},
			},
			[true, true, true, true],
		],
		[
			'opted out of sale',
			{ 'Shopify.customerPrivacy.currentVisitorConsent': { marketing: '', analytics: '', preferences: '', sale_of_data: 'no' } },
			[null, null, true, false],
		],
		[
			'before an answer',
			{ 'Shopify.customerPrivacy.currentVisitorConsent': { marketing: '', analytics: '', preferences: '', sale_of_data: '' } },
			null,
		],
	],
	complianz: [
		[
			'accepted',
			{ 'cookie:cmplz_marketing': 'allow', 'cookie:cmplz_statistics': 'allow', 'cookie:cmplz_banner-status': 'dismissed' },
			[true, true, true],
		],
		[
			'refused',
			{ 'cookie:cmplz_marketing': 'deny', 'cookie:cmplz_statistics': 'deny', 'cookie:cmplz_banner-status': 'dismissed' },
			[false, false, true],
		],
		[
			'a banner that was not answered',
			{ 'cookie:cmplz_marketing': 'deny', 'cookie:cmplz_banner-status': 'show' },
			[false, null, null],
		],
		['before an answer', { 'cookie:cmplz_banner-status': 'dismissed' }, null],
	],
	klaro: [
		[
			'a service of two purposes, one that is required, and one without',
			{
				'klaro.getManager': {
					confirmed: true,
					consents: { a: false, b: true, c: true },
					config: {
						services: [
							{ name: 'a', purposes: ['analytics', 'marketing'] },
							{ name: 'b', purposes: ['marketing'], required: true },
							{ name: 'c' },
						],
					},
				},
			},
			[false, false, true],
		],
	],
	'vanilla-cookieconsent': [
		[
			'in part',
			{
				'CookieConsent.getUserPreferences': {
					acceptType: 'custom',
					acceptedCategories: ['necessary', 'analytics'],
					rejectedCategories: ['ads'],
				},
				'CookieConsent.validConsent': true,
			},
			[false, true, true],
		],
	],
	tarteaucitron: [
		[
			'by the cookie',
			{
				'tarteaucitron.cookie.read': '!gtag=true!facebookpixel=false',
				'tarteaucitron.state': { gtag: true, facebookpixel: false },
			},
			[false, true, true],
		],
		['waiting', { 'tarteaucitron.cookie.read': '!gtag=wait', 'tarteaucitron.state': { gtag: false } }, [null, false, null]],
	],
	cookieyes: [
		[
			'as documented',
			{
				getCkyConsent: {
					activeLaw: 'gdpr',
					categories: { necessary: true, functional: false, analytics: false, performance: false, advertisement: false },
					isUserActionCompleted: true,
				},
			},
			[false, false, true],
		],
		[
			'before an answer',
			{
				getCkyConsent: {
					activeLaw: 'gdpr',
					categories: { analytics: false, advertisement: false },
					isUserActionCompleted: false,
				},
			},
			[false, false, false],
		],
	],
	'hubspot-banner': [
		[
			'in part',
			{
				'_hsp.push': {
					allowed: true,
					categories: { necessary: true, analytics: true, advertisement: false, functionality: true },
				},
				'cookie:__hs_opt_out': 'no',
			},
			[false, true, true],
		],
		['one answer for all', { '_hsp.push': { allowed: false }, 'cookie:__hs_opt_out': 'yes' }, [false, false, true]],
		[
			'before an answer',
			{ '_hsp.push': { allowed: false, categories: { analytics: false, advertisement: false } } },
			[false, false, null],
		],
	],
	transcend: [
		[
			'refused',
			{
				'airgap.getConsent': {
					confirmed: true,
					purposes: { Advertising: false, Analytics: false, Functional: true, SaleOfInfo: false },
				},
			},
			[false, false, true, false],
		],
		[
			'nobody chose',
			{ 'airgap.getConsent': { confirmed: false, purposes: { Advertising: 'Auto', Analytics: true } } },
			[null, true, false],
		],
	],
	civic: [
		[
			'in part',
			{ 'cookie:CookieControl': '{"optionalCookies":{"analytics":"accepted","marketing":"revoked"},"interactedWith":true}' },
			[false, true, true],
		],
		['before an answer', { 'cookie:CookieControl': '{"optionalCookies":{},"interactedWith":false}' }, null],
		['a cookie that is no JSON', { 'cookie:CookieControl': '{' }, null],
	],
	'cookie-information': [
		[
			'in part',
			{
				'CookieInformation.consentGiven': true,
				'cookie:CookieInformationConsent':
					'{"consents_approved":["cookie_cat_necessary","cookie_cat_statistic"],"consents_denied":["cookie_cat_marketing"]}',
			},
			[false, true, true],
		],
		['before an answer', { 'CookieInformation.consentGiven': false }, null],
	],
	wix: [
		[
			'as documented',
			{
				'consentPolicyManager.getCurrentConsentPolicy': {
					defaultPolicy: true,
					policy: { essential: true, functional: true, analytics: true, advertising: true, dataToThirdParty: true },
				},
			},
			[true, true, false, true],
		],
		[
			'refused',
			{
				'consentPolicyManager.getCurrentConsentPolicy': {
					defaultPolicy: false,
					policy: { essential: true, functional: false, analytics: false, advertising: false, dataToThirdParty: false },
					createdDate: '2026-07-20T12:33:09.775Z',
				},
			},
			[false, false, true, false],
		],
	],
	'cookie-law-info': [
		[
			'accepted',
			{
				'cookie:cookielawinfo-checkbox-advertisement': 'yes',
				'cookie:cookielawinfo-checkbox-analytics': 'yes',
				'cookie:viewed_cookie_policy': 'yes',
			},
			[true, true, true],
		],
		[
			'before an answer',
			{ 'cookie:cookielawinfo-checkbox-advertisement': 'no', 'cookie:cookielawinfo-checkbox-analytics': 'no' },
			[false, false, false],
		],
	],
	'cookie-script': [
		[
			'accepted',
			{ 'CookieScript.instance.currentState': { action: 'accept', categories: ['strict', 'performance', 'targeting'] } },
			[true, true, true],
		],
		[
			'in part',
			{ 'CookieScript.instance.currentState': { action: 'accept', categories: ['strict', 'performance'] } },
			[false, true, true],
		],
		['refused', { 'CookieScript.instance.currentState': { action: 'reject', categories: [] } }, [false, false, true]],
		['before an answer', { 'CookieScript.instance.currentState': { categories: [] } }, null],
	],
	'cookie-notice': [
		['accepted', { 'cookie:cookie_notice_accepted': 'true' }, [true, true, true]],
		['refused', { 'cookie:cookie_notice_accepted': 'false' }, [false, false, true]],
	],
	cookieconsent: [
		['allowed', { 'cookie:cookieconsent_status': 'allow' }, [true, true, true]],
		['denied', { 'cookie:cookieconsent_status': 'deny' }, [false, false, true]],
		['a notice that was sent away', { 'cookie:cookieconsent_status': 'dismiss' }, null],
	],
	__tcfapi: [
		['accepted', tcf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [], 'useractioncomplete', true), [true, true, true]],
		['refused', tcf([], [], 'useractioncomplete', true), [false, false, true]],
		['stored as refused', tcf([], [], 'tcloaded', true), [false, false, true]],
		['refused, with other grounds left', tcf([], [2, 7, 8, 9], 'tcloaded', true), [null, null, true]],
		['while it asks', tcf([], [], 'cmpuishown', true), [false, false, false]],
		['where the law does not apply', tcf([1, 2, 3, 4], [], 'tcloaded', false), null],
		['the stub alone', { __tcfapi: { gdprApplies: undefined, cmpLoaded: false, cmpStatus: 'stub' } }, null],
	],
	__gpp: [
		[
			'opted out',
			gpp({ usnat: [{ Version: 1, SaleOptOut: 1, SharingOptOut: 1, TargetedAdvertisingOptOut: 1 }, { Gpc: true }] }),
			[false, null, null, false],
		],
		['not opted out', gpp({ usca: [{ SaleOptOut: 2, SharingOptOut: 2 }] }), [null, null, null, true]],
		[
			'opted out of one',
			gpp({ usnat: [{ SaleOptOut: 2, SharingOptOut: 1, TargetedAdvertisingOptOut: 2 }] }),
			[true, null, null, false],
		],
		['does not apply', gpp({ usva: [{ SaleOptOut: 0, TargetedAdvertisingOptOut: 0 }] }), null],
		['not ready', gpp({ usnat: [{ SaleOptOut: 1 }] }, 'not ready'), null],
		['a European section alone', gpp({ tcfeuv2: [{ PurposeConsents: [] }] }), null],
	],
	__uspapi: [
		['opted out', { __uspapi: { version: 1, uspString: '1YYN' } }, [null, null, null, false]],
		['not opted out', { __uspapi: { version: 1, uspString: '1YNN' } }, [null, null, null, true]],
		['does not apply', { __uspapi: { version: 1, uspString: '1---' } }, null],
	],
	'google-consent-mode': [
		[
			'updated',
			{
				'google_tag_data.ics.entries': {
					ad_storage: icsEntry(false, true),
					ad_user_data: icsEntry(false, true),
					ad_personalization: icsEntry(false, true),
					analytics_storage: icsEntry(false, true),
				},
			},
			[true, true, null],
		],
		[
			'default',
			{ 'google_tag_data.ics.entries': { ad_storage: icsEntry(false), analytics_storage: icsEntry(true) } },
			[false, true, null],
		],
		[
			'no personalisation',
			{ 'google_tag_data.ics.entries': { ad_storage: icsEntry(true), ad_personalization: icsEntry(false) } },
			null,
		],
	],
};

const byName = (name: string) => CONSENT_PLATFORMS.find((platform) => platform.name === name);

describe('CONSENT_PLATFORMS', () => {
	for (const [name, rows] of Object.entries(READS))
		test.each(rows)(`${name}: %s`, (_what, snapshot, said) => {
			const [advertising, analytics, answered, sale] = said ?? [];
			expect(byName(name)?.read(snapshot)).toEqual(
				said && { purposes: { advertising, analytics, ...(sale !== undefined && { sale }) }, answered },
			);
		});

	test.each(CONSENT_PLATFORMS.map((platform) => [platform.name, platform] as const))('%s', (name, platform) => {
		expect(new URL(platform.source).protocol).toBe('https:');
		expect(platform.global).toMatch(/^[\w$]+(?:\.[\w$]+)*$/);
		for (const { path } of platform.asks) expect(path).toMatch(/^[\w$]+(?:\.[\w$]+)*$/);
		expect(new Set(platform.asks.map(({ path }) => path)).size).toBe(platform.asks.length);
		for (const selector of [platform.banner, ...Object.values(platform.buttons)]) expect(selector).not.toBe('');
		// What is asked for is read somewhere in the table, and what is read is asked for.
		const known = new Set([
			...platform.asks.map(({ path }) => path),
			...(platform.cookies ?? []).map((cookie) => `cookie:${cookie}`),
		]);
		for (const [, snapshot] of READS[name] ?? []) for (const key of Object.keys(snapshot)) expect(known).toContain(key);
		if (known.size > 0) expect(READS).toHaveProperty([name]);
		expect(platform.read({})).toBeNull();
	});

	test('has each file of this folder once, under a name of its own', () => {
		const files = readdirSync(new URL('.', import.meta.url)).filter(
			(file) => !/\.test\.ts$|^(?:ask-page|index|platform|purposes)\.ts$/.test(file),
		);
		expect(CONSENT_PLATFORMS).toHaveLength(files.length);
		expect(new Set(CONSENT_PLATFORMS.map(({ name }) => name)).size).toBe(files.length);
	});

	test('whatever a page answers: no throw, nothing but three values, and soon', () => {
		const keys = [
			...new Set(
				CONSENT_PLATFORMS.flatMap(({ asks, cookies = [] }) => [
					...asks.map(({ path }) => path),
					...cookies.map((one) => `cookie:${one}`),
				]),
			),
		];
		const words = Object.values(READS)
			.flat()
			.flatMap(([, snapshot]) => JSON.stringify(snapshot).match(/[\w$-]{2,}/g) ?? []);
		const { tree } = fc.letrec((tie) => ({
			tree: fc.oneof(
				{ maxDepth: 5 },
				fc.constantFrom(
					null,
					true,
					false,
					0,
					1,
					2,
					3,
					'',
					'true',
					'deny',
					'__proto__',
					'x'.repeat(50_000),
					'!a=true'.repeat(5_000),
				),
				fc.constantFrom(...words),
				fc.dictionary(fc.constantFrom(...words, '__proto__', 'constructor'), tie('tree'), { maxKeys: 6 }),
				fc.array(tie('tree'), { maxLength: 5 }),
			),
		}));
		const began = performance.now();
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom(...keys), tree), (snapshot) => {
				for (const platform of CONSENT_PLATFORMS) {
					const reading = platform.read(snapshot);
					if (!reading) continue;
					expect(Object.keys(reading.purposes).every((key) => /^(?:advertising|analytics|sale)$/.test(key))).toBe(true);
					for (const value of [...Object.values(reading.purposes), reading.answered])
						expect([true, false, null]).toContain(value);
				}
			}),
			{ seed: 6, numRuns: 1_500 },
		);
		expect(performance.now() - began).toBeLessThan(10_000);
	});
});

describe('platformEvent', () => {
	const reading = (answered: boolean | null): PlatformReading => ({ purposes: { advertising: true, analytics: null }, answered });

	test.each([
		[true, false, 'stored'],
		[true, true, 'press'],
		[null, true, 'press'],
		[null, false, 'default'],
		[false, false, 'default'],
		[false, true, 'default'],
	])('answered %s, pressed %s: %s', (answered, pressed, by) => {
		expect(platformEvent({ platform: { name: 'osano' }, reading: reading(answered), time: 7, pressed })).toEqual({
			time: 7,
			source: 'osano',
			kind: 'state',
			purposes: { advertising: true, analytics: null },
			by,
		});
	});
});
