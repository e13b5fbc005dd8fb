import { describe, expect, test } from 'vitest';
import { visibleParts, visibleText } from './visible-text.ts';

describe('text that stays as it is', () => {
	const plain = [
		'',
		'I feel depressed',
		'naïve café Ünïcode',
		'تحليل الدم', // right-to-left letters are read as such; only overrides are named
		'テスト 漢字',
		'e\u0301\u0323', // two marks on one letter occur in real names
		'👍🏽',
		'<img src=x onerror=alert(1)>',
	];
	test.each(plain)('%j', (text) => {
		expect(visibleText(text)).toBe(text);
	});
});

describe('characters that hide or reorder are named', () => {
	const hidden: readonly (readonly [sent: string, shown: string])[] = [
		['a\u0000b', 'a␀b'],
		['a\u001b[31mb', 'a␛[31mb'],
		['a\u007fb', 'a␡b'],
		['a\u0085b', 'a⟦U+0085⟧b'],
		['nat\u202Eeman', 'nat⟦U+202E⟧eman'],
		['\u2066x\u2069', '⟦U+2066⟧x⟦U+2069⟧'],
		['zero\u200Bwidth', 'zero⟦U+200B⟧width'],
		['soft\u00ADhyphen', 'soft⟦U+00AD⟧hyphen'],
		['\uFEFFmark', '⟦U+FEFF⟧mark'],
		['line\u2028apart', 'line⟦U+2028⟧apart'],
		['lone\uD800half', 'lone⟦U+D800⟧half'],
		['tag\u{E0041}', 'tag⟦U+E0041⟧'],
		['blank\u3164', 'blank⟦U+3164⟧'],
		['e\u0301\u0301\u0301\u0301', 'e\u0301\u0301\u0301⟦U+0301⟧'],
		['one\r\ntwo\tthree', 'one␍␊two␉three'],
	];
	test.each(hidden)('%j', (sent, shown) => {
		expect(visibleText(sent)).toBe(shown);
	});
});

test('a body keeps its line breaks and tabs, not its other controls', () => {
	expect(visibleText('a\r\nb\n\tc\rd\u0000', 'keep')).toBe('a\r\nb\n\tc␍d␀');
});

test('a name that a page wrote itself is told apart from ours', () => {
	expect(visibleParts('⟦U+202E⟧ \u202E')).toEqual([
		{ text: '⟦U+202E⟧ ', unseen: false },
		{ text: '⟦U+202E⟧', unseen: true },
	]);
});

test('neighbouring unseen characters are one part', () => {
	expect(visibleParts('\u0000'.repeat(1000))).toHaveLength(1);
});

test('a text without end is cut', () => {
	expect(visibleText('x'.repeat(1_000_000))).toHaveLength(200_000);
});
