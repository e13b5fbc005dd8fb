import { gzipSync, strToU8, zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Body, Observation } from '../types.ts';
import { leaves } from './leaves.ts';

const text = (value: string, mediaType = 'text/plain'): Body => ({ is: 'text', text: value, mediaType });
const bytes = (value: Uint8Array): Body => ({ is: 'bytes', bytes: value, mediaType: '' });
const toBase64 = (value: Uint8Array) => btoa(String.fromCharCode(...value));

function read(url: string, body: Body = { is: 'none' }) {
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
	const { leaves: found, unread } = leaves(new URL(url), observation);
	return { at: Object.fromEntries(found.map((leaf) => [leaf.at, leaf.value])), names: found.map(({ name }) => name), unread };
}

describe('leaves', () => {
	test.each<[what: string, url: string, body: Body, at: string, value: string]>([
		['query', 'https://a.example/?q=a%20b', { is: 'none' }, 'query/q', 'a b'],
		['matrix', 'https://a.example/activityi;u1=a%20b;~oref=https%3A%2F%2Fc.example%2F', { is: 'none' }, 'path/u1', 'a b'],
		[
			'address in a parameter',
			'https://a.example/?dl=https%3A%2F%2Fc.example%2F%3Fq%3Dherpes',
			{ is: 'none' },
			'query/dl>url/query/q',
			'herpes',
		],
		[
			'fragment',
			'https://a.example/?dl=https%3A%2F%2Fc.example%2F%23%2Fhiv-test',
			{ is: 'none' },
			'query/dl>url/fragment',
			'/hiv-test',
		],
		['percent twice', 'https://a.example/?q=a%2540b', { is: 'none' }, 'query/q>percent', 'a@b'],
		['JSON in a parameter', 'https://a.example/?ed=%7B%22a%22%3A%5B1%5D%7D', { is: 'none' }, 'query/ed>json/a/0', '1'],
		[
			'form in a parameter',
			'https://a.example/?p0=e%3Dce%26m%3D%255Bx%2540y.example%255D',
			{ is: 'none' },
			'query/p0>form/m>list/0',
			'x@y.example',
		],
		['pairs in a parameter', 'https://a.example/?data=event%3Dlead%3Bv%3D1', { is: 'none' }, 'query/data>pairs/event', 'lead'],
		['form', 'https://a.example/', text('a=1&b=two%20words', 'application/x-www-form-urlencoded'), 'body/b', 'two words'],
		['form as the browser parsed it', 'https://a.example/', { is: 'form', fields: [['a', '1']] }, 'body/a', '1'],
		['JSON', 'https://a.example/', text('{"req":[{"md":{"btx":"Fluoxetine"}}]}'), 'body/req/0/md/btx', 'Fluoxetine'],
		['JSON lines', 'https://a.example/', text('{"a":1}\n{"a":2}\n'), 'body/1/a', '2'],
		['form lines', 'https://a.example/', text('en=a&ep.x=1\r\nen=b'), 'body/1/en', 'b'],
		[
			'multipart',
			'https://a.example/',
			text('--X\r\nContent-Disposition: form-data; name="ev"\r\n\r\nLead\r\n--X--\r\n', 'multipart/form-data; boundary=X'),
			'body/ev',
			'Lead',
		],
		['gzip bytes', 'https://a.example/', bytes(gzipSync(strToU8('{"a":"b"}'))), 'body>gzip>json/a', 'b'],
		['zlib bytes', 'https://a.example/', bytes(zlibSync(strToU8('a=b&c=d'))), 'body>gzip/c', 'd'],
		[
			'base64 of gzip of JSON',
			'https://a.example/',
			text(toBase64(gzipSync(strToU8('{"a":"b"}')))),
			'body>base64>gzip>json/a',
			'b',
		],
		['base64 of JSON', 'https://a.example/', text(toBase64(strToU8('{"a":"some words"}'))), 'body>base64>json/a', 'some words'],
		[
			'base64 of JSON in a form',
			'https://a.example/',
			text(`data=${encodeURIComponent(btoa('{"properties":{"answer":"yes"}}'))}`),
			'body/data>base64>json/properties/answer',
			'yes',
		],
		['bytes of text', 'https://a.example/', bytes(strToU8('a=ü&b=1')), 'body/a', 'ü'],
		[
			'bytes that are not quite UTF-8',
			'https://a.example/',
			bytes(Uint8Array.of(...strToU8('a=plain-words-and-more&b='), 0xff)),
			'body/a',
			'plain-words-and-more',
		],
	])('%s', (_what, url, body, at, value) => {
		expect(read(url, body).at[at]).toBe(value);
	});

	test('a value that is itself base64 by chance is left as it is', () => {
		expect(
			Object.keys(read('https://a.example/?fbp=fb.1.1700000000.12345&cid=Gw2ZyxjXG0PVfeonVUoqEFYyNMD&w=antidepressants').at),
		).toEqual(['path', 'query/fbp', 'query/cid', 'query/w']);
	});

	test('keys named like parts of objects are names like any other', () => {
		expect(read('https://a.example/', text('{"__proto__":{"a":"1"},"constructor":"2"}')).at).toMatchObject({
			'body/__proto__/a': '1',
			'body/constructor': '2',
		});
		expect(({} as Record<string, unknown>)['a']).toBeUndefined();
	});
});

