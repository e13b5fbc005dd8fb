import { describe, expect, test } from 'vitest';
import { canary, query } from './destinations/parts/destination-tester.ts';
import { examine } from './examine.ts';
import { exampleObservation } from './example-observation.ts';
import { typedValue } from './identity/typed-value.ts';
import type { Action, Body, HealthVerdict, Observation } from './types.ts';

const CLINIC: HealthVerdict = { is: true, category: 'therapy', because: [] };
const SHOP: HealthVerdict = { is: false, category: null, because: [] };
const PAGE = 'https://www.clinic.example/bipolar-disorder/intake?step=3';
const REFERER = ['referer', PAGE] as const;

const text = (value: string, mediaType = 'application/json'): Body => ({ is: 'text', text: value, mediaType });
const form = (...fields: [string, string][]): Body => ({ is: 'form', fields });

function look(
	said: Partial<Observation> & Pick<Observation, 'url'>,
	{ health = CLINIC, actions = [] as readonly Action[], followed = false } = {},
) {
	return examine(exampleObservation({ page: { url: PAGE, title: null }, headers: [REFERER], ...said }), {
		health,
		actions,
		followed,
	});
}

describe('harmless requests give no finding', () => {
	test.each<[what: string, said: Partial<Observation> & Pick<Observation, 'url'>]>([
		['fonts', { url: 'https://fonts.googleapis.com/css2?family=Inter:wght@400;600', type: 'stylesheet' }],
		[
			'a file of a delivery network',
			{ url: 'https://cdn.jsdelivr.net/npm/bootstrap@5.3.0/dist/js/bootstrap.min.js', type: 'script' },
		],
		['a picture that names a condition', { url: 'https://images.cms.test/bipolar-disorder.png?w=800' }],
		['a picture at double size', { url: 'https://images.cms.test/logo@2x.png?v=3' }],
		['reCAPTCHA', { url: 'https://www.google.com/recaptcha/api2/reload?k=6Lc', body: form(['v', 'a'], ['c', '03AFc']) }],
		['hCaptcha', { url: 'https://hcaptcha.com/getcaptcha/a', body: form(['motionData', `{"href":"${PAGE}"}`]) }],
		['a map', { url: 'https://maps.googleapis.com/maps/api/js/Predictions?1sdepression+clinic', type: 'script' }],
		[
			'a consent dialogue',
			{ url: 'https://privacyportal.onetrust.com/request/v1/consentreceipts', body: text('{"identifier":"a"}') },
		],
		['a payment', { url: 'https://api.stripe.com/v1/payment_methods', body: form(['billing_details[email]', canary.email]) }],
		['a video', { url: 'https://player.vimeo.com/video/1?title=Living+with+bipolar+disorder', type: 'sub_frame' }],
		[
			'an error report',
			{ url: 'https://o1.ingest.sentry.io/api/1/envelope/', body: text(`{"user":{"email":"${canary.email}"}}`) },
		],
		['signing in', { url: 'https://clinic.auth0.com/oauth/token', body: text(`{"username":"${canary.email}"}`) }],
		[
			'the site itself',
			{ url: 'https://www.clinic.example/api', body: text(`{"email":"${canary.email}","phq9_q1":"Several days"}`) },
		],
		[
			'its own API',
			{ url: 'https://api.clinic.example/v1/intake', body: text(`{"email":"${canary.email}","drug":"fluoxetine"}`) },
		],
		['a widget of a company that we do not know', { url: 'https://chat.acme.test/poll?session_id=3f2a9c1e7b44&std_shipping=1' }],
		['a frame of a company that we do not know', { url: 'https://widget.acme.test/embed?lang=en', type: 'sub_frame' }],
		[
			'content by its name',
			{ url: 'https://cdn.contentful.com/spaces/a/entries?fields.slug=depression', type: 'xmlhttprequest' },
		],
		['the weather', { url: 'https://api.weather.gov/alerts?event=Tropical%20Depression', type: 'xmlhttprequest' }],
		['another scheme', { url: 'data:text/plain,fluoxetine' }],
		['the extension itself', { url: 'chrome-extension://abcdef/popup.html?email=a@example.com' }],
	])('%s', (_what, said) => {
		expect(look(said).findings).toEqual([]);
	});

	test('blocked: nobody was told', () => {
		const url = `https://www.facebook.com/tr/?${query({ id: '1', ev: 'Lead', dl: PAGE })}`;
		expect(look({ url, outcome: 'blocked' })).toEqual({ thirdParty: false, findings: [], unread: [] });
		for (const outcome of ['sent', 'failed', 'unknown'] as const) expect(look({ url, outcome }).findings).toHaveLength(1);
	});
});

