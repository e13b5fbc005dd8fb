import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WireReport } from '../../src/core/messages.ts';
import { type HookedBrowser, openHookedBrowser, SCRIPT } from './hooked-browser.ts';

let browser: HookedBrowser;
beforeAll(async () => {
	browser = await openHookedBrowser();
});
afterAll(() => browser?.close());
beforeEach(() => browser.forget());

const TEXT = '{"email":"canary@example.com"}';
const ALPHABETS = 'abcdefghijklmnopqrstuvwxyz'.repeat(800).slice(0, 20_001);
const base64 = (text: string) => Buffer.from(text).toString('base64');
const text = (value: string, mediaType = '') => ({ is: 'text', text: value, mediaType });
const bytes = (value: string, mediaType = '') => ({ is: 'bytes', base64: base64(value), mediaType });
const none = undefined;

type Case = {
	readonly code: string;
	readonly way: WireReport['way'];
	readonly method?: string;
	readonly path?: string;
	readonly body?: unknown;
	/** What the server got, where it got a body. */
	readonly arrived?: string;
};

const post = `const to = 'https://tracker.test/t?a=1#fragment'; const sent = '${TEXT}'; const encoded = new TextEncoder().encode(sent);`;
const half = `method: 'POST', duplex: 'half'`;
const oneChunk = `new ReadableStream({ start(c) { c.enqueue(encoded.slice(0, 5)); c.enqueue(encoded.slice(5)); c.close(); } })`;
const form = (method: string, go: string) => `
	document.body.insertAdjacentHTML('beforeend', '<iframe name=f></iframe><form method=${method} target=f action="https://tracker.test/t?a=1"><input name=q value="a b"><input name=action value=clobbers></form>');
	const form = document.querySelector('form'); const frame = document.querySelector('iframe'); form.${go}; await new Promise((r) => { frame.onload = r; });`;
const element = (make: string, put: string) =>
	`const e = ${make}; const over = new Promise((r) => { e.onload = e.onerror = r; }); ${put}; await over;`;
const socket = (send: string, make = 'new WebSocket(at)') => `
	const at = 'wss://tracker.test/t?a=1'; ${post} const s = ${make}; await new Promise((r) => { s.onopen = r; }); ${send}; s.close(); await new Promise((r) => { s.onclose = r; });`;

