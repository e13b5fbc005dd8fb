import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesOf, examplePack, firstRequests, type Zip, zipped } from '../../test/example-pack.ts';
import { opensslInstalled, timeAuthority } from '../../test/time-authority.ts';
import { stampPack } from './stamp-pack.ts';
import { timestampRequest } from './timestamp.ts';
import { verifyPack } from './verify-pack.ts';
import { stored } from './write-pack.ts';

const SEED = 20_261_129;
/** Thousands of packs are verified; a slow machine takes minutes. */
const PATIENCE = 600_000;

async function holdsWith(zip: Zip, at: number, value: number): Promise<boolean> {
	const changed = zip.slice();
	changed[at] = value;
	return (await verifyPack(changed)).holds;
}

test(
	'not one byte of a small pack can be another',
	async () => {
		const { zip } = await examplePack(await firstRequests(1), []);
		expect((await verifyPack(zip)).holds).toBe(true);
		const held: number[] = [];
		for (const [at, byte] of zip.entries()) if (await holdsWith(zip, at, byte ^ (1 + ((at * 37) % 255)))) held.push(at);
		expect(held).toEqual([]);
	},
	PATIENCE,
);

test(
	'nor can one of a pack with all that belongs to it',
	async () => {
		const { zip } = await examplePack(await firstRequests(3));
		const [, last] = entriesOf(zip).slice(-2);
		const place = fc.oneof(fc.nat(zip.length - 1), fc.integer({ min: last?.at ?? 0, max: zip.length - 1 }));
		await fc.assert(
			fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, by) => {
				expect(await holdsWith(zip, at, (zip[at] ?? 0) ^ by)).toBe(false);
			}),
			{ seed: SEED, numRuns: 400 },
		);
	},
	PATIENCE,
);

test.skipIf(!opensslInstalled())(
	'nor one of a trusted timestamp, even where its checksum is made to fit',
	async () => {
		const folder = mkdtempSync(join(tmpdir(), 'telltale-every-byte-'));
		try {
			const pack = await examplePack(await firstRequests(1), []);
			const request = timestampRequest(pack.root, Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
			const stamped = await stampPack(pack.zip, pack.root, timeAuthority(folder).reply(request));
			if ('why' in stamped) throw new Error(stamped.why);
			const zip: Zip = new Uint8Array(await new Blob([...stamped.pieces]).arrayBuffer());
			expect(await verifyPack(zip)).toMatchObject({ holds: true, root: pack.root });
			const entries = entriesOf(zip);
			const { at, path, data } = entries.at(-1) ?? { at: 0, path: '', data: new Uint8Array() };
			await fc.assert(
				fc.asyncProperty(fc.nat(data.length - 1), fc.integer({ min: 1, max: 255 }), async (place, by) => {
					const changed = data.slice();
					changed[place] = (changed[place] ?? 0) ^ by;
					const { entry } = stored(path, changed);
					const { checks } = await verifyPack(zipped([...entries.slice(0, -1), { ...entry, data: changed }]));
					expect(checks.filter(({ holds }) => holds === 'no').map(({ what }) => what)).toEqual(['timestamp']);
				}),
				{ seed: SEED, numRuns: 120 },
			);
			await fc.assert(
				fc.asyncProperty(fc.integer({ min: at, max: zip.length - 1 }), fc.integer({ min: 1, max: 255 }), async (place, by) => {
					expect(await holdsWith(zip, place, (zip[place] ?? 0) ^ by)).toBe(false);
				}),
				{ seed: SEED, numRuns: 120 },
			);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	},
	PATIENCE,
);
