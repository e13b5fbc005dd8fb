import { expect, test } from 'vitest';
import type { HealthVerdict } from '../core/types.ts';
import { decide, type Known } from './decide.ts';

const health: HealthVerdict = { is: true, category: 'therapy', because: [] };
const known: Known = {
	choices: new Map([
		['betterhelp.com', false],
		['news.example', true],
		['quiet.example', false],
	]),
	learned: new Map([
		['quiet.example', health],
		['shown.example', health],
	]),
};
const at = (url: string) => decide({ url, title: null, signals: null }, known);

test.each([['about:blank'], ['chrome://settings/'], ['file:///x.html'], ['not an address']])('no web page: %s', (url) => {
	expect(at(url)).toBeNull();
});

test.each([
	['https://www.plain.example/', false, false],
	['https://www.betterhelp.com/', false, true],
	['https://quiet.example/', false, true],
	['https://www.news.example/sport', true, true],
	['https://shown.example/about', true, false],
])('%s: watched %s, chosen %s', (url, watched, chosen) => {
	expect(at(url)).toMatchObject({ watched, chosen });
});

test.each([
	['https://www.plain.example/', false],
	['https://www.harbour-therapy.example/', true],
	['https://www.betterhelp.com/', false],
	['https://www.news.example/', false],
])('%s: suspected %s', (url, suspected) => {
	expect(at(url)).toMatchObject({ suspected });
});

test('what the person wants watched is judged as a health site, and says why', () => {
	expect(at('https://news.example/')?.health).toEqual({
		is: true,
		category: 'other',
		because: [{ key: 'because_chosen', args: [] }],
	});
	expect(at('https://shown.example/')?.health).toBe(health);
});
