import { describe, expect, test } from 'vitest';
import { exampleObservation } from '../example-observation.ts';
import type { Recipient } from '../types.ts';
import { attribute } from './attribute.ts';

function to(address: string, site: string | null = 'clinic.example') {
	const url = new URL(address);
	return attribute(url, site, exampleObservation({ url: address }));
}

const GA = 'g/collect?v=2&tid=G-ABCDEF1234&cid=1.2&en=page_view';

describe('first party', () => {
	test.each([
		['the page’s own host', 'https://www.clinic.example/api/intake', 'clinic.example'],
		['a sibling subdomain', 'https://api.clinic.example/v1/answers', 'clinic.example'],
		['another port', 'http://clinic.example:8080/', 'clinic.example'],
		['localhost', 'http://localhost:3000/api', 'localhost'],
		['an IP address', 'http://192.0.2.1/api', '192.0.2.1'],
		['another domain of the same owner', 'https://static.xx.fbcdn.net/a.js', 'facebook.com'],
		['its own proxy without a tracker’s format', 'https://www.clinic.example/g/collect?page=2', 'clinic.example'],
	])('%s', (_what, address, site) => {
		expect(to(address, site)).toEqual({ is: 'first-party' });
	});
});

describe('recipients', () => {
	test.each<[what: string, address: string, site: string | null, recipient: Partial<Recipient>]>([
		[
			'a look-alike of the site',
			'https://notclinic.example/api',
			'clinic.example',
			{ organisation: 'notclinic.example', role: 'unknown', domain: 'notclinic.example' },
		],
		[
			'the site’s name in front of another',
			'https://clinic.example.tracker.test/api',
			'clinic.example',
			{ organisation: 'tracker.test', role: 'unknown' },
		],
		[
			'a look-alike of a tracker',
			'https://www.facebook.com.evil.test/tr/?id=1',
			'clinic.example',
			{ organisation: 'evil.test', role: 'unknown' },
		],
		[
			'a neighbour on a shared host',
			'https://other.myshopify.com/x',
			'clinic.myshopify.com',
			{ domain: 'other.myshopify.com', via: 'third-party' },
		],
		[
			'a page that is not known has no first party',
			'https://www.clinic.example/',
			null,
			{ organisation: 'clinic.example', role: 'unknown' },
		],
		[
			'a service',
			'https://www.facebook.com/tr/?id=1&ev=PageView',
			'clinic.example',
			{ organisation: 'Meta', service: 'Meta Pixel', domain: 'facebook.com', role: 'advertising', via: 'third-party' },
		],
		[
			'an owner by table',
			'https://trc.taboola.com/1/log',
			'clinic.example',
			{ organisation: 'Taboola', role: 'advertising', via: 'third-party' },
		],
		[
			'a format on the site’s own name',
			`https://www.clinic.example/${GA}`,
			'clinic.example',
			{ organisation: 'Google', domain: 'clinic.example', via: 'first-party-proxy' },
		],
		[
			'a format on a sibling',
			`https://sgtm.clinic.example/${GA}`,
			'clinic.example',
			{ organisation: 'Google', domain: 'clinic.example', via: 'first-party-proxy' },
		],
		[
			'a format on a host that we do not know: whose it is, we do not know',
			`https://gtm.collector.test/${GA}`,
			'clinic.example',
			{ organisation: 'collector.test', service: 'Google Analytics 4', role: 'analytics', via: 'third-party' },
		],
		[
			'a format on a host whose owner we know',
			`https://d111.cloudfront.net/${GA}`,
			'clinic.example',
			{ organisation: 'Amazon', service: 'Google Analytics 4', via: 'third-party' },
		],
	])('%s', (_what, address, site, recipient) => {
		const given = to(address, site);
		expect(given.is === 'recipient' ? given.recipient : given.is).toMatchObject(recipient);
	});

	test.each([
		['of a script, as of its beacons', 'https://js.hs-scripts.com/1.js', 'HubSpot', 'HubSpot'],
		['of a host that was sold', 'https://js.ipredictive.com/pixel.js', 'Viant', 'Adelphic'],
		['of two that share a domain: the owner’s', 'https://www.dotomi.com/x.js', 'Conversant', 'Conversant'],
		['of a company’s other domain', 'https://s.yimg.com/wi/ytc.js', 'Yahoo', 'Yahoo'],
		['of what serves pages: its own', 'https://quantcast.mgr.consensu.org/cmp.js', 'Quantcast Choice', 'Quantcast Choice'],
	])('one name for a company: %s', (_what, address, organisation, service) => {
		const given = to(address);
		expect(given.is === 'recipient' && given.recipient).toMatchObject({ organisation, service });
	});

	test('a table comes with the service, and none with an owner', () => {
		const pixel = to('https://www.facebook.com/tr/?id=1&ev=PageView');
		const other = to('https://acsbapp.com/apps/app/dist/js/app.js');
		expect(pixel.is === 'recipient' && pixel.destination?.service).toBe('Meta Pixel');
		expect(other.is === 'recipient' && other.destination).toBeNull();
	});
});

describe('a name of the site’s own that is an alias', () => {
	const behind = (address: string, alias: string) =>
		attribute(new URL(address), 'clinic.example', exampleObservation({ url: address, alias }));

	test.each([
		['a destination', 'https://metrics.clinic.example/b/ss/rs/1?pageName=x', 'clinic.example.2o7.net', 'Adobe'],
		['a host of the target list', 'https://t.clinic.example/col?p=1', 'clinic.eulerian.net', 'Eulerian'],
		['a role row', 'https://smetrics.clinic.example/id?d=1', 'clinic.2o7.net', 'Adobe'],
	])('of %s goes to its company', (_, address, alias, organisation) => {
		const given = behind(address, alias);
		expect(given.is === 'recipient' ? given.recipient : given.is).toMatchObject({
			organisation,
			domain: 'clinic.example',
			via: 'first-party-proxy',
		});
	});

	test.each([
		['a content network', 'd111.cloudfront.net'],
		['a host of the site', 'lb.clinic.example'],
		['a host that nobody knows', 'edge.unknown-hoster.example'],
		['no host at all', 'not a host'],
		['what only looks like a tracker', 'eulerian.net.evil.example'],
	])('of %s stays the site', (_, alias) => {
		expect(behind('https://t.clinic.example/col?p=1', alias)).toEqual({ is: 'first-party' });
	});

	test('is what the site is told to be: a tracker behind a third party’s name is that third party', () => {
		const given = behind('https://t.other.example/col', 'clinic.eulerian.net');
		expect(given.is === 'recipient' && given.recipient.domain).toBe('other.example');
	});
});
