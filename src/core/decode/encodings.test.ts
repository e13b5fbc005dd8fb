import { encode as encodeMsgpack } from '@msgpack/msgpack';
import { encode as encodeCbor } from 'cborg';
import { deflateSync, gzipSync, strToU8, zlibSync } from 'fflate';
import LZString from 'lz-string';
import { describe, expect, test } from 'vitest';
import { canary } from '../destinations/parts/destination-tester.ts';
import type { Body, Observation } from '../types.ts';
import { leaves } from './leaves.ts';

const ANSWER = { event: 'Quiz Answer', properties: { answer: 'nearly every day', email: canary.email, scores: [3, 2] } };
const JSON_TEXT = JSON.stringify(ANSWER);

const text = (value: string, mediaType = 'text/plain'): Body => ({ is: 'text', text: value, mediaType });
const bytes = (value: Uint8Array, mediaType = ''): Body => ({ is: 'bytes', bytes: value, mediaType });
const base64 = (value: Uint8Array) => btoa(String.fromCharCode(...value));
const hex = (value: string) => Array.from(strToU8(value), (byte) => byte.toString(16).padStart(2, '0')).join('');
const rot13 = (value: string) =>
	value.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97));
/** A field of Protocol Buffers that holds bytes. */
const field = (number: number, value: Uint8Array | string): Uint8Array => {
	const inside = typeof value === 'string' ? strToU8(value) : value;
	return Uint8Array.of((number << 3) | 2, inside.length, ...inside);
};
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

function observationOf(url: string): Observation {
	return {
		time: 0,
		method: 'POST',
		url,
		headers: [],
		body: { is: 'none' },
		type: '',
		page: { url: null, title: null },
		frame: null,
		redirectedFrom: null,
		outcome: 'sent',
	};
}

function read(query: string, body: Body = { is: 'none' }, encoding?: string) {
	const url = `https://a.example/?${query}`;
	const headers: Observation['headers'] = encoding === undefined ? [] : [['content-encoding', encoding]];
	const observation = { ...observationOf(url), body, headers };
	const { leaves: found, unread } = leaves(new URL(url), observation);
	return { at: new Map(found.map((leaf) => [leaf.at, leaf.value])), unread: unread.map(({ reason }) => reason) };
}

const inQuery = (value: string) => read(`d=${encodeURIComponent(value)}`).at;
const TOKEN = `${btoa('{"alg":"HS256"}')}.${btoa(JSON.stringify({ sub: 'u-77', email: canary.email }))}.c2lnbmVk`.replaceAll(
	'=',
	'',
);

