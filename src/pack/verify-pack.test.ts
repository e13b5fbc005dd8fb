import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleDossier } from '../../test/example-dossier.ts';
import {
	all,
	asItIs,
	type ExamplePack,
	entriesOf,
	exampleFiles,
	examplePack,
	exampleSigner,
	firstRequests,
	packOf,
	spoken,
	type Zip,
	zipped,
} from '../../test/example-pack.ts';
import type { Dossier, ExportFile, KeptRequest, Picture } from '../core/dossier.ts';
import { memoryDossier } from '../core/memory-dossier.ts';
import { redacted } from '../core/redact/redact.ts';
import { chainStart, type Sealed, seal } from '../core/seal.ts';
import type { Sentence } from '../core/types.ts';
import type { Check, Verification } from '../core/verification.ts';
import { DIGEST, digestText, MANIFEST, manifestText, RECORDS, readDigest, readManifest, TIMESTAMP } from './manifest.ts';
import { readPack } from './read-pack.ts';
import { verifyPack } from './verify-pack.ts';

const SEED = 20_261_129;

/** Keys of what does not hold. Every sentence must have its words. */
function faults({ checks, limits }: Verification): readonly string[] {
	for (const sentence of [...checks.map((check) => check.sentence), ...limits]) expect(spoken(sentence)).not.toBe(sentence.key);
	return checks.filter(({ holds }) => holds === 'no').map(({ sentence }) => sentence.key);
}

async function faultsOf(zip: Zip): Promise<readonly string[]> {
	return faults(await verifyPack(zip));
}

function sentences({ checks }: Verification, holds: Check['holds']): readonly Sentence[] {
	return checks.filter((check) => check.holds === holds).map(({ sentence }) => sentence);
}

async function changed(
	change: (requests: readonly KeptRequest[]) => readonly KeptRequest[],
	dossier: Dossier = exampleDossier(),
): Promise<Dossier> {
	return memoryDossier(dossier.head, change((await all(dossier.requests())).flat()), await all(dossier.pictures()));
}

let pack: ExamplePack;
beforeAll(async () => {
	pack = await examplePack();
});

