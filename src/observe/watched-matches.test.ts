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
		expect(matches.length).toBeGreaterThanOrEqual(sites.filter(({ path }) => path === undefined).length);
		expect(matches).toEqual(expect.arrayContaining(['*://*.goodrx.com/*', '*://*.chosen.example/*', '*://*.learned.example/*']));
		expect(excludeMatches).toEqual(['*://*.refused.example/*', '*://*.betterhelp.com/*']);
	});

	it('no larger site of which a part is about health: its pages get them when they begin', () => {
		expect(matches.filter((match) => match.includes('va.gov'))).toEqual([]);
	});

	it('nothing that a browser would refuse', () => {
		expect(matches.filter((match) => !/^\*:\/\/(?:\*\.)?[a-z\d.-]+\/\*$/.test(match))).toEqual([]);
	});

	it.each([
		['https://www.goodrx.com/x', true],
		['https://www.va.gov/health-care/apply', false],
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
