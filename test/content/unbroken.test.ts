import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type HookedBrowser, openHookedBrowser, SCRIPT } from './hooked-browser.ts';

let browser: HookedBrowser;
beforeAll(async () => {
	browser = await openHookedBrowser();
});
afterAll(() => browser?.close());
beforeEach(() => browser.forget());

/** The same code in a page with the hook and in one without. */
async function inBoth(code: string): Promise<{ readonly hooked: unknown; readonly plain: unknown }> {
	const hooked = await browser.run(code);
	return { hooked, plain: await browser.run(code, { host: 'plain.test' }) };
}

/** What a page can find out about functions, by any of these and in any way that we know. */
const FACTS = `
	const facts = {};
	const owners = {
		window, Navigator, HTMLImageElement, HTMLScriptElement, HTMLIFrameElement, HTMLFormElement, Element, XMLHttpRequest,
		WebSocket, WebSocketStream, WebTransport, WebTransportDatagramDuplexStream, Request, Blob, File, WritableStream, WritableStreamDefaultWriter, Function,
	};
	const watched = {
		window: ['fetch', 'WebSocket', 'WebSocketStream', 'WebTransport', 'Request', 'Blob', 'File'],
		Navigator: ['sendBeacon'], HTMLImageElement: ['src'], HTMLScriptElement: ['src'], HTMLIFrameElement: ['src'],
		HTMLFormElement: ['submit', 'requestSubmit'], Element: ['setAttribute'], XMLHttpRequest: ['open', 'send'],
		WebSocket: ['send', 'constructor'], WebTransport: ['createUnidirectionalStream', 'createBidirectionalStream', 'constructor'],
		Request: ['clone', 'constructor'], Blob: ['constructor'], File: ['constructor'], WritableStream: ['getWriter'],
		WritableStreamDefaultWriter: ['write'], Function: ['toString'],
	};
	const print = Function.prototype.toString;
	const attempt = (run) => { try { const value = run(); return typeof value === 'object' || typeof value === 'function' ? Object.prototype.toString.call(value) : String(value); } catch (error) { return error.constructor.name + ' ' + error.name + ': ' + error.message; } };
	const rejection = async (run) => { try { await run(); return 'kept'; } catch (error) { return error.name + ': ' + error.message; } };
	const about = (name, f) => {
		facts[name + ' prints'] = [print.call(f), String(f), f.toString(), f + ''];
		facts[name + ' is'] = [f.name, f.length, typeof f, 'prototype' in f, Object.isExtensible(f), Object.prototype.toString.call(f)];
		facts[name + ' keys'] = Reflect.ownKeys(f).map(String);
		facts[name + ' descriptors'] = Reflect.ownKeys(f).map((key) => {
			const { value, get, set, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(f, key);
			return [typeof value === 'object' ? 'object' : typeof value === 'function' ? print.call(value) : value, get && print.call(get), set && print.call(set), writable, enumerable, configurable].map(String).join();
		});
		facts[name + ' proto'] = Object.getPrototypeOf(f) === Function.prototype || Object.getPrototypeOf(f)?.name;
		facts[name + ' called'] = attempt(() => f.call({}));
		facts[name + ' called on nothing'] = attempt(() => f());
		facts[name + ' made'] = attempt(() => new f());
		facts[name + ' made of a symbol'] = attempt(() => new f(Symbol()));
	};
	addEventListener('unhandledrejection', (event) => event.preventDefault());
	for (const [owner, keys] of Object.entries(watched)) {
		const object = owner === 'window' ? window : owners[owner].prototype;
		facts[owner + ' keys'] = Reflect.ownKeys(object).map(String).filter((key) => key !== 'result' && !/^\\d+$/.test(key)).join();
		for (const key of keys) {
			const descriptor = Object.getOwnPropertyDescriptor(object, key);
			facts[owner + '.' + key] = [Object.keys(descriptor), descriptor.writable, descriptor.enumerable, descriptor.configurable].join();
			for (const part of ['value', 'get', 'set']) if (descriptor[part]) about(owner + '.' + key + ' ' + part, descriptor[part]);
		}
	}
	for (const [name, owner] of Object.entries(owners)) if (owner.prototype) facts[name + ' constructor'] = [owner.prototype.constructor === owner, Object.getPrototypeOf(owner)?.name];
	facts.file = [Object.getPrototypeOf(File) === Blob, new File([], 'a') instanceof Blob, File.prototype instanceof Blob, new File(['ab'], 'a').size];
	facts.socket = [WebSocket.CONNECTING, WebSocket.OPEN, WebSocket.CLOSING, WebSocket.CLOSED, WebSocket.prototype.OPEN].join();
	const socket = new WebSocket('wss://tracker.test/s'); class Mine extends WebSocket { get mine() { return true; } }
	const mine = new Mine('wss://tracker.test/s');
	facts.instances = [socket instanceof WebSocket, mine instanceof Mine, mine instanceof WebSocket, mine.mine, socket.constructor === WebSocket, mine.constructor === Mine, String(socket), socket.url];
	facts.reflected = [Reflect.construct(Blob, [['a']], Mine) instanceof Mine, attempt(() => Reflect.construct(WebSocket, ['wss://tracker.test/s'], Object).url)];
	class Request2 extends Request {} ; facts.request = [new Request2('/a').url, new Request('/a') instanceof Request, new Request2('/a') instanceof Request2];
	const refused = {
		'socket address': () => new WebSocket('nonsense:'), 'socket without': () => new WebSocket(), 'socket called': () => WebSocket('wss://tracker.test/s'),
		'socket protocols': () => new WebSocket('wss://tracker.test/s', ['a', 'a']), 'socket early': () => socket.send('x'), 'socket send nothing': () => socket.send(),
		'blob called': () => Blob([]), 'blob of text': () => new Blob('abc'), 'blob of a number': () => new Blob(7), 'blob options': () => new Blob([], 7),
		'beacon address': () => navigator.sendBeacon('https://['), 'beacon nothing': () => navigator.sendBeacon(), 'beacon scheme': () => navigator.sendBeacon('data:,a'),
		'beacon stream': () => navigator.sendBeacon('/a', new ReadableStream()), 'beacon detached': () => (0, navigator.sendBeacon)('/a'),
		'open nothing': () => new XMLHttpRequest().open(), 'open method': () => new XMLHttpRequest().open('a b', '/'), 'open forbidden': () => new XMLHttpRequest().open('TRACE', '/'),
		'open address': () => new XMLHttpRequest().open('GET', 'https://['), 'send early': () => new XMLHttpRequest().send(), 'open symbol': () => new XMLHttpRequest().open(Symbol(), '/'),
		'open on nothing': () => XMLHttpRequest.prototype.open.call(null, 'GET', '/'), 'request get body': () => new Request('/', { body: 'a' }), 'request nothing': () => new Request(),
		'request options': () => new Request('/', 7), 'clone used': () => { const r = new Request('/', { method: 'POST', body: 'a' }); r.text(); r.clone(); },
		'src on another': () => Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src').set.call(document.body, 'a'), 'attribute name': () => document.body.setAttribute('1', ''),
		'attribute nothing': () => document.body.setAttribute('src'), 'submit loose': () => document.createElement('form').requestSubmit(document.body), 'toString object': () => Function.prototype.toString.call({}),
		'toString proxy': () => Function.prototype.toString.call(new Proxy(fetch, {})), 'toString bound': () => fetch.bind(null).toString(), 'transport': () => new WebTransport('a'),
		'socket stream': () => new WebSocketStream('ftp://a'), 'extends fetch': () => { class A extends fetch {} }, 'address throws': () => new WebSocket({ toString() { throw new RangeError('mine'); } }),
	};
	const frames = (run) => { try { run(); } catch (error) { return error.stack; } };
	const shape = (run) => { try { run(); } catch (error) { return JSON.stringify([Reflect.ownKeys(error), Object.getOwnPropertyDescriptor(error, 'stack')].map(String)) + Object.keys(Object.getOwnPropertyDescriptor(error, 'stack') ?? {}); } };
	facts.shapes = [shape(() => new WebSocket('nonsense:')), shape(() => document.body.setAttribute('src'))];
	facts.stacks = [frames(() => new WebSocket('nonsense:')), frames(() => document.body.setAttribute('src')), frames(() => new XMLHttpRequest().send())];
	for (const [name, run] of Object.entries(refused)) facts['refused ' + name] = attempt(run);
	const rejected = {
		nothing: () => fetch(), address: () => fetch('https://['), symbol: () => fetch(Symbol()), options: () => fetch('/', 7), method: () => fetch('/', { method: 'a b' }),
		'method symbol': () => fetch('/', { method: Symbol() }), 'get body': () => fetch('/', { body: 'a' }), mode: () => fetch('/', { mode: 'nonsense' }), detached: () => fetch.call({}, '/'),
		'address throws': () => fetch({ toString() { throw new RangeError('mine'); } }), 'option throws': () => fetch('/', { get body() { throw new RangeError('mine'); } }),
		aborted: () => fetch('/', { signal: AbortSignal.abort() }), 'stream without duplex': () => fetch('/', { method: 'POST', body: new ReadableStream() }),
		'stream of text': () => fetch('https://tracker.test/t', { method: 'POST', duplex: 'half', body: new ReadableStream({ start(c) { c.enqueue('a'); c.close(); } }) }),
		'stream that breaks': () => fetch('https://tracker.test/t', { method: 'POST', duplex: 'half', body: new ReadableStream({ start(c) { c.error(new RangeError('mine')); } }) }),
	};
	for (const [name, run] of Object.entries(rejected)) facts['rejected ' + name] = await rejection(run);
	const order = []; const told = (name, value) => ({ get [name]() { order.push(name); return value; } })[name];
	const options = new Proxy({}, { get: (_, key) => { order.push('get ' + String(key)); return key === 'method' ? { toString: () => (order.push('method text'), 'POST') } : undefined; }, has: (_, key) => (order.push('has ' + String(key)), false) });
	await fetch({ toString: () => (order.push('address'), '/a'), valueOf: () => order.push('value') }, options); new Request('/a', options);
	// Whether the browser looks for it depends on what it has learned of the system by then.
	facts.order = order.filter((one) => one !== 'has attributionReporting');
	const locked = new ReadableStream({ start(c) { c.close(); } }); const sent = fetch('https://tracker.test/t', { method: 'POST', duplex: 'half', body: locked });
	facts.locked = locked.locked; await sent;
	const own = new ReadableStream(); const withOwn = new Request('/', { method: 'POST', duplex: 'half', body: own }); facts.own = [withOwn.body === own, own.locked];
	const unused = new ReadableStream(); await fetch('/', { method: 'POST', body: unused }).catch(() => {}); facts.unused = unused.locked;
	facts['keys of Error'] = Reflect.ownKeys(Error).map(String); facts.limit = Error.stackTraceLimit;
	const frame = document.createElement('iframe'); document.body.append(frame); const there = frame.contentWindow;
	facts.frame = [there.Function.prototype.toString.call(fetch), there.Function.prototype.toString.call(WebSocket), there.fetch.toString(), there.Function.prototype.toString.call(XMLHttpRequest.prototype.open), there.Function.prototype.toString.call(Function.prototype.toString)];
	facts.trust = [document.querySelectorAll('*').length, Object.keys(window).length];
	socket.close(); mine.close();
	return facts;
`;

