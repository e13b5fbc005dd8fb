import { describe, expect, test } from 'vitest';
import { siteOf } from './site.ts';

describe('siteOf', () => {
	test.each([
		['', null],
		['   ', null],
		['https://', null],
		['///', null],
	])('no host: %j', (text, expected) => {
		expect(siteOf(text)).toBe(expected);
	});

	test.each([
		['localhost', 'localhost'],
		['192.0.2.1', '192.0.2.1'],
		['[2001:db8::1]', '2001:db8::1'],
		['intranet', 'intranet'],
		['com', 'com'],
		['myshopify.com', 'myshopify.com'],
	])('its own site, without a registrable domain: %s', (host, expected) => {
		expect(siteOf(host)).toBe(expected);
	});

	test.each([
		['clinic.example', 'clinic.example'],
		['a.b.c.clinic.example', 'clinic.example'],
		['WWW.Clinic.EXAMPLE', 'clinic.example'],
		['www.clinic.example.', 'clinic.example'],
		['www.clinic.co.uk', 'clinic.co.uk'],
		['www.trust.nhs.uk', 'trust.nhs.uk'],
		['https://user:pass@www.clinic.example:8443/path?x=https://other.example/', 'clinic.example'],
		['xn--bcher-kva.example', 'xn--bcher-kva.example'],
	])('%s', (host, expected) => {
		expect(siteOf(host)).toBe(expected);
	});

	test.each([
		['clinic.myshopify.com', 'clinic.myshopify.com'],
		['www.clinic.github.io', 'clinic.github.io'],
		['clinic.herokuapp.com', 'clinic.herokuapp.com'],
		['d111.cloudfront.net', 'd111.cloudfront.net'],
	])('customers of a host are sites apart: %s', (host, expected) => {
		expect(siteOf(host)).toBe(expected);
	});

	test.each([['a'.repeat(100_000)], ['.'.repeat(5_000)], ['\u0000\ud800'], ['http://%%%'], ['javascript:alert(1)']])(
		'garbage does no harm: %#',
		(text) => {
			expect(() => siteOf(text)).not.toThrow();
		},
	);
});
