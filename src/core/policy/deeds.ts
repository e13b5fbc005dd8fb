import type { Purpose, What, With } from './claim.ts';
import { type Clause, clausesOf, type Range } from './clauses.ts';
import { type Polarity, polarityOf } from './polarity.ts';
import { type Tagged, tagged } from './tagged.ts';
import { namesIn, receiversIn, tagsIn, textOf, whatIn, wordsIn } from './terms-in.ts';
import { type Group, groupsIn, VERBS } from './verbs.ts';

/** One thing that a sentence says the site does, or does not do, with data: the verb, and what belongs to it. */
export type Deed = {
	readonly does: 'share' | 'sell';
	readonly stance: 'denied' | 'limited' | 'possible' | 'admitted';
	readonly with: readonly With[];
	readonly named: readonly string[];
	readonly what: readonly What[];
	readonly purposes: readonly Purpose[];
	readonly unless: string | null;
	/** The exception is that the person agrees. */
	readonly byConsent: boolean;
};

const PRONOUNS = new Set(['it', 'them', 'these', 'this', 'so']);

const DATA_WORDS = new Set(['information', 'data', 'details', 'info']);

/** "We are not responsible for what they share", "we try not to share": nothing is said of what is done. */
const EVADES =
	/\b(?:responsible|liable|no control|control over|strive|strives|try to|tries to|endeavou?r|avoid|do our best|seek to|attempt to|knowingly|minors|under (?:the age of )?1\d)\b/i;

/** In front of "that": what follows is wished, doubted or told of. */
const REPORTS =
	/\b(?:not true|untrue|false|guarantee|believe|think|request|ask|demand|require|say|said|hope|aim|goal|intend|prefer|object|wish|right)\b/;

/** A heading, unless it ends in a full stop. */
const ASKS = /^(?:how|when|what|why|who|where|with whom|whether|does|do|is|are|can|will)\b/i;

/**
 * What a sentence says of sharing and selling. Questions, conditions and what others do are not what the site does. `before`: the last of the sentence
 * in front, which "it" may point to.
 */
