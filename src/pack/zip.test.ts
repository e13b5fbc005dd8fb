import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asItIs, type ExamplePack, entriesOf, examplePack, type Zip, zipped } from '../../test/example-pack.ts';
import { wholeContent } from './content.ts';
import { deflating } from './deflate.ts';
import { isZipPath, readZip } from './zip.ts';

const SEED = 20_261_129;
const READ = `
import sys, zipfile, hashlib, json
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    print(json.dumps([[n, hashlib.sha256(z.read(n)).hexdigest()] for n in z.namelist()]))
`;

let pack: ExamplePack;
let folder: string;
beforeAll(async () => {
	pack = await examplePack();
	folder = mkdtempSync(join(tmpdir(), 'telltale-zip-'));
	writeFileSync(join(folder, 'pack.zip'), pack.zip);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('other readers of zip files', () => {
	test('find the same bytes in the same files: fflate', async () => {
		const files = unzipSync(pack.zip);
		expect(Object.keys(files)).toEqual(entriesOf(pack.zip).map(({ path }) => path));
		for (const entry of entriesOf(pack.zip)) expect(files[entry.path]).toEqual(await wholeContent(entry, 1_000_000));
	});

	test.skipIf(!has('python3'))('find the same bytes in the same files: python, where it is there', () => {
		const read: readonly (readonly [string, string])[] = JSON.parse(
			execFileSync('python3', ['-c', READ, join(folder, 'pack.zip')], { encoding: 'utf8' }),
		);
		const manifest = JSON.parse(new TextDecoder().decode(unzipSync(pack.zip)['datapackage.json']));
		const said = manifest.resources.map(({ path, hash }: Record<'path' | 'hash', string>) => [path, hash.replace('sha256:', '')]);
		expect(read.slice(0, -2)).toEqual(said);
		expect(read.map(([path]) => path).slice(-2)).toEqual(['datapackage.json', 'datapackage-digest.json']);
		expect(read.at(-2)?.[1]).toBe(pack.root);
	});

	test.skipIf(!has('unzip'))('find nothing wrong with it: unzip, where it is there', () => {
		expect(execFileSync('unzip', ['-t', join(folder, 'pack.zip')], { encoding: 'utf8' })).toContain('No errors detected');
	});
});

describe('a zip', () => {
	test('is read back to what it was written of, whatever that is', () => {
		const entry = fc.record({ content: fc.string({ maxLength: 50 }), path: fc.stringMatching(/^[a-z0-9]{1,8}(\.[a-z]{1,4})?$/) });
		const entries = fc.uniqueArray(entry, { selector: ({ path }) => path, maxLength: 8 });
		fc.assert(
			fc.property(entries, (list) => {
				const written = list.filter(({ path }) => isZipPath(path)).map(({ path, content }) => asItIs(path, content));
				const read = entriesOf(zipped(written));
				expect(read.map(({ path, data }) => [path, data])).toEqual(written.map(({ path, data }) => [path, data]));
			}),
			{ seed: SEED, numRuns: 200 },
		);
	});

	test('of another program is refused, even with the same files', () => {
		expect(readZip(new Uint8Array(zipSync(unzipSync(pack.zip))))).toMatchObject({ why: expect.stringMatching(/^verify_zip_/) });
	});

	test('in which anything stands between, before or behind the files is refused', () => {
		const entries = entriesOf(pack.zip);
		const central = new DataView(pack.zip.buffer).getUint32(pack.zip.length - 6, true);
		for (const at of [0, 1, entries[1]?.at ?? 0, entries.at(-1)?.at ?? 0, central, pack.zip.length - 22, pack.zip.length]) {
			const more = new Uint8Array([...pack.zip.subarray(0, at), 0, ...pack.zip.subarray(at)]);
			expect(readZip(more), String(at)).toHaveProperty('why');
		}
	});

	test('in which two files have one name, in whatever case, is refused', () => {
		expect(readZip(zipped([asItIs('a.txt', '1'), asItIs('A.TXT', '2')]))).toMatchObject({ why: 'verify_zip_twice' });
	});

	test('with more files than a pack can have is refused', () => {
		const many = Array.from({ length: 1_001 }, (_, index) => asItIs(`f${index}`, ''));
		expect(readZip(zipped(many))).toMatchObject({ why: 'verify_zip_too_many' });
		expect(readZip(zipped(many.slice(1)))).toHaveLength(1_000);
	});

	test('is read from the middle of a buffer as well', () => {
		const around = new Uint8Array([...new Uint8Array(7), ...pack.zip, 1, 2]);
		expect(readZip(around.subarray(7, 7 + pack.zip.length))).toEqual(entriesOf(pack.zip));
	});

	test.each([
		'..',
		'../a',
		'/a',
		'a/',
		'a//b',
		'a\\b',
		'C:a',
		'.a',
		'a.',
		'a/./b',
		'con',
		'a/NUL.txt',
		'ä',
		'',
		'a\u0000',
		'a b',
		'a/b/c/d/e',
	])('has no file %j', (path) => {
		expect(isZipPath(path)).toBe(false);
	});

	test.each(['a', 'README.txt', 'pictures/12.png', 'datapackage-digest.json', 'a.tar.gz'])('may have a file %s', (path) => {
		expect(isZipPath(path)).toBe(true);
	});
});

describe('what is compressed in it', () => {
	const content = 'hello, hello, hello, hello';

	test('is refused behind an empty one of its kind, which only some readers pass over', async () => {
		const [file] = entriesOf(zipped([await deflated(content)]));
		if (file === undefined) throw new Error('nothing written');
		expect(new TextDecoder().decode(await wholeContent(file, 100))).toBe(content);
		const empty = [3, 0, ...new Uint8Array(8), 31, 139, 8, 0, 0, 0, 0, 0, 0, 3];
		const hidden = { ...file, data: new Uint8Array([...empty, ...file.data]) };
		await expect(wholeContent(hidden, 100)).rejects.toThrow();
	});

	test('is refused with one byte changed, less or more, or with more than is wanted', async () => {
		const file = await deflated(content);
		const bytes = [...file.data];
		const others = [bytes.slice(0, -1), [...bytes, 0], [...bytes, 7], bytes.slice(1), bytes.with(1, (bytes[1] ?? 0) ^ 1)];
		for (const other of others) await expect(wholeContent({ ...file, data: new Uint8Array(other) }, 100)).rejects.toThrow();
		await expect(wholeContent({ ...file, crc: file.crc ^ 1 }, 100)).rejects.toThrow();
		await expect(wholeContent({ ...file, size: file.size + 1 }, 100)).rejects.toThrow();
		await expect(wholeContent(file, 10)).rejects.toThrow();
	});
});

async function deflated(text: string) {
	const file = deflating();
	await file.write(text);
	const { pieces, ...rest } = await file.end();
	const data: Zip = new Uint8Array(await new Blob([...pieces]).arrayBuffer());
	return { path: 'a', deflated: true, ...rest, data, at: 0 };
}

function has(program: string): boolean {
	try {
		execFileSync(program, ['--help'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
