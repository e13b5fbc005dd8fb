import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analysed } from '../scripts/corpus-analyse.ts';
import { typedValues } from '../src/cli-typed.ts';
import { policyHash } from '../src/core/policy/kept-policy.ts';
import type { PolicyText } from '../src/core/policy/policy-text.ts';
import { practices } from '../src/core/policy/practices.ts';
import { sitePolicies, understood } from '../src/core/policy/site-policies.ts';
import type { Recorded } from '../src/core/report.ts';
import type { Action } from '../src/core/types.ts';
import { blobFile } from '../src/observe/har-blob.ts';
import { harDossier } from '../src/observe/har-dossier.ts';

/** What must be in the findings of a case (each in at least one), and what must be in none of them. */
type Expected = {
	readonly case: string;
	readonly findings: readonly (Readonly<Record<string, unknown>> & {
		readonly recipient: string;
		readonly disclosures: readonly object[];
	})[];
	readonly not: readonly Readonly<Record<string, string>>[];
	/** How many findings there are, where that is the point. */
	readonly count?: number;
	/** What `page.json` promises beside the form, and what is said of it for one company. */
	readonly promise?: { readonly organisation: string; readonly verdict: string; readonly quote: string };
	/** What the engine does not say yet. */
	readonly waits?: readonly string[];
};

const CASES = join(import.meta.dirname, 'corpus');
const names = readdirSync(CASES).sort();
const expectedOf = (name: string): Expected => JSON.parse(readFileSync(join(CASES, name, 'expected.json'), 'utf8'));

describe('documented leaks', () => {
	it.each(names)('%s', async (name) => {
		const expected = expectedOf(name);
		const typedFile = join(CASES, name, 'typed.json');
		const typed = existsSync(typedFile) ? await typedValues(typedFile) : [];
		if ('why' in typed) throw new Error(`${typedFile}: ${typed.about}`);
		const { findings } = await analysed(join(CASES, name, 'visit.har'), typed);
		for (const { recipient, via, disclosures, ...rest } of expected.findings) {
			const wanted = {
				...rest,
				recipient: expect.objectContaining({ organisation: recipient, ...(via === undefined ? {} : { via }) }),
				disclosures: expect.arrayContaining(disclosures.map((one) => expect.objectContaining(one))),
			};
			expect(findings).toContainEqual(expect.objectContaining(wanted));
		}
		for (const one of expected.not) {
			expect(findings).not.toContainEqual(expect.objectContaining(one));
			expect(findings.flatMap(({ disclosures }) => disclosures)).not.toContainEqual(expect.objectContaining(one));
		}
		if (expected.promise !== undefined) await expectPromise(join(CASES, name), typed, expected.promise);
		if (expected.count !== undefined) expect(findings).toHaveLength(expected.count);
	});

	for (const name of names) for (const what of expectedOf(name).waits ?? []) it.todo(`${name}: ${what}`);

	it('each of R1 to R34 is a case', () => {
		const all = Array.from({ length: 34 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);
		expect(names.map((name) => name.slice(0, 3))).toEqual(all);
	});
});

/** A promise as `content/policy.ts` reads it off the page, beside the findings of the same page. */
async function expectPromise(
	folder: string,
	typed: readonly Action[],
	{ organisation, ...wanted }: NonNullable<Expected['promise']>,
): Promise<void> {
	const text: PolicyText = JSON.parse(readFileSync(join(folder, 'page.json'), 'utf8'));
	const file = blobFile(new Blob([readFileSync(join(folder, 'visit.har'))]), 'visit.har');
	const { dossier } = await harDossier([file], { health: 'auto', typed, version: '0', zone: 'UTC', made: 0 });
	const recorded: Recorded[] = [];
	for await (const piece of dossier.requests()) for (const { findings } of piece) recorded.push(...findings);
	const { site = '' } = dossier.head.sites[0] ?? {};
	const page = understood({ site, kind: 'page', url: text.url, time: 0, sha256: policyHash(text), text });
	const { compared } = sitePolicies([page], practices(recorded, [text.url]));
	const said = compared.filter((one) => one.organisation === organisation);
	expect(said.map(({ verdict, quotes }) => ({ verdict, quote: quotes[0]?.claim.quote }))).toEqual([wanted]);
}
