import { getDomain, getPublicSuffix } from 'tldts';
import { describe, expect, it } from 'vitest';
import { knownSite, sites } from './sites.ts';

/** The National Health Service has a public suffix of its own; everything below it is a health site. */
const suffixes = ['nhs.uk'];
const categories =
	'therapy psychiatry telehealth pharmacy reproductive addiction sexual-health weight crisis hospital insurance information other'.split(
		' ',
	);

describe('the list of sites', () => {
	it('has at least 220', () => {
		expect(sites.length).toBeGreaterThanOrEqual(220);
	});
	it('is sorted and has each domain once', () => {
		const domains = sites.map(({ domain }) => domain);
		expect(domains).toEqual([...new Set(domains)].sort());
	});
	it.each(sites.map((site) => [site.domain, site] as const))('%s', (domain, site) => {
		expect(domain).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
		if (suffixes.includes(domain)) expect(getPublicSuffix(domain)).toBe(domain);
		else expect(getDomain(domain)).not.toBeNull();
		expect(categories).toContain(site.category);
		expect(site.source.length).toBeGreaterThan(15);
		if (site.path !== undefined) expect(site.path).toMatch(/^\/[a-z-]+$/);
		if (site.tells) expect(site.tells.term).not.toBe('');
	});
	it('covers every category', () => {
		expect(new Set(sites.map(({ category }) => category))).toEqual(new Set(categories));
	});
});

describe('knownSite', () => {
	it.each([
		['notbetterhelp.com', '/', undefined],
		['betterhelp.com.evil.test', '/', undefined],
		['com', '/', undefined],
		['', '/', undefined],
		['nj.gov', '/getcoverednjx', undefined],
		['nj.gov', null, undefined],
		['harvard.edu', '/', undefined],
		['a.b.betterhelp.com', '/', 'betterhelp.com'],
		['nj.gov', '/getcoverednj', 'nj.gov'],
		['www.getcovered.nj.gov', '/', 'getcovered.nj.gov'],
		['www.health.harvard.edu', '/', 'health.harvard.edu'],
	])('%s %s', (host, path, domain) => {
		expect(knownSite(host, path)?.domain).toBe(domain);
	});
});
