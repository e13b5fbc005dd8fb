import { describe, expect, test } from 'vitest';
import type { Action } from '../types.ts';
import { findEntered, formsOf } from './forms.ts';
import { hashes } from './hashes.ts';

const TIME = 1_700_000_000_000;
const asked = { time: TIME + 60_000, meaning: null };
const typed = (value: string): Action => ({ did: 'typed', time: TIME, question: '', name: 'field', value });
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

/** Mulberry32: the same numbers for the same seed. */
function seeded(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
}

const letters = (random: (below: number) => number, count: number) =>
	Array.from({ length: count }, () => 'abcdefghijklmnopqrstuvwxyz'[random(26)]).join('');

/** A value as somebody may type it, and the same as services spell it before they hash it. */
const VALUES: readonly ((random: (below: number) => number) => {
	readonly entered: string;
	readonly spelled: readonly string[];
})[] = [
	(random) => {
		const [user, domain] = [`${letters(random, 5)}.${letters(random, 4)}`, `${letters(random, 8)}.example`];
		const entered = ` ${user.toUpperCase()}+${letters(random, 3)}@${domain}`;
		return { entered, spelled: [entered.trim(), entered.trim().toLowerCase(), `${user}@${domain}`] };
	},
	(random) => {
		const [user, tag] = [`${letters(random, 4)}.${letters(random, 5)}`, letters(random, 3)];
		const bare = user.replace('.', '');
		return {
			entered: `${user}+${tag}@gmail.com`,
			spelled: [`${user}@gmail.com`, `${bare}@gmail.com`, `${bare}+${tag}@gmail.com`, `${bare}@googlemail.com`],
		};
	},
	(random) => {
		const [area, line] = [200 + random(700), 1_000 + random(9_000)];
		const digits = `${area}555${line}`;
		return { entered: `(${area}) 555-${line}`, spelled: [`+1${digits}`, `1${digits}`, digits, `(${area}) 555-${line}`] };
	},
	(random) => {
		const [one, two] = [letters(random, 7), letters(random, 6)];
		return {
			entered: `Zoë ${one} ${two}`,
			spelled: [`zoë ${one} ${two}`, `zoe ${one} ${two}`, `ZOË ${one} ${two}`.toUpperCase(), `zoe${one}${two}`],
		};
	},
	(random) => {
		const [year, month, day] = [String(1930 + random(80)), String(1 + random(12)).padStart(2, '0'), String(13 + random(15))];
		return {
			entered: `${year}-${month}-${day}`,
			spelled: [`${year}${month}${day}`, `${month}/${day}/${year}`, `${day}.${month}.${year}`, `${month}${day}${year}`],
		};
	},
];

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
/** The alphabets in which a digest is written. */
const WRITTEN: readonly ((digest: Uint8Array) => string)[] = [
	(digest) => Buffer.from(digest).toString('hex'),
	(digest) => Buffer.from(digest).toString('hex').toUpperCase(),
	base64,
	(digest) => base64(digest).replace(/=+$/, ''),
	(digest) => Buffer.from(digest).toString('base64url'),
	(digest) => base64(digest).replaceAll('+', '-').replaceAll('/', '_'),
];
/** How services put a hash into a value. */
const WRAPPED: readonly ((hash: string) => string)[] = [
	(hash) => hash,
	(hash) => `tv.1~em.${hash}`,
	(hash) => `[${hash}]`,
	(hash) => `x:${hash},y:1`,
	(hash) => `fb.1.${hash}`,
	(hash) => `https://a.example/?em=${hash}&b=1`,
];

