import type { What } from '../claim.ts';
import { plain, type Rule } from './rule.ts';

const STAYS = String.raw`(?:(?:will )?(?:stay|stays|remain|remains|be kept|is kept|are kept|is|are)(?: \w+)?)`;
const BETWEEN = new RegExp(
	String.raw`\b${STAYS} (?:private |confidential |secret )?(?:and \w+ )?between you and (?:your |us\b|the |our )`,
	'i',
);
const PRIVATE = new RegExp(
	String.raw`\b${STAYS} (?:strictly |always |completely )?(?:private|confidential)\b|\bwe (?:will )?keep\b[^.;]{0,40}\b(?:confidential|private)\b|\band are private\b`,
	'i',
);
const EXCEPT = /\b(?:unless|except|other than|until|so long as|within the limits|to the extent)\b[^.;]*/i;
/** By what stands in front of the promise, the most specific first. */
const SUBJECTS: readonly (readonly [RegExp, What])[] = [
	[/\b(?:questionnaire|quiz|survey|answers?|responses?)\b/i, 'answers'],
	[/\b(?:conversations?|messages?|chats?|what you say|calls?)\b/i, 'messages'],
	[/\bpersonal (?:information|data)\b/i, 'personal'],
	[/\b(?:everything|anything|any information|what you (?:tell|write|share|enter)|your (?:information|data))\b/i, 'any'],
];

/**
 * A promise that something stays private: "between you and your counselor" shuts out everybody else; "is confidential" alone says nothing of who may have it.
 */
export const keptPrivate: Rule = {
	id: 'kept-private',
	finds: ({ text, deeds }) => {
		if (/\?\s*$/.test(text) || /\b(?:not|no longer|cannot|never)\b[^.;]{0,20}\b(?:private|confidential|between)\b/i.test(text))
			return [];
		const promise = BETWEEN.exec(text) ?? PRIVATE.exec(text);
		if (!promise) return [];
		const what = SUBJECTS.find(([words]) => words.test(text))?.[1];
		// What the sentence goes on to deny in so many words says more than "confidential".
		if (!what || deeds.length > 0) return [];
		const between = BETWEEN.test(text);
		const unless = EXCEPT.exec(text)?.[0].replace(/[\s.,]+$/, '') ?? null;
		return [
			plain('sharing', unless === null ? 'denied' : 'limited', {
				with: between ? ['anyone'] : [],
				what: [what],
				unless,
			}),
		];
	},
};
