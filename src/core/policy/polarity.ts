import type { Range } from './clauses.ts';
import { HARMLESS_WORDS } from './lexicon.ts';
import type { Tagged } from './tagged.ts';
import { type Group, VERBS } from './verbs.ts';

/** Who does it; `data`: it is done to data, by the site ("is shared"). */
export type Subject = 'we' | 'you' | 'they' | 'data' | null;

export type Polarity = {
	readonly subject: Subject;
	readonly negated: boolean;
	readonly possible: boolean;
};

type Standing = { readonly main: Range; readonly start: number; readonly group: Group; readonly before: Polarity | null };

/** Who does it, and whether it is denied: by what stands between the subject and the verb. Null where nobody is said to do it. */
export function polarityOf(sentence: Tagged, { main, start, group, before }: Standing): Polarity | null {
	const { words, termAt } = sentence;
	const [verb] = group.verbs;
	// What was denied of an earlier verb is not denied of one with a subject of its own.
	const since = before === null ? main.from : start;
	if (!verb || verb.form === 'gerund') return null;
	const lead = words.slice(Math.max(start, group.from - 14), group.from).map(({ text }) => text);
	if (verb.form === 'participle') {
		const be = beBefore(sentence, start, group.from);
		if (be !== null && /^(?:meant|intended|supposed|expected|designed)$/.test(words[be - 2]?.text ?? '')) return null;
		if (be === null) {
			const inherited = before?.subject === 'data' && /^(?:,|or|and|nor)$/.test(words[group.from - 1]?.text ?? '');
			if (inherited) return before;
			const past =
				termAt[group.from - 1]?.tag === 'have' || termAt[group.from - 1]?.tag === 'we' || lead.slice(-3).includes('have');
			// "We have not shared" says nothing of what comes.
			return past ? { ...spanPolarity(sentence, since, group.from), subject: subjectOf(sentence, main.from, group.from) } : null;
		}
		const agent = words[group.to]?.text === 'by' && termAt[group.to + 1]?.tag !== 'we' && words[group.to + 1]?.text !== 'us';
		if (agent && verb.is !== 'receive') return null;
		if (byOthers(sentence, { from: group.to, to: main.to })) return null;
		return verb.is === 'receive' || verb.is === 'allow'
			? null
			: { ...spanPolarity(sentence, since, group.from), subject: 'data' };
	}
	const to = lead.lastIndexOf('to');
	if (to >= 0 && lead.slice(to + 1).every((word) => /^(?:not|also|ever|never)$/.test(word))) {
		const governor = lead.slice(0, to).join(' ');
		const span = spanPolarity(sentence, since, group.from);
		if (/\bright\b/.test(governor)) return { subject: 'we', negated: false, possible: true };
		if (/\b(?:policy|practice)\b/.test(governor)) return { ...span, subject: 'we' };
		if (/\b(?:permitted|allowed|entitled|free|required|compelled|obliged)\b/.test(governor)) {
			const who = subjectOf(sentence, main.from, group.from);
			return who === 'we' ? { ...span, subject: who, possible: true } : null;
		}
		return /\b(?:need|continue|choose|plan)\b/.test(governor)
			? { ...span, subject: subjectOf(sentence, main.from, group.from) }
			: null;
	}
	const subject = subjectOf(sentence, start, group.from);
	if (subject === null) {
		const joined = /^(?:,|or|and|nor|not|never|may|also|will|even)$/.test(words[group.from - 1]?.text ?? '');
		if (!before || !joined) return siteItself(sentence, main, group);
		const own = spanPolarity(sentence, start, group.from);
		// "collect and may share": a new modal or "will not" stands for itself; "sell X or share Y" goes on.
		const renewed = own.negated || own.possible || lead.includes('will') || lead.includes('do');
		return renewed ? { ...own, subject: before.subject } : before;
	}
	return {
		...spanPolarity(sentence, since, group.from),
		subject: verb.is === 'receive' ? withUs(sentence, start, group.from, subject) : subject,
	};
}

