import { encode as encodeMsgpack } from '@msgpack/msgpack';
import { gzipSync, strToU8 } from 'fflate';
import LZString from 'lz-string';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Body, Leaf, Observation } from '../types.ts';
import { COST, LIMITS } from './budget.ts';
import { leaves } from './leaves.ts';

const SIZE = 500_000;
const fill = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length));
const each = (piece: (index: number) => string) => {
	const length = Math.ceil(SIZE / piece(10_000).length);
	return Array.from({ length }, (_, index) => piece(index)).join('');
};
const text = (value: string): Body => ({ is: 'text', text: value, mediaType: 'text/plain' });
const bytes = (value: Uint8Array): Body => ({ is: 'bytes', bytes: value, mediaType: '' });
const noise = Uint8Array.from({ length: SIZE }, (_, index) => Math.imul(index + 1, 2_654_435_761) >>> 13);
const letters = (index: number, count: number) =>
	btoa(String.fromCharCode(...noise.subarray(index * 7, index * 7 + count))).replace(/[+/=]/g, 'x');

/** The dearest input that we could make for each format and for each way into another. */
const WORST: readonly (readonly [what: string, body: Body])[] = [
	['keys', text(`{${each((index) => `"k${index}":1,`)}"z":1}`)],
	['numbers', text(`[${fill('1,')}1]`)],
	['empty objects', text(`[${fill('{},')}1]`)],
	['levels', text(`${'['.repeat(SIZE / 2)}${']'.repeat(SIZE / 2)}`)],
	['levels that do not close', text('{"a":'.repeat(SIZE / 5))],
	['one long string', text(`{"a":"${'x'.repeat(SIZE)}"}`)],
	['quotes', text(`{"a":"${fill('\\"')}"}`)],
	['JSON in JSON in JSON', text(JSON.stringify([JSON.stringify([JSON.stringify([fill('ab "')])])]))],
	['lines', text(fill('{}\n'))],
	['lines of forms', text(each((index) => `a=${index}&b=2\n`))],
	['a form', text(fill('a=1&'))],
	['forms in a form', text(each((index) => `k${index}=${encodeURIComponent('e=1&f=2&g=3')}&`))],
	['escapes', text(`a=${fill('%C3%A9')}`)],
	['escapes of escapes', text(`a=${fill('%252525')}`)],
	['broken escapes', text(`a=${fill('%E9a')}`)],
	['many broken escapes', text(fill('a=%E9%zz&'))],
	['addresses in addresses', text(`[${each((index) => `"https://a.example/?u=https%3A%2F%2Fb.example%2F%3Fq%3D${index}",`)}1]`)],
	['base64', text(each((index) => `k${index}=${btoa(`some words in here ${index}`)}&`))],
	['identifiers', text(each((index) => `k${index}=${letters(index, 24)}&`))],
	['one identifier', text(letters(0, 60_000).repeat(8))],
	['hexadecimal', text(`a=${fill('61')}`)],
	['LZ-string that grows', text(`a=${LZString.compressToEncodedURIComponent('a'.repeat(400_000))}`)],
	[
		'LZ-string, many',
		text(each((index) => `k${index}=${LZString.compressToEncodedURIComponent(`{"words":"in here ${index % 9}"}`)}&`)),
	],
	['Japanese', text(`["${fill('不安","')}"]`)],
	['a gzip bomb', bytes(gzipSync(new Uint8Array(20_000_000)))],
	['gzip of JSON', bytes(gzipSync(strToU8(`[${each((index) => `"some words ${index}",`)}1]`)))],
	[
		'gzip, many',
		text(
			each((index) => `k${index}=${encodeURIComponent(btoa(String.fromCharCode(...gzipSync(strToU8(`{"a":${index % 9}}`)))))}&`),
		),
	],
	['MessagePack', bytes(encodeMsgpack(Array.from({ length: 100_000 }, () => ({ a: 'b' }))))],
	['MessagePack of nothing', bytes(new Uint8Array(SIZE).fill(0x90))],
	['CBOR lists that do not end', bytes(new Uint8Array(SIZE).fill(0x9f))],
	['fields of one letter', bytes(Uint8Array.from({ length: SIZE }, (_, index) => [10, 1, 97][index % 3] ?? 0))],
	['noise', bytes(noise)],
	['parts', text(`--X\r\n${fill('Content-Disposition: form-data; name="k"\r\n\r\nv\r\n--X\r\n')}`)],
	['fields', { is: 'form', fields: Array.from({ length: 10_000 }, (_, index) => [`k${index}`, 'some words in here']) }],
];

