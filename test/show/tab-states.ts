import type { CrossedField, Crossing, Received } from '../../src/core/crossing.ts';
import type { Check, Evidence, SettingsState, TabState } from '../../src/core/messages.ts';
import type { Persona } from '../../src/core/persona.ts';
import { type Recorded, report } from '../../src/core/report.ts';
import type {
	Disclosure,
	Finding,
	HealthCategory,
	HealthVerdict,
	Observation,
	Recipient,
	Sentence,
} from '../../src/core/types.ts';

/** States of the popup as the worker would send them, for an invented clinic. */

const SITE = 'harborlight-therapy.test';
const PAGE = `https://www.${SITE}/intake/depression-questionnaire?step=4`;
const TIME = Date.UTC(2026, 3, 28, 14, 5, 9);

const because: readonly Sentence[] = [
	{ key: 'because_known', args: [SITE] },
	{ key: 'because_path_word', args: ['depression'] },
];
const health: HealthVerdict = { is: true, category: 'therapy', because };
const notHealth: HealthVerdict = { is: false, category: null, because: [{ key: 'because_nothing', args: [] }] };

function recipient(organisation: string, service: string, domain: string, rest: Partial<Recipient> = {}): Recipient {
	return { organisation, service, domain, role: 'advertising', via: 'third-party', ...rest };
}
const meta = recipient('Meta', 'Meta Pixel', 'facebook.com');
const tiktok = recipient('TikTok', 'TikTok Pixel', 'tiktok.com');
const google = recipient('Google', 'Google Analytics', 'google-analytics.com', { role: 'analytics' });
const clarity = recipient('Microsoft', 'Microsoft Clarity', 'clarity.ms', { role: 'session-replay' });
const matomo = recipient('Matomo', 'Matomo', SITE, { role: 'analytics', via: 'first-party-proxy' });
const stranger = recipient('xy-metrics.example', 'xy-metrics.example', 'xy-metrics.example', { role: 'unknown' });

function disclosure(
	about: Disclosure['about'],
	kind: Disclosure['kind'],
	value: string,
	at: string,
	rest: Partial<Disclosure> = {},
): Disclosure {
	return { about, kind, channel: 'parameter', value, form: 'plain', at, certainty: 'likely', ...rest };
}

function told(who: string, what: string, value: string, tie: Sentence | '' = ''): Sentence {
	return { key: 'told', args: [who, { key: what, args: [value] }, tie] };
}

/** What left 0.4 seconds after it was chosen, before it was sent off. */
function chose(who: string, value: string, question: string): Sentence {
	const asked: Sentence = { key: 'asked_for', args: [question] };
	const after: Sentence = { key: 'after_seconds', args: ['0.4'] };
	const tie: Sentence = { key: 'tie_email_hashed_yours', args: [] };
	return { key: 'told', args: [who, { key: 'what_unsubmitted_chose', args: [value, asked, after] }, tie] };
}

function finding(to: Recipient, sentence: Sentence, rest: Partial<Finding> = {}): Finding {
	return {
		time: TIME,
		method: 'POST',
		url: `https://www.${to.domain}/tr/?id=1029384756&ev=SubscribedButtonClick`,
		page: PAGE,
		site: SITE,
		recipient: to,
		event: 'SubscribedButtonClick',
		health: 'detail',
		identity: 'person',
		severity: 'critical',
		disclosures: [],
		sentence,
		outcome: 'sent',
		...rest,
	};
}

const hash = '4b9bb80620f03eb3719e0a061c14283d54f4a2a3f7b8e5c3a1d0f9e8d7c6b5a4';
const answerDisclosures: readonly Disclosure[] = [
	disclosure('health', 'answer', 'I feel depressed nearly every day', 'query/cd[buttonText]>percent', {
		certainty: 'proven',
		channel: 'click',
		term: 'depression',
		entered: { did: 'chose', question: 'How have you felt lately?', name: 'q4', after: 400, unsubmitted: true },
	}),
	disclosure('health', 'page', PAGE, 'query/dl', { channel: 'address', term: 'depression' }),
	disclosure('identity', 'email', hash, 'query/udff[em]', { form: 'sha256', certainty: 'proven' }),
	disclosure('identity', 'browser-id', 'fb.1.1745848800000.1234567890', 'query/fbp'),
	disclosure('context', 'event', 'SubscribedButtonClick', 'query/ev', { channel: 'event' }),
];

