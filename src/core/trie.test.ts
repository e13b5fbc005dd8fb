import { describe, expect, it } from 'vitest';
import { trieText } from '../../scripts/data-trie.ts';
import { BEGINNING, trieOf } from './trie.ts';

const words = [
	['acne', 'A'],
	['acid reflux', 'B'],
	['reflux', 'B'],
	['acid', 'A'],
	['a', 'C'],
	['heart disease', 'A'],
	['lung disease', 'A'],
] as const;
const trie = trieOf(() => [trieText(words), 'ABC']);
const signOf = (word: string) => {
	const place = trie.walk(BEGINNING, word);
	const sign = place < 0 ? '' : trie.signAt(place);
	return 'ABC'.includes(sign) ? sign : '';
};

describe('trie', () => {
	it.each(words)('%s', (word, sign) => {
		expect(signOf(word)).toBe(sign);
	});

	it.each(['ac', 'acn', 'acnes', 'acid ', 'acidreflux', 'heart', 'heart diseases', 'x', '(', ',', 'A', '{', '}'])(
		'no word: %s',
		(text) => {
			expect(signOf(text)).toBe('');
		},
	);

	it('tells its words', () => {
		expect(trie.words().toSorted()).toEqual(words.toSorted());
	});

	it('is walked in parts as in one', () => {
		const place = trie.walk(trie.walk(trie.walk(BEGINNING, 'heart'), ' '), 'disease');
		expect(trie.signAt(place)).toBe('A');
		expect(trie.walk(BEGINNING, '')).toBe(BEGINNING);
	});

	it('says once what several words end with', () => {
		expect(trieText(words).match(/disease/g)).toHaveLength(1);
	});

	it('keeps the first sign of a word', () => {
		expect(
			trieText([
				['a', 'A'],
				['a', 'B'],
			]),
		).toBe('aA');
	});
});
