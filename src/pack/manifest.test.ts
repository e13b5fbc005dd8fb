import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestText, type Manifest, manifestText, readDigest, readManifest } from './manifest.ts';

const SEED = 20_261_129;
const hex = (digits: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${digits}}$`));
const words = fc.string({ unit: 'binary', maxLength: 100 });
const resource = fc.record({ path: words, mediaType: words, bytes: fc.maxSafeNat(), hash: hex(64) });
const manifest: fc.Arbitrary<Manifest> = fc.record({
	title: words,
	created: words,
	software: words,
	resources: fc.uniqueArray(resource, { maxLength: 5, selector: ({ path }) => path }),
	container: fc.record({ bytes: fc.maxSafeNat(), hash: hex(64) }),
});
const digest = fc.record({ root: hex(64), publicKey: hex(64), signature: hex(128) });

test('a manifest is read back as it was written', () => {
	fc.assert(
		fc.property(manifest, (one) => {
			expect(readManifest(manifestText(one))).toEqual(one);
		}),
		{ seed: SEED, numRuns: 300 },
	);
});

test('a signature is read back as it was written', () => {
	fc.assert(
		fc.property(digest, (one) => {
			expect(readDigest(digestText(one))).toEqual(one);
		}),
		{ seed: SEED, numRuns: 300 },
	);
});

test('no two texts are the same manifest, nor the same signature', () => {
	const change = fc.record({ at: fc.nat(), text: fc.string({ maxLength: 2 }), gone: fc.nat({ max: 2 }) });
	fc.assert(
		fc.property(manifest, digest, change, (one, other, { at, text, gone }) => {
			const changed = (whole: string) => {
				const place = at % whole.length;
				return whole.slice(0, place) + text + whole.slice(place + gone);
			};
			for (const [whole, read, write] of [
				[manifestText(one), readManifest, manifestText],
				[digestText(other), readDigest, digestText],
			] as const) {
				const again = read(changed(whole));
				// Another value is another manifest, and written it gives the text that was read.
				if (again !== null) expect((write as (value: unknown) => string)(again)).toBe(changed(whole));
			}
		}),
		{ seed: SEED, numRuns: 1_000 },
	);
});

test('a manifest that lists a file twice is none', () => {
	const [one] = fc.sample(manifest, { seed: SEED, numRuns: 1 });
	const [listed] = fc.sample(resource, { seed: SEED, numRuns: 1 });
	if (one === undefined || listed === undefined) throw new Error('no sample');
	expect(readManifest(manifestText({ ...one, resources: [listed] }))).not.toBeNull();
	expect(readManifest(manifestText({ ...one, resources: [listed, { ...listed, bytes: 0 }] }))).toBeNull();
});

test('what is no manifest is none', () => {
	for (const text of ['', '{', '[]', 'null', '"datapackage.json"', '{"profile":"data-package"}', '['.repeat(100_000)]) {
		expect(readManifest(text)).toBeNull();
		expect(readDigest(text)).toBeNull();
	}
});
