import { classesOf } from './word-classes.ts';

/* Letters are those of `word-classes.ts`. */
const AND = '(?:,?[j4]|,)';
const list = (one: string) => `${one}(?:${AND}${one})*`;
/** "We do not send e-mail to anyone" is of letters. */
const GIVE = `${list('e?[g6PSu]')}(?!(?<=S)o)`;
const GOODS = `(?:${list('[ak]')}d|[do])`;
const WHAT = list(`q?${GOODS}`);
const TO = `t(?:[j4]t)?${list('r')}`;
const END = `(?:${TO})?(?:f${list('p')})?(?:,?[eU])?`;
const GIVEN = list('e?Gt?');

const STATE = `B${list('z')}`;
/** "… or share it with anyone", "… and we do not share it": more of what is denied. An "and" alone may end the denial. */
const MORE = `(?:,?(?:4|[j4]w?n)${GIVE}(?:${WHAT}|i)${END})*`;

/**
 * The shapes that are taken at their word. There is nowhere in them for a condition, an exception, a time, a place, a manner, or a recipient that not everybody would count in.
 * Whoever adds a word to a class must not be able to think of a narrower meaning of it.
 */
const PROMISE = new RegExp(
	`^(?:F,?)?(?:${[
		// "We do not share your information with third parties for marketing"; "neither we nor our staff share"; "we share no information".
		`wn${GIVE}${WHAT}${END}${MORE}`,
		`wn${GIVE}${TO}${WHAT}`,
		`2M?${GIVE}${WHAT}${END}`,
		`w${list('[g6PS]')}0${list(GOODS)}${END}`,
		// "We respect your privacy and never share it"; "your answers are private, and we never disclose them".
		`(?:w[Rh](?:${WHAT}|q5)(?:${list('z')})?|${WHAT}${STATE}),?jw?n${GIVE}(?:${WHAT}|i)${END}${MORE}`,
		// "Your answers are private and will never be shared with anyone"; "no information is shared".
		`${WHAT}(?:${STATE},?j)?(?:Bn|nB|I|n)${GIVEN}(?:${list('r')})?${END}`,
		`0${list(GOODS)}e?Be?${GIVEN}(?:${list('r')})?${END}`,
		// "We do not let advertisers collect your answers".
		`wn3${list('r')}t?7${WHAT}`,
		// "Your answers stay private between you and your therapist".
		`${WHAT}B(?:${list('z')})?m`,
	].join('|')})$`,
);
const DENIES = /\b(?:not|never|no|none|nor|between)\b|n['’]t\b/i;

/**
 * Whether a sentence is a plain promise, from its first word to its last: who, not, gives, what, to whom, what for, and nothing else. A sentence of any other shape may promise as
 * much; what it leaves open nobody can tell by rules, so it is asked about and never called broken.
 */
export function isPlainPromise(sentence: string): boolean {
	return DENIES.test(sentence) && !/[?:]\s*$/.test(sentence) && PROMISE.test(classesOf(sentence));
}
