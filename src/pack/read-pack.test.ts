import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exampleDossier } from '../../test/example-dossier.ts';
import { all, entriesOf, examplePack, firstRequests, packOf, type Zip, zipped } from '../../test/example-pack.ts';
import type { Dossier, KeptRequest } from '../core/dossier.ts';
import { memoryDossier } from '../core/memory-dossier.ts';
import { policyHash } from '../core/policy/kept-policy.ts';
import { ABOUT, RECORDS } from './manifest.ts';
import { readPack } from './read-pack.ts';
import { readRecord, requestLine } from './records.ts';
import { verifyPack } from './verify-pack.ts';

const SEED = 20_261_129;

async function requestsOf(dossier: Dossier): Promise<readonly KeptRequest[]> {
	return (await all(dossier.requests())).flat();
}

async function read(zip: Zip): Promise<Dossier> {
	const dossier = await readPack(zip);
	if (dossier === null) throw new Error('not read');
	return dossier;
}

describe('a pack', () => {
	test('gives back the dossier that it was written of', async () => {
		const dossier = exampleDossier();
		const again = await read((await examplePack(dossier)).zip);
		expect(again.head).toEqual(dossier.head);
		expect(await requestsOf(again)).toEqual(await requestsOf(dossier));
		expect(await all(again.pictures())).toEqual(await all(dossier.pictures()));
	});

	test('gives back what the site said, and names it in words with its hash', async () => {
		const usual = exampleDossier();
		const url = 'https://harborlight-therapy.test/privacy';
		const blocks = [{ heading: 'Sharing', text: 'We never share your answers. \u202e<b>' }];
		const text = { url, title: 'Privacy', language: 'en', blocks, truncated: false };
		const policies = [
			{
				site: 'harborlight-therapy.test',
				kind: 'privacy',
				url,
				time: 1_700_000_000_000,
				sha256: policyHash(text),
				text,
			} as const,
		];
		const { zip } = await examplePack({ ...usual, head: { ...usual.head, policies } });
		expect((await read(zip)).head.policies).toEqual(policies);
		const readme = strFromU8(unzipSync(zip)['README.txt'] ?? new Uint8Array());
		expect(readme).toContain(`${url}, 2023-11-14`);
		expect(readme).toContain(policyHash(text));
		expect((await verifyPack(zip)).holds).toBe(true);
	});

	test('written again of what was read of it tells the same', async () => {
		const { zip } = await examplePack();
		const again = (await examplePack(await read(zip))).zip;
		const [first, second] = [unzipSync(zip), unzipSync(again)];
		for (const path of [RECORDS, 'findings.csv', 'pictures/1.png', 'README.txt']) expect(second[path], path).toEqual(first[path]);
		expect((await verifyPack(again)).holds).toBe(true);
	});

	test('gives back what bodies, marks and scripts there are', async () => {
		const dossier = exampleDossier();
		const [first, ...rest] = await requestsOf(dossier);
		if (first === undefined) throw new Error('no example');
		const bodies: readonly KeptRequest['observation']['body'][] = [
			{ is: 'bytes', bytes: Uint8Array.from({ length: 300 }, (_, index) => index), mediaType: '', undone: 'brotli' },
			{
				is: 'form',
				fields: [
					['a', '\ud800 \u2028 \u0000'],
					['__proto__', 'b'],
				],
			},
			{ is: 'unread', reason: 'body-hidden' },
			{ is: 'text', text: 'x'.repeat(1_000_000), mediaType: 'text/plain' },
		];
		const kept = bodies.map(
			(body, index): KeptRequest => ({
				...first,
				key: `with ${index} "\n\ud83d`,
				findings: first.findings.map(({ finding }) => ({
					id: 1_000 + index,
					finding: {
						...finding,
						sentBy: { script: 'a', service: null, loadedBy: { script: 'b', service: 'c' } },
						witness: 'page',
					},
				})),
				observation: { ...first.observation, body, alias: 'a.example', stack: ['a'], loaders: ['b'], witness: 'page' },
				marks: [{ at: 'body/a', text: '\udfff', of: 1, did: 'typed' }],
				seal: null,
			}),
		);
		const all = [first, ...rest, ...kept];
		const { sealed: _sealed, ...head } = dossier.head;
		const { zip } = await examplePack(memoryDossier(head, all, []));
		expect((await verifyPack(zip)).holds).toBe(true);
		const again = await read(zip);
		expect(await requestsOf(again)).toEqual(all);
		for (const one of kept) expect(await again.request(one.key)).toEqual(one);
	});

	test('hands its requests over in pieces and in order, and each by its name', async () => {
		const dossier = exampleDossier({ views: 60 });
		const again = await read((await examplePack(dossier, [])).zip);
		const pieces = await all(again.requests());
		expect(pieces.length).toBeGreaterThan(2);
		expect(Math.max(...pieces.map(({ length }) => length))).toBe(200);
		const requests = await requestsOf(dossier);
		expect(pieces.flat()).toEqual(requests);
		for (const kept of [requests[0], requests[250], requests.at(-1)])
			expect(kept && (await again.request(kept.key))).toEqual(kept);
		for (const none of ['', 'request', 'harborlight-therapy.test', '"']) expect(await again.request(none)).toBeNull();
		// Whoever stops in the middle stops, and whoever begins anew begins at the beginning.
		for await (const piece of again.requests()) {
			expect(piece).toEqual(requests.slice(0, 200));
			break;
		}
		expect(await requestsOf(again)).toEqual(requests);
	});
});

