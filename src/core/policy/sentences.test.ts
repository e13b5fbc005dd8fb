import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_SENTENCE, sentencesOf } from './sentences.ts';

const split = (text: string) =>
	sentencesOf({ blocks: [{ heading: null, text }], truncated: false }).sentences.map((sentence) => sentence.text);

describe('where a sentence ends', () => {
	test.each([
		['We share it. We do not sell it.', ['We share it.', 'We do not sell it.']],
		[
			'Calm Harbor, Inc. is a company in the U.S. We share nothing.',
			['Calm Harbor, Inc. is a company in the U.S.', 'We share nothing.'],
		],
		['We use vendors, e.g. Twilio, to text you. Ask us!', ['We use vendors, e.g. Twilio, to text you.', 'Ask us!']],
		['See Sec. 4 of 45 C.F.R. Part 164 for this. Yes?', ['See Sec. 4 of 45 C.F.R. Part 164 for this.', 'Yes?']],
		['We keep it for 2.5 years. Then it goes.', ['We keep it for 2.5 years.', 'Then it goes.']],
		['Dr. Roe sees it. You do, too.', ['Dr. Roe sees it.', 'You do, too.']],
		['“We never share it.” That is all.', ['“We never share it.”', 'That is all.']],
		['We share with: (a) vendors; (b) advertisers.', ['We share with: (a) vendors; (b) advertisers.']],
		['One\n\nTwo', ['One', 'Two']],
		['No stop at the end', ['No stop at the end']],
		['We share it.We sell it.', ['We share it.', 'We sell it.']],
		['See example.com for more. Thanks.', ['See example.com for more.', 'Thanks.']],
		['', []],
		[' \n ', []],
		['...', ['...']],
	])('%s', (text, sentences) => {
		expect(split(text)).toEqual(sentences);
	});
});

test('each with its heading and place', () => {
	const { sentences, cut } = sentencesOf({
		blocks: [
			{ heading: ' What we\n share ', text: 'One. Two.' },
			{ heading: null, text: 'Three.' },
		],
		truncated: false,
	});
	expect(cut).toBeNull();
	expect(sentences).toEqual([
		{ text: 'One.', heading: 'What we share', at: { block: 0, start: 0, end: 4 } },
		{ text: 'Two.', heading: 'What we share', at: { block: 0, start: 5, end: 9 } },
		{ text: 'Three.', heading: null, at: { block: 1, start: 0, end: 6 } },
	]);
});

test('what is too long is cut, and it is said', () => {
	const long = (text: string, truncated = false) => sentencesOf({ blocks: [{ heading: null, text }], truncated });
	expect(long('We share it. '.repeat(400_000)).cut).toBe('sentences');
	expect(long('word '.repeat(1_000_000)).cut).toBe('length');
	expect(long('Short.', true).cut).toBe('page');
	expect(
		sentencesOf({ blocks: Array.from({ length: 2_000_000 }, () => ({ heading: null, text: '' })), truncated: false }).cut,
	).toBe('length');
});

test('every text: in order, within bounds, and as it stands there', () => {
	const pieces = fc.constantFrom(
		'We share it',
		'.',
		' ',
		'U.S.',
		'?!',
		'\n\n',
		'(a) ',
		'”',
		'אבג',
		'٣',
		'\u202e',
		'🙂',
		'x'.repeat(3_000),
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
			const text = parts.join('');
			let last = 0;
			for (const sentence of sentencesOf({ blocks: [{ heading: null, text }], truncated: false }).sentences) {
				const { start, end } = sentence.at;
				expect(start).toBeGreaterThanOrEqual(last);
				expect(end - start).toBeLessThanOrEqual(LONGEST_SENTENCE);
				expect(text.slice(start, end)).toBe(sentence.text);
				expect(sentence.text.trim()).not.toBe('');
				last = end;
			}
			// Nothing but space is lost.
			expect(split(text).join('').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
		}),
	);
});
