import { describe, expect, it } from 'vitest';
import { sites } from '../core/health/sites.ts';
import { isRegistered, watchedMatches } from './watched-matches.ts';

const NO = { is: true, category: null, because: [] } as const;
const known = {
	choices: new Map([
		['chosen.example', true],
		['refused.example', false],
		['betterhelp.com', false],
		['[::1]', true],
	]),
	learned: new Map([['learned.example', NO]]),
};

describe('content scripts are registered for', () => {
	const { matches, excludeMatches } = watchedMatches(known);

	it('every listed site, and what was chosen or learned; not for what was refused', () => {
		expect(matches.length).toBeGreaterThanOrEqual(sites.length);
		expect(matches).toEqual(expect.arrayContaining(['*://*.goodrx.com/*', '*://*.chosen.example/*', '*://*.learned.example/*']));
		expect(excludeMatches).toEqual(['*://*.refused.example/*', '*://*.betterhelp.com/*']);
	});

	it('a part of a larger site only', () => {
		expect(matches).toContain('*://*.va.gov/health-care/*');
		expect(matches).not.toContain('*://*.va.gov/*');
	});

	it('nothing that a browser would refuse', () => {
		expect(matches.filter((match) => !/^\*:\/\/(?:\*\.)?[a-z\d.-]+\/[^\s]*$/.test(match))).toEqual([]);
	});

	it.each([
		['https://www.goodrx.com/x', true],
		['https://www.va.gov/health-care/apply', true],
		['https://www.va.gov/education', false],
		['https://a.chosen.example/', true],
		['https://www.betterhelp.com/', false],
		['https://other.example/', false],
		['https://[::1]/', false],
		['about:blank', false],
	])('%s: %s', (url, is) => {
		expect(isRegistered(url, known)).toBe(is);
	});
});
