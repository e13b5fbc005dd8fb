import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { type HarEntry, harEntries, surveyHar } from '../../src/observe/har.ts';
import { type HarElement, type HarFault, harElements } from '../../src/observe/har-elements.ts';
import type { HarFile } from '../../src/observe/har-file.ts';
import { ABOUT, DIGEST, MANIFEST, RECORDS } from '../../src/pack/manifest.ts';
import { readPack } from '../../src/pack/read-pack.ts';
import { readRecord } from '../../src/pack/records.ts';
import { boundTimestamp, readTimestamp, timestampRequest } from '../../src/pack/timestamp.ts';
import { verifyPack } from '../../src/pack/verify-pack.ts';
import { stored } from '../../src/pack/write-pack.ts';
import { readZip } from '../../src/pack/zip.ts';
import { all, entriesOf, examplePack, firstRequests, zipped } from '../example-pack.ts';
import { examined } from './engine-targets.ts';
import { captures, damagedBytes, damagedText, hostile, json, noise } from './shapes.ts';
import { type Target, target } from './target.ts';

/** The captures' parts: a whole one is long, and what is changed in it is mostly what nobody reads. */
const short = captures.map((capture) => JSON.stringify(JSON.parse(capture))).filter((capture) => capture.length < 9_000);

const log = fc
	.record({
		pages: fc.oneof(
			json,
			fc.array(
				fc.record({
					id: hostile,
					title: hostile,
					startedDateTime: fc.oneof(hostile, fc.constant('2026-03-01T10:00:00.000Z')),
					_telltale: json,
				}),
				{ maxLength: 2 },
			),
		),
		entries: fc.oneof(
			json,
			fc.array(
				fc.record({
					pageref: hostile,
					startedDateTime: fc.oneof(hostile, fc.constantFrom('2026-03-01T10:00:00.000Z', '+275760-09-13T00:00:00.001Z')),
					request: fc.record({
						method: hostile,
						url: fc.oneof(hostile, fc.constant('https://www.facebook.com/tr/?id=1&ev=a')),
						headers: json,
						postData: fc.oneof(json, fc.record({ text: hostile, mimeType: hostile, encoding: hostile })),
					}),
					response: fc.record({ redirectURL: hostile, status: fc.constantFrom(200, 302), content: json }),
					_initiator: json,
					_telltale: json,
				}),
				{ maxLength: 2 },
			),
		),
		_telltale: json,
	})
	.map((made) => JSON.stringify({ log: made }));

const har = fc.oneof(
	{ weight: 2, arbitrary: log },
	{ weight: 1, arbitrary: log.chain(damagedText) },
	{ weight: 1, arbitrary: fc.constantFrom(...short).chain(damagedText) },
);
const cuts = fc.array(fc.nat(), { maxLength: 4 });

type Pieces = readonly Uint8Array<ArrayBuffer>[];

function cutAt(text: string, places: readonly number[]): Pieces {
	const bytes = strToU8(text);
	const at = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
	return at.slice(1).map((to, index) => Uint8Array.from(bytes.subarray(at[index], to)));
}

function elementsOf(pieces: Pieces): { readonly found: readonly HarElement[]; readonly fault: HarFault | null } {
	const found: HarElement[] = [];
	const reader = harElements((element) => void found.push(element));
	for (const piece of pieces) {
		const fault = reader.write(piece);
		if (fault !== null) return { found, fault };
	}
	return { found, fault: reader.end() };
}

function fileOf(pieces: Pieces): HarFile {
	return {
		name: 'hostile.har',
		async *text(onRead) {
			let read = 0;
			for (const piece of pieces) {
				read += piece.length;
				onRead(read);
				yield piece;
			}
		},
		sha256: async () => '',
		undo: () => null,
	};
}

const { zip: whole, root } = await examplePack(await firstRequests(2), []);
const entries = entriesOf(whole);
const pristine = new Map(await Promise.all(entries.map(async (entry) => [entry.path, await contentOf(entry)] as const)));

async function contentOf({ data, deflated }: (typeof entries)[number]): Promise<string> {
	const stream = deflated
		? new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
		: new Blob([data]).stream();
	return new Response(stream).text();
}

/** A pack in our way of writing zips, with one file that says something else. */
const rewritten = fc
	.tuple(fc.constantFrom(ABOUT, RECORDS, MANIFEST, DIGEST, 'timestamp.tsr', 'strange.txt'), fc.boolean())
	.chain(([path, noisy]) => {
		const text = pristine.get(path) ?? '';
		return (noisy || text === '' ? noise : damagedText(text).map((damaged) => Uint8Array.from(strToU8(damaged)))).map((data) => ({
			path,
			data,
		}));
	})
	.map(({ path, data }) => {
		const { entry } = stored(path, data);
		const others = entries.filter((one) => one.path !== path);
		return zipped([...others, { ...entry, data }]);
	});

