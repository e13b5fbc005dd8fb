import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { builtWorker } from '../scripts/build.ts';
import { offline } from '../scripts/build-offline.ts';
import { dataModule, onDemand } from '../scripts/build-tables.ts';

const MOST_BYTES = 620_000;

const read = (folder: URL, end: RegExp) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => end.test(name))
		.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

/** A module of the data's folder with what it imports, as it ships. */
async function bundled(contents: string): Promise<string> {
	const resolveDir = fileURLToPath(new URL('../src/core/data/', import.meta.url));
	const { outputFiles } = await build({ stdin: { contents, resolveDir }, bundle: true, write: false, format: 'esm' });
	return outputFiles[0]?.text ?? '';
}

describe('tables that ship', () => {
	it.each(read(new URL('../src/core/data/', import.meta.url), /\.json$/))(
		'%s says the same, without its sources',
		async (_, json) => {
			const shipped: unknown = await import(`data:text/javascript,${encodeURIComponent(await bundled(dataModule(json)))}`);
			const expected: unknown = JSON.parse(json, (key, one) => (key === 'source' ? undefined : one));
			expect((shipped as { default: unknown }).default).toEqual(expected);
		},
	);

	it('are rows of several shapes too', async () => {
		const json = '[{"constructor":"a","b":true},{"b":["c"],"length":"a"},{},{"constructor":"d","length":"a"}]';
		const shipped = (await import(`data:text/javascript,${encodeURIComponent(dataModule(json))}`)) as { default: unknown };
		expect(shipped.default).toEqual(JSON.parse(json));
	});

	const files = read(new URL('../src/core/destinations/', import.meta.url), /^[a-z0-9-]+(?<!\.test)\.ts$/).filter(
		([name]) => name !== 'all.ts' && name !== 'index.ts',
	);
	it.each(files)('%s has its table made when it is asked for', (_, source) => {
		const shipped = onDemand(source);
		expect(shipped).toMatch(/^ {2}get meanings\(\) \{$/m);
		expect(shipped).not.toMatch(/^ {2}source:/m);
	});
});

describe('the libraries of consent strings, as they ship', () => {
	it('read them, and have no way to the network', async () => {
		const { outputFiles } = await build({
			entryPoints: [fileURLToPath(new URL('../src/core/consent/consent-strings.ts', import.meta.url))],
			bundle: true,
			write: false,
			format: 'esm',
			plugins: [offline],
		});
		const code = outputFiles[0]?.text ?? '';
		expect(code).not.toMatch(/\bfetch\s*\(|\bXMLHttpRequest\b/);
		const shipped: typeof import('../src/core/consent/consent-strings.ts') = await import(
			`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
		);
		const said = (key: string, raw: string) =>
			shipped.readConsentStrings([
				{
					standard: 'tcf',
					at: '',
					raw,
					says: { advertising: 'unknown', analytics: 'unknown', sale: 'unknown' },
					sentence: { key, args: [] },
				},
			])[0]?.says;
		// Purposes 1 to 7 allowed, 8 to 11 not; and a string of the American sections with nothing opted out of.
		expect(said('signal_tcf', 'CQuf10AQuf10AAcABAENAwEgAP4AAAAAAAYgAAAAAAAA.YAAAAAAAAAAA')).toEqual({
			advertising: 'granted',
			analytics: 'denied',
			sale: 'unknown',
		});
		expect(said('signal_gpp', 'DBABLA~BVQqAAAAAAAA.QA')?.sale).toBe('granted');
	});
});

describe('the worker that ships', () => {
	it('is small enough to be started at every event', async () => {
		const worker = await builtWorker('chrome');
		expect(worker).toContain('onBeforeRequest');
		expect(Buffer.byteLength(worker)).toBeLessThanOrEqual(MOST_BYTES);
	});
});
