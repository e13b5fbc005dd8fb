import type { PolicySentence, PolicyText } from './policy-text.ts';

/** What was read of a policy. `cut`: why the rest was not. */
export type SentencesRead = {
	readonly sentences: readonly PolicySentence[];
	readonly cut: 'length' | 'sentences' | 'page' | null;
};

/** Characters of a policy that are read: the longest that we know of has 250,000. */
const MOST_TEXT = 400_000;
const MOST_SENTENCES = 10_000;
/** A longer sentence is cut at a space: no grammar finds its way in it. */
export const LONGEST_SENTENCE = 2_000;
const LONGEST_HEADING = 200;

/** Words after which a full stop ends no sentence; in lower case, without the stop. */
const ABBREVIATIONS = new Set(
	'inc ltd corp co llc dr mr mrs ms st no nos art sec cf e.g i.e eg ie etc vs approx dept est jr sr ph.d m.d u.s u.s.c u.k d.c a.k.a v cal civ stat reg fed jan feb mar apr jun jul aug sep sept oct nov dec'.split(
		' ',
	),
);
const OPENING = /[\p{Lu}\p{N}"“‘'([]/u;

/** Blocks → sentences with their places. What was cut off is said; time is linear in what is read. */
export function sentencesOf({ blocks, truncated }: Pick<PolicyText, 'blocks' | 'truncated'>): SentencesRead {
	const sentences: PolicySentence[] = [];
	let left = MOST_TEXT;
	for (const [block, { heading, text }] of blocks.entries()) {
		if (left <= 0) return { sentences, cut: 'length' };
		const read = text.slice(0, left);
		left -= Math.max(read.length, 1);
		const under = heading === null ? null : heading.replace(/\s+/g, ' ').trim().slice(0, LONGEST_HEADING);
		for (const [start, end] of spansOf(read)) {
			if (sentences.length >= MOST_SENTENCES) return { sentences, cut: 'sentences' };
			sentences.push({ text: read.slice(start, end), heading: under, at: { block, start, end } });
		}
		if (read.length < text.length) return { sentences, cut: 'length' };
	}
	return { sentences, cut: truncated ? 'page' : null };
}

/** Beginnings and ends of the sentences in a text, without the space around them. */
export function* spansOf(text: string): Generator<readonly [start: number, end: number]> {
	let start = 0;
	for (const end of endsOf(text)) {
		let [from, to] = [start, end];
		start = end;
		while (from < to && isSpace(text, from)) from++;
		while (to > from && isSpace(text, to - 1)) to--;
		while (to - from > LONGEST_SENTENCE) {
			const space = text.lastIndexOf(' ', from + LONGEST_SENTENCE);
			const cut = space > from ? space : from + LONGEST_SENTENCE;
			yield [from, cut];
			from = cut;
			while (from < to && isSpace(text, from)) from++;
		}
		if (to > from) yield [from, to];
	}
}

function* endsOf(text: string): Generator<number> {
	for (const { 0: stop, index } of text.matchAll(/[.!?。]{1,12}["”’')\]]{0,3}(?=\s|$)|\n\s*\n|[.!?](?=[A-Z][a-z])/g)) {
		const end = index + stop.length;
		if (stop.startsWith('.') && !endsHere(text, index, end)) continue;
		yield end;
	}
	yield text.length;
}

/** A full stop ends a sentence unless it stands behind an abbreviation, or goes on in lower case. */
function endsHere(text: string, stop: number, end: number): boolean {
	const before = /[\p{L}.]{1,8}$/u.exec(text.slice(Math.max(0, stop - 8), stop))?.[0].toLowerCase() ?? '';
	const next = /\S/.exec(text.slice(end, end + 40))?.[0];
	if (next === undefined) return true;
	if (/\p{Ll}/u.test(next)) return false;
	if (before.length === 1 && before !== 'i') return false;
	// "Acme, Inc. We …": only a capital that begins a sentence of its own ends it there.
	if (ABBREVIATIONS.has(before) || /^(?:\p{L}\.)+\p{L}$/u.test(before))
		return /^\s+(?:We|You|Your|Our|This|These|If|When|It|They)\s/.test(text.slice(end, end + 12));
	return OPENING.test(next) || !/\p{L}/u.test(next);
}

function isSpace(text: string, at: number): boolean {
	return /\s/.test(text.charAt(at));
}
