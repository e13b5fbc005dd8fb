import type { Action, Leaf } from '../types.ts';

/** Names that many parameters have which nobody filled in. */
const ANYTHING = new Set(
	(
		'id type index step page count version event action status size time date value name text data label category content title url key code ' +
		'item number answer question field form input option choice'
	).split(' '),
);

/** Whether a value stands under the question's own name: the field's `name`, or words of what the page asks. */
export function isUnderQuestion({ name }: Pick<Leaf, 'name'>, { name: own, question }: Action): 'field' | 'words' | null {
	const segments = name.split('/').slice(-4);
	const places = segments.filter((segment) => !/^\d*$/.test(segment)).slice(-2);
	const pieces = (places.at(-1) ?? '').split(/[.[\]:]+/).filter((piece) => piece !== '');
	const last = pieces.at(-1) ?? '';
	const names = [last, pieces.slice(-2).join(''), places.at(-1) ?? '', places.join('')].map(compact);
	const fields = [own, own.split(/[.[\]:/]+/).findLast((piece) => /\p{L}/u.test(piece)) ?? ''].map(compact);
	if (fields.some((field) => field !== '' && names.includes(field))) return 'field';

	const words = wordsOf(last).filter((word) => !ANYTHING.has(word));
	const asked = new Set(wordsOf(question.slice(0, 300)));
	if (words.length === 0 || !words.every((word) => asked.has(word))) return null;
	return words.length > 1 || (words[0]?.length ?? 0) >= 5 || asked.size <= 2 ? 'words' : null;
}

/** The same where a value that occurs everywhere is to be told from others: `type`, `v` and `page` are no question's own name. */
export function isSurelyUnderQuestion(leaf: Pick<Leaf, 'name'>, action: Action): boolean {
	const by = isUnderQuestion(leaf, action);
	if (by !== 'field') return by !== null;
	const own = compact(action.name);
	return !ANYTHING.has(own) && (own.length >= 3 || /^\p{L}+\d+$/u.test(own));
}

function compact(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Words of a name in snake or camel case, or of a sentence, without the plural's `s`. */
function wordsOf(text: string): string[] {
	const words =
		text
			.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
			.toLowerCase()
			.match(/\p{L}{2,}|\d+/gu) ?? [];
	return words.slice(0, 40).map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
}