/** Markup, an override, controls, a heap of marks and a word without a break. */
export const HOSTILE = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>\u202Egnp.exe\u0000\u001b[31m${'e\u0301'.repeat(3)}${'\u0301'.repeat(30)}${'W'.repeat(300)}`;

const many = Array.from({ length: 9 }, (_, index) =>
	finding(google, told('Google', 'what_page', `/conditions/topic-${index + 1}`, { key: 'tie_browser_id', args: [] }), {
		severity: index < 2 ? 'high' : 'medium',
		health: 'page',
		identity: 'browser',
	}),
);

const findings: readonly Finding[] = [
	finding(meta, chose('Meta', 'I feel depressed nearly every day', 'How have you felt lately?'), {
		disclosures: answerDisclosures,
		stage: 'during',
		sentBy: {
			script: 'https://connect.facebook.net/en_US/fbevents.js',
			service: 'Meta Pixel',
			loadedBy: { script: 'https://www.googletagmanager.com/gtm.js?id=GTM-ABC123', service: 'Google Tag Manager' },
		},
		witness: 'page',
	}),
	finding(meta, told('Meta', 'what_page', '/intake/depression-questionnaire', { key: 'tie_browser_id', args: [] }), {
		severity: 'high',
		health: 'page',
		identity: 'browser',
	}),
	finding(tiktok, told('TikTok', 'what_search', 'psychiatrist bipolar near me', { key: 'tie_email_hashed', args: [] }), {
		disclosures: [
			disclosure('health', 'search', 'psychiatrist bipolar near me', 'body/context/page/query>base64>json/properties/q'),
		],
	}),
	finding(tiktok, told('TikTok', 'what_label', 'Start my assessment'), {
		severity: 'high',
		identity: 'none',
		outcome: 'blocked',
	}),
	...many,
	finding(
		matomo,
		{ key: 'told_proxy', args: ['Matomo', { key: 'what_title', args: ['Couples therapy'] }, ''] },
		{
			severity: 'medium',
			health: 'page',
			identity: 'none',
		},
	),
	finding(clarity, told('Microsoft', 'what_site', SITE, { key: 'tie_browser_id', args: [] }), {
		severity: 'low',
		health: 'site',
		identity: 'browser',
	}),
];

const recorded: readonly Recorded[] = findings.map((one, index) => ({ id: index + 1, finding: one }));
const counts = {
	requests: 231,
	thirdParty: 120,
	findings: recorded.length,
	unread: 2,
	unattributed: 1,
	unconfirmed: 0,
	unfollowed: 0,
	missed: 3,
	unchecked: 1,
};
const none = { ...counts, requests: 0, thirdParty: 0, findings: 0, unread: 0, unattributed: 0, missed: 0, unchecked: 0 };

const hostileFinding = finding(
	{ ...stranger, organisation: HOSTILE, service: HOSTILE, domain: HOSTILE },
	{ key: 'told_unknown', args: [HOSTILE, { key: 'what_text', args: [HOSTILE] }, ''] },
	{
		url: `https://x.example/?${HOSTILE}`,
		page: HOSTILE,
		event: HOSTILE,
		disclosures: [
			disclosure('health', 'text', HOSTILE, `query/${HOSTILE}>${HOSTILE}/x`, {
				term: HOSTILE,
				entered: { did: 'typed', question: HOSTILE, name: HOSTILE, after: 400, unsubmitted: false },
			}),
		],
		sentBy: { script: HOSTILE, service: HOSTILE, loadedBy: { script: HOSTILE, service: HOSTILE } },
	},
);

type Rest = {
	readonly check?: Check;
	readonly late?: boolean;
	readonly counts?: typeof counts;
	readonly category?: HealthCategory;
	readonly pictures?: number;
	readonly incognito?: true;
};

function watched(list: readonly Recorded[], rest: Rest = {}): TabState {
	return {
		is: 'watched',
		report: report({
			site: SITE,
			health: { ...health, category: rest.category ?? 'therapy' },
			recorded: list,
			counts: rest.counts ?? counts,
		}),
		arrival: 'arrival-1',
		pictures: rest.pictures ?? 0,
		late: rest.late ?? false,
		chosen: false,
		...(rest.check === undefined ? {} : { check: rest.check }),
		...(rest.incognito && { incognito: rest.incognito }),
	};
}

