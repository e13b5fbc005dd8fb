import { expect, test } from 'vitest';
import { isDoubt } from './doubts.ts';

const at = { block: 0, start: 0, end: 0 };

test.each([
	'We work with advertising partners.',
	'This site uses the Facebook pixel.',
	'We share your data with your consent.',
	'Partners receive identifiers.',
	'This section applies to residents of Ohio.',
	'This notice does not apply to our website.',
	'“Sell” has the meaning given in the statute.',
	'A separate notice describes the portal.',
])('a doubt: %s', (text) => {
	expect(isDoubt({ text, heading: null, at })).toBe(true);
});

test.each([
	'We do not share your health information with advertisers.',
	'We keep your records for ten years.',
	'This policy applies to our website.',
	'This policy does not apply to the websites of third parties.',
	'We show no ads.',
	'We may disclose information where a court orders it.',
	'We share your information with companies that host our site.',
])('no doubt: %s', (text) => {
	expect(isDoubt({ text, heading: null, at })).toBe(false);
});

test('a heading may be one', () => {
	const text = 'We keep your records for ten years.';
	expect(isDoubt({ text, heading: 'Interest-based ads', at })).toBe(true);
	expect(isDoubt({ text, heading: 'Advertising', at })).toBe(false);
});
