import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clusters } from './timeline-clusters.ts';

it('no two marks overlap, none is lost, and each stands where its first one does', () => {
	fc.assert(
		fc.property(
			fc.array(fc.double({ min: 0, max: 5_000, noNaN: true }), { maxLength: 500 }),
			fc.double({ min: 1, max: 60, noNaN: true }),
			(list, size) => {
				const places = list.sort((a, b) => a - b);
				const found = clusters(places, size);
				expect(found.flatMap(({ first, last }) => places.slice(first, last + 1))).toEqual(places);
				for (const [index, one] of found.entries()) {
					expect(one.at).toBe(places[one.first]);
					if (index > 0) expect(one.at - (found[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(size);
				}
			},
		),
	);
});
