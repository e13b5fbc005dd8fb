import { readFileSync } from 'node:fs';
import { getDomain } from 'tldts';
import { describe, expect, test } from 'vitest';
import { suffixesJson, suffixRules } from '../../../scripts/data-suffixes.ts';
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

describe('suffixes.json', () => {
	test('is what `npm run data` writes', () => {
		const written = readFileSync(new URL('../data/suffixes.json', import.meta.url), 'utf8');
		// Compared whole, but not printed whole.
		expect(written === suffixesJson()).toBe(true);
	});

	test('gives the answer of the whole Public Suffix List, at each of its rules and about it', () => {
		const hosts = suffixRules().flatMap((rule) => {
			const suffix = rule.replace(/^!/, '').replace('*', 'wild');
			const above = suffix.slice(suffix.indexOf('.') + 1);
			return [suffix, `clinic.${suffix}`, `www.clinic.${suffix}`, above, `clinic.${above}`];
		});
		expect(hosts.length).toBeGreaterThan(40_000);
		const wrong = hosts.filter((host) => siteOf(host) !== (getDomain(host, { allowPrivateDomains: true }) ?? host));
		expect(wrong.slice(0, 20)).toEqual([]);
	});
});
