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

	test('a table comes with the service, and none with an owner', () => {
		const pixel = to('https://www.facebook.com/tr/?id=1&ev=PageView');
		const other = to('https://trc.taboola.com/1/log');
		expect(pixel.is === 'recipient' && pixel.destination?.service).toBe('Meta Pixel');
		expect(other.is === 'recipient' && other.destination).toBeNull();
	});
});
