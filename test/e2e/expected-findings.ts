import type { HealthLevel, IdentityLevel, Recipient } from '../../src/core/types.ts';

/** What the clinic told one service: a part of each value that must be among the disclosures, and the two axes. */
export type ExpectedFinding = {
	readonly service: string;
	readonly domain: string;
	/** One of the event's names; a request that names several has them joined by `/`. */
	readonly event: string;
	readonly page: string;
	readonly values: readonly string[];
	readonly health: HealthLevel;
	readonly identity: IdentityLevel;
	/** What identifies the person, as kind and form. */
	readonly person?: readonly string[];
	readonly via?: Recipient['via'];
};

const answers = { page: '/intake/step-', health: 'detail', identity: 'browser' } as const;
const paid = 'Weekly Therapy + Med Management (sertraline 50 mg)';

/** Written down from what the senders in test/clinic/senders send and how the real bundles are called in test/clinic/sdks. */
export const expectedFindings: readonly ExpectedFinding[] = [
	{ service: 'Meta', domain: 'facebook.com', event: 'AddToWishlist', values: ['Nearly every day'], ...answers },
	{ service: 'Meta', domain: 'facebook.com', event: 'SubscribedButtonClick', values: ['Sertraline (Zoloft) 50 mg'], ...answers },
	{
		service: 'Meta',
		domain: 'facebook.com',
		event: 'Schedule',
		page: '/book/',
		values: ['Depression: first visit'],
		health: 'detail',
		identity: 'person',
		person: ['email sha256', 'phone sha256', 'name sha256'],
	},
	{
		service: 'Meta, in the booking frame',
		domain: 'facebook.com',
		event: 'Schedule',
		page: '/book/',
		values: ['Psychiatry appointments'],
		health: 'detail',
		identity: 'browser',
	},
	{
		service: 'Meta',
		domain: 'facebook.com',
		event: 'Microdata',
		page: '/intake',
		values: ['PHQ-9'],
		health: 'page',
		identity: 'browser',
	},
	{
		service: 'Google Analytics',
		domain: 'google-analytics.com',
		event: 'intake_answer',
		values: ['Several days'],
		...answers,
	},
	{
		service: 'Google Analytics, second line of a batch',
		domain: 'google-analytics.com',
		event: 'generate_lead',
		page: '/intake/',
		values: ['Weekly Therapy'],
		health: 'detail',
		identity: 'person',
		person: ['email sha256'],
	},
	{
		service: 'Google Analytics, first line of a batch',
		domain: 'google-analytics.com',
		event: 'view_search_results',
		page: '/doctors',
		values: ['psychiatrist bipolar'],
		health: 'detail',
		identity: 'person',
	},
	{
		service: "Google Analytics, through the clinic's own address",
		domain: 'harborlight-therapy.test',
		event: 'purchase',
		page: '/checkout',
		values: [paid],
		health: 'detail',
		identity: 'person',
		via: 'first-party-proxy',
	},
	{
		service: 'Google Analytics, from a service worker',
		domain: 'google-analytics.com',
		event: 'medication_reminder_set',
		page: '',
		values: ['Sertraline 50 mg'],
		health: 'detail',
		identity: 'browser',
	},
	{
		service: 'Google Ads',
		domain: 'googleadservices.com',
		event: 'conversion',
		page: '/book/',
		values: ['Depression: first visit'],
		health: 'detail',
		identity: 'person',
		person: ['email sha256'],
	},
	{
		service: 'Floodlight',
		domain: 'doubleclick.net',
		event: 'book1',
		page: '/book/',
		values: ['Depression: first visit'],
		health: 'detail',
		identity: 'browser',
	},
	{
		service: 'TikTok',
		domain: 'tiktok.com',
		event: 'SubmitForm',
		page: '/intake/',
		values: ['Depression assessment'],
		health: 'detail',
		identity: 'person',
		person: ['email sha256', 'phone sha256'],
	},
	{ service: 'Snapchat', domain: 'snapchat.com', event: '', values: ['Nearly every day'], ...answers },
	{
		service: 'Snapchat',
		domain: 'snapchat.com',
		event: 'PURCHASE',
		page: '/checkout',
		values: [paid],
		health: 'detail',
		identity: 'person',
		person: ['email sha256'],
	},
	{
		service: 'LinkedIn, base64 of gzip',
		domain: 'linkedin.com',
		event: 'CLICK',
		page: '/doctors',
		values: ['Book with Jane Roe, MD'],
		health: 'detail',
		identity: 'person',
		person: ['email sha256'],
	},
	{
		service: 'Pinterest',
		domain: 'pinterest.com',
		event: 'search',
		page: '/doctors',
		values: ['psychiatrist bipolar'],
		health: 'detail',
		identity: 'person',
		person: ['email sha256'],
	},
	{
		service: 'Microsoft Advertising',
		domain: 'bing.com',
		event: 'search',
		page: '/doctors',
		values: ['psychiatrist bipolar'],
		health: 'detail',
		identity: 'browser',
	},
	{
		service: 'X',
		domain: 't.co',
		event: 'tw-harbor-purchase',
		page: '/checkout',
		values: [paid],
		health: 'detail',
		identity: 'person',
		person: ['email sha256'],
	},
	{
		service: 'Criteo',
		domain: 'criteo.com',
		event: 'vc',
		page: '/checkout',
		values: ['sertraline'],
		health: 'detail',
		identity: 'person',
		person: ['email md5'],
	},
	{ service: 'Mixpanel, its own bundle', domain: 'mixpanel.com', event: 'Quiz Answer', values: ['Nearly every day'], ...answers },
	{
		service: 'Segment, its own bundle',
		domain: 'segment.io',
		event: 'Intake Question Answered',
		values: ['Several days'],
		...answers,
	},
	{
		service: 'Amplitude, its own bundle',
		domain: 'amplitude.com',
		event: 'Intake Answer',
		values: ['Nearly every day'],
		...answers,
	},
	{ service: 'PostHog, its own bundle', domain: 'posthog.com', event: 'intake answer', values: ['Nearly every day'], ...answers },
];

/** Hosts that must be among the recipients though what they are sent is not read field by field. */
export const expectedHosts: readonly string[] = [
	'k.clarity.ms',
	'browser-intake-datadoghq.com',
	'adobedc.demdex.net',
	'match.adsrvr.org',
	'ib.adnxs.com',
];
