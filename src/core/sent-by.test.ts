import { describe, expect, it } from 'vitest';
import { sentBy } from './sent-by.ts';
import type { Recipient, SentBy } from './types.ts';

const SITE = 'clinic.example';
const PAGE = 'https://www.clinic.example/intake';
const to = (organisation: string, domain: string): Recipient => ({
	organisation,
	service: organisation,
	domain,
	role: 'advertising',
	via: 'third-party',
});
const meta = to('Meta', 'facebook.com');
const google = to('Google', 'google-analytics.com');
const stranger = to('stranger.example', 'stranger.example');

const pixel = 'https://connect.facebook.net/en_US/fbevents.js';
const gtm = 'https://www.googletagmanager.com/gtm.js?id=GTM-ABC';
const gtag = 'https://www.googletagmanager.com/gtag/js?id=G-ABC';
const sentry = 'https://browser.sentry-cdn.com/8.0.0/bundle.min.js';
const jquery = 'https://code.jquery.com/jquery-3.7.1.min.js';
const app = 'https://www.clinic.example/static/app.js';
const tags = 'https://static.stranger.example/t.js';

const META: SentBy = { script: pixel, service: 'Meta Pixel' };
const GTM: SentBy = { script: gtm, service: 'Google Tag Manager' };

describe('sentBy', () => {
	it.each<[what: string, stack: readonly string[], loaders: readonly string[], to: Recipient, by: SentBy | null]>([
		['nobody', [], [], meta, null],
		['nothing that is an address', ['', 'VM12', 'chrome-extension://abc/x.js', 'data:,x', 'https://'], [], meta, null],
		['a service’s own script', [pixel], [], meta, META],
		['loaded by a tag manager', [pixel], [gtm, PAGE], meta, { ...META, loadedBy: GTM }],
		['loaded by the page', [pixel], [PAGE], meta, META],
		['loaded by a chain', [tags], [pixel, gtm], stranger, { script: tags, service: null, loadedBy: { ...META, loadedBy: GTM } }],
		['called, which is not loaded', [pixel, gtm, PAGE], [PAGE], meta, { ...META, calledBy: GTM }],
		['called and loaded', [pixel, gtm], [gtm], meta, { ...META, loadedBy: GTM }],
		['the page’s own code', [PAGE], [], meta, { script: PAGE, service: null }],
		['the page at another place of it', [`${PAGE}#top`], [], meta, { script: PAGE, service: null }],
		['the site’s own script', [app, PAGE], [], meta, { script: app, service: null }],
		['the site’s own script from a library', [app, jquery], [], meta, { script: app, service: null }],
		['behind a wrapper in the page', [PAGE, pixel], [gtm], meta, { ...META, loadedBy: GTM }],
		['behind a wrapper of the site’s', [app, pixel], [gtm], meta, META],
		['behind an error monitor', [sentry, pixel, gtm], [PAGE], meta, { ...META, calledBy: GTM }],
		['not what loaded the monitor', [sentry, pixel], [gtm], meta, META],
		['behind a monitor, of the site', [sentry, app, PAGE], [], stranger, { script: app, service: null }],
		['not a monitor that calls', [PAGE, sentry], [], stranger, { script: PAGE, service: null }],
		['the monitor itself', [sentry, app], [], to('Sentry', 'sentry.io'), { script: sentry, service: 'Sentry' }],
		['behind a library', [jquery, gtag], [], google, { script: gtag, service: 'Google tag, gtag.js' }],
		['what a tag manager wrote into the page', [PAGE, gtm], [], meta, GTM],
		['a service that sends to the company of its caller', [pixel, gtm], [], google, { ...META, calledBy: GTM }],
		['a script of nobody we know', [tags, PAGE], [], meta, { script: tags, service: null }],
		[
			'a script from a host of anyone’s',
			['https://cdn.jsdelivr.net/npm/x/x.js'],
			[],
			meta,
			{
				script: 'https://cdn.jsdelivr.net/npm/x/x.js',
				service: null,
			},
		],
		['the unknown recipient’s own, behind the page', [PAGE, tags], [], stranger, { script: tags, service: null }],
	])('%s', (_what, stack, loaders, recipient, by) => {
		expect(sentBy(stack, loaders, recipient, SITE, PAGE)).toEqual(by);
	});

	it('reads no more than the beginning of long stacks and no long addresses', () => {
		expect(sentBy([`https://a.example/${'x'.repeat(3_000)}`], [], meta, SITE, PAGE)).toBeNull();
		expect(sentBy([...Array(50).fill('blob:x'), pixel], [], meta, SITE, PAGE)).toBeNull();
		const loaders = Array.from({ length: 40 }, (_, at) => (at % 2 ? gtm : 'https://analytics.tiktok.com/i18n/pixel/events.js'));
		expect(JSON.stringify(sentBy([pixel], loaders, meta, SITE, PAGE)).match(/loadedBy/g)).toHaveLength(3);
	});

	it('knows no page', () => {
		expect(sentBy([pixel, PAGE], [], meta, null, null)).toEqual(META);
	});
});
