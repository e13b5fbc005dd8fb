import { expect, test } from 'vitest';
import { classesOf } from './word-classes.ts';

test.each([
	['We do not share your health information with advertisers.', 'wngqadtr'],
	// The longest phrase, and spellings.
	['We’ll never share your e-mail address with any other third party!', 'wngqotr'],
	['Last updated: May 3, 2026', '^~#,#'],
	['You may call (555) 555-0123 or write to a@b.example', 'YV@4V@'],
	// A name of a recipient, and a word of law.
	['We never share it with Meta or TikTok', 'wngitr4r'],
	['We never share your Personal Information', 'wngq__'],
	['We NEVER share it', 'wngi'],
	['(a) we share it', 'D_wgi'],
	['We share “it”', 'wg_i_'],
	['', ''],
	['We '.repeat(200), '_'],
])('%s', (sentence, classes) => {
	expect(classesOf(sentence)).toBe(classes);
});
