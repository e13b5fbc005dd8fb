import { encode as encodeMsgpack } from '@msgpack/msgpack';
import { encode as encodeCbor } from 'cborg';
import { gzipSync, strToU8 } from 'fflate';
import LZString from 'lz-string';
import { describe, expect, test } from 'vitest';
import type { Body, Observation } from '../types.ts';
import { LIMITS } from './budget.ts';
import { leaves } from './leaves.ts';

/** Numbers that look random and are the same on every run. */
function seeded(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

type Random = ReturnType<typeof seeded>;

function pick<T>(random: Random, list: readonly T[]): T {
	const one = list[random(list.length)];
	if (one === undefined) throw new Error('nothing to pick from');
	return one;
}

const WORDS = [
	'nearly every day',
	'Fluoxetine 20 mg',
	'casey.canary@example.com',
	'Ärztin für Angst',
	'https://c.example/a?b=c d',
	'不安',
	'yes & no; 50%',
];
const KEYS = ['answer', 'content name', 'ü', 'cd[x]', '__proto__', 'constructor', 'e-mail', '7'];

type Value = string | number | boolean | Value[] | { [key: string]: Value };

function structure(random: Random, level: number): Value {
	const kind = level > 3 ? 0 : random(4);
	if (kind === 1) return Array.from({ length: 1 + random(3) }, () => structure(random, level + 1));
	if (kind >= 2)
		return Object.fromEntries(Array.from({ length: 1 + random(3) }, () => [pick(random, KEYS), structure(random, level + 1)]));
	return pick<Value>(random, [...WORDS, 42, true]);
}

function textsOf(value: Value): string[] {
	return typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [String(value)];
}

const base64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const base64url = (bytes: Uint8Array) => base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** From a structure to text, and from text to text; each counts as one step or two of those that are promised. */
const PACKINGS: readonly ((value: Value) => string)[] = [
	(value) => JSON.stringify(value),
	(value) => base64(encodeMsgpack(value)),
	(value) => base64url(encodeCbor(value)),
];
const WRAPPINGS: readonly ((text: string) => string)[] = [
	(text) => JSON.stringify({ inner: text }),
	(text) => `inner=${encodeURIComponent(text)}&v=1`,
	(text) => `https://c.example/x?inner=${encodeURIComponent(text)}`,
	(text) => base64(strToU8(JSON.stringify({ inner: text }))),
	(text) => base64url(gzipSync(strToU8(JSON.stringify([text])))),
	(text) => LZString.compressToEncodedURIComponent(JSON.stringify({ inner: text })),
	(text) => LZString.compressToBase64(JSON.stringify([text])),
	(text) => Array.from(strToU8(JSON.stringify({ inner: text })), (byte) => byte.toString(16).padStart(2, '0')).join(''),
	(text) => encodeURIComponent(encodeURIComponent(JSON.stringify([text]))),
];

function read(url: string, body: Body) {
	const observation: Observation = {
		time: 0,
		method: 'POST',
		url,
		headers: [],
		body,
		type: '',
		page: { url: null, title: null },
		frame: null,
		redirectedFrom: null,
		outcome: 'sent',
	};
	return leaves(new URL(url), observation);
}

const SEEDS = Array.from({ length: 300 }, (_, seed) => seed);

describe('what was wrapped comes out', () => {
	test.each(SEEDS)('%i', (seed) => {
		const random = seeded(seed);
		const value: Value = { say: structure(random, 0), note: 'some words that are said to nobody' };
		const wrappings = Array.from({ length: 1 + random(2) }, () => pick(random, WRAPPINGS));
		const text = wrappings.reduce((inner, wrap) => wrap(inner), pick(random, PACKINGS)(value));
		const inQuery = seed % 2 === 0;
		const found = inQuery
			? read(`https://a.example/?d=${encodeURIComponent(text)}`, { is: 'none' })
			: read('https://a.example/', { is: 'text', text, mediaType: 'text/plain' });
		const values = new Set(found.leaves.map((leaf) => leaf.value));
		expect(textsOf(value).filter((one) => !values.has(one))).toEqual([]);
	});
});

describe('noise does no harm', () => {
	test.each(SEEDS)('%i', (seed) => {
		const random = seeded(seed);
		const noise = Uint8Array.from({ length: random(3_000) }, () => random(256));
		const head = pick<readonly number[]>(random, [
			[],
			[0x1f, 0x8b, 8, 0],
			[0x78, 0x9c],
			[0x78, 0x9c, 0xed],
			[0xdf, 0, 0, 1],
			[0xa2, 0x61],
			[0x0a, 0x10],
		]);
		const bytes = Uint8Array.from([...head, ...noise]);
		const letters = Array.from(noise, (byte) => pick(random, [...'ABCxyz019+/=%&~|;:{}[]",\\ ', String.fromCharCode(byte)])).join(
			'',
		);
		for (const body of [
			{ is: 'bytes', bytes, mediaType: pick(random, ['', 'application/cbor', 'application/msgpack', 'application/x-protobuf']) },
			{ is: 'text', text: letters, mediaType: '' },
			{ is: 'text', text: base64url(bytes), mediaType: '' },
		] satisfies Body[]) {
			const { leaves: found } = read(`https://a.example/?d=${encodeURIComponent(base64url(bytes.slice(0, 200)))}`, body);
			for (const { at, name } of found) expect(Math.max(at.length, name.length)).toBeLessThanOrEqual(LIMITS.at);
		}
	});

	test('and says nothing: random identifiers are no text in any encoding', () => {
		const random = seeded(7);
		for (let count = 0; count < 3_000; count++) {
			const bytes = Uint8Array.from({ length: 8 + random(40) }, () => random(256));
			const value = pick(random, [
				base64url(bytes),
				base64(bytes),
				Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
			]);
			const { leaves: found } = read(`https://a.example/?d=${encodeURIComponent(value)}`, { is: 'none' });
			expect(found.map(({ at }) => at)).toEqual(['path', 'query/d']);
		}
	});
});
