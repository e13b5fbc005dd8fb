import type { Claim, Definition } from './claim.ts';
import { type Deed, deedsOf } from './deeds.ts';
import { definitionIn } from './definitions.ts';
import { isHarmless, isHarmlessItem } from './harmless-sentence.ts';
import { type Language, languageOf } from './language.ts';
import { isKnownHeading, isPlainHeading, isPlainTitle } from './plain-heading.ts';
import { isPlainPromise } from './plain-promise.ts';
import type { PolicySentence, PolicyText } from './policy-text.ts';
import { rules } from './rules/index.ts';
import { matchable } from './rules/rule.ts';
import { type SentencesRead, sentencesOf } from './sentences.ts';

/** A policy as it was understood. */
export type PolicyRead = Read & {
	readonly language: Language;
	readonly sentences: number;
	/** Why it, or the rest of it, was not read; null where all of it was. */
	readonly unread: 'language' | 'empty' | Exclude<SentencesRead['cut'], null> | null;
};

/** What sentences claim, and whether they claim anything besides. */
export type Read = {
	readonly claims: readonly Claim[];
	readonly definitions: readonly Definition[];
	/** Title, headings and sentences are plain promises or harmless to one, from the first word to the last: only then it is sure that no admission, exception or bound was overlooked. */
	readonly known: boolean;
};

const MOST_CLAIMS = 2_000;
const MOST_DEFINITIONS = 200;
/** Items of a list that are read as going on with the line above it. */
const MOST_ITEMS = 12;
const LONGEST_ITEM = 300;
/** A sentence without one of these has nothing for any rule; most of a policy is passed over so. */
const WORTH_READING =
	/shar|disclos|releas|transmit|reveal|distribut|divulg|giv|provid|send|sent|pass|transfer|forward|suppl|make|made|sell|sold|sale|rent|leas|trad|moneti|receiv|get|obtain|collect|plac|learn|access|allow|permit|let|enabl|consent|permission|authori|opt.in|agree|keep|kept|retain|retention|store|hold|held|delet|eras|destroy|remov|purg|encrypt|secur|safeguard|hipaa|portability|privacy control|gpc|preference signal|private|confidential|between you|use|partner|include|such as|pixel|cookie|analytics|means|apply|right to do so|hand|upload|exchang|loan|consider|regard|deem|constitut|are not|is not|defin|meaning/i;
/** "What we never do", "We may share data with": a heading whose items go on with it. */
const LEADS = /^(?:what )?(we (?:do not|don't|never|will never|will not|won't|may|might)(?: share(?: \w+)? with)?)(?: do)?\W*$/i;
/** An item that speaks for itself does not go on with the line above. */
const OWN_SENTENCE =
	/^\W*(?:we|you|this|these|it|they|if|when|please|note|for more)\b|^\W*(?:your|our)\b[^.;]{0,80}\b(?:is|are|was|were|will|may|has|have)\b/i;

/** Policy → claims, each with its sentence, heading and place. Only English is read: of another language nothing is extracted, and it is said. */
export function claims(policy: PolicyText): PolicyRead {
	const { sentences, cut } = sentencesOf(policy);
	const language = languageOf(sentences.map(({ text }) => text));
	const none = { language, claims: [], definitions: [], known: false, sentences: sentences.length };
	if (sentences.length === 0) return { ...none, unread: cut ?? 'empty' };
	if (language !== 'en') return { ...none, unread: 'language' };
	const read = claimsOf(sentences, 'policy');
	const known =
		read.known && isPlainTitle(policy.title, policy.url) && policy.blocks.every(({ heading }) => isKnownHeading(heading));
	return { ...none, ...read, known, unread: cut ?? (read.claims.length >= MOST_CLAIMS ? 'sentences' : null) };
}

/** The claims of English sentences, in their order: of a policy, or of the words beside a form. */
export function claimsOf(sentences: readonly PolicySentence[], source: Claim['source']): Read {
	const found: Claim[] = [];
	const definitions: Definition[] = [];
	let before: Deed | null = null;
	let known = true;
	let listed = false;
	for (const [index, sentence] of sentences.entries()) {
		if (found.length >= MOST_CLAIMS) return { claims: found, definitions, known: false };
		const { text, heading } = sentence;
		const definition = definitions.length < MOST_DEFINITIONS ? definitionIn(sentence) : null;
		if (definition) definitions.push(definition);
		const all: boolean = known && isHarmless(text);
		known &&= all || (listed && isHarmlessItem(text));
		// Items follow each other.
		listed = all ? text.trim().endsWith(':') : listed && known;
		if (!WORTH_READING.test(text)) {
			before = null;
			continue;
		}
		const deeds = deedsOf(text, before);
		before = deeds.at(-1) ?? null;
		const said = claimsIn(sentence, deeds, source);
		const harmless = all || (said.length > 0 && isHarmless(text));
		const promise = harmless && isPlainPromise(text) && (source === 'page' || isPlainHeading(heading, text));
		for (const claim of said) found.push({ ...claim, understood: claim.stance === 'denied' ? promise : harmless });
		if (/:\s*$/.test(text)) found.push(...itemsOf(sentences, index, source));
		if (deeds.length === 0) found.push(...underLead(sentence, source));
	}
	return { claims: found, definitions, known };
}

function claimsIn({ text, heading, at }: PolicySentence, deeds: readonly Deed[], source: Claim['source']): readonly Claim[] {
	const read = { text: matchable(text), deeds };
	return rules.flatMap(({ id, finds }) =>
		finds(read).map((said) => ({ ...said, understood: false, source, rule: id, quote: text, heading, at })),
	);
}

/** An item under a heading that begins its sentence. */
function underLead(item: PolicySentence, source: Claim['source']): readonly Claim[] {
	const lead = item.heading === null ? undefined : LEADS.exec(item.heading)?.[1];
	if (lead === undefined || item.text.length > LONGEST_ITEM || OWN_SENTENCE.test(item.text)) return [];
	const text = `${lead} ${item.text.replace(/^[^\p{L}\d"“]{1,10}/u, '')}`;
	return claimsIn({ ...item, text }, deedsOf(text), source)
		.filter(({ kind }) => kind === 'sharing' || kind === 'sale')
		.map((claim) => ({ ...claim, quote: item.text }));
}

/**
 * "We may share it with:" and its items, each read with the line above it. Where a list ends is not known, so such a claim never counts as understood.
 */
function itemsOf(sentences: readonly PolicySentence[], lead: number, source: Claim['source']): readonly Claim[] {
	const above = sentences[lead];
	if (!above || above.text.length > LONGEST_ITEM) return [];
	const stem = above.text.replace(/(?:\b(?:the )?following(?: [\w ]{1,40})?)?:\s*$/i, '');
	const found: Claim[] = [];
	for (const item of sentences.slice(lead + 1, lead + 1 + MOST_ITEMS)) {
		if (item.heading !== above.heading || item.text.length > LONGEST_ITEM || OWN_SENTENCE.test(item.text)) break;
		const text = `${stem} ${item.text.replace(/^[^\p{L}\d"“]{1,10}/u, '')}`;
		const quoted = { ...item, text: `${above.text} ${item.text}` };
		for (const claim of claimsIn({ ...quoted, text }, deedsOf(text), source))
			if (claim.kind === 'sharing' || claim.kind === 'sale' || claim.kind === 'named-recipient')
				found.push({ ...claim, quote: quoted.text });
	}
	return found;
}