describe('a pack as it was written', () => {
	test('holds in every part, and is known by its root and its key', async () => {
		const verification = await verifyPack(pack.zip);
		expect(faults(verification)).toEqual([]);
		expect(verification).toMatchObject({ holds: true, root: pack.root, fingerprint: pack.fingerprint });
		expect(sentences(verification, 'cannot-say')).toEqual([]);
		const files = verification.checks.flatMap(({ what, path }) => (what === 'file' ? [path] : []));
		expect(files).toEqual(Object.keys(unzipSync(pack.zip)).slice(0, -2));
		expect(verification.limits.map(({ key }) => key)).toContain('verify_limit_clock');
	});

	test('holds with values replaced, and says what can no longer be said', async () => {
		const { dossier, preview } = await redacted(exampleDossier());
		const { zip } = await examplePack(dossier);
		const verification = await verifyPack(zip);
		expect(faults(verification)).toEqual([]);
		expect(sentences(verification, 'cannot-say').map(({ key }) => key)).toEqual([
			'verify_chain_redacted_other',
			'verify_chain_left_out_one',
		]);
		expect(sentences(verification, 'yes')).toContainEqual({ key: 'verify_redaction_other', args: [String(preview.length)] });
		expect(verification.limits.map(({ key }) => key)).toContain('verify_limit_redacted');
		const again = await readPack(zip);
		expect(again?.head).toEqual(dossier.head);
		expect(again && (await all(again.requests()))).toEqual(await all(dossier.requests()));
	});

	test('that says its values were replaced holds no pictures, marks or salts, whatever its dossier holds', async () => {
		const dossier = exampleDossier();
		const marked = await changed(
			onFirst((kept) => ({ ...kept, marks: [{ at: 'query/ev', text: 'PageView', of: 1, did: 'typed' }] })),
		);
		const head = { ...dossier.head, redacted: 3 };
		const { zip } = await examplePack({ ...marked, head });
		expect(await faultsOf(zip)).toEqual([]);
		const files = unzipSync(zip);
		expect(strFromU8(files[RECORDS] ?? missing())).not.toMatch(/"salt":"|"marks":/);
		expect(strFromU8(files['about.json'] ?? missing())).toContain('"actions": []');
		expect(Object.keys(files).filter((path) => path.startsWith('pictures/'))).toEqual([]);
	});

	test('made of a HAR holds, and says that nothing was sealed', async () => {
		const { head } = exampleDossier();
		const requests = (await all(exampleDossier().requests())).flat().map((kept) => ({ ...kept, seal: null }));
		const { sealed: _sealed, ...rest } = head;
		const files = [{ name: 'a.har', sha256: 'a'.repeat(64), entries: 60, unreadable: 0 }];
		const { zip } = await examplePack(memoryDossier({ ...rest, origin: { is: 'har', files }, arrival: '' }, requests, []));
		const verification = await verifyPack(zip);
		expect(faults(verification)).toEqual([]);
		expect(sentences(verification, 'cannot-say').map(({ key }) => key)).toEqual(['verify_chain_unsealed_other']);
		expect(verification.limits.map(({ key }) => key)).toContain('verify_limit_har');
	});

	test('holds without findings, and with pictures that are handed over in any order', async () => {
		const dossier = exampleDossier({ views: 0 });
		expect(await faultsOf((await examplePack(dossier)).zip)).toEqual([]);
		const many = await withPictures(4);
		const turned = memoryDossier(many.head, (await all(many.requests())).flat(), (await all(many.pictures())).toReversed());
		const { zip } = await examplePack(turned);
		expect(await faultsOf(zip)).toEqual([]);
		expect(zip).toEqual((await examplePack(many)).zip);
	});

	test('is told how far its check is, and stops when it is no longer wanted', async () => {
		const heard: number[] = [];
		await verifyPack(pack.zip, (done) => heard.push(done));
		expect(heard.at(-1)).toBe(1);
		expect(heard).toEqual([...heard].sort((a, b) => a - b));
		const stop = new AbortController();
		await expect(verifyPack(pack.zip, (done) => done > 0.3 && stop.abort(), stop.signal)).rejects.toThrow(/abort/i);
	});
});

describe('a pack that was changed', () => {
	test('no longer holds without any one of its files', async () => {
		const entries = entriesOf(pack.zip);
		for (const { path } of entries) {
			const verification = await verifyPack(zipped(entries.filter((entry) => entry.path !== path)));
			expect(verification.holds, path).toBe(false);
			if (path !== MANIFEST && path !== DIGEST)
				expect(verification.checks).toContainEqual({
					what: 'file',
					path,
					holds: 'no',
					sentence: { key: 'verify_file_missing', args: [] },
				});
		}
	});

	test('no longer holds with any two of its files in each other’s place', async () => {
		const entries = entriesOf(pack.zip);
		for (let one = 0; one < entries.length; one++)
			for (let other = one + 1; other < entries.length; other++) {
				const turned = entries.with(one, entries[other] ?? missing()).with(other, entries[one] ?? missing());
				expect((await verifyPack(zipped(turned))).holds, `${one} ${other}`).toBe(false);
			}
	});

	test('no longer holds with one more file, wherever it stands', async () => {
		const entries = entriesOf(pack.zip);
		const more = asItIs('more.txt', 'more');
		for (let at = 0; at <= entries.length; at++) {
			const verification = await verifyPack(zipped(entries.toSpliced(at, 0, more)));
			expect(faults(verification), String(at)).toContain('verify_file_unlisted');
		}
		expect(await faultsOf(zipped([...entries, asItIs(TIMESTAMP, 'no timestamp')]))).toEqual(['timestamp_unreadable']);
	});

	test('no longer holds with another file in the place of one, as other programs write zip files', async () => {
		const files = unzipSync(pack.zip);
		const other = zipSync({ ...files, 'findings.csv': strToU8('nothing') });
		expect(await faultsOf(new Uint8Array(other))).toEqual(['verify_zip_other']);
	});

	test('no longer holds where it ends early, or goes on', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(pack.zip.length - 1), async (length) => {
				expect((await verifyPack(pack.zip.slice(0, length))).holds).toBe(false);
			}),
			{ seed: SEED, numRuns: 300 },
		);
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 60 }), fc.boolean(), async (bytes, isBehind) => {
				const longer = new Uint8Array(isBehind ? [...pack.zip, ...bytes] : [...bytes, ...pack.zip]);
				expect((await verifyPack(longer)).holds).toBe(false);
			}),
			{ seed: SEED, numRuns: 100 },
		);
	});

	test('says which file was changed, although the file itself was written well', async () => {
		const other = entriesOf((await examplePack(await changed((requests) => requests.slice(1)))).zip);
		const entries = entriesOf(pack.zip);
		for (const path of ['requests.har', 'findings.csv', RECORDS]) {
			const foreign = other.find((entry) => entry.path === path) ?? missing();
			const { checks } = await verifyPack(zipped(entries.map((entry) => (entry.path === path ? foreign : entry))));
			const wrong = checks.filter(({ what, holds }) => what === 'file' && holds === 'no');
			expect(wrong.map((check) => check.path)).toEqual([path]);
			// What was changed is compared with nothing.
			if (path !== RECORDS) expect(checks.filter(({ sentence }) => sentence.key === 'verify_copy_other')).toEqual([]);
		}
	});

	test('no longer holds with another manifest under the same signature', async () => {
		const other = entriesOf((await examplePack(await firstRequests(3))).zip);
		const proof = entriesOf(pack.zip).find(({ path }) => path === DIGEST) ?? missing();
		expect(await faultsOf(zipped(other.map((entry) => (entry.path === DIGEST ? proof : entry))))).toEqual([
			'verify_signature_root',
		]);
		const digest = readDigest(strFromU8(proof.data)) ?? missing();
		const { root } = await examplePack(await firstRequests(3));
		const moved = asItIs(DIGEST, digestText({ ...digest, root }));
		expect(await faultsOf(zipped(other.map((entry) => (entry.path === DIGEST ? moved : entry))))).toEqual([
			'verify_signature_wrong',
		]);
	});

	test('signed with another key is the same pack of another key', async () => {
		const { zip, fingerprint } = await examplePack(exampleDossier(), undefined, exampleSigner(2));
		const verification = await verifyPack(zip);
		expect(verification).toMatchObject({ holds: true, root: pack.root, fingerprint });
		expect(fingerprint).not.toBe(pack.fingerprint);
		expect(verification.limits.map(({ key }) => key)).toContain('verify_limit_key');
	});
});

