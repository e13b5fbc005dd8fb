import { describe, expect, test } from 'vitest';
import { splitEvents } from './events.ts';

const leaf = (name: string) => ({ at: `body/${name}`, name, value: name });
const split = (names: readonly string[], batches: readonly string[]) =>
	splitEvents(names.map(leaf), batches).map((event) => event.map(({ name }) => name));

describe('splitEvents', () => {
	test.each<[what: string, names: string[], batches: string[], events: string[][]]>([
		['no batches', ['0/a', '1/a'], [], [['0/a', '1/a']]],
		['no instance of a batch', ['a', 'b'], ['batch/*'], [['a', 'b']]],
		['nothing', [], ['*'], [[]]],
		['a prefix inside another name', ['xbatch/0/a'], ['batch/*'], [['xbatch/0/a']]],
		['a name where a number should be', ['batch/x/a'], ['batch/*'], [['batch/x/a']]],
		['a bare list', ['0/a', '1/a', '0/b'], ['*'], [['a', 'b'], ['a']]],
		[
			'values of all',
			['q', 'batch/0/a', 'batch/1/a'],
			['batch/*'],
			[
				['q', 'a'],
				['q', 'a'],
			],
		],
		['two kinds of batch', ['events/0/a', 'batch/0/b'], ['batch/*', 'events/*'], [['a'], ['b']]],
		['signs of patterns are signs', ['a.b/0/c', 'axb/0/c'], ['a.b/*'], [['axb/0/c', 'c']]],
		['deep', ['a/3/b/4/c'], ['a/*/b/*'], [['c']]],
	])('%s', (_what, names, batches, events) => {
		expect(split(names, batches)).toEqual(events);
	});

	test('keeps where a value stood', () => {
		expect(splitEvents([leaf('0/a')], ['*'])).toEqual([[{ at: 'body/0/a', name: 'a', value: '0/a' }]]);
	});

	test('a thousand events are two hundred, and the values of the rest are not lost', () => {
		const names = Array.from({ length: 1_000 }, (_, index) => `${index}/a`);
		const events = splitEvents(names.map(leaf), ['*']);
		expect(events).toHaveLength(200);
		expect(events.flat().map(({ value }) => value)).toEqual(names);
	});

	test('many values of all and many events do not multiply', () => {
		const names = [
			...Array.from({ length: 3_000 }, (_, index) => `q${index}`),
			...Array.from({ length: 1_000 }, (_, at) => `${at}/a`),
		];
		expect(splitEvents(names.map(leaf), ['*']).flat().length).toBeLessThan(45_000);
	});
});
