import { GppModel } from '@iabgpp/cmpapi';
import { GVL, TCModel, TCString } from '@iabtcf/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConsentSignal } from './consent-signal.ts';
import { consentSignals } from './consent-signals.ts';
import { readConsentStrings } from './consent-strings.ts';
import { readGpp } from './gpp-string.ts';
import { readTcf } from './tcf-string.ts';

/** Of the IAB's own description: https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework */
const OFFICIAL =
	'COvFyGBOvFyGBAbAAAENAPCAAOAAAAAAAAAAAEEUACCKAAA.IFoEUQQgAIQwgIwQABAEAAAAOIAACAIAAAAQAIAgEAACEAAAAAgAQBAAAAAAAGBAAgAAAAAAAFAAECAAAgAAQARAEQAAAAAJAAIAAgAAAYQEAAAQmAgBC3ZAYzUw';

/** A list of companies as small as the library takes it. */
const list = new GVL({
	gvlSpecificationVersion: 3,
	vendorListVersion: 48,
	tcfPolicyVersion: 4,
	lastUpdated: '2026-01-01T00:00:00Z',
	purposes: Object.fromEntries(
		Array.from({ length: 11 }, (_, index) => [index + 1, { id: index + 1, name: '', description: '', illustrations: [] }]),
	),
	specialPurposes: {},
	features: {},
	specialFeatures: {},
	stacks: {},
	dataCategories: {},
	vendors: {},
} as unknown as ConstructorParameters<typeof GVL>[0]);

function written(consents: readonly number[], interests: readonly number[] = []): string {
	const model = new TCModel(list);
	model.cmpId = 28;
	model.cmpVersion = 3;
	model.purposeConsents.set([...consents]);
	model.purposeLegitimateInterests.set([...interests]);
	model.vendorConsents.set([1, 2, 755, 1100]);
	model.publisherCountryCode = 'ZZ';
	return TCString.encode(model);
}

/** Bits → base64url, padded with zeros. */
function fromBits(bits: string): string {
	const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
	return (bits.match(/.{1,6}/g) ?? []).map((six) => alphabet[Number.parseInt(six.padEnd(6, '0'), 2)]).join('');
}

const read = (name: string, value: string): ConsentSignal | undefined =>
	readConsentStrings(consentSignals({ url: 'https://ad.example/', headers: [] }, [{ at: `query/${name}`, name, value }]))[0];

describe('readTcf', () => {
	test('reads the official example as the library does', () => {
		const model = TCString.decode(OFFICIAL);
		expect(readTcf(OFFICIAL)).toEqual({
			updated: model.lastUpdated.getTime(),
			platform: 27,
			consents: [1, 2, 3],
			legitimateInterests: [],
		});
	});

	test('reads whatever the library writes, companies or none', () => {
		const purposes = fc.uniqueArray(fc.integer({ min: 1, max: 11 }));
		fc.assert(
			fc.property(purposes, purposes, (consents, interests) => {
				const raw = written(consents, interests);
				const model = TCString.decode(raw);
				expect(readTcf(raw)).toEqual({
					updated: model.lastUpdated.getTime(),
					platform: 28,
					consents: [...model.purposeConsents.values()],
					legitimateInterests: [...model.purposeLegitimateInterests.values()],
				});
			}),
			{ seed: 6, numRuns: 100 },
		);
	});

	test.each([
		['version 1', 'BOEFEAyOEFEAyAHABDENAI4AAAB9vABAASA'],
		['cut before its companies', OFFICIAL.slice(0, 35)],
		['of no platform', 'COw4XqLOw4XqLAAAAAENAXCAAAAAAAAAAAAAAAAAAAAA'],
		['with letters that it cannot hold', `${OFFICIAL.slice(0, 40)}+/=`],
		['nothing', ''],
		['too long', `${OFFICIAL}${'A'.repeat(9_000)}`],
	])('leaves a string unread: %s', (_what, raw) => {
		expect(readTcf(raw)).toBeNull();
	});

	test('does not walk lists of companies that a stranger wrote', () => {
		// A thousand ranges of all companies there can be: the library alone would set 65 million marks.
		const head = '000010'.padEnd(78, '0') + (28).toString(2).padStart(12, '0');
		const range = `1${'1'.padStart(16, '0')}${'1'.repeat(16)}`;
		const bits = `${head.padEnd(213, '0')}${'1'.repeat(16)}1${(1_000).toString(2).padStart(12, '0')}${range.repeat(1_000)}`;
		const raw = fromBits(bits);
		const began = performance.now();
		readTcf(raw);
		expect(performance.now() - began).toBeLessThan(50);
		expect(raw.length).toBeLessThan(8_000);
	});
});

