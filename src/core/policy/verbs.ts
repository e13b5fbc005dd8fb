import type { Range } from './clauses.ts';
import type { Tagged, Term } from './tagged.ts';

export type Verb = {
	readonly term: Term;
	readonly is: 'share' | 'give' | 'sell' | 'receive' | 'allow';
	readonly form: 'base' | 'participle' | 'gerund';
};

export type Group = { readonly verbs: readonly Verb[]; readonly from: number; readonly to: number };

export const VERBS: ReadonlySet<string> = new Set(['share', 'give', 'sell', 'receive', 'allow'] satisfies Verb['is'][]);

/** Verbs with nothing between them but "or", "and", commas and "not" are one: "sell, rent, or share". */
export function groupsIn({ words, terms }: Tagged, { from, to }: Range): readonly Group[] {
	const groups: { verbs: Verb[]; from: number; to: number }[] = [];
	for (const term of terms) {
		if (term.from < from || term.to > to || !VERBS.has(term.tag)) continue;
		const before = words[term.from - 1]?.text ?? '';
		// "the release of", "our shared values", "market share", "Federal Trade Commission".
		if (/^(?:the|a|an|our|this|market|federal|fair)$/.test(before)) continue;
		const verb: Verb = { term, is: term.tag as Verb['is'], form: formOf(words[term.from]?.text ?? '') };
		const open = groups.at(-1);
		const between = words.slice(open?.to ?? 0, term.from);
		const joined =
			open && between.length < 5 && between.every(({ text }) => /^(?:,|or|and|nor|not|otherwise|even|with|to)$/.test(text));
		// "allow them to collect": the second is part of what is allowed.
		const allowed =
			open?.verbs.length === 1 &&
			open.verbs[0]?.is === 'allow' &&
			(verb.is === 'receive' || between.some(({ text }) => text === 'to'));
		if (allowed) continue;
		if (open && joined && (verb.form === 'base') === (open.verbs[0]?.form === 'base')) {
			open.verbs.push(verb);
			open.to = term.to;
		} else groups.push({ verbs: [verb], from: term.from, to: term.to });
	}
	return groups;
}

function formOf(word: string): Verb['form'] {
	if (word.endsWith('ing')) return 'gerund';
	return /(?:ed|given|sent|sold|made)$/.test(word) ? 'participle' : 'base';
}
