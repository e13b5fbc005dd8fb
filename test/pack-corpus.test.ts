import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { typedValues } from '../src/cli-typed.ts';
import { redacted } from '../src/core/redact/redact.ts';
import { blobFile } from '../src/observe/har-blob.ts';
import { harDossier } from '../src/observe/har-dossier.ts';
import { readPack } from '../src/pack/read-pack.ts';
import { verifyPack } from '../src/pack/verify-pack.ts';
import { all, examplePack, spoken } from './example-pack.ts';

const corpus = new URL('corpus/', import.meta.url);
const wish = { health: 'always', version: '0.5.0', made: Date.UTC(2026, 10, 29), zone: 'Europe/Madrid' } as const;

test.each(readdirSync(corpus))('a pack of %s holds and is read back, with values replaced as well', async (name) => {
	const file = new Blob([new Uint8Array(readFileSync(new URL(`${name}/visit.har`, corpus)))]);
	const typed = existsSync(new URL(`${name}/typed.json`, corpus))
		? await typedValues(fileURLToPath(new URL(`${name}/typed.json`, corpus)))
		: [];
	if ('why' in typed) throw new Error(typed.about);
	const original = (await harDossier([blobFile(file, 'visit.har')], { ...wish, typed })).dossier;
	for (const dossier of [original, (await redacted(original)).dossier]) {
		const { zip, root } = await examplePack(dossier);
		const verification = await verifyPack(zip);
		expect(verification.checks.filter(({ holds }) => holds === 'no').map(({ sentence }) => spoken(sentence))).toEqual([]);
		expect(verification.root).toBe(root);
		const again = await readPack(zip);
		expect(again?.head).toEqual(dossier.head);
		expect(again && (await all(again.requests())).flat()).toEqual((await all(dossier.requests())).flat());
	}
});
