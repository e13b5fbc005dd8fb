import { createRequire } from 'node:module';
import { trieText } from './data-trie.ts';

/** tldts's copy of the Public Suffix List, as its own look-up reads it: edges between nodes, each edge a label. */
type Trie = {
	readonly nodeFlags: ArrayLike<number>;
	readonly edgeStart: ArrayLike<number>;
	readonly edgeChild: ArrayLike<number>;
	readonly edgeLength: ArrayLike<number>;
	readonly labelText: string;
	readonly rulesRoot: number;
	readonly exceptionsRoot: number;
};

/**
 * Rules of the Public Suffix List (MPL-2.0), exceptions with their `!`. Left out is what changes no answer: a rule of one label, which is one
 * without being listed, and names that are not ASCII, which no parsed address has.
 */
export function suffixRules(): string[] {
	const trie: Trie = createRequire(import.meta.url)('../node_modules/tldts/dist/cjs/src/data/trie.js');
	const offsets = [0];
	for (let edge = 0; edge < trie.edgeLength.length; edge++) offsets.push((offsets[edge] ?? 0) + (trie.edgeLength[edge] ?? 0));
	const below = (node: number, suffix: string): string[] => {
		const rules: string[] = [];
		for (let edge = trie.edgeStart[node] ?? 0; edge < (trie.edgeStart[node + 1] ?? 0); edge++) {
			const name = trie.labelText.slice(offsets[edge], offsets[edge + 1]) + suffix;
			const child = trie.edgeChild[edge] ?? 0;
			if (trie.nodeFlags[child] !== 0) rules.push(name);
			rules.push(...below(child, `.${name}`));
		}
		return rules;
	};
	const rules = [...below(trie.rulesRoot, ''), ...below(trie.exceptionsRoot, '').map((rule) => `!${rule}`)];
	return rules.filter((rule) => rule.includes('.') && /^[!-~]+$/.test(rule)).sort();
}

/** Each rule from its last label on, `R` at its end, `X` at that of an exception. */
export function suffixesJson(): string {
	const rules = suffixRules().map((rule): [string, string] => [
		rule.replace(/^!/, '').split('.').reverse().join('.'),
		rule.startsWith('!') ? 'X' : 'R',
	]);
	return `${JSON.stringify({ rules: trieText(rules) })}\n`;
}
