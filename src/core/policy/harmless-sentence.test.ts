import { expect, test } from 'vitest';
import { isHarmless, isHarmlessItem } from './harmless-sentence.ts';

test.each([
	'We keep your medical records for ten years.',
	'When you book an appointment, we ask for your name and your symptoms.',
	'Data is encrypted in transit and stored on servers in Germany.',
	'We use your answers to match you with a therapist and to answer your questions.',
	'Your therapist reads your answers before your first session.',
	'We respect your privacy.',
	'You may ask us to delete your account at any time by writing to privacy@clinic.example.',
	'If you have any questions, write to our privacy officer or call (555) 555-0123.',
	'This page explains how we collect, use and protect your personal information.',
	'Last updated: May 3, 2026.',
	'We may disclose your information if the law requires us to.',
	'We share your records with your doctors.',
	'This site is not meant for children under 13.',
	'We never share your answers with advertisers.',
	'We take care to protect your data, and you can ask us about it at any time.',
])('harmless: %s', (text) => {
	expect(isHarmless(text)).toBe(true);
});

test.each([
	// Handing on, and those outside.
	'We share your answers.',
	'We send your answers.',
	'We provide your information to our partners.',
	'We sell your records to your pharmacy.',
	'Your data is stored in Salesforce.',
	'Our sponsors read your answers.',
	'We use your answers to improve our advertising.',
	// Bounds, exceptions, meanings.
	'However, see below.',
	'In most cases.',
	'Your answers are private when you create an account.',
	'You may ask us to keep it private.',
	'This policy covers how we use your account.',
	'Your medical record is your health information.',
	'The “data” is encrypted.',
	'Data is encrypted; some of it is not.',
	'Your records',
	'We respect your Privacy Choices.',
	'We do not keep your answers.',
	'Nothing here is a word of its list: zebra.',
	'',
])('not harmless: %s', (text) => {
	expect(isHarmless(text)).toBe(false);
});

test.each([
	['your name, e-mail address and telephone number;', true],
	['your messages to your therapist', true],
	['your symptoms, such as your sleep', false],
	['what our partners tell us', false],
	['', false],
])('an item: %s', (text, is) => {
	expect(isHarmlessItem(text)).toBe(is);
});