describe('a pack that does not hold', () => {
	test('is read as far as it can be', async () => {
		const { zip } = await examplePack();
		const requests = await requestsOf(exampleDossier());
		const { at, data } = entriesOf(zip).find(({ path }) => path === RECORDS) ?? missing();
		const damaged = zip.slice();
		damaged.fill(0xff, at + 30 + RECORDS.length + data.length / 2, at + 30 + RECORDS.length + data.length / 2 + 20);
		const again = await read(damaged);
		const left = await requestsOf(again);
		expect(requests.slice(0, left.length)).toEqual(left);
		expect(left.length).toBeLessThan(requests.length);
		expect(await again.request(requests.at(-1)?.key ?? '')).toBeNull();
		expect(await all(again.pictures())).toEqual([]);
	});

	test('is nothing without what it says of itself, or without records', async () => {
		const entries = entriesOf((await examplePack()).zip);
		for (const gone of [ABOUT, RECORDS]) expect(await readPack(zipped(entries.filter(({ path }) => path !== gone)))).toBeNull();
	});

	test('gives no request that is like none, or named like one before', async () => {
		const files = unzipSync((await examplePack()).zip);
		const about = strFromU8(files[ABOUT] ?? missing());
		const lines = strFromU8(files[RECORDS] ?? missing()).split('\n');
		const [first = '', second = ''] = lines;
		const deep = `{"is":"request","record":${'['.repeat(50_000)}${']'.repeat(50_000)},"seal":null}`;
		const odd = ['', 'null', '7', '[]', '{}', '{"is":"other"}', deep, first.replace('"method":"GET"', '"method":7')];
		const records = [...odd, first, ...odd, first, second, second, ''].join('\n');
		const again = await read(await packOf({ [ABOUT]: about, [RECORDS]: records }));
		expect((await requestsOf(again)).map(({ key }) => key)).toEqual(['request-1', 'request-2']);
		expect(await all(again.pictures())).toEqual([]);
	});

	test('of nested sentences and scripts without an end gives none of them', async () => {
		const files = unzipSync((await examplePack()).zip);
		const about = strFromU8(files[ABOUT] ?? missing());
		const [first = ''] = strFromU8(files[RECORDS] ?? missing()).split('\n');
		const sentence = (depth: number): string => (depth === 0 ? '"x"' : `{"key":"a","args":[${sentence(depth - 1)}]}`);
		const of = async (depth: number) => {
			const line = first.replace(/"sentence":.*?,"severity"/, `"sentence":${sentence(depth)},"severity"`);
			return await requestsOf(await read(await packOf({ [ABOUT]: about, [RECORDS]: `${line}\n` })));
		};
		expect(await of(3)).toHaveLength(1);
		expect(await of(1_000)).toEqual([]);
	});

	test('never throws, whatever byte is another', async () => {
		const { zip } = await examplePack();
		await fc.assert(
			fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
				const changed = zip.slice();
				changed[at] = (changed[at] ?? 0) ^ by;
				const dossier = await readPack(changed);
				if (dossier === null) return;
				await requestsOf(dossier);
				await all(dossier.pictures());
			}),
			{ seed: SEED, numRuns: 150 },
		);
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
				expect(await readPack(new Uint8Array(bytes))).toBeNull();
			}),
			{ seed: SEED, numRuns: 200 },
		);
	});
});

function missing(): never {
	throw new Error('not in the example');
}

test('a record of a moment that no calendar has is not there', async () => {
	const dossier = await firstRequests(1);
	const [kept] = (await all(dossier.requests())).flat();
	if (kept === undefined) throw new Error('not in the example');
	const line = requestLine(kept, dossier.head);
	expect(readRecord(line)).not.toBeNull();
	for (const time of ['1e300', '8640000000000001', '-8640000000000001'])
		expect(readRecord(line.replaceAll(/"time":\d+/g, `"time":${time}`))).toBeNull();
});