describe('a value', () => {
	test.each<[what: string, value: string, at: string, plain: string]>([
		['base64', btoa('some words in here'), 'query/d>base64', 'some words in here'],
		['base64url without padding', 'c29tZT9-d29yZHM_IGhlcmU', 'query/d>base64', 'some?~words? here'],
		['base64 of a hash', btoa(canary.emailSha256), 'query/d>base64', canary.emailSha256],
		['base64 padded with points', 'aHR0cHM6Ly9jLmV4YW1wbGU6NDQz..', 'query/d>base64', 'https://c.example:443'],
		['base64 in lines', btoa(JSON_TEXT).replace(/.{76}/g, '$&\r\n'), 'query/d>base64>json/properties/answer', 'nearly every day'],
		['base64 as a data address', `data:application/json;base64,${btoa(JSON_TEXT)}`, 'query/d>base64>json/event', 'Quiz Answer'],
		['base64 of zlib', base64(zlibSync(strToU8(JSON_TEXT))), 'query/d>base64>gzip>json/event', 'Quiz Answer'],
		['base64 of MessagePack', base64(encodeMsgpack(ANSWER)), 'query/d>base64>msgpack/properties/answer', 'nearly every day'],
		['base64 of CBOR', base64(encodeCbor(ANSWER)), 'query/d>base64>cbor/properties/scores/1', '2'],
		[
			'base64 of Protocol Buffers',
			base64(join(Uint8Array.of(8, 1), field(2, field(1, 'nearly every day')))),
			'query/d>base64>protobuf/2/1',
			'nearly every day',
		],
		['a signed token', TOKEN, 'query/d>jwt>base64>json/email', canary.email],
		['hexadecimal', hex(canary.email), 'query/d>hex', canary.email],
		['hexadecimal JSON', hex(JSON_TEXT).toUpperCase(), 'query/d>hex>json/event', 'Quiz Answer'],
		['ROT13 of an e-mail address', rot13(canary.email), 'query/d>rot13', canary.email],
		['ROT13 of an address', rot13('https://c.example/?q=herpes'), 'query/d>rot13>url/query/q', 'herpes'],
		['escapes of old scripts', 'd%u00e9pression', 'query/d>percent', 'dépression'],
		['escapes of old pages', 'd%E9pression%20%41', 'query/d>percent', 'dépression A'],
		['escapes cut short', 'caf%C3%A9%C3', 'query/d>percent', 'café\ufffd'],
		['escapes three deep', encodeURIComponent(encodeURIComponent('a b')), 'query/d>percent>percent', 'a b'],
		['pairs by bars', 'answer=yes|score=3', 'query/d>pairs/score', '3'],
		['pairs by tildes', 'answer=yes~score=3', 'query/d>pairs/answer', 'yes'],
		['pairs by commas', 'answer=yes,score=3', 'query/d>pairs/score', '3'],
		['pairs with colons', 'answer:yes|score:3', 'query/d>pairs/score', '3'],
		['LZ-string for addresses', LZString.compressToEncodedURIComponent(JSON_TEXT), 'query/d>lz>json/event', 'Quiz Answer'],
		['LZ-string in base64', LZString.compressToBase64(JSON_TEXT), 'query/d>lz>json/properties/answer', 'nearly every day'],
		['LZ-string in UTF-16', LZString.compressToUTF16(JSON_TEXT), 'query/d>lz>json/event', 'Quiz Answer'],
		[
			'JSON in a parameter of an address in a parameter',
			`https://c.example/?ed=${encodeURIComponent(JSON_TEXT)}`,
			'query/d>url/query/ed>json/properties/answer',
			'nearly every day',
		],
		['JSON cut short', `${JSON_TEXT.slice(0, -12)}`, 'query/d>json/properties/email', canary.email],
	])('%s', (_what, value, at, plain) => {
		expect(inQuery(value).get(at)).toBe(plain);
	});

	test.each([
		['base64', btoa(`{"note":"nearly every day","a":">>>>>>"}`), 'query/d>base64>json/note'],
		['LZ-string', LZString.compressToEncodedURIComponent(`{"q":0,"note":"nearly every day"}`), 'query/d>lz>json/note'],
	])('%s of which a form made spaces of its plus signs', (_what, value, at) => {
		expect(value).toContain('+');
		expect(read(`d=${value}`).at.get(at)).toBe('nearly every day');
	});

	test('the items of a bare list keep its name', () => {
		const url = 'https://a.example/?m=[one,two]';
		const names = leaves(new URL(url), observationOf(url)).leaves.map(({ name }) => name);
		expect(names).toEqual(['path', 'm', 'm']);
	});

	test('`&amp;` of HTML parts parameters', () => {
		expect(read('a=1&amp;b=2').at.get('query/b')).toBe('2');
	});
});

