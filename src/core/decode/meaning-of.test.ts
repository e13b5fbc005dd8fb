import { describe, expect, test } from 'vitest';
import type { Destination, Meaning } from '../destinations/parts/destination.ts';
import { globPattern, meaningOf } from './meaning-of.ts';

const table = (meanings: Destination['meanings']): Destination => ({
	organisation: 'Acme',
	service: 'Acme',
	role: 'analytics',
	source: 'https://acme.test/',
	hosts: [],
	meanings,
});

describe('globPattern', () => {
	test.each([
		['cd[*', 'cd'],
		['cd[*', 'xcd[a]'],
		['cd[*', 'cd[a]/b'],
		['a/*', 'a'],
		['a/*', 'a/b/c'],
		['*', 'a/b'],
		['a/**', 'ab'],
		['**/z', 'a/zz'],
		['a.b', 'axb'],
		['a+', 'aa'],
		['(a|b)', 'a'],
		['$^', ''],
	])('%s leaves %s', (glob, name) => {
		expect(globPattern(glob).test(name)).toBe(false);
	});
	test.each([
		['cd[*', 'cd[drug name]'],
		['cd[*/**', 'cd[a]/b/c'],
		['a/*', 'a/b'],
		['a/*/c', 'a/0/c'],
		['*', 'anything'],
		['**', 'a/b/c'],
		['a/**', 'a'],
		['a/**', 'a/b/c'],
		['**/z', 'z'],
		['**/z', 'a/b/z'],
		['a/**/z', 'a/z'],
		['a/**/z', 'a/b/c/z'],
		['ep.*', 'ep.x'],
		['a+$(b)^|{2}\\?', 'a+$(b)^|{2}\\?'],
	])('%s takes %s', (glob, name) => {
		expect(globPattern(glob).test(name)).toBe(true);
	});
});

describe('meaningOf', () => {
	const lookup = meaningOf(
		table({
			'*': 'data',
			'a/*': 'data',
			'a/b*': 'label',
			'a/bc': 'search',
			'cd[*': 'data',
			'cd[x]': 'ignore',
			'**/email': 'email',
		}),
	);
	test.each<[name: string, meaning: Meaning | null]>([
		['q/r', null],
		['', 'data'],
		['q', 'data'],
		['a/x', 'data'],
		['a/bx', 'label'],
		['a/bc', 'search'],
		['cd[y]', 'data'],
		['cd[x]', 'ignore'],
		['deep/down/email', 'email'],
	])('%s: %s', (name, meaning) => {
		expect(lookup(name)).toBe(meaning);
	});

	test.each(['constructor', '__proto__', 'toString'])('%s is a name like any other', (name) => {
		expect(meaningOf(table({ a: 'data' }))(name)).toBeNull();
	});
});
