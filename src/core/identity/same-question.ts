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
	const places = placesOf(name).slice(-2);
	const pieces = piecesOf(name);
	const last = pieces.at(-1) ?? '';
	const names = [last, pieces.slice(-2).join(''), places.at(-1) ?? '', places.join('')].map(compact);
	const fields = [own, own.split(/[.[\]:/]+/).findLast((piece) => /\p{L}/u.test(piece)) ?? ''].map(compact);
	if (fields.some((field) => field !== '' && names.includes(field))) return 'field';
	return sharedWords(last, question) > 0 ? 'words' : null;
}

/** The same where a value that occurs everywhere is to be told from others: `type`, `v` and `level` are no question's own name. */
export function isSurelyUnderQuestion(leaf: Pick<Leaf, 'name'>, action: Action): boolean {
	const by = isUnderQuestion(leaf, action);
	if (by === null) return false;
	if (by === 'words') return sharedWords(piecesOf(leaf.name).at(-1) ?? '', action.question, 7) > 0;
	const own = compact(action.name);
	return !ANYTHING.has(own) && (own.length >= 3 || /^\p{L}+\d+$/u.test(own));
}

/** How many words a name has when all are among the question's; 0 where they are not, or one alone is too short to tell. */
function sharedWords(name: string, question: string, longEnough = 5): number {
	const words = wordsOf(name).filter((word) => !ANYTHING.has(word));
	const asked = new Set(wordsOf(question).filter((word) => !ANYTHING.has(word)));
	const tells = words.length > 1 || (words[0]?.length ?? 0) >= longEnough || asked.size === 1;
	return tells && words.every((word) => asked.has(word)) ? words.length : 0;
}

/** The last segment of a path that is no number, taken apart: `0/user[first_name]` → `user`, `first_name`. */
function piecesOf(name: string): string[] {
	return (placesOf(name).at(-1) ?? '').split(/[.[\]:]+/).filter((piece) => piece !== '');
}

function placesOf(name: string): string[] {
	return name
		.split('/')
		.slice(-4)
		.filter((segment) => !/^\d*$/.test(segment));
}

function compact(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Words of a name in snake or camel case, or of a sentence, without numbers and the plural's `s`. */
function wordsOf(text: string): string[] {
	const words =
		text
			.slice(0, 300)
			.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
			.toLowerCase()
			.match(/\p{L}{2,}/gu) ?? [];
	return words.slice(0, 40).map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
}