const requests: Readonly<Record<string, Case>> = {
	'fetch of nothing': { code: `await fetch(to)`, way: 'fetch' },
	'fetch of text': { code: `await fetch(to, { method: 'post', body: sent })`, way: 'fetch', method: 'POST', arrived: TEXT },
	'fetch of an address object': {
		code: `await fetch(new URL(to), { method: 'POST', body: encoded })`,
		way: 'fetch',
		method: 'POST',
		arrived: TEXT,
	},
	'fetch of a relative address': { code: `await fetch('/t?a=1')`, way: 'fetch', path: 'https://page.test/t?a=1' },
	'fetch of a request': {
		code: `await fetch(new Request(to, { method: 'POST', body: sent }))`,
		way: 'fetch',
		method: 'POST',
		arrived: TEXT,
	},
	'fetch of a request with other options': {
		code: `await fetch(new Request(to, { method: 'PUT', body: 'other' }), { method: 'POST', body: new Blob([sent]) })`,
		way: 'fetch',
		method: 'POST',
		body: text(TEXT),
		arrived: TEXT,
	},
	'fetch with a request as options': {
		code: `await fetch(to, new Request('/other', { method: 'POST', headers: { 'content-type': 'text/plain' } }))`,
		way: 'fetch',
		method: 'POST',
	},
	'fetch of a copied request': {
		code: `const r = new Request(to, { method: 'POST', body: sent, headers: { 'content-type': 'application/json' } }); await fetch(r.clone())`,
		way: 'fetch',
		method: 'POST',
		body: text(TEXT, 'application/json'),
		arrived: TEXT,
	},
	'fetch of a request that was copied': {
		code: `const r = new Request(to, { method: 'POST', body: encoded }); r.clone(); await fetch(r)`,
		way: 'fetch',
		method: 'POST',
		body: bytes(TEXT),
		arrived: TEXT,
	},
	'fetch of a request made of a request': {
		code: `await fetch(new Request(new Request(to, { method: 'POST', body: new URLSearchParams({ a: 'b c' }) })))`,
		way: 'fetch',
		method: 'POST',
		body: text('a=b+c', 'application/x-www-form-urlencoded;charset=UTF-8'),
		arrived: 'a=b+c',
	},
	'fetch of a request with a Blob': {
		code: `await fetch(new Request(to, { method: 'POST', body: new Blob([sent], { type: 'text/plain' }) }))`,
		way: 'fetch',
		method: 'POST',
		body: text(TEXT, 'text/plain'),
		arrived: TEXT,
	},
	'fetch of a Blob of text': {
		code: `await fetch(to, { method: 'POST', body: new Blob([sent.slice(0, 3), new Blob([sent.slice(3)])], { type: 'text/plain' }) })`,
		way: 'fetch',
		method: 'POST',
		body: text(TEXT, 'text/plain'),
		arrived: TEXT,
	},
	'fetch of a Blob of bytes': {
		code: `const b = new Blob(['é', encoded, new DataView(encoded.buffer, 1, 2), encoded.buffer]); encoded.fill(0); await fetch(to, { method: 'POST', body: b })`,
		way: 'fetch',
		method: 'POST',
		body: bytes(`é${TEXT}${TEXT.slice(1, 3)}${TEXT}`),
		arrived: `é${TEXT}${TEXT.slice(1, 3)}${TEXT}`,
	},
	'fetch of a Blob of many bytes': {
		code: `await fetch(to, { method: 'POST', body: new Blob([new Uint8Array(20_001).map((_, at) => 97 + (at % 26))]) })`,
		way: 'fetch',
		method: 'POST',
		body: bytes(ALPHABETS),
		arrived: ALPHABETS,
	},
	'fetch of a Blob that only the browser knows': {
		code: `const b = await new Response(sent).blob(); await fetch(to, { method: 'POST', body: b.slice(0, -1) })`,
		way: 'fetch',
		method: 'POST',
		body: bytes(TEXT.slice(0, -1)),
		arrived: TEXT.slice(0, -1),
	},
	'fetch of a file': {
		code: `await fetch(to, { method: 'POST', body: new File([sent], 'a.json', { type: 'application/json' }) })`,
		way: 'fetch',
		method: 'POST',
		body: text(TEXT, 'application/json'),
		arrived: TEXT,
	},
	'fetch of too large a Blob': {
		code: `await fetch(to, { method: 'POST', body: new Blob(['x'.repeat(300_000)]) })`,
		way: 'fetch',
		method: 'POST',
		body: { is: 'unread', reason: 'too-large' },
		arrived: 'x'.repeat(300_000),
	},
	'fetch of a stream': {
		code: `await fetch(to, { ${half}, body: ${oneChunk} })`,
		way: 'fetch',
		method: 'POST',
		body: bytes(TEXT),
		arrived: TEXT,
	},
	'fetch of a compressed stream': {
		code: `await fetch(to, { ${half}, body: new Blob([sent]).stream().pipeThrough(new TextDecoderStream()).pipeThrough(new TextEncoderStream()) })`,
		way: 'fetch',
		method: 'POST',
		body: bytes(TEXT),
		arrived: TEXT,
	},
	'fetch of a stream in a request': {
		code: `await fetch(new Request(to, { ${half}, body: ${oneChunk} }))`,
		way: 'fetch',
		method: 'POST',
		body: { is: 'unread', reason: 'body-hidden' },
		arrived: TEXT,
	},
	'XMLHttpRequest of text': {
		code: `const x = new XMLHttpRequest(); x.open('post', to); x.send(sent); await new Promise((r) => { x.onloadend = r; })`,
		way: 'xhr',
		method: 'POST',
		arrived: TEXT,
	},
	'XMLHttpRequest of a Blob': {
		code: `const x = new XMLHttpRequest(); x.open('POST', new URL(to)); x.send(new Blob([sent])); await new Promise((r) => { x.onloadend = r; })`,
		way: 'xhr',
		method: 'POST',
		body: text(TEXT),
		arrived: TEXT,
	},
	'XMLHttpRequest that waits': {
		code: `const x = new XMLHttpRequest(); x.open('GET', to, false); x.send(new Blob([sent]))`,
		way: 'xhr',
	},
	'beacon of text': { code: `navigator.sendBeacon(to, sent)`, way: 'beacon', method: 'POST', arrived: TEXT },
	'beacon of a Blob': {
		code: `navigator.sendBeacon(to, new Blob([sent], { type: 'text/plain' }))`,
		way: 'beacon',
		method: 'POST',
		body: text(TEXT, 'text/plain'),
		arrived: TEXT,
	},
	'beacon of nothing': { code: `navigator.sendBeacon(to)`, way: 'beacon', method: 'POST', body: text('') },
	image: { code: element('new Image()', 'e.src = to'), way: 'image' },
	'image by attribute': { code: element(`document.createElement('img')`, `e.setAttribute('SRC', to)`), way: 'image' },
	script: { code: element(`document.createElement('script')`, 'e.src = to; document.head.append(e)'), way: 'script' },
	'script by attribute': {
		code: element(`document.createElement('script')`, `e.setAttribute('src', to); document.head.append(e)`),
		way: 'script',
	},
	frame: { code: element(`document.createElement('iframe')`, 'e.src = to; document.body.append(e)'), way: 'frame' },
	'form by POST': { code: form('post', 'submit()'), way: 'form', method: 'POST', arrived: 'q=a+b&action=clobbers' },
	'form by GET': { code: form('get', 'submit()'), way: 'form', path: 'https://tracker.test/t?q=a+b&action=clobbers' },
	'form with its checks': {
		code: form('post', 'requestSubmit()'),
		way: 'form',
		method: 'POST',
		arrived: 'q=a+b&action=clobbers',
	},
};

