import { type Addressee, type LetterInput, type LetterPart, LONGEST_LETTER, letter } from '../../core/letters/letter.ts';
import { MOST_FACTS } from '../../core/letters/letter-facts.ts';
import type { Sentence } from '../../core/types.ts';
import { visibleText } from '../visible-text.ts';

/** A letter as text for the clipboard, with as many facts as its addressee has room for. `translate`: a sentence in words. */
export function letterText(to: Addressee, input: LetterInput, translate: (sentence: Sentence) => string): string {
	const longest = LONGEST_LETTER[to];
	for (let most = MOST_FACTS; most > 1; most--) {
		const text = written(to, input, most, translate);
		if (text.length <= longest) return text;
	}
	// Names that a page made as long as this are no names.
	return written(to, input, 1, translate).slice(0, longest);
}

function written(to: Addressee, input: LetterInput, most: number, translate: (sentence: Sentence) => string): string {
	const { subject, parts } = letter(to, input, most);
	const lines = [line({ is: 'paragraph', sentence: { key: 'letter_subject_line', args: [subject] } }, translate)];
	for (const [at, part] of parts.entries()) {
		const follows = part.is === 'item' && parts[at - 1]?.is !== 'paragraph';
		lines.push(follows ? '\n' : '\n\n', line(part, translate));
	}
	return lines.join('');
}

function line({ is, sentence }: LetterPart, translate: (sentence: Sentence) => string): string {
	const words = visibleText(translate(sentence));
	return is === 'item' ? `- ${words}` : words;
}
