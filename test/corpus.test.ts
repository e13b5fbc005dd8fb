import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { analysed } from '../scripts/corpus-analyse.ts';
import { typedValues } from '../src/cli-typed.ts';

vi.setConfig({ testTimeout: 30_000 });

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
		if (expected.count !== undefined) expect(findings).toHaveLength(expected.count);
	});

	for (const name of names) for (const what of expectedOf(name).waits ?? []) it.todo(`${name}: ${what}`);
	it.todo('R21: the page’s own promise beside the leak (needs the text of the page)');

	it('each of R1 to R34 is a case or a todo', () => {
		const waiting = ['R21'];
		const all = Array.from({ length: 34 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);
		expect([...names.map((name) => name.slice(0, 3)), ...waiting].sort()).toEqual(all);
	});
});