describe('readGpp', () => {
	test('reads the official examples', () => {
		// https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform/blob/main/Core/Consent%20String%20Specification.md
		expect(readGpp('DBACNYA~CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA~1YNN')).toEqual({
			names: ['tcfeuv2', 'uspv1'],
			sections: [{ name: 'uspv1', sale: 'granted', sharing: 'unknown', advertising: 'unknown', health: 'unknown', gpc: null }],
			tcf: { updated: 1_650_492_000_000, platform: 31, consents: [], legitimateInterests: [] },
		});
		expect(readGpp('DBABLA~BVVqAAAAAAA.YA')?.sections).toEqual([
			{ name: 'usnat', sale: 'granted', sharing: 'granted', advertising: 'granted', health: 'unknown', gpc: true },
		]);
		expect(readGpp('DBABzw~1YNY~BVVVVVVVVWA.AA')?.sections[1]).toEqual({
			name: 'usnat',
			sale: 'denied',
			sharing: 'denied',
			advertising: 'denied',
			health: 'denied',
			gpc: false,
		});
		expect(readGpp('DBABBg~BUUAAABY')?.sections).toEqual([
			{ name: 'usca', sale: 'denied', sharing: 'denied', advertising: 'unknown', health: 'unknown', gpc: null },
		]);
		expect(readGpp('DBAA')).toEqual({ names: [], sections: [], tcf: null });
	});

	test.each([
		'usnat',
		'usca',
		'usva',
		'usco',
		'usut',
		'usct',
		'usfl',
		'usmt',
		'usor',
		'ustx',
		'usde',
		'usia',
		'usne',
		'usnh',
		'usnj',
		'ustn',
		'usmn',
		'usmd',
		'usin',
		'usky',
		'usri',
	])('reads the section %s as the library writes it', (name) => {
		for (const [value, said] of [
			[0, 'unknown'],
			[1, 'denied'],
			[2, 'granted'],
		] as const) {
			const model = new GppModel();
			model.setFieldValue(name, 'SaleOptOut', value);
			expect(readGpp(model.encode())?.sections).toEqual([expect.objectContaining({ name, sale: said })]);
		}
	});

	test('finds consent for data on health in the national section alone', () => {
		const model = new GppModel();
		model.setFieldValue('usnat', 'SensitiveDataProcessing', [0, 0, 1, ...Array(13).fill(0)]);
		model.setFieldValue('usva', 'SensitiveDataProcessing', [0, 0, 1, 0, 0, 0, 0, 0]);
		expect(readGpp(model.encode())?.sections.map(({ name, health }) => [name, health])).toEqual([
			['usnat', 'denied'],
			['usva', 'unknown'],
		]);
	});

	test.each([
		'',
		'DBB',
		'DBABLA',
		'DBABLA~',
		'DBABLA~!',
		'1YNN',
		'DBABLA~BVQqAAAAAgA~BVQq',
		`DBABLA~${'A'.repeat(9_000)}`,
		`DB${'_'.repeat(60)}~A`,
	])('leaves %.40s unread', (raw) => {
		expect(readGpp(raw)).toBeNull();
	});
});

describe('readConsentStrings', () => {
	test.each([
		['of none', written([]), 'denied', 'denied'],
		['of everything', written([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]), 'granted', 'granted'],
		['of storing alone', written([1]), 'denied', 'denied'],
		['of measuring alone', written([1, 8, 9]), 'denied', 'granted'],
		['of profiles alone', written([3]), 'unknown', 'denied'],
		['of none, but with another ground for it', written([], [2, 8]), 'unknown', 'unknown'],
		['official', OFFICIAL, 'unknown', 'denied'],
	])('a consent string %s', (_what, raw, advertising, analytics) => {
		expect(read('gdpr_consent', raw)).toMatchObject({
			raw,
			says: { advertising, analytics, sale: 'unknown' },
			sentence: { key: 'signal_tcf_read' },
		});
	});

	test.each([
		['DBABLA~BVQqAAAAAgA.QA', 'granted', 'granted'],
		['DBABLA~BVVqAAAAAAA.YA', 'denied', 'granted'],
		['DBABzw~1YNY~BVVVVVVVVWA.AA', 'denied', 'denied'],
		['DBACNYA~CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA~1YYN', 'denied', 'denied'],
	])('a privacy string %s', (raw, sale, advertising) => {
		expect(read('gpp', raw)).toMatchObject({ says: { sale, advertising }, sentence: { key: 'signal_gpp_read' } });
	});

	test('what looked like a string and is none is said to be unread; others stay as they are', () => {
		expect(read('gdpr_consent', 'C'.repeat(60))).toMatchObject({
			says: { advertising: 'unknown' },
			sentence: { key: 'signal_unread' },
		});
		expect(read('gpp', 'DBABLA~AAAA~AAAA')).toMatchObject({ says: { sale: 'unknown' }, sentence: { key: 'signal_unread' } });
		expect(read('us_privacy', '1YYN')).toMatchObject({ says: { sale: 'denied' }, sentence: { key: 'signal_us_privacy_denied' } });
	});

	test('no string of a stranger makes it throw, or takes 50 ms', () => {
		const base64 = fc.string({
			unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'),
			maxLength: 2_000,
		});
		const strings = fc.oneof(
			base64.map((text) => `C${text}`),
			base64.map((text) => OFFICIAL.slice(0, 36) + text),
			fc.tuple(base64, base64).map(([a, b]) => `DB${a.slice(0, 60)}~${b}`),
			base64.map((text) => `DBABLA~B${text}`),
			base64.map((text) => `DBACNYA~C${text}~1YNN`),
			base64.map((text) => `DBABBg~${text}.${text}`),
			fc.string({ maxLength: 200 }),
			fc.constantFrom(
				`DBABLA${'~A'.repeat(3_000)}`,
				`C${'_'.repeat(7_999)}`,
				`DBABLA~${'_'.repeat(7_900)}`,
				`DB${'A'.repeat(60)}~${'.'.repeat(7_000)}`,
			),
		);
		let slowest = 0;
		fc.assert(
			fc.property(strings, (raw) => {
				// The shortest of three: the machine does other things besides.
				const took = [1, 2, 3].map(() => {
					const began = performance.now();
					readTcf(raw);
					readGpp(raw);
					return performance.now() - began;
				});
				slowest = Math.max(slowest, Math.min(...took));
			}),
			{ seed: 6, numRuns: 1_500 },
		);
		expect(slowest).toBeLessThan(50);
	});
});