describe('a body', () => {
	test.each<[what: string, body: Body, at: string, plain: string]>([
		['MessagePack', bytes(encodeMsgpack(ANSWER)), 'body>msgpack/properties/answer', 'nearly every day'],
		[
			'MessagePack, one after the other',
			bytes(join(encodeMsgpack(ANSWER), encodeMsgpack(ANSWER))),
			'body>msgpack/1/event',
			'Quiz Answer',
		],
		[
			'MessagePack of numbers, promised',
			bytes(encodeMsgpack({ q: [1, 2, 3, 4, 5, 6, 7, 8] }), 'application/x-msgpack'),
			'body>msgpack/q/7',
			'8',
		],
		['CBOR', bytes(encodeCbor(ANSWER)), 'body>cbor/properties/email', canary.email],
		[
			'CBOR of numbers, promised',
			bytes(encodeCbor({ q: [1, -2, 3.5, 4, 5, 6, 7, 8] }), 'application/cbor'),
			'body>cbor/q/2',
			'3.5',
		],
		[
			'Protocol Buffers',
			bytes(join(field(1, 'u-77'), field(2, join(field(1, canary.email), field(3, 'yes'))))),
			'body>protobuf/2/1',
			canary.email,
		],
		[
			'gRPC-Web, promised',
			bytes(join(Uint8Array.of(0, 0, 0, 0, 7), field(1, 'hello')), 'application/grpc-web+proto'),
			'body>protobuf/1',
			'hello',
		],
		['LZ-string in bytes', bytes(LZString.compressToUint8Array(JSON_TEXT)), 'body>lz>json/event', 'Quiz Answer'],
		['gzip of MessagePack', bytes(gzipSync(encodeMsgpack(ANSWER))), 'body>gzip>msgpack/event', 'Quiz Answer'],
		[
			'gzip that a recorder wrote as text',
			text(String.fromCharCode(...gzipSync(strToU8(JSON_TEXT)))),
			'body>gzip>json/event',
			'Quiz Answer',
		],
		['LZ-string', text(LZString.compressToBase64(JSON_TEXT)), 'body>lz>json/event', 'Quiz Answer'],
		['hexadecimal', text(hex(JSON_TEXT)), 'body>hex>json/event', 'Quiz Answer'],
		[
			'JSON that a script appended to a form',
			text(
				`--X\r\nContent-Disposition: form-data; name="e"; filename="blob"\r\nContent-Type: application/json\r\n\r\n${JSON_TEXT}\r\n--X--\r\n`,
			),
			'body/e>json/event',
			'Quiz Answer',
		],
		['JSON cut short', text(JSON_TEXT.slice(0, -12)), 'body/properties/answer', 'nearly every day'],
	])('%s', (_what, body, at, plain) => {
		expect(read('', body).at.get(at)).toBe(plain);
	});

	test('deflate without a header, where the request says so', () => {
		const body = bytes(deflateSync(strToU8(JSON_TEXT)));
		expect(read('', body, 'deflate').at.get('body>deflate>json/event')).toBe('Quiz Answer');
		expect(read('', body, 'br').unread).toEqual(['compressed']);
		const undone: Body = { is: 'bytes', bytes: strToU8(JSON_TEXT), mediaType: '', undone: 'brotli' };
		expect(read('', undone, 'br').at.get('body>brotli>json/event')).toBe('Quiz Answer');
	});

	test('JSON longer than the budget is read as far as it goes', () => {
		const { at, unread } = read('', text(JSON.stringify({ answer: 'nearly every day', page: 'x'.repeat(500_000), last: 1 })));
		expect(at.get('body/answer')).toBe('nearly every day');
		expect(unread).toContain('too-large');
	});
});

describe('what only looks encoded stays as it is', () => {
	test.each<[what: string, value: string]>([
		['a hash', canary.emailSha256],
		['a short hash', canary.emailMd5],
		['a hash in base64', canary.emailBase64Url],
		['a UUID', canary.uuid],
		['a number', '6174657374616263'],
		['an identifier', 'Gw2ZyxjXG0PVfeonVUoq'],
		['words', 'antidepressants and the person who takes them every day of a week'],
		['a word', 'antidepressants'],
		['an e-mail address', canary.email],
		['an address of a domain that ends so', 'casey@example.bet'],
		['a sentence with a colon', 'Note: not for children | Dose: 20 mg daily'],
		['a list of words', 'one, two, three'],
		['Japanese', '不安とうつ病の治療について相談したい'],
		['an emoji', '😀😀😀😀😀😀😀😀'],
		['a heading in brackets', 'x [Page] viewed'],
	])('%s', (_what, value) => {
		expect([...inQuery(value)].filter(([at]) => at !== 'path')).toEqual([['query/d', value]]);
	});

	test.each<[what: string, body: Uint8Array]>([
		['a map that is cut short', encodeMsgpack(ANSWER).slice(0, -3)],
		['four thousand million items', Uint8Array.of(0xdf, 0xff, 0xff, 0xff, 0xff, 0xa1, 0x61, 1, 2)],
		['half a million levels of MessagePack', new Uint8Array(500_000).fill(0x91)],
		['half a million levels of CBOR', new Uint8Array(500_000).fill(0x81)],
		['half a million tags', new Uint8Array(500_000).fill(0xc1)],
		['half a million open lists', new Uint8Array(500_000).fill(0x9f)],
		['a field that is longer than the message', Uint8Array.of(10, 99, 104, 101, 108, 108, 111, 0)],
		['noise', Uint8Array.from({ length: 999 }, (_, index) => (index * 151 + 7) % 256)],
	])('a body of %s is unread', (_what, body) => {
		const { at, unread } = read('', bytes(body));
		expect([...at.keys()]).toEqual(['path']);
		expect(unread).toContain('binary');
	});

	test('keys named like parts of objects are names like any other', () => {
		const body = encodeCbor(
			new Map([
				['__proto__', 'nearly every day'],
				['constructor', 'words'],
			]),
		);
		expect(read('', bytes(body)).at.get('body>cbor/__proto__')).toBe('nearly every day');
		expect(({} as Record<string, unknown>)['nearly every day']).toBeUndefined();
	});
});
