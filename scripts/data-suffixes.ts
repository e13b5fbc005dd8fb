import { createRequire } from 'node:module';

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

/** Labels that are a public suffix with the one above them; under `''` those of a node that has more below it. */
type Node = string | { [label: string]: Node };

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

export function suffixesJson(): string {
	const tree: { [label: string]: Node } = {};
	for (const rule of suffixRules()) {
		const [label = '', ...above] = rule.split('.');
		plant(tree, above.reverse(), label);
	}
	const lines = Object.keys(tree)
		.sort()
		.map((top) => `${JSON.stringify(top)}: ${JSON.stringify(tree[top])}`);
	return `{\n${lines.join(',\n')}\n}\n`;
}

function plant(tree: { [label: string]: Node }, [label = '', ...below]: readonly string[], leaf: string): void {
	const here = tree[label];
	if (below.length === 0 && typeof here !== 'object') tree[label] = here === undefined ? leaf : `${here} ${leaf}`;
	else if (typeof here === 'object') plant(here, below.length === 0 ? [''] : below, leaf);
	else {
		const branch: { [label: string]: Node } = here === undefined ? {} : { '': here };
		tree[label] = branch;
		plant(branch, below, leaf);
	}
}