const messages: Readonly<Record<string, Case>> = {
	text: { code: socket('s.send(sent)'), way: 'websocket', body: text(TEXT), arrived: TEXT },
	'a number': { code: socket('s.send(17)'), way: 'websocket', body: text('17'), arrived: '17' },
	'a buffer': { code: socket('s.send(encoded.buffer); encoded.fill(0)'), way: 'websocket', body: bytes(TEXT), arrived: TEXT },
	'a view': {
		code: socket('s.send(encoded.subarray(2, 7))'),
		way: 'websocket',
		body: bytes(TEXT.slice(2, 7)),
		arrived: TEXT.slice(2, 7),
	},
	'a Blob': { code: socket('s.send(new Blob([sent]))'), way: 'websocket', body: text(TEXT), arrived: TEXT },
	'text in a subclass': {
		code: socket('s.send(sent)', 'new (class Mine extends WebSocket { send(data) { super.send(data); } })(at)'),
		way: 'websocket',
		body: text(TEXT),
		arrived: TEXT,
	},
	'text written to a stream': {
		code: `${post} const s = new WebSocketStream('wss://tracker.test/t?a=1'); const { writable } = await s.opened;
			const w = writable.getWriter(); await w.write(sent); s.close(); await s.closed`,
		way: 'websocket',
		body: text(TEXT),
		arrived: TEXT,
	},
};

function expectedOf({ way, method = 'GET', path = 'https://tracker.test/t?a=1', body }: Case): unknown {
	const report = { time: expect.any(Number), way, method, url: path, stack: [SCRIPT] };
	return body === none ? report : { ...report, body };
}

const arrivedAt = () => browser.server.received.filter(({ url, method }) => url.pathname === '/t' && method !== 'OPTIONS');

it('is small enough to run in every page', () => {
	expect(browser.size).toBeLessThanOrEqual(13 * 1_024);
});

