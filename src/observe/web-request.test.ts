import { describe, expect, test } from 'vitest';
import { lacksFile, MAX_BODY, type RequestBody, readBody } from './request-body.ts';
import { readHeaders } from './request-headers.ts';
import { begun, type RequestStart, sent, stopped, withoutCookies } from './web-request.ts';

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer;

describe('bodies', () => {
	const bodies: readonly [name: string, given: RequestBody | null | undefined, body: unknown][] = [
		['none in Chrome', undefined, { is: 'none' }],
		['none in Firefox', null, { is: 'none' }],
		['a Blob in Chrome', { error: 'Unknown error.' }, { is: 'unread', reason: 'body-hidden' }],
		['a form that Firefox lost', { formData: {} }, { is: 'unread', reason: 'body-hidden' }],
		['a file alone', { raw: [{ file: '/tmp/scan.pdf' }] }, { is: 'unread', reason: 'body-hidden' }],
		['empty raw', { raw: [] }, { is: 'none' }],
		['too large', { raw: [{ bytes: new ArrayBuffer(MAX_BODY) }, { bytes: bytes('x') }] }, { is: 'unread', reason: 'too-large' }],
		['too large a form', { formData: { a: ['x'.repeat(MAX_BODY)] } }, { is: 'unread', reason: 'too-large' }],
		['too many fields', { formData: { a: Array.from({ length: 10_001 }, () => '') } }, { is: 'unread', reason: 'too-many' }],
		[
			'a form with a repeated name and one that is no object key of ours',
			{ formData: { a: ['1', '2'], ['__proto__']: ['p'], constructor: ['c'] } },
			{
				is: 'form',
				fields: [
					['a', '1'],
					['a', '2'],
					['__proto__', 'p'],
					['constructor', 'c'],
				],
			},
		],
		['a form with bytes', { formData: { a: [bytes('é')] } }, { is: 'form', fields: [['a', 'é']] }],
		[
			'one raw part',
			{ raw: [{ bytes: bytes('{"a":1}') }] },
			{ is: 'bytes', bytes: new Uint8Array(bytes('{"a":1}')), mediaType: '' },
		],
		[
			'all raw parts, the file left out',
			{ raw: [{ bytes: bytes('head') }, { file: '/tmp/x' }, { bytes: bytes('tail') }] },
			{ is: 'bytes', bytes: new Uint8Array(bytes('headtail')), mediaType: '' },
		],
	];
	test.each(bodies)('%s', (_name, given, body) => {
		expect(readBody(given)).toEqual(body);
	});

	test('a missing file is noted', () => {
		expect(lacksFile({ raw: [{ bytes: bytes('a') }, { file: 'x' }] })).toBe(true);
		expect(lacksFile({ raw: [{ bytes: bytes('a') }] })).toBe(false);
	});
});

test.each([
	['Referer', 'https://clinic.example/hiv', 'https://clinic.example/hiv'],
	['Cookie', '_fbp=fb.1.2; session=secret; lone; =x', '_fbp; session'],
	['COOKIE', 'a=b=c', 'a'],
	['Authorization', 'Bearer secret', ''],
	['Set-Cookie', 'secret', ''],
	['Sec-GPC', '1', '1'],
])('header %s: %s → %s', (name, value, kept) => {
	expect(readHeaders([{ name, value }])).toEqual([[name.toLowerCase(), kept]]);
});

test('headers are bounded', () => {
	const many = Array.from({ length: 1000 }, () => ({ name: 'x', value: 'y'.repeat(100_000) }));
	const kept = readHeaders(many);
	expect(kept).toHaveLength(200);
	expect(kept[0]?.[1]).toHaveLength(16_384);
	expect(readHeaders(undefined)).toEqual([]);
});

test('a request from its start to its sending', () => {
	const start: RequestStart = {
		requestId: '1',
		url: 'https://www.facebook.com/tr/#never-sent',
		method: 'POST',
		type: 'xmlhttprequest',
		timeStamp: 5,
		tabId: 1,
		frameId: 0,
		requestBody: { raw: [{ bytes: bytes('ev=x') }] },
	};
	const begin = begun(start, { page: 'https://clinic.example/a', title: 'A', frame: null }, 'https://from.example/');
	expect(begin.url).toBe('https://www.facebook.com/tr/');
	expect(begin).toMatchObject({ outcome: 'unknown', headers: [], redirectedFrom: 'https://from.example/' });
	const end = sent(begin, { ...start, requestHeaders: [{ name: 'Content-Type', value: 'text/plain' }] });
	expect(end).toMatchObject({
		time: 5,
		outcome: 'sent',
		page: { url: 'https://clinic.example/a', title: 'A' },
		headers: [['content-type', 'text/plain']],
		body: { is: 'bytes', mediaType: 'text/plain' },
	});
});

test('cookies say what they say while the request is judged, and are kept by name', () => {
	const start = { requestId: '1', url: 'https://a.example/', method: 'GET', type: 'image', timeStamp: 5, tabId: 1, frameId: 0 };
	const begin = begun(start, { page: null, title: null, frame: null }, null);
	const end = sent(begin, { ...start, requestHeaders: [{ name: 'Cookie', value: 'a=casey.canary@example.com; b=2' }] });
	expect(end.cookies).toBe('a=casey.canary@example.com; b=2');
	expect(withoutCookies(end)).toMatchObject({ headers: [['cookie', 'a; b']] });
	expect(JSON.stringify(withoutCookies(end))).not.toContain('canary');
});

test.each([
	['net::ERR_BLOCKED_BY_CLIENT', 'blocked'],
	['net::ERR_BLOCKED_BY_CLIENT.Inspector', 'blocked'],
	['net::ERR_ABORTED', 'failed'],
	['NS_ERROR_ABORT', 'failed'],
])('%s before sending: %s', (error, outcome) => {
	expect(stopped(error)).toBe(outcome);
});
