import { describe, expect, it } from 'vitest';
import { clarity } from './clarity.ts';
import type { Meaning } from './parts/destination.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

const envelope = ['0.8.70', 1, 0, 500, 'project1', 'abc1def', '1ghi2jk', 1, 0, 0, 0, 'https://clinic.example/depression'];

testDestination(clarity, {
	leaves: [
		'https://www.clarity.ms/tag/abcdefghij',
		'https://scripts.clarity.ms/0.8.70/clarity.js',
		'https://clarity.microsoft.com/collect',
		'https://clarity.ms.clinic.example/collect',
		'https://c.bing.com/c.gif?Red3=OTHER_pd',
		'https://clinic.example/collect',
		'https://bat.bing.com/p/action/1111111.js',
	],
	takes: [
		'https://k.clarity.ms/collect',
		'https://www.clarity.ms/collect',
		'https://c.clarity.ms/c.gif',
		'https://bat.bing.com/p/insights/c/t',
		`https://c.bing.com/c.gif?CtsSyncId=${canary.uuid}&RedC=c.clarity.ms`,
	],
	reads: [
		{
			sent: {
				url: 'https://k.clarity.ms/collect',
				body: JSON.stringify({
					e: envelope,
					a: [
						[12, 24, 'checkout_started'],
						[14, 9, 77, 120, 340, 0, 0, 0, 0, 0, 'I feel depressed', '', '1a.2b'],
						[15, 10, 77, 0, 900, 'depression'],
					],
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression', at: 'body/e/11' },
					{ kind: 'browser-id', value: 'abc1def', at: 'body/e/5' },
					{ kind: 'event', value: 'checkout_started', at: 'body/a/0/2' },
					{ kind: 'label', value: 'I feel depressed', at: 'body/a/1/10' },
				],
			],
			hides: ['depression', 'project1', '1ghi2jk', '0.8.70'],
		},
	],
});

describe('Clarity: what a place means, by the kind of its event', () => {
	const cases: readonly (readonly [what: string, event: readonly unknown[], place: string, meaning: Meaning | null])[] = [
		['not an event', [1, 9], 'e/11', null],
		['coordinates of a click', [1, 9, 77, 120, 340], 'a/0/3', 'ignore'],
		['an event of an unknown kind', [1, 999, 'depression'], 'a/0/2', 'ignore'],
		['scrolling', [1, 10, 5, 0, 900], 'a/0/4', 'ignore'],
		['the text that was clicked', [1, 9, 7, 0, 0, 0, 0, 0, 0, 0, 'I feel depressed', '', ''], 'a/0/10', 'label'],
		['what was typed', [1, 27, 7, 'I feel low'], 'a/0/3', 'text'],
		['what was chosen', [1, 42, 7, 'radio', 'Nearly every day'], 'a/0/4', 'text'],
		['a custom event', [1, 24, 'quiz_done'], 'a/0/2', 'event'],
		['a variable', [1, 34, 'plan', ['therapy weekly']], 'a/0/3/0', 'data'],
		['whom the site names', [1, 34, 'userId', [['u-77']]], 'a/0/3/0', 'account'],
		['a hint of whom it names', [1, 34, 'userHint', [['ca***']]], 'a/0/3/0', 'ignore'],
		['the number of a dimension', [1, 1, 3, ['Depression test']], 'a/0/2', 'ignore'],
		['a dimension: title', [1, 1, 3, ['Depression test']], 'a/0/3/0', 'title'],
		['a dimension: address', [1, 1, 0, ['Mozilla'], 1, ['https://clinic.example/']], 'a/0/5/0', 'page'],
		['a dimension: browser', [1, 1, 0, ['Mozilla']], 'a/0/3/0', 'ignore'],
	];
	it.each(cases)('%s', (_, event, place, meaning) => {
		const neighbour = (name: string) => {
			const [, , index] = name.split('/');
			const value = event[Number(index)];
			return value === undefined || typeof value === 'object' ? undefined : String(value);
		};
		expect(clarity.meaningByPlace?.(place, neighbour)).toBe(meaning);
	});
});
