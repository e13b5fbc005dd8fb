import { expect, test } from 'vitest';
import { isKnownHeading, isPlainHeading, isPlainTitle, isQuizHeading } from './plain-heading.ts';

const PROMISE = 'We do not share your answers with anyone.';

test.each([
	[null, true],
	['2.1 How we share your information', true],
	['Your answers', true],
	['Cookies', false],
	['SMS opt-in data', false],
	['California residents', false],
	['Job applicants', false],
	['What we do not promise', false],
])('a promise under %j stands for itself: %j', (heading, is) => {
	expect(isPlainHeading(heading, PROMISE)).toBe(is);
});

test.each([
	['7. Data retention', true],
	['Children', true],
	['Contact us', true],
	['Widgets', false],
	['Our mobile app', false],
])('%s is a known matter: %j', (heading, is) => {
	expect(isKnownHeading(heading)).toBe(is);
});

test.each([
	['How are you feeling?', true],
	['Depression test', true],
	[null, true],
	['Join our newsletter', false],
])('%j may stand over questions: %j', (heading, is) => {
	expect(isQuizHeading(heading)).toBe(is);
});

test.each([
	['Privacy Policy | Harbor Light', true],
	['Privacy and Cookies', true],
	['Cookies', false],
	['App privacy', false],
	['Privacy notice for California', false],
])('title %s: %j', (title, is) => {
	expect(isPlainTitle(title, 'https://www.harborlight-happy.test/privacy')).toBe(is);
});
