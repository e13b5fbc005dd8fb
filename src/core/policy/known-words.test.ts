import { expect, test } from 'vitest';
import { isKnown, isKnownHeading } from './known-words.ts';

const at = { block: 0, start: 0, end: 0 };
const known = (text: string, near: boolean) => isKnown({ text, heading: null, at }, near);

test.each([
	'We keep your medical records for ten years.',
	'Data is encrypted in transit and at rest.',
	'You may ask us to delete your account.',
	'If you have any questions, write to privacy@clinic.example.',
	'Your data is stored in Germany.',
	'This policy was last updated on March 3, 2026.',
	'No.',
	'Start the quiz now.',
	'We do not sell your data.',
])('known beside a promise: %s', (text) => {
	expect(known(text, text !== 'Start the quiz now.')).toBe(text !== 'Start the quiz now.');
});

test.each([
	'However, see below.',
	'They get codes.',
	'In most cases.',
	'Your medical record is your health information.',
	'The notice is for staff.',
	'Your records',
	'On the website we follow the web notice.',
	'Is it?',
	'Brands pay to be shown first.',
	'The “data” is encrypted.',
	'Data is encrypted; some of it is not.',
	'Nothing here is a word of its list: zebra.',
	'',
])('not known: %s', (text) => {
	expect(known(text, true)).toBe(false);
	expect(known(text, false)).toBe(false);
});

test('words of collecting and paying are known under other headings only', () => {
	for (const text of ['We collect your name and email address when you create an account.', 'We use cookies.']) {
		expect(known(text, true)).toBe(false);
		expect(known(text, false)).toBe(true);
	}
});

test.each([
	['7. Data retention', true],
	['Your rights', true],
	['Contact us', true],
	['Our mobile app', false],
	['Widgets', false],
] as const)('heading %s: %j', (heading, is) => {
	expect(isKnownHeading(heading)).toBe(is);
});