/** More companies than the glance lists at once, two services of one of them, one service reached in two ways, and a request cut off. */
const crowd: readonly Recorded[] = [
	recipient('Google', 'Google Ads', 'doubleclick.net'),
	google,
	{ ...google, domain: SITE, via: 'first-party-proxy' } as const,
	...Array.from({ length: 14 }, (_, index) => recipient(`Company ${index + 1}`, `Service ${index + 1}`, `c${index + 1}.example`)),
].map((to, index) => ({
	id: 200 + index,
	finding: finding(to, told(to.organisation, 'what_answer', 'Nearly every day'), { outcome: index === 0 ? 'unknown' : 'sent' }),
}));

/** One identifier on its way over three companies, in the order of the redirects. */
const passedOn: readonly Recorded[] = [
	[google, 'https://cm.g.doubleclick.net/pixel', recipient('The Trade Desk', 'The Trade Desk', 'adsrvr.org')] as const,
	[
		recipient('The Trade Desk', 'The Trade Desk', 'adsrvr.org'),
		'https://match.adsrvr.org/track/cmf',
		recipient('LiveRamp', 'LiveRamp', 'rlcdn.com', { role: 'data-broker' }),
	] as const,
].map(([by, from, to], index) => ({
	id: 300 + index,
	finding: finding(to, told(to.organisation, 'what_site', SITE, { key: 'tie_browser_id', args: [] }), {
		time: TIME + index,
		method: 'GET',
		url: index === 0 ? 'https://match.adsrvr.org/track/cmf' : 'https://idsync.rlcdn.com/395886.gif',
		severity: 'low',
		health: 'site',
		identity: 'browser',
		event: '',
		disclosures: [disclosure('identity', 'browser-id', 'CAESEHf3kq0Zx81nPqTy2wA9bcd', 'query/google_gid')],
		passedOn: { by, from },
	}),
}));

const person: Persona = {
	token: 'k3v7qx2m',
	firstName: 'Isaura',
	lastName: 'Lindqvist',
	name: 'Isaura Lindqvist',
	email: 'isaura.lindqvist.k3v7qx2m@example.com',
	phone: '+15125550142',
	phoneNational: '(512) 555-0142',
	birthDate: { year: '1987', month: '03', day: '09' },
	age: '38',
	gender: 'Female',
	street: '4711 Dovecote Lane',
	city: 'Austin',
	state: 'Texas',
	stateCode: 'TX',
	zip: '78701',
	weight: '150',
	height: '66',
	text: 'I have slept badly since the spring and wake up tired (my note k3v7qx2m).',
};

type Sent = Partial<Received> & { readonly to: Recipient };

function field(question: string, value: string, sent: readonly Sent[] = []): CrossedField {
	return {
		question,
		name: '',
		values: [value],
		received: sent.map(({ to, ...rest }, index) => ({
			recipient: to,
			form: 'plain',
			certainty: 'proven',
			unsubmitted: true,
			stage: 'during',
			outcome: 'sent',
			id: index + 1,
			...rest,
		})),
	};
}

function check(crossing: Crossing, rest: Partial<Check> = {}): Check {
	return { persona: person, state: 'filled', fields: crossing.length, stuck: 0, unreached: 0, crossing, ...rest };
}

const eight = [
	meta,
	tiktok,
	google,
	clarity,
	recipient('The Trade Desk', 'The Trade Desk', 'adsrvr.org'),
	recipient('LiveRamp', 'LiveRamp', 'rlcdn.com'),
	recipient('Pinterest', 'Pinterest Tag', 'pinterest.com'),
	recipient('Snap', 'Snap Pixel', 'snapchat.com'),
];
const unreceived: readonly CrossedField[] = [
	field('First name', person.firstName),
	field('Last name', person.lastName),
	field('ZIP code', person.zip),
	field('Date of birth', '1987-03-09'),
];
const receivedSome: Crossing = [
	field('E-mail address', person.email, [
		{ to: meta, form: 'sha256' },
		{ to: tiktok, form: 'md5>sha256' },
		{ to: clarity },
		{ to: matomo },
	]),
	field('Over the last two weeks, how often have you felt down, depressed or hopeless?', 'Several days', [
		{ to: meta },
		{ to: google, certainty: 'likely', unsubmitted: false, stage: 'submitted' },
		{ to: stranger, witness: 'page', outcome: 'unknown' },
	]),
	...unreceived,
];
const receivedAll: Crossing = Array.from({ length: 12 }, (_, index) =>
	field(
		['E-mail address', 'Phone', 'What brings you here today?', 'How often have you had little interest in doing things?'][
			index % 4
		] + (index < 4 ? '' : ` (${index})`),
		[person.email, person.phoneNational, person.text, 'Several days'][index % 4] ?? '',
		eight.map((to, of) => ({ to, form: of < 2 && index % 4 === 0 ? 'sha256' : 'plain', id: of + 1 })),
	),
);

