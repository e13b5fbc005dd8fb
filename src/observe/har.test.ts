import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { type HarEntry, observeHar, surveyHar } from './har.ts';
import { nodeFile } from './har-node.ts';

const folder = mkdtempSync(join(tmpdir(), 'telltale-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Loose = Record<string, unknown>;
const time = '2026-03-01T10:00:00.000Z';
const get = (url: string, more: Loose = {}, request: Loose = {}): Loose => ({
	pageref: 'p',
	startedDateTime: time,
	request: { method: 'GET', url, headers: [], ...request },
	response: { status: 200, content: { mimeType: 'image/gif' } },
	...more,
});
const html = (url: string, request: Loose = {}) =>
	get(url, { response: { status: 200, content: { mimeType: 'text/html; charset=utf-8', text: '<p>hello' } } }, request);
const to = (url: string, target: string, status = 301) =>
	get(url, { response: { status, redirectURL: target, content: { mimeType: '' } } });
const headers = (...pairs: readonly (readonly [string, string])[]) => ({
	headers: pairs.map(([name, value]) => ({ name, value })),
});

async function read(log: Loose, asGzip = false) {
	const path = join(folder, 'test.har');
	const text = JSON.stringify({ log });
	writeFileSync(path, asGzip ? gzipSync(text) : text);
	const survey = await surveyHar(nodeFile(path));
	const found: HarEntry[] = [];
	const problem = await observeHar(survey, (entry) => found.push(entry));
	return { survey, found, problem };
}
async function observed(entry: Loose, pages: Loose[] = []) {
	const { found } = await read({ pages, entries: [entry] });
	const [first] = found;
	if (first?.is !== 'observation') throw new Error(`unread: ${first?.reason}`);
	return first.observation;
}
async function pagesOf(pages: Loose[], entries: Loose[]) {
	const { found } = await read({ pages, entries });
	return found.map((entry) => (entry.is === 'observation' ? entry.observation.page.url : entry.reason));
}

const tracker = 'https://www.facebook.com/tr/?id=1&ev=PageView';
const clinic = 'https://clinic.example/start';

describe('the page of an entry', () => {
	it.each([
		['nothing tells', [{ id: 'p', title: 'Start' }], [get(tracker)], [null]],
		['a title that is an address', [{ id: 'p', title: clinic }], [get(tracker)], [clinic]],
		['a tracker that answers with a document', [{ id: 'p', title: clinic }], [html(tracker)], [clinic]],
		['a document that was framed', [{ id: 'p', title: '' }], [html(clinic, headers(['sec-fetch-dest', 'iframe']))], [null]],
		['a document that was posted', [{ id: 'p', title: '' }], [html(clinic, { method: 'POST' })], [null]],
		['an image that comes first', [{ id: 'p', title: 'Start' }], [get(tracker), html(clinic)], [clinic, clinic]],
		['the main document, before its title', [{ id: 'p', title: 'https://clinic.example/' }], [html(clinic)], [clinic]],
		['the first of two documents', [{ id: 'p', title: 'x' }], [html(clinic), html('https://clinic.example/b')], [clinic, clinic]],
		[
			'a document of the page’s site after one of another',
			[{ id: 'p', title: 'https://clinic.example/' }],
			[html('https://tracker.example/frame'), html(clinic)],
			[clinic, clinic],
		],
		['no pageref, but a Referer', [], [{ ...get(tracker, {}, headers(['Referer', clinic])), pageref: undefined }], [clinic]],
		['a pageref that leads nowhere, and a Referer', [], [get(tracker, { pageref: 'q' }, headers(['Referer', clinic]))], [clinic]],
		['a Referer that is no web address', [], [get(tracker, {}, headers(['Referer', 'about:client']))], [null]],
		[
			'redirects, each further than the one before',
			[{ id: 'p', title: 'http://clinic.example/' }],
			[
				to('http://clinic.example/', 'https://clinic.example/'),
				to('https://clinic.example/', '/start'),
				html(clinic),
				get(tracker),
			],
			[clinic, clinic, clinic, clinic],
		],
		[
			'a redirect to another site',
			[{ id: 'p', title: 'http://old.example/' }],
			[to('http://old.example/', clinic), html(clinic)],
			[clinic, clinic],
		],
		[
			'a redirect to an image',
			[{ id: 'p', title: '' }],
			[to(tracker, 'https://x.example/a'), get('https://x.example/a')],
			[null, null],
		],
	])('%s', async (_, pages, entries, expected) => {
		expect(await pagesOf(pages, entries)).toEqual(expected);
	});

	it('is known when the pages come after the entries', async () => {
		const { found } = await read({ entries: [get(tracker), html(clinic)], pages: [{ id: 'p', title: clinic }] });
		expect(found.map((entry) => entry.is === 'observation' && entry.observation.page.url)).toEqual([clinic, clinic]);
	});
});

describe('an entry that lacks what makes a request', () => {
	it.each([
		['nothing at all', {}],
		['a number', 7],
		['no address', { startedDateTime: time, request: { method: 'GET' } }],
		['an address that is a number', { startedDateTime: time, request: { method: 'GET', url: 5 } }],
		['a request by the prototype', JSON.parse(`{"__proto__":{"request":{"method":"GET","url":"${tracker}"}}}`)],
	])('%s: unread, and the rest goes on', async (_, entry) => {
		const { found, survey } = await read({ entries: [entry, get(tracker)] });
		expect(found[0]).toEqual({ index: 0, is: 'unread', reason: 'entry' });
		expect(found[1]).toMatchObject({ index: 1, is: 'observation' });
		expect(survey.entries).toBe(2);
	});
	it('a time that cannot be read is said', async () => {
		const { found } = await read({ entries: [get(tracker, { startedDateTime: 'yesterday' })] });
		expect(found[0]).toMatchObject({ is: 'observation', timed: false });
	});
});

const brotli = (text: string) => brotliCompressSync(text).toString('base64');

describe('the body', () => {
	it.each([
		['none', {}, { is: 'none' }],
		['counted, not written down', { bodySize: 12 }, { is: 'unread', reason: 'body-hidden' }],
		['unknown size', { bodySize: -1 }, { is: 'none' }],
		['not base64', { postData: { encoding: 'base64', text: '{"a":1}' } }, { is: 'unread', reason: 'malformed' }],
		['text', { postData: { mimeType: 'text/plain', text: 'ev=a' } }, { is: 'text', text: 'ev=a', mediaType: 'text/plain' }],
		[
			'text with the header’s type',
			{ ...headers(['Content-Type', 'application/json']), postData: { text: '{}' } },
			{ is: 'text', text: '{}', mediaType: 'application/json' },
		],
		[
			'bytes',
			{ postData: { mimeType: 'x/y', encoding: 'base64', text: 'H4sI/w==' } },
			{ is: 'bytes', bytes: new Uint8Array([0x1f, 0x8b, 0x08, 0xff]), mediaType: 'x/y' },
		],
		[
			'brotli, where the header says so',
			{ ...headers(['Content-Encoding', 'br']), postData: { encoding: 'base64', text: brotli('{"a":1}') } },
			{ is: 'bytes', bytes: new Uint8Array(Buffer.from('{"a":1}')), mediaType: '', undone: 'brotli' },
		],
		[
			'brotli that grows without end',
			{ ...headers(['Content-Encoding', 'br']), postData: { encoding: 'base64', text: brotli('a'.repeat(5_000_000)) } },
			{ is: 'bytes', bytes: new Uint8Array(Buffer.from(brotli('a'.repeat(5_000_000)), 'base64')), mediaType: '' },
		],
		[
			'parameters without text',
			{
				postData: { mimeType: 'multipart/form-data', params: [{ name: 'ev', value: 'a' }, { name: 'f', fileName: 'x.png' }, 3] },
			},
			{
				is: 'form',
				fields: [
					['ev', 'a'],
					['f', 'x.png'],
					['', ''],
				],
			},
		],
		[
			'text before parameters',
			{ postData: { text: 'a=1', params: [{ name: 'a', value: '1' }] } },
			{ is: 'text', text: 'a=1', mediaType: '' },
		],
	])('%s', async (_, request, body) => {
		expect((await observed(get(tracker, {}, request))).body).toEqual(body);
	});
	it('longer than what is held', async () => {
		const request = { postData: { text: 'x'.repeat(5 << 20), mimeType: 'text/plain' } };
		expect((await observed(get(tracker, {}, request))).body).toEqual({ is: 'unread', reason: 'too-large' });
	});
});

describe('the rest of a request', () => {
	it('headers in lower case, names only of cookies, none of HTTP/2’s own', async () => {
		const request = headers([':authority', 'x'], ['Sec-GPC', '1'], ['Cookie', 'fr=secret; _ga=1=2']);
		expect((await observed(get(tracker, {}, request))).headers).toEqual([
			['sec-gpc', '1'],
			['cookie', 'fr; _ga'],
		]);
	});
	it.each([
		[{}, {}, ''],
		[{ _resourceType: 'fetch' }, {}, 'xmlhttprequest'],
		[{ _resourceType: 'document' }, headers(['sec-fetch-dest', 'iframe']), 'sub_frame'],
		[{}, headers(['sec-fetch-dest', 'image']), 'image'],
		[{ _resourceType: 'constructor' }, headers(['sec-fetch-dest', '__proto__']), ''],
	])('type %j %j', async (more, request, type) => {
		expect((await observed(get(tracker, more, request))).type).toBe(type);
	});
	it.each([
		['sent', {}],
		['sent', { _error: 'net::ERR_ABORTED', response: { status: 0 } }],
		['blocked', { _error: 'net::ERR_BLOCKED_BY_CLIENT', response: { status: 0 } }],
		['blocked', { response: { status: 0, _error: 'net::ERR_BLOCKED_BY_CLIENT' } }],
		['blocked', { _fromCache: 'memory' }],
		['blocked', { response: { status: 307, statusText: 'Internal Redirect', redirectURL: tracker } }],
	])('%s: %j', async (outcome, more) => {
		expect((await observed(get(tracker, more))).outcome).toBe(outcome);
	});
	it('which address redirected here', async () => {
		const { found } = await read({ entries: [get(clinic), to('https://a.example/x', '/y', 302), get('https://a.example/y')] });
		const from = found.map((entry) => entry.is === 'observation' && entry.observation.redirectedFrom);
		expect(from).toEqual([null, null, 'https://a.example/x']);
	});
});

describe('the file', () => {
	it('is hashed as it lies on the disk, and read the same when compressed', async () => {
		const plain = await read({ entries: [get(tracker)] });
		const zipped = await read({ entries: [get(tracker)] }, true);
		expect(zipped.found).toEqual(plain.found);
		expect(plain.survey.sha256).toMatch(/^[0-9a-f]{64}$/);
		expect(zipped.survey.sha256).not.toBe(plain.survey.sha256);
	});
	it('that is missing is a problem, not a throw', async () => {
		expect(await surveyHar(nodeFile(join(folder, 'none.har')))).toMatchObject({
			sha256: '',
			entries: 0,
			problem: { what: 'unreadable', code: 'ENOENT' },
		});
	});
	it('with a broken entry is read past it', async () => {
		const path = join(folder, 'broken.har');
		writeFileSync(path, `{"log":{"entries":[{"x":},${JSON.stringify(get(tracker))}]}}`);
		const survey = await surveyHar(nodeFile(path));
		const found: HarEntry[] = [];
		expect(await observeHar(survey, (entry) => found.push(entry))).toEqual({ what: 'bad-entry', at: 19, entry: 0 });
		expect(found.map(({ is }) => is)).toEqual(['unread', 'observation']);
	});
});

describe('the scripts behind an entry', () => {
	const pages = [{ id: 'p', title: clinic }];
	const pixel = 'https://connect.facebook.net/en_US/fbevents.js';
	const gtm = 'https://www.googletagmanager.com/gtm.js?id=GTM-ABC';
	const js = { response: { status: 200, content: { mimeType: 'text/javascript' } } };
	const frames = (...urls: readonly string[]) => ({ callFrames: urls.map((url) => ({ url, functionName: '', lineNumber: 1 })) });
	const calls = (...urls: readonly string[]) => ({ _initiator: { type: 'script', stack: frames(...urls) } });
	const markup = { _initiator: { type: 'parser', url: clinic, lineNumber: 3 } };
	async function scripts(...entries: Loose[]) {
		const { found } = await read({ pages, entries });
		const last = found.at(-1);
		if (last?.is !== 'observation') throw new Error('unread');
		const { stack, loaders } = last.observation;
		return { stack, loaders };
	}

	it.each<[what: string, initiator: Loose, stack: readonly string[] | undefined]>([
		['none', {}, undefined],
		['markup', markup, undefined],
		['another request', { _initiator: { type: 'preflight', url: tracker } }, undefined],
		['calls, each script once', calls(pixel, pixel, '', 'VM12', gtm, pixel, `${clinic}#a`), [pixel, gtm, clinic]],
		[
			'calls before a wait',
			{ _initiator: { type: 'script', stack: { ...frames(pixel), parent: { ...frames(gtm), parent: frames(clinic) } } } },
			[pixel, gtm, clinic],
		],
		['a module', { _initiator: { type: 'script', url: pixel, lineNumber: 2 } }, [pixel]],
		[
			'as chrome-har writes it',
			{ _initiator: clinic, _initiator_detail: JSON.stringify({ type: 'script', stack: frames(pixel) }) },
			[pixel],
		],
		['what is no JSON', { _initiator_detail: '{"type"', ...calls(pixel) }, [pixel]],
		['no object', { _initiator: [1, null], _initiator_detail: '7' }, undefined],
		[
			'frames that are none',
			{ _initiator: { type: 'script', stack: { callFrames: [null, 7, { url: 7 }], parent: 'x' } } },
			undefined,
		],
		[
			'too many',
			calls(...Array.from({ length: 99 }, (_, at) => `https://a.example/${at}.js`)),
			[0, 1, 2, 3, 4, 5, 6, 7].map((at) => `https://a.example/${at}.js`),
		],
	])('%s', async (_what, initiator, stack) => {
		expect((await scripts(get(tracker, initiator))).stack).toEqual(stack);
	});

	it.each<[what: string, entries: Loose[], loaders: readonly string[] | undefined]>([
		['the page', [get(pixel, { ...js, ...calls(clinic) })], [clinic]],
		['markup', [get(pixel, { ...js, ...markup })], [clinic]],
		['a tag manager', [get(gtm, { ...js, ...markup }), get(pixel, { ...js, ...calls(gtm) })], [gtm, clinic]],
		['code that a tag manager wrote into the page', [get(pixel, { ...js, ...calls(clinic, gtm) })], [gtm]],
		['an image of that address', [get(pixel, calls(gtm))], undefined],
		['on another page', [get(pixel, { ...js, ...calls(gtm), pageref: 'q' })], undefined],
		['itself', [get(pixel, { ...js, ...calls(pixel) })], undefined],
		['one another', [get(gtm, { ...js, ...calls(pixel) }), get(pixel, { ...js, ...calls(gtm) })], [gtm]],
	])('loaded by %s', async (_what, entries, loaders) => {
		expect(await scripts(...entries, get(tracker, calls(clinic, pixel)))).toEqual({ stack: [clinic, pixel], loaders });
	});

	it('asked for the first of redirects only', async () => {
		const first = { ...to('https://a.example/x', '/y', 302), ...calls(pixel) };
		expect(await scripts(first)).toMatchObject({ stack: [pixel] });
		expect(await scripts(first, get('https://a.example/y', calls(pixel)))).toEqual({});
	});
});