describe('R34: a person in plain text, in any address, referrer or body', () => {
	const email = canary.email;
	const escaped = encodeURIComponent(email);
	test.each<[what: string, said: Partial<Observation> & Pick<Observation, 'url'>]>([
		['a parameter', { url: `https://px.acme.test/t?x=${escaped}` }],
		['a parameter in base64', { url: `https://px.acme.test/t?x=${btoa(email)}` }],
		['a path', { url: `https://px.acme.test/u/${escaped}/open` }],
		['JSON', { url: 'https://px.acme.test/t', body: text(`{"a":{"b":["${email}"]}}`) }],
		['a form', { url: 'https://px.acme.test/t', body: form(['x', email]) }],
		['a bare body', { url: 'https://px.acme.test/t', body: text(email, 'text/plain') }],
		[
			'the page’s address',
			{ url: `https://px.acme.test/t?url=${encodeURIComponent(`https://www.clinic.example/?mail=${escaped}`)}` },
		],
		['the page’s path', { url: `https://px.acme.test/t?url=${encodeURIComponent(`https://www.clinic.example/u/${email}`)}` }],
		['a tracker’s parameter', { url: `https://trc.taboola.com/log?x=${escaped}` }],
		['a tracker’s table', { url: `https://www.facebook.com/tr/?id=1&ev=Lead&cd[x]=${escaped}` }],
		[
			'a tracker’s referrer',
			{ url: 'https://trc.taboola.com/log', headers: [['referer', `https://www.clinic.example/?e=${escaped}`]] },
		],
	])('%s', (_what, said) => {
		for (const health of [CLINIC, SHOP]) {
			const [finding] = look({ headers: [], ...said }, { health }).findings;
			expect(finding?.identity).toBe('person');
			expect(finding?.disclosures).toContainEqual(
				expect.objectContaining({ about: 'identity', kind: 'email', value: email, form: 'plain' }),
			);
		}
	});

	test('the site’s own address is nobody', () => {
		expect(look({ url: 'https://px.acme.test/t?x=info%40clinic.example' }).findings).toEqual([]);
	});
});

/** A news site's player stands on the clinic's page and brings trackers of its own. */
describe('a frame on the page tells its trackers of itself, not of the page', () => {
	const FRAME = 'https://news.example/video/7';
	const inFrame = (url: string, headers: Observation['headers'] = [['referer', FRAME]]) =>
		look({ url, headers, frame: FRAME }).findings[0];

	test.each<[what: string, url: string, headers?: Observation['headers']]>([
		['its pixel', `https://www.facebook.com/tr/?${query({ id: '1', ev: 'PageView', dl: FRAME })}`],
		['a service that it syncs with', 'https://match.adsrvr.org/track/cmf/generic?ttd_pid=a'],
		[
			'a tracker that another tracker calls',
			'https://pixel.tapad.com/idsync/ex/receive',
			[['referer', 'https://sync.adnxs.com/']],
		],
		['a look-alike in its address', `https://match.adsrvr.org/track/up?${query({ ref: 'https://my-clinic.example.test/' })}`],
	])('%s', (_what, url, headers) => {
		expect(inFrame(url, headers)).toMatchObject({ health: 'none', sentence: { key: 'contacted' } });
	});

	test.each<[what: string, url: string, headers: Observation['headers'] | undefined, health: string]>([
		[
			'its pixel, with the page as its referrer',
			`https://www.facebook.com/tr/?${query({ id: '1', dl: FRAME, rl: 'https://www.clinic.example/' })}`,
			undefined,
			'site',
		],
		['a parameter that names the host alone', 'https://gum.criteo.com/sid/json?domain=clinic.example', undefined, 'site'],
		[
			'a tracker’s frame that was sent the page',
			'https://pixel.tapad.com/idsync/ex/receive',
			[['referer', `https://sync.adnxs.com/?${query({ pe: 'https://www.clinic.example/' })}`]],
			'site',
		],
	])('but %s does', (_what, url, headers, health) => {
		expect(inFrame(url, headers)).toMatchObject({ health });
	});
});

describe('findings', () => {
	test('a batch of three gives three, each with what all share', () => {
		const url = `https://www.google-analytics.com/g/collect?${query({ v: '2', tid: 'G-ABCDEF1', cid: '1234.5678', dl: PAGE })}`;
		const { findings } = look({
			url,
			body: text('en=page_view\r\nen=quiz&ep.answer=I feel hopeless\r\nen=scroll', 'text/plain'),
		});
		expect(findings.map(({ event, health }) => [event, health])).toEqual([
			['page_view', 'page'],
			['quiz', expect.any(String)],
			['scroll', 'page'],
		]);
		for (const { disclosures } of findings)
			expect(disclosures).toContainEqual(expect.objectContaining({ kind: 'browser-id', value: '1234.5678' }));
	});

	test('off health sites nothing is said of health', () => {
		const url = `https://www.facebook.com/tr/?${query({ id: '1', ev: 'Lead', dl: PAGE, 'cd[drug]': 'fluoxetine' })}`;
		const { findings } = look({ url }, { health: SHOP });
		expect(findings.map(({ health }) => health)).toEqual(['none']);
		expect(findings.flatMap(({ disclosures }) => disclosures).filter(({ about }) => about === 'health')).toEqual([]);
	});

	test('what was typed is proof, plain and hashed', () => {
		const typed = [typedValue('email', canary.email), typedValue('reason', 'my sister died in May')];
		const body = text(JSON.stringify({ h: canary.emailSha256, note: 'my sister died in May' }));
		const [finding] = look({ url: 'https://px.acme.test/t', body, headers: [] }, { actions: typed }).findings;
		expect(finding).toMatchObject({ health: 'detail', identity: 'person' });
		expect(finding?.sentence.args.slice(1)).toEqual([
			{ key: 'what_typed', args: ['my sister died in May', { key: 'asked_under', args: ['reason'] }, ''] },
			{ key: 'tie_email_hashed_yours', args: [] },
		]);
	});

	test('a host that tells by its name is a page, and only to who learns the site', () => {
		const page = { url: 'https://www.treatmyocd.com/', title: null };
		const told = look({ url: 'https://trc.taboola.com/log', page, headers: [['referer', 'https://www.treatmyocd.com/']] });
		expect(told.findings.map(({ health }) => health)).toEqual(['page']);
		expect(look({ url: 'https://trc.taboola.com/log', page, headers: [] }).findings.map(({ health }) => health)).toEqual([
			'none',
		]);
		expect(look({ url: 'https://px.acme.test/t?a=b', page }).findings).toEqual([]);
	});

	test('carries the request’s own time, method and page', () => {
		const [finding] = look({
			url: `https://www.facebook.com/tr/?${query({ id: '1', ev: 'Lead', dl: PAGE })}`,
			time: 42,
		}).findings;
		expect(finding).toMatchObject({
			time: 42,
			method: 'GET',
			page: PAGE,
			site: 'clinic.example',
			event: 'Lead',
			outcome: 'sent',
		});
	});

	test('a page that is not known leaves site and page empty', () => {
		const url = `https://www.facebook.com/tr/?${query({ id: '1', ev: 'Lead', 'cd[drug]': 'fluoxetine' })}`;
		const [finding] = look({ url, page: { url: null, title: null }, headers: [] }).findings;
		expect(finding).toMatchObject({ page: '', site: '', health: 'detail' });
	});
});

describe('what the person did', () => {
	const NOW = 1_000_000;
	const typed = (value: string, name = 'note', said: Partial<Action> = {}): Action => ({
		did: 'typed',
		time: NOW - 5_000,
		question: 'What brings you here?',
		name,
		value,
		...said,
	});
	const email = typed(canary.email, 'email', { question: 'E-mail' });
	const found = (said: Partial<Observation> & Pick<Observation, 'url'>, ...actions: Action[]) =>
		look({ headers: [], time: NOW, ...said }, { actions, followed: true }).findings;
	const proofs = (said: Partial<Observation> & Pick<Observation, 'url'>, ...actions: Action[]) =>
		found(said, ...actions).flatMap(({ disclosures }) => disclosures.filter(({ certainty }) => certainty === 'proven'));
	const sentence = 'my sister died in May';

	test.each<[where: string, said: Partial<Observation> & Pick<Observation, 'url'>]>([
		['a part of the path', { url: `https://www.facebook.com/x/${encodeURIComponent(sentence)}/y` }],
		['a part of the path, in base64', { url: `https://www.facebook.com/x/${btoa(sentence)}` }],
		[
			'the Referer',
			{ url: 'https://www.facebook.com/tr/', headers: [['referer', `${PAGE}&note=${encodeURIComponent(sentence)}`]] },
		],
		['a cookie', { url: 'https://www.facebook.com/tr/', headers: [['cookie', `a=1; b=${encodeURIComponent(sentence)}`]] }],
		['a cookie that is not kept', { url: 'https://www.facebook.com/tr/', cookies: `b=${btoa(sentence)}` }],
		['a script of a company that we do not know', { url: `https://x.acme.test/a.js?n=${btoa(sentence)}`, type: 'script' }],
		['a picture of one', { url: `https://x.acme.test/a.gif?n=${encodeURIComponent(sentence)}`, type: 'image' }],
		['a message over a connection', { url: 'wss://x.acme.test/s', method: 'SEND', type: 'websocket', body: text(sentence) }],
	])('is found in %s', (_, said) => {
		expect(proofs(said, typed(sentence))).toContainEqual(
			expect.objectContaining({ kind: 'text', form: 'plain', entered: expect.objectContaining({ did: 'typed', after: 5_000 }) }),
		);
	});

	test('a library of nobody known is still nothing to tell of', () => {
		expect(found({ url: 'https://x.acme.test/a.js?v=1.2.3', type: 'script' }, typed(sentence))).toEqual([]);
	});

	test('is what it was entered as', () => {
		const chosen: Action = { ...typed('Nearly every day', 'phq9_1'), did: 'chose', time: NOW - 400 };
		const pressed: Action = { ...typed('This person is pregnant', ''), did: 'pressed', time: NOW - 400 };
		const body = text(
			JSON.stringify({ a: 'Nearly every day', b: 'This person is pregnant', c: canary.email, d: '+1 415 555 0134' }),
		);
		const phone = typed('(415) 555-0134', 'tel', { question: 'Phone' });
		expect(
			proofs({ url: 'https://x.acme.test/t', body }, chosen, pressed, email, phone)
				.map(({ kind }) => kind)
				.sort(),
		).toEqual(['answer', 'email', 'phone', 'reproductive']);
	});

	test('says so once of what was typed letter by letter', () => {
		const steps = ['my sister', 'my sister died', sentence].map((value, index) =>
			typed(value, 'note', { time: NOW - 900 + index }),
		);
		expect(proofs({ url: 'https://x.acme.test/t', body: text(JSON.stringify({ a: sentence })) }, ...steps)).toHaveLength(1);
	});

	test('proves nothing of what was sent before', () => {
		const later = typed(sentence, 'note', { time: NOW + 1_000 });
		expect(proofs({ url: 'https://x.acme.test/t', body: text(JSON.stringify({ a: sentence })) }, later)).toEqual([]);
	});

	test('tells when, and whether it was sent off', () => {
		const body = text(JSON.stringify({ a: sentence }));
		const submitted: Action = { ...typed(''), did: 'submitted', time: NOW - 100 };
		const stages = [[], [submitted]].map((more) => found({ url: 'https://x.acme.test/t', body }, typed(sentence), ...more)[0]);
		expect(stages.map((finding) => finding?.stage)).toEqual(['during', 'submitted']);
		expect(stages.map((finding) => finding?.disclosures.find(({ entered }) => entered)?.entered?.unsubmitted)).toEqual([
			true,
			false,
		]);
		expect(look({ url: 'https://www.facebook.com/tr/?id=1&ev=PageView&dl=x' }).findings[0]?.stage).toBeUndefined();
		expect(found({ url: 'https://www.facebook.com/tr/?id=1&ev=PageView&dl=x', headers: [REFERER] })[0]?.stage).toBe('before');
	});

	describe('R1: an answer that is sent as an event of another name', () => {
		const chose: Action = {
			...typed('Yes', 'therapy_before', { question: 'Have you been in therapy before?', time: NOW - 400 }),
			did: 'chose',
		};
		const url = (event: string) => `https://www.facebook.com/tr/?id=111&ev=${event}&dl=https%3A%2F%2Fwww.clinic.example%2Fstart`;
		const kinds = (...said: Parameters<typeof found>) =>
			found(...said).flatMap(({ disclosures }) =>
				disclosures.filter(({ channel }) => channel === 'event').map(({ kind }) => kind),
			);

		test('is told as what it is: an event after an answer', () => {
			const [finding] = found({ url: url('AddToWishlist') }, chose);
			expect(finding).toMatchObject({ health: 'detail', sentence: { args: ['Meta', { key: 'what_answered' }, ''] } });
			expect(finding?.disclosures).toContainEqual(
				expect.objectContaining({ kind: 'answer', channel: 'event', value: 'AddToWishlist', certainty: 'possible' }),
			);
		});

		test.each<[what: string, event: string, actions: Action[]]>([
			['of a page view', 'PageView', [chose]],
			['that nothing was done before', 'AddToWishlist', []],
			['long after', 'AddToWishlist', [{ ...chose, time: NOW - 4_000 }]],
			['before', 'AddToWishlist', [{ ...chose, time: NOW + 400 }]],
			[
				'after something else was done',
				'AddToWishlist',
				[chose, { ...chose, did: 'typed', value: 'some words', time: NOW - 100 }],
			],
			['after "Next" beside "Back"', 'AddToWishlist', [{ ...chose, did: 'pressed', value: 'Next', index: 1 }]],
			['of the end of the page', 'PageLeave', [chose]],
			['of what held up the page', 'long_task', [chose]],
			['without a question', 'AddToWishlist', [{ ...chose, question: '' }]],
		])('says nothing %s', (_, event, actions) => {
			expect(kinds({ url: url(event) }, ...actions)).toEqual(['event']);
		});

		test('says nothing where the answer itself is told', () => {
			const answer = { ...chose, value: 'Nearly every day' };
			expect(kinds({ url: `${url('AddToWishlist')}&cd[content_name]=Nearly%20every%20day` }, answer)).toEqual(['event']);
		});
	});

	test('is no matter of health elsewhere', () => {
		const url = `https://x.acme.test/t?a=${encodeURIComponent(sentence)}`;
		expect(look({ url, headers: [], time: NOW }, { health: SHOP, actions: [typed(sentence)] }).findings).toEqual([]);
	});

	test('of one who was made up is said to be so', () => {
		const [proof] = proofs({ url: `https://x.acme.test/t?e=${canary.emailSha256}` }, { ...email, made: true });
		expect(proof).toMatchObject({ kind: 'email', form: 'sha256', entered: { made: true, name: 'email' } });
	});
});

describe('hostile input', () => {
	test.each([
		'',
		'depression',
		'http://',
		'https://[',
		'https://%',
		'//clinic.example',
		`https://a.test/${'a'.repeat(3_000_000)}`,
	])('an address that is none is unread: %#', (url) => {
		expect(look({ url })).toEqual({ thirdParty: false, findings: [], unread: [{ at: '', reason: 'address' }] });
	});

	const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
	const VALUES = [
		'',
		'\u0000',
		'\ud800',
		'\udfff\ud800',
		'%',
		'%E0%A4%A',
		'%'.repeat(10_000),
		'{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
		deep,
		'['.repeat(100_000),
		'tv.1~em.'.repeat(1_000),
		'FFF',
		'e=ce&m=%5B%5B%5B%5D',
		'a=b;'.repeat(10_000),
		'https://'.repeat(1_000),
		'https://clinic.example/?'.repeat(500),
		btoa('{"a":"'.repeat(1_000)),
		'<script>alert(1)</script>',
		'=cmd|calc',
		'\u202Egnp.x',
		'*'.repeat(50_000),
		'@'.repeat(50_000),
		`${'a.'.repeat(20_000)}@`,
	];
	const HOSTS = [
		'https://www.facebook.com/tr/',
		'https://www.google-analytics.com/g/collect',
		'https://analytics.tiktok.com/api/v2/pixel',
		'https://tr.snapchat.com/p',
		'https://ct.pinterest.com/v3/',
		'https://px.ads.linkedin.com/wa/',
		'https://ad.doubleclick.net/activity;src=1;u1=x',
		'https://sslwidget.criteo.com/event',
		'https://api-js.mixpanel.com/track/',
		'https://a.clarity.ms/collect',
		'https://bat.bing.com/action/0',
		'https://analytics.twitter.com/i/adsct',
		'https://px.acme.test/t',
	];
	test.each(HOSTS)('never throws, and pollutes nothing: %s', (host) => {
		for (const value of VALUES) {
			const address = `${host}?ev=x&dl=${encodeURIComponent(value.replace(/[\ud800-\udfff]/g, '').slice(0, 20_000))}&cd[a]=%ff&em=%C3`;
			const headers: Observation['headers'] = [
				['referer', value],
				['cookie', value],
				['origin', value],
			];
			for (const body of [text(value, value), form([value, value]), text(`data=${value}`, 'text/plain')]) {
				const page = { url: value, title: value };
				expect(() => look({ url: address, body, headers, page }, { actions: [typedValue(value, value)] })).not.toThrow();
			}
		}
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	});

	test('a body of 50 MB is unread, and the address is read', () => {
		const url = `https://px.acme.test/t?x=${encodeURIComponent(canary.email)}`;
		const { findings, unread } = look({ url, body: text('x'.repeat(50_000_000), 'text/plain') });
		expect(unread).toEqual([{ at: 'body', reason: 'too-large' }]);
		expect(findings).toHaveLength(1);
	});

	test('a list of twenty thousand events gives a bounded number of findings and disclosures', () => {
		const events = Array.from({ length: 20_000 }, (_, index) => ({ event: `quiz ${index}`, properties: { drug: 'fluoxetine' } }));
		const { findings, unread } = look({ url: 'https://api-js.mixpanel.com/track/', body: text(JSON.stringify(events)) });
		expect(findings.length).toBeLessThanOrEqual(200);
		expect(Math.max(...findings.map(({ disclosures }) => disclosures.length))).toBeLessThanOrEqual(320);
		expect(unread.map(({ reason }) => reason)).toContain('too-many');
	});

	test('a value of a million letters is kept as its beginning', () => {
		const { findings } = look({
			url: 'https://www.facebook.com/tr/',
			body: form(['id', '1'], ['cd[x]', 'fluoxetine '.repeat(90_000)]),
		});
		const longest = Math.max(...findings.flatMap(({ disclosures }) => disclosures.map(({ value }) => value.length)));
		expect(longest).toBeLessThanOrEqual(1_001);
	});
});

describe('a health site that is part of a larger one', () => {
	const page = { url: 'https://www.nj.gov/getcoverednj/plans', title: null };
	const pixel = (dl: string) =>
		look({ url: `https://www.facebook.com/tr/?${query({ id: '1', ev: 'PageView', dl })}`, page, headers: [] }).findings;

	test('is told where its part is named', () => {
		expect(pixel('https://www.nj.gov/getcoverednj/')).toMatchObject([
			{ health: 'site', site: 'nj.gov', sentence: { args: ['Meta', { args: ['nj.gov/getcoverednj'] }, ''] } },
		]);
	});
	test('is not told where only the larger one is', () => {
		expect(pixel('https://www.nj.gov/')).toMatchObject([{ health: 'none' }]);
	});
	test('a host that tells something is told where that part of its name is', () => {
		const at = (dl: string) =>
			look({
				url: `https://www.facebook.com/tr/?${query({ id: '1', ev: 'PageView', dl })}`,
				page: { url: 'https://depression.hospital.example/', title: null },
				headers: [],
			}).findings[0]?.health;
		expect(at('https://hospital.example/')).toBe('site');
		expect(at('https://depression.hospital.example/')).toBe('page');
	});
});