const low = recorded.filter(({ finding: { severity } }) => severity === 'low');

export function ofCategory(category: HealthCategory): TabState {
	return watched(recorded.slice(0, 1), { category });
}

export const tabStates = {
	'no-access': { is: 'no-access' },
	'no-page': { is: 'no-page' },
	'not-health': { is: 'not-health', site: 'weather.example', health: notHealth, chosen: false },
	'not-health-private': { is: 'not-health', site: 'weather.example', health: notHealth, chosen: false, incognito: true },
	unwatched: { is: 'not-health', site: SITE, health, chosen: true },
	waiting: watched([], { counts: none }),
	'waiting-late': watched([], { counts: none, late: true }),
	clean: watched([], { counts: { ...counts, findings: 0, thirdParty: 0 } }),
	findings: watched(recorded),
	few: watched(recorded.slice(0, 3)),
	private: watched(recorded.slice(0, 3), { incognito: true }),
	pictured: watched(recorded.slice(0, 3), { pictures: 2 }),
	late: watched(recorded, { late: true }),
	low: watched(low),
	'passed-on': watched([...recorded.slice(0, 3), ...passedOn]),
	crowd: watched(crowd),
	'check-empty': watched([], { counts: none, check: check([]) }),
	'check-nobody': watched([], { counts: none, check: check(unreceived) }),
	'check-own': watched(recorded.slice(0, 3), {
		check: check([
			field('E-mail', person.email, [{ to: matomo }]),
			field('Name', person.name, [{ to: meta, outcome: 'unknown' }]),
		]),
	}),
	'check-some': watched(recorded.slice(0, 3), { check: check(receivedSome) }),
	'check-many': watched(recorded, { check: check(receivedAll) }),
	'check-undone': watched(recorded.slice(0, 3), {
		check: check(receivedSome, { state: 'undone', fields: 5, stuck: 1, unreached: 1 }),
	}),
	'check-hostile': watched(recorded.slice(0, 3), {
		check: check([field(HOSTILE, HOSTILE, [{ to: { ...stranger, organisation: HOSTILE } }]), field(HOSTILE, HOSTILE)]),
	}),
	hostile: watched([{ id: 99, finding: hostileFinding }]),
	error: { is: 'error', message: 'the disk is full' },
} as const satisfies Readonly<Record<string, TabState>>;

const observation: Observation = {
	time: TIME,
	method: 'POST',
	url: 'https://www.facebook.com/tr/?id=1029384756&ev=SubscribedButtonClick&dl=https%3A%2F%2Fwww.harborlight-therapy.test%2Fintake',
	headers: [
		['referer', PAGE],
		['user-agent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'],
		['cookie', 'fr; _fbp; datr'],
	],
	body: { is: 'text', text: '{\n  "answer": "I feel depressed nearly every day"\n}', mediaType: 'application/json' },
	type: 'ping',
	page: { url: PAGE, title: 'Intake' },
	frame: null,
	redirectedFrom: null,
	outcome: 'sent',
};
const hostileObservation: Observation = {
	...observation,
	url: `https://x.example/?${HOSTILE}`,
	headers: [[HOSTILE, HOSTILE]],
	body: { is: 'bytes', bytes: Uint8Array.from({ length: 300 }, (_, index) => index % 256), mediaType: HOSTILE },
};

export const evidence: readonly Evidence[] = [
	...[...recorded, ...crowd, ...passedOn].map((one) => ({
		...one,
		observation: { ...observation, outcome: one.finding.outcome },
	})),
	{ id: 99, finding: hostileFinding, observation: hostileObservation },
];

export const settingsStates = {
	full: {
		settings: { retentionDays: 30, maxFindings: 20_000 },
		visits: 12,
		findings: 341,
		failure: null,
		sites: [
			{ site: 'my-clinic.example', watched: true },
			{ site: 'a-very-long-name-of-a-site-about-nothing-in-particular.example', watched: false },
		],
	},
	empty: { settings: { retentionDays: 30, maxFindings: 20_000 }, visits: 0, findings: 0, sites: [], failure: null },
} as const satisfies Readonly<Record<string, SettingsState>>;