describe('whoever changes the records and signs them anew', () => {
	const cases: readonly (readonly [string, string, (requests: readonly KeptRequest[]) => readonly KeptRequest[]])[] = [
		['takes one out', 'verify_chain_gap', (requests) => requests.toSpliced(4, 1)],
		['takes the first out', 'verify_chain_gap', (requests) => requests.slice(1)],
		['takes the last ones out', 'verify_chain_short', (requests) => requests.slice(0, -2)],
		['turns two around', 'verify_chain_gap', ([a, b, ...rest]) => [b ?? missing(), a ?? missing(), ...rest]],
		['adds one again', 'verify_chain_gap', (requests) => requests.toSpliced(3, 0, requests[2] ?? missing())],
		[
			'changes what was sent',
			'verify_chain_changed',
			onFirst((kept) => ({ ...kept, observation: { ...kept.observation, url: `${kept.observation.url}&x=1` } })),
		],
		['changes when it was sent', 'verify_chain_changed', onFirst((kept) => ({ ...kept, visit: 'visit-2' }))],
		[
			'changes what was found',
			'verify_chain_changed',
			onFirst((kept) => ({
				...kept,
				findings: kept.findings.map(({ id, finding }) => ({ id, finding: { ...finding, severity: 'critical' } })),
			})),
		],
		[
			'seals one as if it was no other',
			'verify_chain_link',
			onFirst((kept) => ({ ...kept, seal: kept.seal && { ...kept.seal, link: 'f'.repeat(64) } })),
		],
		['hides a salt', 'verify_chain_no_salt', onFirst((kept) => ({ ...kept, seal: kept.seal && { ...kept.seal, salt: null } }))],
		[
			'makes a record unreadable',
			'verify_chain_unreadable',
			onFirst((kept) => ({ ...kept, key: Number.NaN as unknown as string })),
		],
	];
	test.each(cases)('%s: told', async (_, key, change) => {
		const { zip } = await examplePack(await changed(change, await withPictures(0)));
		const found = await faultsOf(zip);
		expect(found).toEqual([key]);
	});

	test('gives two the same name: told', async () => {
		const dossier = exampleDossier({ views: 0 });
		const [first] = (await all(exampleDossier().requests())).flat();
		const { sealed: _sealed, ...head } = dossier.head;
		const kept = { ...(first ?? missing()), seal: null };
		const { zip } = await examplePack(memoryDossier(head, [kept, kept], []));
		expect(await faultsOf(zip)).toEqual(['verify_chain_twice']);
	});

	test('changes a picture, or hides what it is about: told', async () => {
		const dossier = await withPictures(2);
		const [one, two] = await all(dossier.pictures());
		if (one === undefined || two === undefined) missing();
		const requests = (await all(dossier.requests())).flat();
		const of = async (pictures: readonly Picture[]) =>
			faultsOf((await examplePack(memoryDossier(dossier.head, requests, pictures))).zip);
		expect(await of([two, one])).toEqual([]);
		expect(await of([two, { ...one, png: Uint8Array.of(1) }])).toEqual(['verify_chain_changed']);
		expect(await of([two, { ...one, time: 1 }])).toEqual(['verify_chain_changed']);
		expect(await of([two])).toEqual(['verify_chain_gap']);
	});

	test('leaves records out of a pack in which nothing is said to be replaced: told', async () => {
		const [first] = (await all(exampleDossier().requests())).flat();
		const dossier = await changed((requests) => requests.slice(1));
		const { zip } = await examplePack({ ...dossier, head: { ...dossier.head, leftOut: [first?.seal ?? missing()] } });
		expect(await faultsOf(zip)).toEqual(['verify_chain_taken_out']);
	});

	test('says that values were replaced where they were not: told', async () => {
		const files = unzipSync(pack.zip);
		const about = strFromU8(files['about.json'] ?? missing());
		const records = strFromU8(files[RECORDS] ?? missing());
		const said = about.replace('"redacted": null', '"redacted": 1');
		const picture = { 'pictures/1.png': files['pictures/1.png'] ?? missing() };
		expect(await faultsOf(await packOf({ 'about.json': about, [RECORDS]: records, ...picture }))).toEqual([]);
		expect(await faultsOf(await packOf({ 'about.json': said, [RECORDS]: records, ...picture }))).toEqual([
			'verify_chain_salt',
			'verify_redaction_kept',
		]);
		const hidden = { 'about.json': about, [RECORDS]: records, ...picture, 'pictures/2.png': picture['pictures/1.png'] };
		expect(await faultsOf(await packOf(hidden))).toEqual(['verify_chain_no_record']);
	});

	test.each(['requests.har', 'findings.json'])('lets %s tell something else: told', async (path) => {
		const dossier = exampleDossier();
		const of = async (change: Partial<ExportFile> | ((file: ExportFile) => Partial<ExportFile>)) => {
			const other = exampleFiles(dossier).map((file) =>
				file.path === path ? { ...file, ...(typeof change === 'function' ? change(file) : change) } : file,
			);
			return (await verifyPack((await examplePack(dossier, other)).zip)).checks.filter(({ holds }) => holds === 'no');
		};
		const told = (key: string, ...args: readonly string[]) => [
			{ what: 'chain', holds: 'no', sentence: { key, args: [path, ...args] } },
		];
		const url = 'https://www.facebook.com/';
		expect(
			await of((file) => ({ request: (kept, entry) => file.request(kept, entry).replaceAll(url, 'https://x.test/') })),
		).toEqual(told('verify_copy_other', '1'));
		expect(await of((file) => ({ request: (kept, entry) => (entry === 5 ? '' : file.request(kept, entry)) }))).toEqual(
			told('verify_copy_other', '6'),
		);
		expect(await of((file) => ({ tail: (hashes) => `,\n{}${file.tail(hashes)}` }))).toEqual(told('verify_copy_more'));
		expect(await of((file) => ({ tail: (hashes) => `${file.tail(hashes)}{"entries":[],"findings":[]}\n` }))).toEqual(
			told('verify_copy_more'),
		);
		expect(await of({ head: () => '[]\n', request: () => '', tail: () => '\n' })).toEqual(told('verify_copy_other', '1'));
	});
});

