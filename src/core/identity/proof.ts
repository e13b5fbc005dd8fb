import type { Meaning } from '../destinations/parts/destination.ts';
import { isInterface } from '../health/interface-words.ts';
import type { Action, Form, Leaf } from '../types.ts';
import { isSurelyUnderQuestion, isUnderQuestion } from './same-question.ts';
import { datesOf, isEmail, isPhone } from './shape.ts';

/**
 * How surprising it is to meet a value in a request by chance. `unmistakable`: an address, a telephone or member's number, proof wherever it
 * stands; `words`: several, proof where no page speaks of its topic; `telling`: proof where the place agrees with the question, as is a `date`;
 * `common`: proof nowhere, at most likely.
 */
export type Surprise = 'unmistakable' | 'words' | 'date' | 'telling' | 'common';

/** Where a value was met. `joined`: its words were joined by signs; `code`: not the value itself but what the page calls the choice. */
export type Hit = {
	readonly action: Action;
	readonly surprise: Surprise;
	readonly form: Form;
	readonly as: 'whole' | 'part' | 'inside' | 'code';
	readonly joined: boolean;
};

/** What a request is known for when a value in it is looked at. */
export type Asked = {
	/** Milliseconds since 1970, UTC. */
	readonly time: number;
	readonly meaning: Meaning | null;
};

/** Words that requests hold for reasons of their own: values of switches, settings of a browser, the interface's state, and where it is. */
const COMMON = new Set(
	(
		'true false none null other unknown default test male female home next never always single left right open closed active student adult ' +
		'mobile desktop tablet phone chrome safari firefox windows android english spanish french america united states canada india germany france'
	).split(' '),
);
/** Regions of two words, which services know from the network's address. */
const REGION =
	/^(?:new (?:hampshire|jersey|mexico|york)|(?:north|south) (?:carolina|dakota)|west virginia|rhode island|district of columbia|puerto rico|united (?:states.*|kingdom))$/;
const OF_A_PLACE =
	/address-level|country|\b(?:city|town|state|province|region|county|location|time ?zone|language|locale|ciudad|estado|pais|provincia)\b/;

export function surpriseOf(action: Action): Surprise {
	const text = action.value.trim().replace(/\s+/g, ' ').toLowerCase();
	const isDate = datesOf(text).some(({ year }) => year.length === 4);
	if (isDate) return 'date';
	// What a page offers to be pressed is its own: the clinic's telephone.
	if (isEmail(text) || isNumberOfOne(text)) return action.did === 'typed' ? 'unmistakable' : 'words';
	if (isCommon(text)) return 'common';
	if (!/\d/.test(text) && (REGION.test(text) || OF_A_PLACE.test(placeOf(action)))) return 'telling';
	return text.length >= 12 && wordsIn(text) >= 2 ? 'words' : 'telling';
}

function isCommon(text: string): boolean {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	const digits = text.match(/\d/g)?.length ?? 0;
	return (letters <= 3 && digits <= 5) || COMMON.has(text) || isInterface(text);
}

function wordsIn(text: string): number {
	return text.match(/\p{L}{2,}/gu)?.length ?? 0;
}

/** A telephone, a member's or an account's number: by chance no request holds it. */
function isNumberOfOne(text: string): boolean {
	const digits = text.match(/\d/g)?.length ?? 0;
	if (isPhone(text) && digits >= 10) return true;
	return /^[\p{L}\d-]{8,}$/u.test(text) && (digits >= 9 || (digits >= 4 && /\p{L}/u.test(text)));
}

/** What a field is called, by the page and by those who made it. */
function placeOf({ purpose = '', name, question }: Action): string {
	return `${purpose} ${name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').replace(/[_.[\]]+/g, ' ')} ${question.slice(0, 300)}`.toLowerCase();
}

