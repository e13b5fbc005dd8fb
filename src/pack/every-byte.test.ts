import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesOf, examplePack, firstRequests, type Zip } from '../../test/example-pack.ts';
import { verifyPack } from './verify-pack.ts';

const SEED = 20_261_129;

async function holdsWith(zip: Zip, at: number, value: number): Promise<boolean> {
	const changed = zip.slice();
	changed[at] = value;
	return (await verifyPack(changed)).holds;
}

test('not one byte of a small pack can be another', async () => {
	const { zip } = await examplePack(await firstRequests(1), []);
	expect((await verifyPack(zip)).holds).toBe(true);
	const held: number[] = [];
	for (const [at, byte] of zip.entries()) if (await holdsWith(zip, at, byte ^ (1 + ((at * 37) % 255)))) held.push(at);
	expect(held).toEqual([]);
}, 60_000);

test('nor can one of a pack with all that belongs to it', async () => {
	const { zip } = await examplePack(await firstRequests(3));
	const [, last] = entriesOf(zip).slice(-2);
	const place = fc.oneof(fc.nat(zip.length - 1), fc.integer({ min: last?.at ?? 0, max: zip.length - 1 }));
	await fc.assert(
		fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, by) => {
			expect(await holdsWith(zip, at, (zip[at] ?? 0) ^ by)).toBe(false);
		}),
		{ seed: SEED, numRuns: 500 },
	);
}, 60_000);