describe('every spelling, hash, alphabet and length', () => {
	const cells = hashes.flatMap((hash, hashAt) =>
		WRITTEN.map((_, writtenAt) => ({ hash, name: `${hash.name} ${hashAt}`, hashAt, writtenAt })),
	);
	test.each(cells)('is found: $name, alphabet $writtenAt', ({ hash, hashAt, writtenAt }) => {
		const random = seeded(hashAt * 10 + writtenAt);
		for (const value of VALUES) {
			const { entered, spelled } = value(random);
			const forms = formsOf([typed(entered)]);
			for (const text of spelled) {
				const digest = hash.of(bytesOf(text));
				const written = WRITTEN[writtenAt]?.(digest) ?? '';
				if (digest.length === 4) {
					// A check sum says who it is only in hexadecimal or decimal, as a whole value of what is unmistakable.
					if (writtenAt > 1 || !/[@\s(]/.test(entered)) continue;
					for (const sum of [written, String(Number.parseInt(written, 16)), String(Number.parseInt(written, 16) | 0)])
						expect(findEntered(forms, { name: 'a', value: sum }, asked)[0]?.form, `${text} → ${sum}`).toBe(hash.name);
					continue;
				}
				const wrapped = WRAPPED[random(WRAPPED.length)]?.(written) ?? written;
				expect(findEntered(forms, { name: 'a', value: wrapped }, asked)[0], `${text} → ${wrapped}`).toMatchObject({
					form: hash.name,
					certainty: 'proven',
				});
				for (const length of [16, 32] as const) {
					const cut = written.slice(0, length);
					if (cut.replace(/=+$/, '').length < length || written.replace(/=+$/, '').length === length) continue;
					expect(findEntered(forms, { name: 'a', value: cut }, asked)[0]?.form, `${text} → ${cut}`).toBe(
						`${hash.name}:${length}`,
					);
				}
			}
		}
	});

	test.each(hashes.map((inner, at) => ({ inner, name: `${inner.name} ${at}` })))(
		'is found inside another hash: $name',
		({ inner }) => {
			const random = seeded(9);
			const email = `${letters(random, 8)}@${letters(random, 8)}.example`;
			const forms = formsOf([typed(email)]);
			const first = Buffer.from(inner.of(bytesOf(email))).toString('hex');
			for (const outer of hashes) {
				const value = Buffer.from(outer.of(bytesOf(first))).toString('hex');
				expect(findEntered(forms, { name: 'a', value }, asked)[0]?.form, outer.name).toBe(`${inner.name}>${outer.name}`);
			}
		},
	);

	test.each(hashes.map((outer, at) => ({ outer, name: `${outer.name} ${at}` })))(
		'is found in the hash of an encoding: $name',
		({ outer }) => {
			const email = 'casey.canary@example.com';
			const forms = formsOf([typed(email)]);
			for (const encoding of ['base64', 'hex'] as const) {
				const value = Buffer.from(outer.of(bytesOf(Buffer.from(email).toString(encoding)))).toString('hex');
				expect(findEntered(forms, { name: 'a', value }, asked)[0]?.form).toBe(`${encoding}>${outer.name}`);
			}
		},
	);

	test('other people’s hashes and numbers are nobody’s', () => {
		const random = seeded(1);
		const forms = formsOf(VALUES.flatMap((value) => [typed(value(random).entered), typed(value(random).entered)]));
		for (let turn = 0; turn < 3_000; turn++) {
			const hash = hashes[random(hashes.length)];
			const digest = hash?.of(bytesOf(`${letters(random, 9)}@example.org`)) ?? new Uint8Array();
			const written = WRITTEN[random(WRITTEN.length)]?.(digest) ?? '';
			const value = random(3) === 0 ? written.slice(0, 16) : written;
			expect(findEntered(forms, { name: 'a', value }, asked), value).toEqual([]);
		}
	});

	test('a hash of which one sign is another is nobody’s', () => {
		const forms = formsOf([typed('casey.canary@example.com')]);
		for (const { of } of hashes) {
			const hash = Buffer.from(of(bytesOf('casey.canary@example.com'))).toString('hex');
			for (const at of [0, hash.length - 1]) {
				const value = hash.slice(0, at) + (hash[at] === '0' ? '1' : '0') + hash.slice(at + 1);
				expect(findEntered(forms, { name: 'a', value }, asked)).toEqual([]);
			}
		}
	});
});