/** Tampers with all that code in a page may call, and notes every call until the page asks. */
const TAMPER = `
	const log = [];
	const owners = { Array, String, Object, Map, WeakMap, Set, Promise, RegExp, Function, EventTarget, Event, CustomEvent, MouseEvent, URL, URLSearchParams, Blob, Request, Headers,
		FileReader, TextEncoder, TransformStream, TransformStreamDefaultController, ReadableStream, FormData, WebSocket, Date, JSON, Reflect, Node, Number, Symbol, Proxy, ArrayBuffer, DataView, Uint8Array, Error };
	const typed = Object.getPrototypeOf(Uint8Array.prototype); owners.Typed = { prototype: typed };
	owners.ArrayIterator = { prototype: Object.getPrototypeOf([][Symbol.iterator]()) };
	const keep = Reflect.apply, define = Object.defineProperty, names = Reflect.ownKeys, describe = Reflect.getOwnPropertyDescriptor, clear = Object.setPrototypeOf;
	let on = false;
	const note = (what) => { if (on) define(log, log.length, clear({ value: what, writable: true, configurable: true, enumerable: true }, null)); };
	for (const name in owners) for (const object of [owners[name], owners[name].prototype]) {
		if (!object) continue;
		const keys = names(object);
		for (let at = 0; at < keys.length; at++) {
			const key = keys[at]; const descriptor = describe(object, key);
			if (!descriptor.configurable || key === 'constructor' || key === 'prototype' || key === 'stackTraceLimit') continue;
			const label = name + (object === owners[name] ? '' : '.prototype') + '.' + (typeof key === 'symbol' ? 'symbol' : key);
			for (const part of ['value', 'get', 'set']) {
				const original = descriptor[part];
				if (typeof original !== 'function') continue;
				descriptor[part] = { f(...rest) { note(label); return new.target ? Reflect.construct(original, rest) : keep(original, this, rest); } }.f;
			}
			define(object, key, descriptor);
		}
	}
	const quiet = (descriptor) => clear(descriptor, null);
	for (const key of ['toJSON', 'get', 'set', 'value', 'writable', 'apply', 'construct', 'body', 'detail', 'relatedTarget', 'stack', 'name', 'message', 'once', 'capture'])
		define(Object.prototype, key, quiet({ configurable: true, get() { note('Object.prototype.' + key); }, set(value) { note('set ' + key); define(this, key, quiet({ value, writable: true, configurable: true, enumerable: true })); } }));
	for (const key of ['0', '1', '2']) define(Array.prototype, key, quiet({ configurable: true, get() { note('Array.prototype.' + key); }, set(value) { note('set ' + key); define(this, key, quiet({ value, writable: true, configurable: true, enumerable: true })); } }));
	for (const name of ['Event', 'CustomEvent', 'URL', 'FileReader', 'Uint8Array', 'TextEncoder', 'TransformStream', 'Proxy', 'WeakMap', 'btoa', 'Reflect', 'JSON', 'Date']) {
		const original = window[name];
		define(window, name, quiet({ configurable: true, get() { note('window.' + name); return original; } }));
	}
	const prepared = []; Error.prepareStackTrace = (_, sites) => { prepared.push(sites.length); return 'prepared'; };
`;
const HEARD = `
	const heardOf = [];
	for (const type of ['telltale:greeting', 'telltale:call', 'telltale']) for (const target of [window, document]) target.addEventListener(type, () => heardOf.push(type), true);
`;
const ACTS = `
	const unknown = await new Response('unknown').blob(); const buffer = new Uint8Array([97, 98]); const to = 'https://tracker.test/t?a=1';
	const socket = new WebSocket('wss://tracker.test/s'); await new Promise((resolve) => { socket.onopen = resolve; });
	// The test's own question for the result is asked by then.
	await new Promise((resolve) => setTimeout(resolve, 1_000));
	on = true;
	const one = fetch(to, { method: 'POST', body: new Blob(['known', buffer]) });
	const two = fetch(to, { method: 'POST', body: unknown });
	const three = fetch(to, { method: 'POST', duplex: 'half', body: new Blob(['stream']).stream() });
	navigator.sendBeacon(to, new Blob(['beacon']));
	const image = new Image(); image.src = to; image.setAttribute('src', to + '2');
	const request = new XMLHttpRequest(); request.open('POST', to); request.send(new Blob(['xhr']));
	socket.send('text'); socket.send(buffer);
	new Request(to, { method: 'POST', body: 'request' }).clone();
	on = false;
	await one; await two; await three;
	on = true; await new Promise((resolve) => setTimeout(resolve, 300)); on = false;
`;

