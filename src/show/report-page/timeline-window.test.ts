import fc from 'fast-check';
import { expect, it } from 'vitest';
import { around, moved, wholeOf, zoomed } from './timeline-window.ts';

const length = fc.double({ min: 0, max: 1e9, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const steps = fc.array(
	fc.record({
		factor: fc.double({ min: 0.01, max: 100, noNaN: true }),
		anchor: share,
		by: fc.double({ min: -2, max: 2, noNaN: true }),
	}),
);

it('never leaves the whole, and never shows nothing', () => {
	fc.assert(
		fc.property(length, steps, (long, list) => {
			const whole = wholeOf(long);
			let span = whole;
			for (const { factor, anchor, by } of list) {
				span = zoomed(span, factor, span.from + anchor * (span.to - span.from), whole);
				span = moved(span, by * (span.to - span.from), whole);
				expect(span.from).toBeGreaterThanOrEqual(whole.from - 1e-3);
				expect(span.to).toBeLessThanOrEqual(whole.to + 1e-3);
				expect(span.to - span.from).toBeGreaterThan(19.9);
			}
		}),
	);
});

it('what is pointed at stays where it is', () => {
	const span = zoomed({ from: 1_000, to: 2_000 }, 0.5, 1_250, wholeOf(10_000));
	expect((1_250 - span.from) / (span.to - span.from)).toBeCloseTo(0.25, 9);
});

it('shows a moment with a little around it', () => {
	const { from, to } = around(5_000, 5_000, wholeOf(10_000));
	expect([from, to]).toEqual([4_990, 5_010]);
});
