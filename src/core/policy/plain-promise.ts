import { classesOf } from './word-classes.ts';

/* Letters are those of `word-classes.ts`. */
const AND = '(?:,?j|,)';
const list = (one: string) => `${one}(?:${AND}${one})*`;
/** "We do not send e-mail to anyone" is of letters. */
const GIVE = `${list('e?[gPSu]')}(?!(?<=S)o)`;
const GOODS = `(?:${list('[ak]')}d|[do])`;
const WHAT = list(`q?${GOODS}`);
const TO = `t(?:jt)?${list('r')}`;
const END = `(?:${TO})?(?:f${list('p')})?(?:,?[eU])?`;
const GIVEN = list('e?Gt?');

/**
 * The shapes that are taken at their word. There is nowhere in them for a condition, an exception, a time, a place, a manner, or a recipient that not everybody would count in.
 * Whoever adds a word to a class must not be able to think of a narrower meaning of it.
 */
const PROMISE = new RegExp(
	`^(?:F,?)?(?:${[
		// "We do not share your information with third parties for marketing"; "neither we nor our staff share"; "we share no information".
		`wn${GIVE}${WHAT}${END}`,
		`2${GIVE}${WHAT}${END}`,
		`w${list('[gPS]')}0${list(GOODS)}${END}`,
		// "Your answers are private and will never be shared with anyone"; "no information is shared".
		`${WHAT}(?:B${list('z')},?j)?(?:Bn|nB|I|n)${GIVEN}(?:${list('r')})?${END}`,
		`0${list(GOODS)}e?Be?${GIVEN}(?:${list('r')})?${END}`,
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
