import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../decode/address.ts';
import { leaves } from '../decode/leaves.ts';
import { exampleObservation } from '../example-observation.ts';
import type { Observation, Sentence } from '../types.ts';
import type { ConsentSignal } from './consent-signal.ts';
import { consentSignals } from './consent-signals.ts';

/** What a request to an address says, read as the engine reads it. */
function signalsOf(address: string, more: Partial<Observation> = {}): readonly ConsentSignal[] {
	const observation = exampleObservation({ url: address, ...more });
	const url = parseAddress(address);
	return url ? consentSignals(observation, leaves(url, observation).leaves) : [];
}

const GA = 'https://www.google-analytics.com/g/collect?v=2&tid=G-X1&';
const UNKNOWN = { advertising: 'unknown', analytics: 'unknown', sale: 'unknown' };
const TCF =
	'COvFyGBOvFyGBAbAAAENAPCAAOAAAAAAAAAAAEEUACCKAAA.IFoEUQQgAIQwgIwQABAEAAAAOIAACAIAAAAQAIAgEAACEAAAAAgAQBAAAAAAAGBAAgAAAAAAAFAAECAAAgAAQARAEQAAAAAJAAIAAgAAAYQEAAAQmAgBC3ZAYzUw';

type Row = readonly [sent: string, standard: string, says: object, key: string];

