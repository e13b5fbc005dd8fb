import { expect, test } from 'vitest';
import { isPlainPromise } from './plain-promise.ts';

test.each([
	'We do not share your health information with advertisers.',
	'We don’t sell, rent, or share your personal or health information with advertisers or any other third party.',
	'I will never share your e-mail address with anyone!',
	'Your name, address, and phone number will not be disclosed to third parties.',
	'Your answers are private and will never be shared with advertisers.',
	'Any information provided in this questionnaire will stay private between you and your counselor.',
	'We never disclose your health information to Facebook or Google for any advertising or marketing purposes.',
	'We do not share your data.',
	'We will never share your answers with third parties, ever.',
	'We do not sell your data or share your health information with advertisers.',
	'Your answers are confidential, and we will not disclose them to advertisers.',
	'We do not allow advertisers to collect your health information.',
	'We will NEVER share your e-mail address.',
])('plain: %s', (sentence) => {
	expect(isPlainPromise(sentence)).toBe(true);
});

test.each([
	'We do not share your health information with advertisers unless you agree.',
	'We do not share your health information with advertisers in exchange for money.',
	'We do not share your health information with advertisers, but see below.',
	'We do not share this information with advertisers.',
	'We do not share the following health information with advertisers.',
	'We do not share all of your answers with advertisers.',
	'We do not share protected health information with advertisers.',
	'We do not share your health information with advertisers that sell cars.',
	'We do not share your health information with all advertisers.',
	'We do not currently share your health information with advertisers.',
	'We do not directly share your health information with advertisers.',
	'We may not share your answers with advertisers.',
	'Under this programme, we do not share your answers with advertisers.',
	'We do not “share” your health information with advertisers.',
	'We do not share your health information with advertisers (with few exceptions).',
	'Our therapists do not share your health information with advertisers.',
	'Do we not share your health information with advertisers?',
	'We do not share your personal information with third parties for their own marketing purposes.',
	'We do not sell your information and share it with advertisers.',
	'We do not share your Personal Information with third parties.',
	'We do not share it with advertisers.',
	'We have never shared your answers with advertisers.',
	'Your answers are confidential.',
	'',
])('not plain: %s', (sentence) => {
	expect(isPlainPromise(sentence)).toBe(false);
});

test('what is endless is no plain promise', () => {
	for (const part of [
		'your name, ',
		'any data, ',
		'data or ',
		'health, medical, ',
		'we ',
		'share or ',
		'  ',
		'with advertisers or ',
	])
		for (const times of [4, 10, 20, 40, 100, 100_000])
			for (const end of ['', 'data', 'x', 'with anyone x'])
				expect(isPlainPromise(`we do not share ${part.repeat(times)}${end}zzz`)).toBe(false);
});
