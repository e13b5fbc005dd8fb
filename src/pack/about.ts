import type { DossierHead } from '../core/dossier.ts';
import { report } from '../core/report.ts';
import type { Sentence } from '../core/types.ts';

/** `about.json`: what the pack is about, and what could not be seen, in words. */
export function about(head: DossierHead, say: (sentence: Sentence) => string): string {
	const { actions, ...rest } = head;
	// What was entered stands in no redacted pack, whatever the dossier holds.
	const kept = { ...rest, actions: head.redacted === null ? actions : [] };
	return `${JSON.stringify({ tool: 'telltale', about: 1, limits: limitsOf(head).map(say), head: kept }, null, '\t')}\n`;
}

/** What cannot be seen, of all sites, each once. */
export function limitsOf({ sites }: DossierHead): readonly Sentence[] {
	const all = sites.flatMap(({ site, health, counts }) => report({ site, health, counts, recorded: [] }).limits);
	return [...new Map(all.map((limit) => [JSON.stringify(limit), limit])).values()];
}