describe('consentSignals', () => {
	test.each<Row>([
		[`${GA}gcs=G111`, 'google-consent-mode', { advertising: 'granted', analytics: 'granted' }, 'signal_consent_mode'],
		[`${GA}gcs=G100`, 'google-consent-mode', { advertising: 'denied', analytics: 'denied' }, 'signal_consent_mode'],
		[`${GA}gcs=G101`, 'google-consent-mode', { advertising: 'denied', analytics: 'granted' }, 'signal_consent_mode'],
		[`${GA}gcs=G110`, 'google-consent-mode', { advertising: 'granted', analytics: 'denied' }, 'signal_consent_mode'],
		[`${GA}gcs=G1--`, 'google-consent-mode', {}, 'signal_consent_mode'],
		[`${GA}gcd=13l3l3l3l1l1`, 'google-consent-mode', {}, 'signal_consent_mode_unset'],
		[
			`${GA}gcd=13p3p3p2p5l1`,
			'google-consent-mode',
			{ advertising: 'denied', analytics: 'denied', defaulted: true },
			'signal_consent_mode_default',
		],
		[
			`${GA}gcd=11t1t1t1t5`,
			'google-consent-mode',
			{ advertising: 'granted', analytics: 'granted', defaulted: true },
			'signal_consent_mode_default',
		],
		[
			`${GA}gcd=13q3qPq2q5l1`,
			'google-consent-mode',
			{ advertising: 'denied', analytics: 'denied', defaulted: false },
			'signal_consent_mode',
		],
		[
			`${GA}gcd=13r3r3r2r5l1`,
			'google-consent-mode',
			{ advertising: 'granted', analytics: 'granted', defaulted: false },
			'signal_consent_mode',
		],
		[
			`${GA}gcd=13u3u3u3u5`,
			'google-consent-mode',
			{ advertising: 'denied', analytics: 'denied', defaulted: false },
			'signal_consent_mode',
		],
		[
			`${GA}gcd=13v3n3v3v5`,
			'google-consent-mode',
			{ advertising: 'granted', analytics: 'granted', defaulted: false },
			'signal_consent_mode',
		],
		[
			`${GA}gcd=13m3r3m3m5`,
			'google-consent-mode',
			{ advertising: 'denied', analytics: 'granted', defaulted: false },
			'signal_consent_mode',
		],
		// Storage is allowed, personalisation is not: neither word would be true of advertising.
		[`${GA}gcd=13r3r3r3q5`, 'google-consent-mode', { analytics: 'granted', defaulted: false }, 'signal_consent_mode'],
		[
			'https://metrics.clinic.example/g/collect?v=2&gcs=G100',
			'google-consent-mode',
			{ advertising: 'denied', analytics: 'denied' },
			'signal_consent_mode',
		],
		[
			'https://ad.doubleclick.net/activity;src=1;gcs=G111;npa=0',
			'google-consent-mode',
			{ advertising: 'granted', analytics: 'granted' },
			'signal_consent_mode',
		],
		['https://www.google.com/pagead/1p-user-list/1/?npa=1', 'google-ads', { advertising: 'denied' }, 'signal_npa'],
		['https://www.google.co.uk/pagead/1p-user-list/1/?npa=0', 'google-ads', {}, 'signal_npa_off'],
		['https://www.google.com/pagead/1p-conversion/1/?rdp=1', 'google-ads', { sale: 'denied' }, 'signal_rdp'],
		['https://securepubads.g.doubleclick.net/gampad/ads?ltd=1', 'google-ads', { advertising: 'denied' }, 'signal_ltd'],
		[`${GA}dma_cps=syphamo`, 'google-consent-mode', {}, 'signal_not_read'],
		[`${GA}pscdl=denied`, 'google-consent-mode', {}, 'signal_not_read'],
		[`https://ib.adnxs.com/getuid?gdpr_consent=${TCF}`, 'tcf', {}, 'signal_tcf'],
		[`https://sync.example/x?euconsent-v2=${TCF}`, 'tcf', {}, 'signal_tcf'],
		['https://ib.adnxs.com/getuid?gdpr=1', 'tcf', {}, 'signal_gdpr'],
		['https://ib.adnxs.com/getuid?gdpr=0', 'tcf', {}, 'signal_gdpr_not'],
		['https://pubads.g.doubleclick.net/x?addtl_consent=1~7.12.35.62', 'google-additional-consent', {}, 'signal_additional'],
		['https://pubads.g.doubleclick.net/x?addtl_consent=2~7.12~dv.35.62', 'google-additional-consent', {}, 'signal_additional'],
		['https://ad.example/x?gpp=DBABLA~BVQqAAAAAgA.QA&n=1', 'gpp', {}, 'signal_gpp'],
		['https://ad.example/x?gpp=DBAA', 'gpp', {}, 'signal_gpp_empty'],
		['https://ad.example/x?us_privacy=1YNN', 'us-privacy', { sale: 'granted' }, 'signal_us_privacy_granted'],
		['https://ad.example/x?us_privacy=1YYN', 'us-privacy', { sale: 'denied' }, 'signal_us_privacy_denied'],
		['https://ad.example/x?us_privacy=1---', 'us-privacy', {}, 'signal_us_privacy_unknown'],
		['https://ad.example/x?ccpa=1ny-', 'us-privacy', { sale: 'denied' }, 'signal_us_privacy_denied'],
		['https://www.facebook.com/tr/?id=1&ev=PageView&dpo=LDU&dpoco=0&dpost=0', 'meta-ldu', { sale: 'denied' }, 'signal_limited'],
		['https://www.facebook.com/tr/?id=1&ev=PageView&dpo=LDU&dpoco=1&dpost=1000', 'meta-ldu', {}, 'signal_not_read'],
		['https://ad.example/x?gpp_sid=7,8', 'gpp', {}, 'signal_gpp_sid'],
		['https://ad.example/x?gpp=DBAA&gpp_sid=-1', 'gpp', {}, 'signal_gpp_sid_none'],
		['https://bat.bing.com/action/0?ti=1&asc=D', 'microsoft-consent-mode', { advertising: 'denied' }, 'signal_asc'],
		['https://bat.bing.net/action/0?ti=1&asc=G', 'microsoft-consent-mode', { advertising: 'granted' }, 'signal_asc'],
		['https://ct.pinterest.com/v3/?tid=1&pd%5Bopt_out_type%5D=LDP', 'limited-data-use', { sale: 'denied' }, 'signal_limited'],
		[
			'https://ct.pinterest.com/v3/?tid=1&pd=%7B%22opt_out_type%22%3A%22LDP%22%7D',
			'limited-data-use',
			{ sale: 'denied' },
			'signal_limited',
		],
		['https://t.co/i/adsct?restricted_data_use=restrict_optimization', 'limited-data-use', { sale: 'denied' }, 'signal_limited'],
		['https://analytics.twitter.com/i/adsct?restricted_data_use=off', 'limited-data-use', {}, 'signal_not_limited'],
		['https://alb.reddit.com/rp.gif?dpm=LDU&dpcc=US', 'limited-data-use', { sale: 'denied' }, 'signal_limited'],
		['https://flask.nextdoor.com/pixel?rdu=1', 'limited-data-use', { sale: 'denied' }, 'signal_limited'],
	])('reads %s', (sent, standard, says, key) => {
		expect(signalsOf(sent)).toContainEqual(
			expect.objectContaining({ standard, says: { ...UNKNOWN, ...says }, sentence: expect.objectContaining({ key }) }),
		);
	});

	test.each([
		['another company’s npa', 'https://tracker.example/c?npa=1&rdp=1&dma=1&pscdl=denied'],
		['another company’s asc and dpo', 'https://tracker.example/c?asc=D&dpo=LDU&opt_out_type=LDP&dpm=LDU&limited_data_use=true'],
		['a look-alike of a host', 'https://google.com.evil.example/c?npa=1'],
		['a look-alike at its end', 'https://notfacebook.com/tr?dpo=LDU'],
		['a consent that is no string', 'https://tracker.example/c?consent=yes&consent_string=Complete'],
		['empty values', 'https://www.facebook.com/tr/?dpo=&gcs=&gcd=&us_privacy=&gdpr_consent=&gpp='],
		['a value beside the name', 'https://tracker.example/c?page=us_privacy&q=1YYN'],
		['a ccpa that is a page', 'https://tracker.example/c?ccpa=/notice'],
	])('is silent on %s', (_what, sent) => {
		expect(signalsOf(sent)).toEqual([]);
	});

	test.each([
		['gdpr_consent', '$%7BGDPR_CONSENT_755%7D'],
		['gcs', 'G1'],
		['gcd', '13r3r'],
		['us_privacy', '2YNN'],
		['us_privacy', 'undefined'],
		['gpp', 'DBB'],
		['addtl_consent', 'none'],
	])('says of a value that it cannot read that it cannot: %s=%s', (name, value) => {
		const [signal, ...others] = signalsOf(`https://ad.example/x?${name}=${value}`);
		expect(others).toEqual([]);
		expect(signal).toMatchObject({ says: UNKNOWN, raw: decodeURIComponent(value), sentence: { key: 'signal_unread' } });
	});

	test('reads a body as it does an address, and says where', () => {
		const body = {
			is: 'text',
			mediaType: 'application/json',
			text: JSON.stringify({ regs: { ext: { us_privacy: '1YYN', gdpr: 0 } }, user: { ext: { consent: TCF } } }),
		} as const;
		expect(signalsOf('https://bid.example/openrtb', { body }).map(({ standard, at }) => [standard, at])).toEqual([
			['us-privacy', 'body/regs/ext/us_privacy'],
			['tcf', 'body/regs/ext/gdpr'],
			['tcf', 'body/user/ext/consent'],
		]);
		const tiktok = { is: 'text', mediaType: 'text/plain', text: '{"event":"Pageview","limited_data_use":true}' } as const;
		expect(signalsOf('https://analytics.tiktok.com/api/v2/pixel', { body: tiktok })).toMatchObject([
			{ standard: 'limited-data-use', says: { sale: 'denied' } },
		]);
	});

	test('reads the browser’s own signal, which is "1" or nothing', () => {
		const withHeader = (value: string) => signalsOf('https://tracker.example/c', { headers: [['sec-gpc', value]] });
		expect(withHeader('1')).toMatchObject([{ standard: 'gpc', at: 'header/sec-gpc', says: { sale: 'denied' } }]);
		for (const value of ['0', '', 'true', '?1']) expect(withHeader(value)).toEqual([]);
		expect(signalsOf('https://tracker.example/c', { headers: [['dnt', '1']] })).toEqual([]);
	});

	test('tells each value once, and no more than forty', () => {
		expect(signalsOf(`${GA}gcs=G111&gcs=G111&gcs=G100`)).toHaveLength(2);
		const many = Array.from({ length: 200 }, (_, index) => ({ at: `query/${index}`, name: 'us_privacy', value: `1Y${index}` }));
		expect(consentSignals({ url: 'https://a.example/', headers: [] }, many)).toHaveLength(40);
	});

	test('whatever stands in a request: no throw, bounded, and nothing granted or denied by chance', () => {
		const name = fc.constantFrom(
			'gcs',
			'gcd',
			'gdpr_consent',
			'gpp',
			'us_privacy',
			'addtl_consent',
			'npa',
			'asc',
			'dpo',
			'regs/ext/gpp',
			'consent',
			'x'.repeat(5_000),
		);
		const value = fc.oneof(
			fc.string({ maxLength: 80, unit: 'binary' }),
			fc.constantFrom('1~'.padEnd(19_000, '1.'), 'DB'.padEnd(19_000, '~'), 'C'.padEnd(19_000, 'A'), `2~${'1'.repeat(9_000)}~dv.`),
		);
		const host = fc.constantFrom('www.google.com', 'www.facebook.com', 'bat.bing.com', 'x.example', '', '['.repeat(600));
		const began = performance.now();
		fc.assert(
			fc.property(host, fc.array(fc.record({ at: fc.constant('query/x'), name, value }), { maxLength: 20 }), (at, sent) => {
				const signals = consentSignals({ url: `https://${at}/`, headers: [] }, sent);
				expect(signals.length).toBeLessThanOrEqual(sent.length);
				for (const { raw } of signals) expect(raw.length).toBeLessThanOrEqual(4_000);
			}),
			{ seed: 6, numRuns: 300 },
		);
		expect(performance.now() - began).toBeLessThan(300 * 50);
	});

	test('every sentence has its words', () => {
		const words: object = JSON.parse(readFileSync(new URL('../../../public/_locales/en/messages.json', import.meta.url), 'utf8'));
		const keysOf = ({ key, args }: Sentence): readonly string[] => [
			key,
			...args.flatMap((one) => (typeof one === 'string' ? [] : keysOf(one))),
		];
		const all = signalsOf(
			`${GA}gcs=G100&gcd=13p3p3p3p5&npa=1&rdp=0&ltd=0&dma=1&gdpr=1&gpp=DBAA&us_privacy=1YY-&addtl_consent=1~`,
		);
		expect(all).toHaveLength(10);
		for (const key of all.flatMap(({ sentence }) => keysOf(sentence))) expect(words).toHaveProperty(key);
	});
});
