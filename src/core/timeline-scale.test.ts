import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeScale } from './timeline-scale.ts';

const START = Date.UTC(2026, 3, 28, 14, 5, 9);
const times = fc.array(fc.integer({ min: START, max: START + 8_000_000 }), { minLength: 1, maxLength: 200 });

describe('to scale', () => {
	it('the same time is the same distance everywhere when nothing is shortened', () => {
		fc.assert(
			fc.property(times, (list) => {
				const scale = timeScale(list, false);
				const first = Math.min(...list);
				expect(scale.silences).toEqual([]);
				for (const time of list) expect(scale.at(time)).toBe(time - first);
				expect(scale.length).toBe(Math.max(...list) - first);
			}),
		);
	});

	it('and outside of silences when they are', () => {
		fc.assert(
			fc.property(times, (list) => {
				const scale = timeScale(list, true);
				const sorted = list.sort((a, b) => a - b);
				for (let index = 1; index < sorted.length; index++) {
					const [from = 0, until = 0] = sorted.slice(index - 1, index + 1);
					const silence = scale.silences.find((one) => one.from === from);
					const drawn = scale.at(until) - scale.at(from);
					if (until === from) expect(drawn).toBe(0);
					else expect(drawn).toBeCloseTo(silence ? silence.length : until - from, 3);
				}
			}),
		);
	});

	it('a place leads back to its time, inside a silence too', () => {
		fc.assert(
			fc.property(times, fc.integer({ min: START, max: START + 8_000_000 }), (list, time) => {
				const scale = timeScale(list, true);
				expect(scale.timeAt(scale.at(time))).toBeCloseTo(time, 1);
			}),
		);
	});
});

it('says which silences it shortened, and keeps a pause of half a minute', () => {
	const scale = timeScale([0, 1_000, 31_000, 40_000, 100_000, 110_000], true);
	expect(scale.silences).toEqual([{ from: 40_000, until: 100_000, at: 40_000, length: 2_500 }]);
	expect(scale.length).toBe(52_500);
});

it('everything at one moment, nothing at all, and times that are none', () => {
	expect(timeScale([5, 5, 5], true)).toMatchObject({ length: 0, silences: [] });
	expect(timeScale([], true).length).toBe(0);
	expect(timeScale([Number.NaN, Number.POSITIVE_INFINITY, 7], true).at(9)).toBe(2);
});

it('a thousand silences do not outgrow what happened between them', () => {
	const scale = timeScale(Array.from({ length: 1_000 }, (_, index) => [index * 100_000, index * 100_000 + 20_000]).flat(), true);
	const silent = scale.silences.reduce((sum, { length }) => sum + length, 0);
	expect(silent).toBeLessThanOrEqual(scale.length / 2);
});
