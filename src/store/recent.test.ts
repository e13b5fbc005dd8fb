import { expect, test } from 'vitest';
import { numberOf } from '../core/asked-for.ts';
import { recentOf, withRecent } from './recent.ts';
import { NO_COUNTS, type VisitRow } from './rows.ts';

const ROW: VisitRow = {
	visit: 'v',
	arrival: 'a',
	tabId: 1,
	site: 'clinic.example',
	page: 'https://clinic.example/',
	started: 0,
	health: { is: true, category: null, because: [] },
	late: false,
	chosen: false,
	counts: NO_COUNTS,
};
const sent = (number: number) => ({ url: `https://t.example/${number}`, time: 1_700_000_000_000 + number * 1_000 });

test('knows what was added, and what else is known', () => {
	const row = withRecent(withRecent(ROW, sent(1)), sent(2));
	const { numbers, since } = recentOf([row, ROW], [7]);
	expect([...numbers].sort()).toEqual([7, numberOf(sent(1).url), numberOf(sent(2).url)].sort());
	expect(since).toBe(0);
});

test('is bounded, and says from when on it knows all', () => {
	let row = ROW;
	for (let number = 0; number < 1_000; number++) row = withRecent(row, sent(number));
	const { numbers, since } = recentOf([row], []);
	expect(numbers.size).toBe(256);
	expect(since).toBe(sent(1_000 - 256).time + 1_000);
	expect(numbers.has(numberOf(sent(999).url))).toBe(true);
	expect(numbers.has(numberOf(sent(0).url))).toBe(false);
});