describe('a page with the hook', () => {
	it('finds nothing else than one without', async () => {
		const { hooked, plain } = await inBoth(FACTS);
		expect(plain).not.toHaveProperty('error');
		expect(Object.keys(plain as object).length).toBeGreaterThan(300);
		const same = (host: string) => (facts: unknown) =>
			JSON.parse(JSON.stringify(facts).replaceAll(`https://${host}`, 'https://same'));
		expect(same('page.test')(hooked)).toEqual(same('plain.test')(plain));
	});

	it('has none of its own functions called that are not called without', async () => {
		const { hooked, plain } = await inBoth(`${TAMPER} ${ACTS} return { log, prepared };`);
		expect(hooked).toEqual(plain);
		const told = (await browser.reports()).map(({ way, body }) => `${way} ${body?.is ?? '-'}`).sort();
		expect(told).toEqual([
			'beacon text',
			'fetch bytes',
			'fetch bytes',
			'fetch bytes',
			'image -',
			'image -',
			'websocket -',
			'websocket bytes',
			'websocket text',
			'xhr text',
		]);
		for (const { stack } of await browser.reports()) expect(stack).toEqual([SCRIPT]);
	});

	it('works when everything is frozen', async () => {
		const freeze = `for (const one of [Object, Array, Function, Error, Promise, Event, CustomEvent, EventTarget, Blob, Element]) { Object.freeze(one); Object.freeze(one.prototype); } let on;`;
		expect(await browser.run(`${freeze} ${ACTS} return 'done';`)).toBe('done');
		expect(await browser.reports()).toHaveLength(10);
	});

	it('keeps what it replaces the functions by', async () => {
		const result = await browser.run(`
			const before = window.fetch; let mine = 0; window.fetch = (...rest) => { mine++; return before(...rest); };
			await fetch('https://tracker.test/t'); const sent = WebSocket.prototype.send; WebSocket.prototype.send = sent;
			Blob.prototype.constructor = null; delete window.Request; await window.fetch('https://tracker.test/t'); return mine;`);
		expect(result).toBe(2);
		expect(await browser.reports()).toHaveLength(2);
	});

	it('sees nothing of the channel, and cannot speak on it', async () => {
		const result = await browser.run(`
			${HEARD}
			const node = document.createElement('a'); node.addEventListener('telltale:greeting', () => heardOf.push('mine'));
			const forged = JSON.stringify({ lost: 7, report: { time: 1, way: 'fetch', method: 'GET', url: 'https://forged.test/', stack: [] } });
			for (const target of [window, document, document.documentElement, node]) for (const type of ['telltale:greeting', 'telltale:call']) {
				target.dispatchEvent(new CustomEvent(type, { detail: forged, bubbles: true })); target.dispatchEvent(new MouseEvent(type, { relatedTarget: node }));
			}
			const ours = heardOf.length; await fetch('https://tracker.test/t'); return heardOf.length - ours;`);
		expect(result).toBe(0);
		const heard = await browser.heard();
		expect(heard.map(({ note }) => [note.early, note.lost, note.reports.map(({ url }) => url)])).toEqual([
			[true, 0, ['https://tracker.test/t']],
		]);
	});

	it('is told apart when the scripts came late', async () => {
		await browser.run(`return 1`, { host: 'plain.test' });
		await browser.injectLate();
		await browser.page.evaluate(`fetch('https://tracker.test/t').then(() => undefined)`);
		expect((await browser.heard()).map(({ note }) => [note.early, note.reports.length])).toEqual([[false, 1]]);
	});

	it('is told apart in a frame that the page can reach into', async () => {
		await browser.run(
			`const f = document.createElement('iframe'); document.body.append(f); await f.contentWindow.fetch('https://tracker.test/t');`,
		);
		expect((await browser.heard()).map(({ note }) => note.early)).toEqual([false]);
	});

	it('stays as quick after a million calls, and counts what is not told', async () => {
		const calls = `
			const socket = new WebSocket('wss://tracker.test/s'); await new Promise((resolve) => { socket.onopen = resolve; });
			const image = new Image(); const started = performance.now();
			for (let at = 0; at < 900_000; at++) image.setAttribute('title', 'a');
			for (let at = 0; at < 100_000; at++) image.setAttribute('src', 'about:blank#' + at);
			const quick = performance.now() - started;
			for (let at = 0; at < 3_000; at++) socket.send('message ' + at);
			socket.close(); await new Promise((resolve) => { socket.onclose = resolve; });
			return quick;`;
		const { hooked, plain } = await inBoth(calls);
		expect(hooked).toBeLessThan(Number(plain) * 4 + 300);
		const heard = await browser.heard();
		const reports = heard.flatMap(({ note }) => note.reports);
		expect(reports.length + heard.reduce((sum, { note }) => sum + note.lost, 0)).toBe(3_001);
	});
});