/** "We and our partners collect": they receive it, too. */
function withUs({ terms }: Tagged, start: number, verb: number, subject: Subject): Subject {
	const last = terms.findLast(({ from, to, tag }) => from >= start && to <= verb && (tag === 'we' || tag.startsWith('with:')));
	return subject === 'we' && last?.tag !== 'we' && last !== undefined ? 'they' : subject;
}

/** "Calmharbor does not share": a name that begins the sentence, and does it. */
function siteItself(sentence: Tagged, main: Range, group: Group): Polarity | null {
	const { words, termAt } = sentence;
	let at = main.from;
	while (at < main.from + 4 && words[at]?.capital && termAt[at] === null && !HARMLESS_WORDS.has(words[at]?.text ?? '')) at++;
	if (at === main.from || !/^(?:does|will|never|doesn't|won't|may)$/.test(words[at]?.text ?? '') || group.from - at > 5)
		return null;
	return { ...spanPolarity(sentence, main.from, group.from), subject: 'we' };
}

function spanPolarity({ words, terms }: Tagged, from: number, to: number): Omit<Polarity, 'subject'> {
	let negated = false;
	let possible = false;
	for (const { tag, from: at, to: end } of terms) {
		if (at < from || end > to) continue;
		if (tag === 'not' && words[end]?.text !== 'only') negated = true;
		if (tag === 'no') negated = true;
		if (tag === 'may') possible = true;
	}
	return { negated, possible };
}

/** "is not shared with Facebook by your therapist" */
function byOthers({ words, termAt }: Tagged, { from, to }: Range): boolean {
	for (let at = from; at < to; at++) {
		const next = termAt[at + 1]?.tag ?? termAt[at + 2]?.tag ?? '';
		if (words[at]?.text === 'by' && (next.startsWith('with:') || next === 'you')) return true;
	}
	return false;
}

/** The "is" or "be" of a passive, at most some words before; null where there is none. */
function beBefore({ words, termAt }: Tagged, start: number, verb: number): number | null {
	for (let at = verb - 1; at >= Math.max(start - 3, verb - 12, 0); at--) {
		const tag = termAt[at]?.tag;
		if (tag === 'be') return at;
		const word = words[at]?.text ?? '';
		const passes = tag === 'not' || tag === 'may' || tag === 'only' || (tag !== undefined && VERBS.has(tag));
		if (
			!passes &&
			!/^(?:,|or|and|also|ever|further|otherwise|then|will|with|us|to|anyone|safe|private|confidential|secure|\p{L}+(?:ly|ed))$/u.test(
				word,
			)
		)
			return null;
	}
	return null;
}

function subjectOf({ words, termAt }: Tagged, start: number, verb: number): Subject {
	for (let at = verb - 1; at >= start; at--) {
		const term = termAt[at];
		const word = words[at]?.text ?? '';
		if (term?.tag === 'we') return 'we';
		if (term?.tag === 'you') return 'you';
		if (word === 'who' || word === 'which') return null;
		if (word === 'that' && at === verb - 1) return null;
		if (term?.tag.startsWith('with:') || term?.name) return alsoWe({ words, termAt }, start, term.from) ? 'we' : 'they';
		if (word === 'they' || word === 'nobody' || (word === 'one' && words[at - 1]?.text === 'no')) return 'they';
	}
	return null;
}

/** "Neither we nor our affiliates sell": those who are named beside us do it with us. */
function alsoWe({ words, termAt }: Pick<Tagged, 'words' | 'termAt'>, start: number, from: number): boolean {
	for (let at = from - 1; at >= Math.max(start, from - 5); at--) {
		if (termAt[at]?.tag === 'we') return true;
		if (!/^(?:and|or|nor|our|its|the|any|,)$/.test(words[at]?.text ?? '')) return false;
	}
	return false;
}