describe('bytes from anybody', () => {
	test('are refused without a throw', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, isZip) => {
				const end = pack.zip.subarray(-22);
				const verification = await verifyPack(new Uint8Array(isZip ? [...bytes, ...end] : bytes));
				expect(verification.holds).toBe(false);
				expect(faults(verification)).toHaveLength(1);
			}),
			{ seed: SEED, numRuns: 500 },
		);
		expect(await faultsOf(zipped([]))).toEqual(['verify_manifest_missing', 'verify_signature_missing', 'verify_about']);
	});

	test('that promise to unpack to more than a pack may are not unpacked', async () => {
		const entries = entriesOf(pack.zip).map((entry) => (entry.deflated ? { ...entry, size: 2 ** 31 } : entry));
		expect(await faultsOf(zipped(entries))).toEqual(['verify_zip_inflates']);
	});

	test('that unpack to more or less than they promise are damaged', async () => {
		for (const by of [-1, 1]) {
			const entries = entriesOf(pack.zip).map((entry) => (entry.path === RECORDS ? { ...entry, size: entry.size + by } : entry));
			expect(await faultsOf(zipped(entries))).toContain('verify_file_size');
		}
	});

	test('deep, wide and endless records are told, not followed', async () => {
		const files = unzipSync(pack.zip);
		const about = strFromU8(files['about.json'] ?? new Uint8Array());
		const deep = `${'{"record":'.repeat(100_000)}1${'}'.repeat(100_000)}\n`;
		for (const records of [deep, '\n'.repeat(50_000), 'x'.repeat(3_000_000), '[]\n', '{"is":"request"}\n', '\ufeff\n']) {
			const forged = await packOf({ 'about.json': about, [RECORDS]: records });
			const found = await faultsOf(forged);
			expect(found.length).toBe(1);
			expect(found[0]).toMatch(/^verify_chain_(unreadable|damaged)$/);
		}
		for (const other of ['', '{}', '\ufeff', about.replace('"is": "extension"', '"is": "other"'), `${'['.repeat(200_000)}`])
			expect(await faultsOf(await packOf({ 'about.json': other, [RECORDS]: '' }))).toEqual(['verify_about']);
	});

	test('a manifest in any other spelling is none', async () => {
		const entries = entriesOf(pack.zip);
		const text = strFromU8(entries.find(({ path }) => path === MANIFEST)?.data ?? new Uint8Array());
		expect(manifestText(readManifest(text) ?? missing())).toBe(text);
		for (const other of [
			`\ufeff${text}`,
			` ${text}`,
			text.trim(),
			text.replace('"bytes": ', '"bytes": 1, "bytes": '),
			'{}',
			'[',
			'',
		]) {
			const forged = zipped(entries.map((one) => (one.path === MANIFEST ? asItIs(MANIFEST, other) : one)));
			expect(await faultsOf(forged)).toContain('verify_manifest_unreadable');
		}
	});
});

function onFirst(change: (kept: KeptRequest) => KeptRequest) {
	return ([first, ...rest]: readonly KeptRequest[]) => [change(first ?? missing()), ...rest];
}

/** The example with so many pictures between its requests, all in one chain. */
async function withPictures(count: number): Promise<Dossier> {
	const dossier = exampleDossier();
	const [picture] = await all(dossier.pictures());
	const { seal: _seal, ...shown } = picture ?? missing();
	let link = chainStart(dossier.head.arrival);
	let sealed = 0;
	const next = (record: Sealed) => {
		const made = seal(record, sealed++, link, '5'.repeat(32));
		link = made.link;
		return made;
	};
	const requests: KeptRequest[] = [];
	const pictures: Picture[] = [];
	for (const { marks, seal: _before, ...record } of (await all(dossier.requests())).flat()) {
		requests.push({ ...record, marks, seal: next(record) });
		const another = { ...shown, id: `picture-${pictures.length}` };
		if (pictures.length < count) pictures.push({ ...another, seal: next(another) });
	}
	return memoryDossier({ ...dossier.head, sealed }, requests, pictures);
}

function missing(): never {
	throw new Error('not in the example');
}