const observed = (body: Body): Observation => ({
	time: 0,
	method: 'POST',
	url: 'https://a.example/?kept=1',
	headers: [],
	body,
	type: '',
	page: { url: null, title: null },
	frame: null,
	redirectedFrom: null,
	outcome: 'sent',
});

const sizeOf = (value: unknown) => (typeof value === 'string' || value instanceof Uint8Array ? value.length : 0);

describe('the worst input costs no more than the budget, and says so', () => {
	afterEach(() => {
		vi.restoreAllMocks();
		vi.unstubAllGlobals();
	});

	test.each(WORST)('%s', (_what, body) => {
		let handed = 0;
		const counted = (value: unknown) => {
			handed += sizeOf(value);
		};
		const { parse } = JSON;
		vi.spyOn(JSON, 'parse').mockImplementation((value) => {
			counted(value);
			return parse(value);
		});
		const { atob: fromBase64, decodeURIComponent: undo } = globalThis;
		vi.stubGlobal('atob', (value: string) => {
			counted(value);
			return fromBase64(value);
		});
		vi.stubGlobal('decodeURIComponent', (value: string) => {
			counted(value);
			return undo(value);
		});
		const { decode } = TextDecoder.prototype;
		vi.spyOn(TextDecoder.prototype, 'decode').mockImplementation(function (this: TextDecoder, value) {
			counted(value);
			return decode.call(this, value);
		});
		const url = new URL('https://a.example/?kept=1');
		const { leaves: found, unread, work } = leaves(url, observed(body)) as ReturnType<typeof leaves> & { readonly work: number };

		expect(work).toBeGreaterThanOrEqual(0);
		// Every character that is handed to the platform's decoders is paid for, once or twice.
		expect(handed).toBeLessThanOrEqual(LIMITS.work * 1.5);
		const held = (list: readonly Leaf[]) => list.reduce((sum, { value }) => sum + COST.value + value.length, 0);
		expect(held(found)).toBeLessThanOrEqual(LIMITS.work + 1_000);
		expect(unread.length).toBeGreaterThan(0);
		expect(found).toContainEqual({ at: 'query/kept', name: 'kept', value: '1' });
	});
});

test.each([
	['path', `https://a.example/${'%C3%A9'.repeat(200_000)}`],
	['path', `https://a.example/${'x=%E9;'.repeat(200_000)}`],
	['query', `https://a.example/?kept=1&a=${'%E9'.repeat(300_000)}`],
])('a long %s is read in part', (part, address) => {
	const { leaves: found, unread } = leaves(new URL(address), observed(text('{"kept":"too"}')));
	expect(unread.map(({ reason }) => reason)).toContain('too-large');
	expect(unread[0]?.at).toBe(part);
	expect(found).toContainEqual({ at: 'body/kept', name: 'kept', value: 'too' });
	expect(found.reduce((sum, { value }) => sum + value.length, 0)).toBeLessThan(LIMITS.work / 2);
});

test('a large beacon as services send them is read whole', () => {
	const page = { title: 'x'.repeat(2_000), html: '<div class="a">some words</div>'.repeat(2_000) };
	const events = Array.from({ length: 40 }, (_, index) => ({
		event: 'Click',
		properties: { label: `Answer ${index}`, a: 1, b: 'two' },
	}));
	const { leaves: found, unread } = leaves(
		new URL('https://a.example/'),
		observed(bytes(gzipSync(strToU8(JSON.stringify({ page, events }))))),
	);
	expect(unread).toEqual([]);
	expect(found.at(-1)?.value).toBe('two');
});