/** Clocks of a page and of the browser's network differ by less. */
const CLOCKS = 50;
const SOON = 3_000;
/** Longer texts are a page's: they hold what it shows, whoever pressed it. */
const A_PAGE = 1_000;
/** What describes the page: its topic may be that of a link that was pressed, or of a search. */
const OF_THE_PAGE: ReadonlySet<Meaning | null> = new Set<Meaning>(['page', 'title', 'referrer']);
/** What a page is made of, whoever reads it, by the names that recorders, search engines and social networks give it. */
const MADE_OF =
	/(?:^|[/.[])(?:(?:text_?content|(?:inner|outer)_?html|html|dom|snapshot|alt|tag_?data|open_?graph|json_?ld|schema|micro_?data|meta(?:_?tags?)?(?:_?data)?)(?:$|[/.:[\]])|og:|twitter:|@)/i;

/** How sure it is that a value met in a request is the one that was entered; null where chance would do. */
export function certaintyOf(hit: Hit, leaf: Pick<Leaf, 'name' | 'value'>, asked: Asked): 'proven' | 'likely' | null {
	const { action, surprise, as } = hit;
	const after = action.time === null ? null : asked.time - action.time;
	if (after !== null && after < -CLOCKS) return null;
	const isSoon = after === null || after <= SOON;
	if (as === 'code') return isSoon && isSurelyUnderQuestion(leaf, action) ? 'likely' : null;
	if (surprise === 'common') return isLikely(hit, leaf, asked, isSoon) ? 'likely' : null;
	if (hit.form !== 'plain') return 'proven';
	const isUnder = as === 'part' ? isSurelyUnderQuestion(leaf, action) : isUnderQuestion(leaf, action) !== null;
	const isAgreed = isUnder || fits(asked.meaning, action, as, isSoon);
	return (isAgreed && isProofInItsPlace(hit, leaf)) || isProofAnywhere(hit, leaf, asked, isSoon) ? 'proven' : null;
}

function isProofInItsPlace({ action, surprise, as }: Hit, { value }: Pick<Leaf, 'value'>): boolean {
	if (as === 'inside') return surprise === 'words' && isOneText(value) && !isListed(action.value, value);
	return as === 'whole' || action.did === 'typed';
}

function isLikely({ action, as, form }: Hit, leaf: Pick<Leaf, 'name'>, { meaning }: Asked, isSoon: boolean): boolean {
	const isIdentity = meaning !== null && isIdentityOf(meaning, action);
	if (form !== 'plain') return isIdentity;
	if (as !== 'whole') return false;
	// A post code, a year of birth: sent with the whole form, which may take minutes.
	const isCode = action.did === 'typed' && (action.value.match(/\d/g)?.length ?? 0) >= 4;
	if (!isSoon && !isCode) return false;
	return (
		isIdentity ||
		isSurelyUnderQuestion(leaf, action) ||
		(meaning !== 'data' && meaning !== 'event' && fits(meaning, action, as, isSoon))
	);
}

function isProofAnywhere(hit: Hit, { name, value }: Pick<Leaf, 'name' | 'value'>, { meaning }: Asked, isSoon: boolean): boolean {
	const { action, surprise, as, joined } = hit;
	const wasTyped = action.did === 'typed';
	if (surprise === 'unmistakable') return true;
	if (surprise === 'date') return action.time === null && as === 'whole';
	if (meaning === 'ignore' || meaning === 'page-meta' || MADE_OF.test(name)) return false;
	if (surprise === 'telling') return as === 'whole' && (wasTyped ? action.time === null : isSoon && !OF_THE_PAGE.has(meaning));

	const text = action.value.trim();
	const isSentence = text.length >= 20 && wordsIn(text) >= 4;
	if (OF_THE_PAGE.has(meaning)) return wasTyped && isSentence && !joined;
	if (as === 'whole') return action.did !== 'pressed' || isSentence || isSoon;
	if (as === 'part') return isSentence || (wasTyped && !joined);
	const isMost = text.length * 2 >= value.length;
	if (wasTyped) return isSentence || isMost;
	return (isSoon && isMost) || (isSentence && isOneText(value) && !isListed(text, value));
}

/** What stands inside JSON or HTML is looked at by itself, or is the page. */
function isOneText(value: string): boolean {
	return value.length <= A_PAGE && !/^\s*[{[<]/.test(value);
}

/** True where a text stands among others in a list: those were not all chosen. */
function isListed(text: string, value: string): boolean {
	const items = value.split(/[\n\r\t|,;•]+/, 100).map((item) => item.replace(/^\W+|\W+$/g, '').toLowerCase());
	return items.length >= 3 && items.includes(text.trim().toLowerCase());
}

const SEARCH = /search|query|find|keyword|busca|\b[qs]\b/;
const IDENTITY: Readonly<Partial<Record<Meaning, RegExp>>> = {
	name: /name|nombre|apellido/,
	address: /address|street|zip|post|calle|direcci|postal|\bcp\b/,
	region: /address-level|country|city|town|state|province|region|county|zip|post|ciudad|estado|provincia|pa[ií]s/,
	'birth-date': /birth|\bdob\b|bday|born|nacimiento/,
	account: /user|account|member|\bid\b|login|customer|cuenta/,
	'patient-id': /patient|member|mrn|record|policy|subscriber|insurance|\bid\b|paciente|p[oó]liza/,
	phone: /phone|tel|mobile|cell|m[oó]vil|celular/,
	email: /mail|correo/,
};

function isIdentityOf(meaning: Meaning, action: Action): boolean {
	return action.did !== 'pressed' && (IDENTITY[meaning]?.test(placeOf(action)) ?? false);
}

/** Whether a parameter is meant for what was done. */
function fits(meaning: Meaning | null, action: Action, as: Hit['as'], isSoon: boolean): boolean {
	if (meaning === null) return false;
	if (meaning === 'label') return action.did !== 'typed';
	if (meaning === 'event') return action.did === 'pressed' && as === 'whole' && isSoon;
	if (meaning === 'answer' || meaning === 'text') return action.did !== 'pressed';
	if (meaning === 'data') return action.did === 'chose';
	if (meaning === 'search') return action.did === 'typed' && SEARCH.test(placeOf(action));
	return isIdentityOf(meaning, action);
}
