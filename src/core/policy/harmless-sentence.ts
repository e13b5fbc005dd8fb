import { isPlainPromise } from './plain-promise.ts';
import { classesOf } from './word-classes.ts';

/* Letters are those of `word-classes.ts`. None of them speaks here of anybody outside, of handing on, of some people, cases or texts, or says what a word means. */
const AND = '(?:,?[j4]|,)';
const list = (one: string) => `${one}(?:${AND}${one})*`;
const NOUN = '(?:i|[qD]*[akb]*(?:[akb],?[j4][akb])?[dolbZ15])';
const WHAT = list(NOUN);
/** Data as a whole: a text that is about some of it would be a bound. */
const ALL = `(?:i|[qD]*(?:${list('a')})?d|[qD]*5)`;
const FOR_TIME = '(?:[f<]#N)';
const MEANS = `(?:${list('J')}(?:${AND})?)?${list('X')}`;
const SAFELY = `(?:[t=]${MEANS})`;
const HOW = `(?:,?M?T|E|${FOR_TIME}|${SAFELY})*`;
/** What is done with it, or for the person. */
const ACT = `(?:[h7vxku](?:y(?:tC)?|${WHAT})?|Sy${WHAT}|P(?:y|D*[l5]))${HOW}`;
const SO_AS = `(?:t${ACT}(?:${AND}t?${ACT})*)`;
const REACH = `(?:[Vok]+(?:[Os]|@)(?:,?[:=]@)?|V?@)`;

const SHAPES = [
	// "We keep your records for seven years"; "your therapist reads your answers before your first session"; "we use it to answer your questions".
	`(?:T,?)?[wsc]M*${list(ACT)}${SO_AS}?`,
	`[ws]h${WHAT}${list('z')}`,
	`[ws]u${MEANS}${HOW}${SO_AS}?`,
	// "Your data is encrypted in transit and stored on our servers".
	`${WHAT}B${list('z')}(?:E|${SAFELY})*`,
	`${WHAT}B(?:${list('H')})?${HOW}9?${SO_AS}?`,
	`${WHAT}B${list('[zH]')}(?:E|${SAFELY})*,?jB?[zH](?:E|${SAFELY})*9?`,
	`[ws]B[zH]T?`,
	`;${SO_AS}`,
	// "We respect your privacy"; "your privacy matters".
	`[ws]R${WHAT}T?${SO_AS}?`,
	`${WHAT}W`,
	// "You may ask us to delete your account at any time by writing to …".
	`YK?${list('[x>]')}${WHAT}${HOW}(?:,?=[Os@])?`,
	`YM*(?:V|k)O?A${HOW}`,
	`[Q1]`,
	`(?:QA?,?)?L?Y?${REACH}(?:[j4]${REACH})?(?:t?[Q1]A?|T)?`,
	// "This page explains how we use your data"; "last updated: May 4, 2026".
	`Z%${list(`\\?w?${list('[h7vxuP]')}(?:${ALL})?`)}`,
	`(?:ZB?)?\\^[~#,M]{1,5}`,
	`Z\\^T`,
	// "We may disclose it if the law requires us to"; "we share your records with your doctors".
	`wM*[gPS](?:${WHAT})M*!`,
	`wM*[gPS]${WHAT}tc${SO_AS}?`,
	// What is not there, what is elsewhere.
	`wn[u+]${list('-')}`,
	'/#',
	`\\*${SO_AS}?`,
	'[eU0]',
].map((shape) => new RegExp(`^${shape}$`));
const ITEM = new RegExp(`^${WHAT}(?:tc)?(?:,?&${WHAT})?${HOW}$`);
/** Where two sentences may be joined. */
const JOINT = /,?j(?=[wsyYqDc])/g;
/**
 * Whether a sentence is harmless to any promise: from its first word to its last it says what the site does itself, for the person, with what it has, or it is a plain promise.
 * What is neither may be an admission, an exception or a bound.
 */
export function isHarmless(text: string): boolean {
	if (isPlainPromise(text)) return true;
	const classes = classesOf(text.replace(/\?\s*$/, ''));
	if (classes.includes('_')) return false;
	if (isOfOneKind(classes)) return true;
	return [...classes.matchAll(JOINT)].some(
		({ index, 0: joint }) => isOfOneKind(classes.slice(0, index)) && isOfOneKind(classes.slice(index + joint.length)),
	);
}

/** "your name, your e-mail address": an item of a list that a harmless sentence began. */
export function isHarmlessItem(text: string): boolean {
	return ITEM.test(classesOf(text.replace(/[;,]\s*(?:and|or)?\s*$/, '')));
}

const isOfOneKind = (classes: string) => SHAPES.some((shape) => shape.test(classes));