describe('what cannot be read says so, within bounds', () => {
	const bomb = gzipSync(new Uint8Array(60_000_000));
	test.each<[what: string, body: Body, reason: string]>([
		['hidden', { is: 'unread', reason: 'body-hidden' }, 'body-hidden'],
		['50 MB of text', text('x'.repeat(50_000_000)), 'too-large'],
		['10,000 levels of JSON', text(`${'['.repeat(10_000)}${']'.repeat(10_000)}`), 'too-deep'],
		['a million levels of JSON', text('['.repeat(1_000_000)), 'malformed'],
		['gzip bomb', bytes(bomb), 'compressed'],
		['gzip bomb in base64', text(toBase64(bomb.subarray(0, 100_000))), 'compressed'],
		['damaged gzip', bytes(Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9)), 'compressed'],
		['binary', bytes(Uint8Array.from({ length: 500 }, (_, index) => (index * 151 + 7) % 256)), 'binary'],
		['JSON cut short', text('{"a":1,', 'application/json'), 'malformed'],
		['too many values', text(JSON.stringify(Array.from({ length: 20_000 }, (_, index) => index))), 'too-many'],
		['bytes that are text for one of us and none for the other', bytes(Uint8Array.of(33, 11, 33)), 'binary'],
		['little text with a control character at its end', bytes(strToU8(`${' '.repeat(30)}\u0001`)), 'binary'],
	])('%s', (_what, body, reason) => {
		const { unread, names } = read('https://a.example/?kept=1', body);
		expect(unread.map((one) => one.reason)).toContain(reason);
		expect(names).toContain('kept');
	});

	test.each([
		['lone surrogates \ud800 \udfff'],
		['%E0%A4%A'],
		['dGhpcyBpcyBiYXNlNjQ='.repeat(3)],
		['\u0000\u0001'],
		['[[[[[['],
		['=&=&&='],
	])('%j does no harm', (value) => {
		expect(() =>
			read(`https://a.example/?v=${encodeURIComponent(value.replace(/[\ud800-\udfff]/g, ''))}`, text(value)),
		).not.toThrow();
	});

	test('nested wrappings end', () => {
		let value = 'some words in here';
		for (let depth = 0; depth < 30; depth++) value = btoa(value);
		const { at } = read('https://a.example/', text(value.slice(0, 1_000_000)));
		expect(Object.keys(at).length).toBeLessThan(40);
	});
});

test.each([
	['whose bytes the browser left out', '', ['body-hidden']],
	['with its bytes', 'some words', []],
])('a file in multipart %s', (_, content, reasons) => {
	const file = `--X\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n${content}\r\n--X--\r\n`;
	const { unread } = read('https://a.example/', text(file, 'multipart/form-data; boundary=X'));
	expect(unread.map(({ reason }) => reason)).toEqual(reasons);
});
