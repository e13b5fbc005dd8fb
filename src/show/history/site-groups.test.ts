import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedVisit } from './listed-visit.ts';
import { matching, siteGroups } from './site-groups.ts';

function visit(site: string, rest: Partial<ListedVisit> = {}): ListedVisit {
	return {
		arrival: 'a',
		site,
		category: 'therapy',
		started: 0,
		visits: 1,
		findings: 0,
		worst: null,
		companies: [],
		note: '',
		pictures: 0,
		expires: 0,
		incognito: false,
		...rest,
	};
}

const visits = fc.array(
	fc.record({
		site: fc.constantFrom('a.test', 'b.test', '__proto__', 'constructor', ''),
		worst: fc.constantFrom(null, 'low', 'medium', 'high', 'critical'),
	}),
	{ maxLength: 60 },
);

describe('visits by site', () => {
	it('holds every visit once, in its order', () => {
		fc.assert(
			fc.property(visits, (list) => {
				const all = list.map(({ site, worst }, index) => visit(site, { worst, arrival: String(index) }));
				const groups = siteGroups(all);
				expect(new Set(groups.map(({ site }) => site)).size).toBe(groups.length);
				expect(groups.map(({ visits: [first] }) => first)).toEqual(
					all.filter((one, index) => all.findIndex(({ site }) => site === one.site) === index),
				);
				for (const { site, visits } of groups) expect(visits).toEqual(all.filter((one) => one.site === site));
			}),
			{ seed: 5, numRuns: 200 },
		);
	});

	it('is as bad as its worst visit', () => {
		const [group] = siteGroups([visit('a'), visit('a', { worst: 'high' }), visit('a', { worst: 'low' }), visit('a')]);
		expect(group?.worst).toBe('high');
		expect(siteGroups([visit('a')])[0]?.worst).toBe(null);
	});
});

describe('a search', () => {
	const list = [visit('a.test'), visit('b.test'), visit('c.test')];
	const texts = ['a.test meta before the fix', 'b.test google', 'c.test meta'];

	it('finds what holds all of its words, wherever they stand', () => {
		expect(matching(list, texts, ' FIX  meta ')).toEqual([list[0]]);
		expect(matching(list, texts, 'meta')).toEqual([list[0], list[2]]);
		expect(matching(list, texts, 'meta google')).toEqual([]);
	});

	it('without words finds all', () => {
		expect(matching(list, texts, ' \t')).toBe(list);
	});
});
