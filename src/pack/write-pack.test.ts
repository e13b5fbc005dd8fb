import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exampleDossier } from '../../test/example-dossier.ts';
import { all, exampleFiles, examplePack, exampleSigner, spoken } from '../../test/example-pack.ts';
import type { Dossier, ExportFile } from '../core/dossier.ts';
import { memoryDossier } from '../core/memory-dossier.ts';
import { verifyPack } from './verify-pack.ts';
import { writePack } from './write-pack.ts';

const sign = exampleSigner(1);
const file = (path: string, tail: ExportFile['tail'] = () => ''): ExportFile => ({
	path,
	mediaType: 'text/plain',
	head: () => '',
	request: ({ key }, entry) => `${entry} ${key}\n`,
	tail,
});

describe('a pack', () => {
	test('is the same each time that it is written of the same', async () => {
		expect((await examplePack()).zip).toEqual((await examplePack()).zip);
	});

	test('holds its files in order, each told of every request and of the hashes of those before it', async () => {
		const heard: (readonly string[])[] = [];
		const tail = (hashes: ReadonlyMap<string, string>) => {
			heard.push([...hashes.keys()]);
			return [...hashes.values()].join();
		};
		const { zip } = await examplePack(exampleDossier({ views: 1 }), [file('b.txt', tail), file('a.txt', tail)]);
		expect(heard).toEqual([[], ['b.txt']]);
		const files = unzipSync(zip);
		expect(Object.keys(files)).toEqual([
			'README.txt',
			'about.json',
			'b.txt',
			'a.txt',
			'records.jsonl',
			'datapackage.json',
			'datapackage-digest.json',
		]);
		const { checks } = await verifyPack(zip);
		const said = checks.find(({ path }) => path === 'b.txt')?.sentence.args[1];
		const text = new TextDecoder().decode(files['a.txt']);
		expect(text.split('\n').slice(0, 2)).toEqual(['0 request-1', '1 request-2']);
		expect(text.endsWith(`\n${said}`)).toBe(true);
	});

	test('tells how far it is, up to the end', async () => {
		const heard: number[] = [];
		const dossier = exampleDossier({ views: 60 });
		await writePack({ dossier, files: [], sign, say: spoken, onProgress: (done) => heard.push(done) });
		expect(heard.length).toBeGreaterThan(2);
		expect(heard).toEqual([...heard].sort((a, b) => a - b));
		expect(heard.at(-1)).toBe(1);
	});

	test('says in its README and in about.json what it is about and what could not be seen', async () => {
		const { zip } = await examplePack();
		const files = unzipSync(zip);
		const text = new TextDecoder().decode(files['README.txt']);
		expect(text).toContain('harborlight-therapy.test');
		expect(text).toContain('Europe/Madrid');
		expect(text).toContain('telltale verify');
		for (const path of Object.keys(files).filter((path) => !path.startsWith('pictures/') && path !== 'README.txt'))
			expect(text).toContain(path);
		const about: { limits: readonly string[]; head: { zone: string } } = JSON.parse(
			new TextDecoder().decode(files['about.json']),
		);
		expect(about.head.zone).toBe('Europe/Madrid');
		expect(about.limits.length).toBeGreaterThan(0);
		for (const limit of about.limits) expect(text).toContain(limit);
	});

	test('of hostile values holds them as values', async () => {
		const text = '\u0000\u001b[31m\u202e</script>"\\\r\n\u2028=cmd()';
		const dossier = exampleDossier({ text, site: 'a\u202eb\u001b.test' });
		const { zip } = await examplePack(dossier);
		expect((await verifyPack(zip)).holds).toBe(true);
		expect(new TextDecoder().decode(unzipSync(zip)['README.txt'])).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}]/u);
	});
});

describe('writing', () => {
	test('ends where it is aborted, whenever that is', async () => {
		const dossier = exampleDossier({ views: 100 });
		for (const after of [0, 1, 5, 20, 60]) {
			const stop = new AbortController();
			const writing = writePack({ dossier, files: exampleFiles(dossier), sign, say: spoken, signal: stop.signal });
			setTimeout(() => stop.abort(), after);
			await expect(writing, String(after)).rejects.toThrow(/abort/i);
		}
		// What still runs falls over nothing.
		await new Promise((resolve) => setTimeout(resolve, 200));
	});

	test('fails where the requests can no longer be read, or a file cannot be written', async () => {
		const dossier = exampleDossier();
		const gone: Dossier = {
			...dossier,
			async *requests() {
				yield (await all(dossier.requests()))[0] ?? [];
				throw new Error('gone');
			},
		};
		await expect(examplePack(gone)).rejects.toThrow('gone');
		await expect(examplePack(dossier, [file('../a.txt')])).rejects.toThrow('../a.txt');
		const failing = { ...sign, sign: () => Promise.reject(new Error('no key')) };
		await expect(examplePack(dossier, [], failing)).rejects.toThrow('no key');
		const timeless = memoryDossier({ ...dossier.head, made: Number.NaN }, [], []);
		await expect(examplePack(timeless, [])).rejects.toThrow();
	});
});
