import { describe, expect, it } from 'vitest';
import { formWords } from '../core/judge/form-words.ts';
import { judge } from '../core/judge/judge.ts';
import { entered, told } from '../core/judge/rule-tester.ts';
import type { Disclosure, Entered, Form, Recipient } from '../core/types.ts';
import { lookup } from './lookup.ts';
import { say } from './say.ts';

const tiktok: Recipient = {
	organisation: 'TikTok',
	service: 'TikTok Pixel',
	domain: 'tiktok.com',
	role: 'advertising',
	via: 'third-party',
};
const proven = { certainty: 'proven' } as const;
const email = told('email', 'person', 'casey.canary@example.com', { ...proven, entered: entered('typed') });
const question = 'Feeling down';

describe('a sentence', () => {
	it.each<[did: Entered['did'], value: string, said: Partial<Disclosure>, more: Partial<Entered>, words: string]>([
		['chose', 'Nearly every day', {}, {}, 'that you chose “Nearly every day”, 0.4 seconds after you did'],
		[
			'chose',
			'Nearly every day',
			{},
			{ question, after: 12_000 },
			'that you chose “Nearly every day” for “Feeling down”, 12 seconds after you did',
		],
		['chose', '5d41', { form: 'sha256' }, { question, after: null }, 'what you chose for “Feeling down”, as the SHA-256 hash'],
		[
			'chose',
			'3',
			{ certainty: 'likely' },
			{ question, after: 1_000 },
			'probably that you chose “3” for “Feeling down”, 1.0 seconds after you did',
		],
		[
			'typed',
			'my sister died in May',
			{},
			{ question: 'Tell us more', after: 0, unsubmitted: true },
			'what you typed under “Tell us more”: “my sister died in May”, at once, before you sent it off',
		],
		[
			'typed',
			'ab12',
			{ form: 'md5>sha256' },
			{ made: true, unsubmitted: true },
			'what was filled in for a made-up person, as the SHA-256 hash of its MD5 hash, 0.4 seconds later, before it was sent off',
		],
		['pressed', 'This person is pregnant', {}, { after: null }, 'that you pressed “This person is pregnant”'],
		['pressed', '$1 and $VALUE$', {}, { after: null }, 'that you pressed “$1 and $VALUE$”'],
	])('of what was %s: %s', (did, value, said, more, words) => {
		const one = told('answer', 'detail', value, { ...proven, ...said, entered: entered(did, more) });
		const judged = judge({ readings: [one, email], recipient: tiktok, site: 'clinic.example', tellsSite: true });
		expect(judged && say(judged.sentence, lookup)).toBe(`This site told TikTok ${words}, tied to your e-mail address.`);
	});

	it('writes numbers as the person does', () => {
		const german = (value: number, decimals: number) => value.toLocaleString('de', { minimumFractionDigits: decimals });
		expect(say({ key: 'after_seconds', args: ['0.4'] }, lookup, german)).toBe(', 0,4 seconds after you did');
	});
});

it.each<[form: Form, words: string]>([
	['plain', 'plain'],
	['sha3-256', 'SHA3-256 hash'],
	['sha256:16', 'first 16 characters of its SHA-256 hash'],
	['base64>sha256', 'SHA-256 hash of its Base64 form'],
	['md5>base64>sha1:32', 'first 32 characters of its SHA-1 hash of its Base64 form of its MD5 hash'],
])('a form: %s', (form, words) => {
	expect(say(formWords(form), lookup)).toBe(words);
});