export function deedsOf(text: string, before: Deed | null = null): readonly Deed[] {
	if (/\?["”’')\]]*\s*$/.test(text) || (ASKS.test(text) && !/[.!]["”’')\]]*\s*$/.test(text))) return [];
	if (EVADES.test(text)) return [];
	const sentence = tagged(text);
	const clauses = clausesOf(sentence);
	const deeds: Deed[] = [];
	for (const clause of clauses) deeds.push(...deedsIn(sentence, clause, deeds.at(-1) ?? before));
	return deeds;
}

function deedsIn(sentence: Tagged, clause: Clause, last: Deed | null): readonly Deed[] {
	const { main } = clause;
	const groups = groupsIn(sentence, main);
	const deeds: Deed[] = [];
	let before: Polarity | null = null;
	for (const [index, group] of groups.entries()) {
		const start = groups[index - 1]?.to ?? main.from;
		const end = groups[index + 1]?.from ?? main.to;
		const polarity = polarityOf(sentence, { main, start, group, before });
		before = polarity ?? before;
		if (!polarity || polarity.subject === null || polarity.subject === 'you') continue;
		const object = { from: group.to, to: Math.max(group.to, end) };
		const front = { from: start, to: group.from };
		if (asks(sentence, front) || isReported(sentence, { from: main.from, to: group.from })) continue;
		deeds.push(...deedOf(sentence, { clause, group, polarity, object, front, last: deeds.at(-1) ?? last }));
	}
	const again = /\breserve the right to do so\b/i.test(textOf(sentence, clause));
	const earlier = deeds.at(-1) ?? last;
	if (again && earlier && deeds.length === 0) return [{ ...earlier, stance: 'possible', unless: null, byConsent: false }];
	return deeds;
}

type Parts = {
	readonly clause: Clause;
	readonly group: Group;
	readonly polarity: Polarity;
	readonly object: Range;
	readonly front: Range;
	readonly last: Deed | null;
};

function deedOf(sentence: Tagged, parts: Parts): readonly Deed[] {
	const { clause, group, polarity, object, front, last } = parts;
	const { subject } = polarity;
	const kinds = new Set(group.verbs.map(({ is }) => is));
	if (subject === 'they' && !kinds.has('receive')) return [];
	if (subject === 'we' && kinds.has('receive') && kinds.size === 1) return [];
	if (kinds.has('allow') && subject !== 'we') return [];

	const passive = subject === 'data';
	const goods = subject === 'they' || !passive ? object : front;
	let what = whatIn(sentence, goods);
	// "your visits, which we disclose to advertisers"
	if (subject === 'we' && what.length === 0 && isRelated(sentence, group.from))
		what = whatIn(sentence, { from: 0, to: group.from });
	const bare = wordsIn(sentence, passive ? { from: clause.main.from, to: group.from } : goods).some((word) =>
		DATA_WORDS.has(word),
	);
	const pronoun = wordsIn(sentence, goods).some((word) => PRONOUNS.has(word));
	if (passive && what.length === 0) what = whatIn(sentence, { from: clause.main.from, to: group.from });
	if (what.length === 0 && !bare) {
		const inFront = pronoun ? whatIn(sentence, { from: 0, to: group.from }) : [];
		if (!pronoun && !(passive && last)) return [];
		if (!last && inFront.length === 0 && !(passive && pronoun)) return [];
		what = inFront.length > 0 ? inFront : (last?.what ?? []);
	}

	let receivers = subject === 'they' ? front : object;
	if (kinds.has('allow')) receivers = { from: object.from, to: toOf(sentence, object) };
	const theyWho = subject === 'they' && wordsIn(sentence, receivers).includes('they') ? (last?.with ?? []) : [];
	const nobody: readonly With[] = subject === 'they' && isNobody(sentence, receivers) ? ['anyone'] : [];
	const withWhom = [...new Set([...receiversIn(sentence, receivers), ...theyWho, ...nobody])];
	const named = namesIn(sentence, receivers);
	const weak = [...kinds].every((kind) => kind === 'give');
	if (weak && withWhom.length === 0 && named.length === 0 && !goesTo(sentence, object)) return [];
	if ((kinds.has('allow') || subject === 'they') && withWhom.length === 0 && named.length === 0) return [];
	if (subject === 'they' && withWhom.every((one) => one === 'care') && named.length === 0) return [];

	const negated = polarity.negated || wordsIn(sentence, object)[0] === 'neither' || noBefore(sentence, object);
	const only = isOnly(sentence, clause.main, group);
	const lastOf = sentence.terms.find(({ tag, from, to }) => tag === 'else' && from >= object.from && to <= clause.main.to);
	// "Meta, Google or anybody else" leaves nobody out.
	const listed = lastOf && (named.length > 0 || withWhom.length > 0) && negated;
	const elseTerm = listed ? undefined : lastOf;
	const unless = exceptionText(sentence, clause, negated, only && !negated ? group : null);
	const narrowed = sentence.terms.some(
		({ tag, from, to }) => tag === 'narrow' && from >= clause.main.from && to <= clause.main.to,
	);
	const limitedBy = unless !== null || narrowed || elseTerm !== undefined;
	const stance = negated
		? limitedBy
			? 'limited'
			: 'denied'
		: only || elseTerm
			? 'limited'
			: polarity.possible
				? 'possible'
				: 'admitted';
	const deed: Omit<Deed, 'does'> = {
		stance,
		with: lastOf && negated && !withWhom.includes('anyone') ? [...withWhom, 'anyone'] : withWhom,
		named,
		what,
		purposes: tagsIn<Purpose>(sentence, { from: group.from, to: clause.main.to }, 'for:'),
		unless,
		byConsent: [negated ? clause.exception : null, only || isUntil(sentence, clause) ? clause.condition : null].some(
			(part) => part && consentIn(sentence, part),
		),
	};
	const does = new Set<Deed['does']>([...kinds].map((kind) => (kind === 'sell' ? 'sell' : 'share')));
	return [...does].map((one) => ({ does: one, ...deed }));
}

/** "before you agree", "until you opt in" */
function isUntil({ words }: Tagged, { condition }: Clause): boolean {
	return condition !== null && /^(?:before|until)$/.test(words[condition.from]?.text ?? '');
}

function isRelated({ words, terms }: Tagged, verb: number): boolean {
	const we = terms.findLast(({ tag, to }) => tag === 'we' && to <= verb);
	return we !== undefined && isRelative(words[we.from - 1]?.text);
}

function isRelative(word: string | undefined): boolean {
	return /^(?:that|who|which|whom|whose)$/.test(word ?? '');
}

function isNobody({ words }: Tagged, { from, to }: Range): boolean {
	return words
		.slice(from, to)
		.some(({ text }, index, all) => text === 'nobody' || (text === 'no' && all[index + 1]?.text === 'one'));
}

/** "to the acquiring company": somebody receives it, whom the lexicon does not know. */
function goesTo({ words, termAt }: Tagged, { from, to }: Range): boolean {
	for (let at = from; at < to - 1; at++)
		if (
			words[at]?.text === 'to' &&
			/^(?:the|a|an|any|another|other|our|such)$/.test(words[at + 1]?.text ?? '') &&
			termAt[at + 1]?.tag !== 'you'
		)
			return true;
	return false;
}

/** "You may request that we do not share", "there is no guarantee that": wished, doubted or told of, and not said. */
function isReported({ words }: Tagged, { from, to }: Range): boolean {
	const said = words.slice(from, to).map(({ text }) => text);
	const that = said.lastIndexOf('that');
	return that > 0 && REPORTS.test(said.slice(0, that).join(' '));
}

/** "This notice describes how it may be disclosed": where that is written, not that it is done. */
function asks(sentence: Tagged, range: Range): boolean {
	for (let at = range.from; at < range.to; at++)
		if (/^(?:how|why|whether)$/.test(sentence.words[at]?.text ?? '') && sentence.termAt[at] === null) return true;
	return false;
}

function toOf({ words, termAt }: Tagged, { from, to }: Range): number {
	for (let at = from; at < to; at++) if (words[at]?.text === 'to' || VERBS.has(termAt[at]?.tag ?? '')) return at;
	return to;
}

/** "We share no personal information": the "no" stands behind the verb. */
function noBefore({ terms, termAt, words }: Tagged, { from, to }: Range): boolean {
	return terms.some(
		(term) =>
			term.tag === 'no' &&
			term.from >= from &&
			term.to <= to &&
			(words[term.from]?.text === 'nothing' ||
				termAt[term.to]?.tag.startsWith('what:') ||
				DATA_WORDS.has(words[term.to]?.text ?? '') ||
				words[term.to]?.text === 'of'),
	);
}

function isOnly({ terms, words }: Tagged, main: Range, group: Group): boolean {
	return terms.some(
		({ tag, from, to }) =>
			tag === 'only' && from >= main.from && to <= main.to && words[from - 1]?.text !== 'not' && group.from - from < 4,
	);
}

function exceptionText(sentence: Tagged, clause: Clause, negated: boolean, onlyOf: Group | null): string | null {
	const { exception, condition, main } = clause;
	if (exception) return textOf(sentence, exception);
	const only = onlyOf && sentence.terms.find(({ tag, from, to }) => tag === 'only' && from >= onlyOf.to && to <= main.to);
	// "We never share it if you ask us not to": else it is shared.
	if (condition && (negated || onlyOf)) return textOf(sentence, condition);
	return only ? textOf(sentence, { from: only.from, to: main.to }) : null;
}

function consentIn({ terms }: Tagged, { from, to }: Range): boolean {
	return terms.some((term) => term.tag === 'consent' && term.from >= from && term.to <= to);
}
