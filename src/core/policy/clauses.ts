import type { Tagged } from './tagged.ts';

/** Words from `from` up to and without `to`. */
export type Range = { readonly from: number; readonly to: number };

/** A part of a sentence that says one thing. */
export type Clause = Range & {
	/** What is said, without exception and condition. */
	readonly main: Range;
	/** "except …", "unless …", "without …"; null where there is none. */
	readonly exception: Range | null;
	/** "if …", "when …", "before …"; null where there is none. */
	readonly condition: Range | null;
	/** It begins with "but", "however", "although" or the like. */
	readonly contrast: boolean;
};

const STRONG = new Set([';', '—', '–']);
const JOINS = new Set([',', 'and', 'so', 'because']);
const SUBJECTS = new Set(['it', 'they', 'these', 'this', 'he', 'she']);
const CONDITIONS = new Set(['if', 'when', 'whenever', 'once', 'before', 'after', 'until', 'where', 'in the event', 'should']);

/** Sentence → clauses, and in each what is said, its exception and its condition. */
export function clausesOf(tagged: Tagged): readonly Clause[] {
	const starts = [0];
	// "Except as described, we do not …": what stands in front belongs to the clause behind its comma.
	let lead = kindOf(tagged, wordAfterJoin(tagged, 0)) !== null;
	for (let at = 1; at < tagged.words.length; at++) {
		if (!beginsAt(tagged, at)) continue;
		if (lead && tagged.words[at - 1]?.text === ',') lead = false;
		else {
			starts.push(at);
			lead = kindOf(tagged, wordAfterJoin(tagged, at)) !== null;
		}
	}
	return starts.map((from, index) => partsOf(tagged, { from, to: starts[index + 1] ?? tagged.words.length }));
}

function beginsAt({ words, termAt }: Tagged, at: number): boolean {
	const word = words[at]?.text ?? '';
	const before = words[at - 1]?.text ?? '';
	// In "with: (a) … ; (b) …" the items belong to what stands before the colon.
	if (STRONG.has(word)) return !(/^[([]$/.test(words[at + 1]?.text ?? '') || words[at + 1]?.text === 'and');
	if (termAt[at]?.tag === 'but' && termAt[at]?.from === at) return !isAside({ words, termAt }, at);
	if (!JOINS.has(before)) return false;
	if (before === ',' && /^(?:some|certain|many|most)$/.test(word)) return true;
	const tag = termAt[at]?.from === at ? termAt[at]?.tag : undefined;
	if (tag === 'we') return true;
	if (tag === 'you') return hasVerbSoon(words, termAt, termAt[at]?.to ?? at + 1);
	if (SUBJECTS.has(word)) return hasVerbSoon(words, termAt, at + 1);
	return tag?.startsWith('with:') === true && hasVerbSoon(words, termAt, termAt[at]?.to ?? at + 1);
}

/** "We may, however, share": it parts nothing. */
function isAside({ words, termAt }: Pick<Tagged, 'words' | 'termAt'>, at: number): boolean {
	if (words[at - 1]?.text !== ',' || words[at + 1]?.text !== ',') return false;
	const next = termAt[at + 2]?.tag;
	return next !== 'we' && next !== 'you' && !SUBJECTS.has(words[at + 2]?.text ?? '') && next?.startsWith('with:') !== true;
}

/** True where a verb or what goes before one stands at once: "third parties receive", "partners may". */
function hasVerbSoon(words: Tagged['words'], termAt: Tagged['termAt'], from: number): boolean {
	for (let at = from; at < from + 4 && at < words.length; at++) {
		const tag = termAt[at]?.tag;
		if (tag && /^(?:may|not|be|have|share|give|sell|receive)$/.test(tag)) return true;
		if (/^(?:will|would|do|does|must|should|shall)$/.test(words[at]?.text ?? '')) return true;
		if (words[at]?.text === ',') return false;
	}
	return false;
}

function partsOf(tagged: Tagged, range: Range): Clause {
	const { words, termAt } = tagged;
	let { from, to } = range;
	let exception: Range | null = null;
	let condition: Range | null = null;
	from = wordAfterJoin(tagged, from);
	const contrast = termAt[from]?.tag === 'but';
	while (from < to && (termAt[from]?.tag === 'but' || words[from]?.text === ',')) from++;

	const first = kindOf(tagged, from);
	if (first !== null) {
		const end = leadEnd(tagged, from, to);
		if (first === 'exception') exception = { from, to: end };
		else condition = { from, to: end };
		from = words[end]?.text === ',' ? end + 1 : end;
	}
	for (let at = from; at < to; at++) {
		const kind = kindOf(tagged, at);
		if (kind === null) continue;
		// "We do not, except as the law requires, share": it goes on behind the second comma.
		const resumes = words[at - 1]?.text === ',' ? resumesAt(tagged, at, to) : null;
		const part = { from: at, to: resumes ?? to };
		if (kind === 'exception') exception ??= part;
		else condition ??= part;
		if (resumes === null) to = at;
		else at = resumes;
	}
	return { from: range.from, to: range.to, main: { from, to }, exception, condition, contrast };
}

function wordAfterJoin({ words }: Tagged, at: number): number {
	let from = at;
	while (/^\p{P}$|^(?:and|so|because|or|then|moreover|also)$/u.test(words[from]?.text ?? '')) from++;
	return from;
}

function kindOf({ words, termAt }: Tagged, at: number): 'exception' | 'condition' | null {
	const term = termAt[at];
	if (term?.tag === 'unless' && term.from === at) return 'exception';
	if (CONDITIONS.has(words[at]?.text ?? '') && term?.tag !== 'may') return 'condition';
	if (
		words[at]?.text === 'provided' &&
		/^(?:you|that|we)$/.test(words[at + 1]?.text ?? '') &&
		words[at - 1]?.text !== 'information'
	)
		return at === 0 || words[at - 1]?.text === ',' ? 'condition' : null;
	const three = `${words[at]?.text} ${words[at + 1]?.text} ${words[at + 2]?.text}`;
	return CONDITIONS.has(three) ? 'condition' : null;
}

/** Where what stands in front of the main clause ends: the first comma before a subject, else the first comma, else nowhere. */
function leadEnd({ words, termAt }: Tagged, from: number, to: number): number {
	let first: number | null = null;
	for (let at = from; at < to; at++) {
		if (words[at]?.text !== ',') continue;
		first ??= at;
		const next = termAt[at + 1]?.tag;
		if (next === 'we' || next === 'no' || next?.startsWith('what:') || /^(?:your|our|the|it|no)$/.test(words[at + 1]?.text ?? ''))
			return at;
	}
	if (first !== null) return first;
	// "Once your account is closed we do not share": no comma parts the two.
	for (let at = from + 2; at < to; at++) if (termAt[at]?.tag === 'we' && termAt[at]?.from === at) return at;
	return to;
}

function resumesAt({ words, termAt }: Tagged, from: number, to: number): number | null {
	for (let at = from; at < to - 1; at++)
		if (words[at]?.text === ',' && /^(?:share|give|sell|be|not)$/.test(termAt[at + 1]?.tag ?? '')) return at;
	return null;
}
