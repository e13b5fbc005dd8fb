/** Makes what is handed in to the stores, in `release/`: `npm run release`. `--dirty` allows what is not committed. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildExtension } from './build.ts';
import type { Browser } from './manifest-for.ts';
import { type Product, sbom } from './sbom.ts';
import { sourcePackage, uncommitted } from './source-package.ts';
import { thirdParty } from './third-party.ts';
import { filesIn, zipped } from './zipped.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { dirty: { type: 'boolean', default: false } } });
const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const scratch = mkdtempSync(join(tmpdir(), 'telltale-release-'));

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

async function release(): Promise<void> {
	const changed = uncommitted(root);
	if (changed.length > 0 && !values.dirty)
		throw new Error(`Not committed, so that nobody else could build it:\n${changed.join('\n')}\nCommit, or say --dirty.`);
	const named = (end: string) => `telltale-${version}-${end}`;
	const files = new Map<string, Uint8Array | string>();
	const products: Product[] = [];
	for (const browser of ['chrome', 'firefox'] satisfies Browser[]) {
		const folder = join(scratch, browser);
		const shipped = await buildExtension(browser, folder);
		const zip = zipped(filesIn(folder));
		files.set(named(`${browser}.zip`), zip);
		products.push({ name: named(`${browser}.zip`), sha256: sha256(zip), holds: thirdParty(shipped) });
	}
	files.set(named('source.zip'), zipped(sourcePackage(root)));
	files.set(named('sbom.json'), `${JSON.stringify(sbom(version, products), null, '\t')}\n`);
	const sums = [...files].map(([name, content]) => `${sha256(content)}  ${name}\n`).join('');

	const out = join(root, 'release');
	rmSync(out, { recursive: true, force: true });
	mkdirSync(out, { recursive: true });
	for (const [name, content] of files) writeFileSync(join(out, name), content);
	// `sha256sum --check` reads it.
	writeFileSync(join(out, 'SHA256SUMS'), sums);
	process.stdout.write(sums);
}

try {
	await release();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	rmSync(scratch, { recursive: true, force: true });
}