const packed = fc.oneof({ weight: 2, arbitrary: rewritten }, { weight: 1, arbitrary: damagedBytes(whole) });

/** DER of whatever: a few levels of tags, lengths that lie now and then. */
const der: fc.Arbitrary<Uint8Array<ArrayBuffer>> = fc
	.letrec<{ node: readonly number[] }>((tie) => ({
		node: fc.oneof(
			{ maxDepth: 5, withCrossShrink: true },
			fc
				.tuple(fc.constantFrom(2, 3, 4, 5, 6, 12, 24, 0x80, 0x30, 255), fc.array(fc.nat(255), { maxLength: 12 }))
				.map(([tag, value]) => [tag, value.length, ...value]),
			fc
				.tuple(
					fc.constantFrom(0x30, 0x31, 0xa0, 0xa1, 0x24),
					fc.array(tie('node'), { maxLength: 4 }),
					fc.constantFrom(0, 0, 0, 1, -1, 200),
				)
				.map(([tag, inner, lie]) => {
					const value = inner.flat().slice(0, 400);
					const length = Math.max(0, value.length + lie);
					return length < 128 ? [tag, length, ...value] : [tag, 0x82, length >> 8, length & 255, ...value];
				}),
		),
	}))
	.node.map((bytes) => Uint8Array.from(bytes));

export const stampTarget = (reply: Uint8Array<ArrayBuffer>): Target =>
	target({
		name: 'timestamps',
		share: 5,
		inputs: fc.oneof(der, noise, damagedBytes(reply)),
		holds: async (bytes) => {
			const read = await readTimestamp(bytes, root);
			if (!('why' in read)) throw new Error('a timestamp of something else holds');
			const bound = await boundTimestamp(bytes, root);
			if (!('why' in bound) && bound.authority.length > 400) throw new Error('a long name');
		},
	});

export const fileTargets: readonly Target[] = [
	target({
		name: 'HAR, in pieces',
		share: 20,
		inputs: fc.tuple(har, cuts),
		holds: ([text, places]) => {
			const once = elementsOf(cutAt(text, []));
			const inPieces = elementsOf(cutAt(text, places));
			if (JSON.stringify(once) !== JSON.stringify(inPieces)) throw new Error('it matters where the file is cut');
			if (once.found.length > text.length) throw new Error(`${once.found.length} elements of ${text.length} characters`);
		},
	}),
	target({
		name: 'HAR, read and examined',
		share: 6,
		inputs: fc.tuple(har, cuts),
		holds: async ([text, places]) => {
			const survey = await surveyHar(fileOf(cutAt(text, places)));
			const read: HarEntry[] = (await all(harEntries(survey))).flat();
			if (read.length > survey.entries) throw new Error(`${read.length} of ${survey.entries} entries`);
			for (const entry of read) if (entry.is === 'observation') examined(entry.observation, []);
		},
	}),
	target({
		name: 'zip',
		share: 20,
		inputs: fc.oneof(noise, damagedBytes(whole), damagedBytes(whole.subarray(-400))),
		holds: (bytes) => {
			const read = readZip(bytes);
			if ('why' in read) return;
			// Whatever is read is written in one way only.
			if (bytesToHex(sha256(zipped(read))) !== bytesToHex(sha256(bytes))) throw new Error('two ways to write one zip');
		},
	}),
	target({
		name: 'records of a pack',
		share: 25,
		inputs: fc.oneof(
			json.map((value) => JSON.stringify(value)),
			fc.constantFrom(...(pristine.get(RECORDS) ?? '').split('\n')).chain(damagedText),
		),
		holds: (line) => void readRecord(line),
	}),
	target({
		name: 'packs, read and verified',
		share: 1,
		inputs: packed,
		holds: async (bytes) => {
			const isWhole = bytes.length === whole.length && bytes.every((byte, at) => byte === whole[at]);
			const verified = await verifyPack(bytes);
			if (verified.holds && !isWhole) throw new Error('another pack holds');
			const dossier = await readPack(bytes);
			if (dossier === null) return;
			for (const one of (await all(dossier.requests())).flat().slice(0, 4)) await dossier.request(one.key);
			await all(dossier.pictures());
		},
	}),
	stampTarget(timestampRequest(root, Uint8Array.of(1, 2, 3, 4))),
];
