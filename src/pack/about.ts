import * as v from 'valibot';
import type { DossierHead } from '../core/dossier.ts';
import { report } from '../core/report.ts';
import type { Sentence } from '../core/types.ts';
import { textOf, wholeContent } from './content.ts';
import { headSchema } from './shapes.ts';
import type { PlacedEntry } from './zip.ts';

/** Bytes of it that are read. */
const MOST = 1 << 26;

const aboutSchema = v.object({ tool: v.literal('telltale'), about: v.literal(1), head: headSchema });

/** `about.json`: what the pack is about, and what could not be seen, in words. */
export function about(head: DossierHead, say: (sentence: Sentence) => string): string {
	const { actions, ...rest } = head;
	// What was entered stands in no redacted pack, whatever the dossier holds.
	const kept = { ...rest, actions: head.redacted === null ? actions : [] };
	return `${JSON.stringify({ tool: 'telltale', about: 1, limits: limitsOf(head).map(say), head: kept }, null, '\t')}\n`;
}

/** Null where it cannot be read: a pack may come from anybody. */
export async function readAbout(entry: PlacedEntry): Promise<DossierHead | null> {
	try {
		const read = v.safeParse(aboutSchema, JSON.parse(textOf(await wholeContent(entry, MOST)) ?? ''));
		return read.success ? read.output.head : null;
	} catch {
		// Damaged, not JSON, or deeper than the stack.
		return null;
	}
}

/** What cannot be seen, of all sites, each once. */
export function limitsOf({ sites }: DossierHead): readonly Sentence[] {
	const all = sites.flatMap(({ site, health, counts }) => report({ site, health, counts, recorded: [] }).limits);
	return [...new Map(all.map((limit) => [JSON.stringify(limit), limit])).values()];
}