describe('what a page sends', () => {
	it.each(Object.entries(requests))('%s is reported once, and arrives', async (_, one) => {
		expect(await browser.run(`${post} ${one.code}`)).toBeUndefined();
		const [first, ...more] = await browser.reports();
		expect({ first, more }).toEqual({ first: expectedOf(one), more: [] });
		await expect.poll(arrivedAt).toHaveLength(1);
		expect(arrivedAt()[0]?.body.toString()).toBe(one.arrived ?? '');
	});

	it.each(Object.entries(messages))('%s over a WebSocket is reported once, and arrives', async (_, one) => {
		expect(await browser.run(one.code)).toBeUndefined();
		const { body, ...opening } = one;
		const url = 'wss://tracker.test/t?a=1';
		expect(await browser.reports()).toEqual([
			expectedOf({ ...opening, path: url }),
			expectedOf({ ...one, method: 'SEND', path: url }),
		]);
		expect(arrivedAt().map((received) => [received.method, received.body.toString()])).toEqual([
			['GET', ''],
			['SEND', one.arrived],
		]);
	});

	it('a Blob on leaving is read in time', async () => {
		await browser.run(
			`addEventListener('pagehide', () => navigator.sendBeacon('https://tracker.test/t?a=1', new Blob(['${TEXT}'])));`,
		);
		await browser.page.goto('https://plain.test/empty');
		expect(await browser.reports()).toEqual([expectedOf({ code: '', way: 'beacon', method: 'POST', body: text(TEXT) })]);
	});

	it('an empty frame is hooked when the page uses it at once', async () => {
		await browser.run(
			`const f = document.createElement('iframe'); document.body.append(f); await f.contentWindow.fetch('https://tracker.test/t?a=1');`,
		);
		expect(await browser.reports()).toEqual([expectedOf({ code: '', way: 'fetch' })]);
	});

	it('a page that clears all timers is reported as well', async () => {
		await browser.run(
			`fetch('https://tracker.test/t?a=1'); for (let id = setTimeout(() => {}); id > 0; id--) { clearTimeout(id); cancelIdleCallback(id); }`,
		);
		await browser.page.waitForTimeout(300);
		expect(await browser.reports()).toEqual([expectedOf({ code: '', way: 'fetch' })]);
	});

	it('what is not sent is not reported', async () => {
		const result = await browser.run(`
			const tried = [];
			const attempt = async (call) => { try { await call(); tried.push('done'); } catch (error) { tried.push(error.name); } };
			await attempt(() => fetch('https://[', {}));
			await attempt(() => new XMLHttpRequest().send('x'));
			await attempt(() => navigator.sendBeacon('https://tracker.test/t', 'x'.repeat(70_000)));
			await attempt(() => new WebSocket('ftp://tracker.test/'));
			await attempt(() => new WebSocket('wss://tracker.test/silent').send('too early'));
			new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
			return tried;`);
		expect(result).toEqual(['TypeError', 'InvalidStateError', 'done', 'SyntaxError', 'InvalidStateError']);
		expect((await browser.reports()).map(({ way, method }) => `${way} ${method}`)).toEqual(['websocket GET']);
	});

	it('all of it under the strictest policy', async () => {
		const policy =
			"default-src 'none'; script-src 'self'; connect-src https: wss:; img-src https:; require-trusted-types-for 'script'; trusted-types a";
		const result = await browser.run(
			`${post} await fetch(to, { method: 'POST', body: new Blob([sent]) });
			navigator.sendBeacon(to, await new Response(sent).blob());
			new Image().src = to;
			const s = document.createElement('script'); const trust = trustedTypes.createPolicy('a', { createScriptURL: (u) => u });
			let refused = false; try { s.src = to; } catch { refused = true; }
			s.src = trust.createScriptURL('https://page.test/t?a=1');
			const k = new WebSocket('wss://tracker.test/t?a=1'); await new Promise((r) => { k.onopen = r; }); k.send(sent);
			return refused;`,
			{ policy },
		);
		expect(result).toBe(true);
		const told = (await browser.reports()).map(({ way, body }) => `${way} ${body?.is ?? '-'}`).sort();
		expect(told).toEqual(['beacon bytes', 'fetch text', 'image -', 'script -', 'websocket -', 'websocket text']);
	});
});
