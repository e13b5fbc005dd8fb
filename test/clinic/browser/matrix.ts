import type { Cell } from './matrix-cell.ts';

// What was typed leaves this page in every way that a browser has, each cell to an address of its own or under a name of its own.

type Send = (cell: Cell, url: string) => unknown;

const encoded = (text: string) => encodeURIComponent(text);
const asQuery = ({ id, text }: Cell) => `${id}=${encoded(text)}`;
const asJson = ({ id, text }: Cell) => JSON.stringify({ [id]: text });
const asBytes = (text: string) => new TextEncoder().encode(text);
const sent = document.querySelector('#sent') ?? document.body;

function post(url: string, body: BodyInit, more: RequestInit = {}): Promise<unknown> {
	return fetch(url, { method: 'POST', credentials: 'include', body, ...more });
}

function formData({ id, text }: Cell): FormData {
	const data = new FormData();
	data.set(id, text);
	return data;
}

function xhr(url: string, body: XMLHttpRequestBodyInit): void {
	const request = new XMLHttpRequest();
	request.open('POST', url);
	request.send(body);
}

async function gzip(text: string): Promise<ArrayBuffer> {
	return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

function stream(text: string): ReadableStream {
	return new ReadableStream({
		start(controller) {
			controller.enqueue(asBytes(text));
			controller.close();
		},
	});
}

/** An element whose address the browser fetches. */
function element(name: keyof HTMLElementTagNameMap, attributes: Readonly<Record<string, string>>): HTMLElement {
	const made = document.createElement(name);
	for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
	sent.append(made);
	return made;
}

function submit(method: 'get' | 'post', { id, text }: Cell, url: string): void {
	element('iframe', { name: `frame-${id}` });
	const form = element('form', { method, action: url, target: `frame-${id}` });
	const input = document.createElement('input');
	input.type = 'hidden';
	input.name = id;
	input.value = text;
	form.append(input);
	(form as HTMLFormElement).submit();
}

/** One connection for all cells of a host. */
const sockets = new Map<string, Promise<WebSocket>>();
async function socket({ host, way }: Cell): Promise<WebSocket> {
	const key = `wss://${host}/${way.replaceAll(' ', '-')}`;
	const opening =
		sockets.get(key) ??
		new Promise<WebSocket>((resolve) => {
			const made = new WebSocket(key);
			made.addEventListener('open', () => resolve(made));
		});
	sockets.set(key, opening);
	return opening;
}

const worker = new Worker('/matrix/worker.js');
const shared = new SharedWorker('/matrix/worker.js');
const service = navigator.serviceWorker
	.register('/matrix/service-worker.js', { scope: '/matrix/' })
	.then(() => navigator.serviceWorker.ready);
const onLeaving: (() => void)[] = [];
addEventListener('pagehide', () => {
	for (const send of onLeaving) send();
});

const ways: Readonly<Record<string, Send>> = {
	'image query': (cell, url) => {
		new Image().src = `${url}?${asQuery(cell)}`;
	},
	'image path': ({ text }, url) => void element('img', { src: `${url}/${encoded(text)}` }),
	'fetch GET': (cell, url) => fetch(`${url}?${asQuery(cell)}`, { mode: 'no-cors' }),
	'fetch text': ({ text }, url) => post(url, text),
	'fetch JSON': (cell, url) => post(url, asJson(cell), { headers: { 'content-type': 'application/json' } }),
	'fetch form text': (cell, url) =>
		post(url, asQuery(cell), { headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
	'fetch URLSearchParams': ({ id, text }, url) => post(url, new URLSearchParams({ [id]: text })),
	'fetch FormData': (cell, url) => post(url, formData(cell)),
	'fetch multipart with a file': (cell, url) => {
		const data = formData(cell);
		data.set('file', new File(['nothing'], 'note.txt', { type: 'text/plain' }));
		return post(url, data);
	},
	'fetch ArrayBuffer': (cell, url) => post(url, asBytes(asJson(cell)).buffer),
	'fetch Blob': (cell, url) => post(url, new Blob([asJson(cell)])),
	'fetch File': (cell, url) => post(url, new File([asJson(cell)], 'note.json')),
	'fetch Blob of a slice': (cell, url) => post(url, new Blob(['--', asBytes(asJson(cell)), '--']).slice(2, -2)),
	'fetch stream': (cell, url) => post(url, stream(asJson(cell)), { duplex: 'half' } as RequestInit),
	'fetch Request': (cell, url) => fetch(new Request(url, { method: 'POST', body: asJson(cell) })),
	'fetch cloned Request': (cell, url) => {
		const request = new Request(url, { method: 'POST', body: asJson(cell) });
		request.clone();
		return fetch(request);
	},
	'fetch keepalive': (cell, url) => post(url, asJson(cell), { keepalive: true }),
	'XHR text': (cell, url) => xhr(url, asJson(cell)),
	'XHR Blob': (cell, url) => xhr(url, new Blob([asJson(cell)])),
	'XHR FormData': (cell, url) => xhr(url, formData(cell)),
	'beacon text': (cell, url) => void navigator.sendBeacon(url, asJson(cell)),
	'beacon URLSearchParams': ({ id, text }, url) => void navigator.sendBeacon(url, new URLSearchParams({ [id]: text })),
	'beacon Blob': (cell, url) => void navigator.sendBeacon(url, new Blob([asJson(cell)], { type: 'text/plain' })),
	'beacon ArrayBuffer': (cell, url) => void navigator.sendBeacon(url, asBytes(asJson(cell))),
	'gzip ArrayBuffer': async (cell, url) => post(url, await gzip(asJson(cell))),
	'gzip Blob': async (cell, url) => post(url, new Blob([await gzip(asJson(cell))])),
	'form POST into a frame': (cell, url) => submit('post', cell, url),
	'form GET into a frame': (cell, url) => submit('get', cell, url),
	ping: (cell, url) => element('a', { href: '#pinged', ping: `${url}?${asQuery(cell)}` }).click(),
	'WebSocket text': async (cell) => (await socket(cell)).send(asJson(cell)),
	'WebSocket bytes': async (cell) => (await socket(cell)).send(asBytes(asJson(cell))),
	'WebSocket Blob': async (cell) => (await socket(cell)).send(new Blob([asJson(cell)])),
	'worker fetch': (cell, url) => worker.postMessage({ url, body: asJson(cell) }),
	'shared worker fetch': (cell, url) => shared.port.postMessage({ url, body: asJson(cell) }),
	'service worker fetch': async (cell, url) => (await service).active?.postMessage({ url, body: asJson(cell) }),
	script: (cell, url) => void element('script', { src: `${url}?${asQuery(cell)}` }),
	stylesheet: (cell, url) => void element('link', { rel: 'stylesheet', href: `${url}?${asQuery(cell)}` }),
	'CSS url()': (cell, url) => {
		const box = element('div', {});
		box.style.cssText = `width: 1px; height: 1px; background: url("${url}?${asQuery(cell)}")`;
	},
	frame: (cell, url) => void element('iframe', { src: `${url}?${asQuery(cell)}` }),
	EventSource: (cell, url) => {
		const source = new EventSource(`${url}?${asQuery(cell)}`);
		source.addEventListener('error', () => source.close());
	},
	Referer: (cell, url) => fetch(url, { mode: 'no-cors', referrer: `/matrix/?${asQuery(cell)}`, referrerPolicy: 'unsafe-url' }),
	cookie: (cell) => void element('iframe', { src: `https://${cell.host}/own-cookie#${asQuery(cell)}` }),
	'Blob on leaving': (cell, url) => {
		onLeaving.push(() => navigator.sendBeacon(url, new Blob([asJson(cell)], { type: 'text/plain' })));
	},

	// What no extension sees.
	'worker Blob': (cell, url) => worker.postMessage({ url, body: new Blob([asJson(cell)]) }),
	'service worker Blob': async (cell, url) => (await service).active?.postMessage({ url, body: new Blob([asJson(cell)]) }),
	'inside a file': (cell, url) => {
		const data = new FormData();
		data.set('file', new File([asJson(cell)], 'note.json', { type: 'application/json' }));
		return post(url, data);
	},
	'worker WebSocket': (cell) => worker.postMessage({ socket: `wss://${cell.host}/${cell.id}`, body: asJson(cell) }),
};

/** Way by way, as fast as a page would at most. */
async function send(cells: readonly Cell[]): Promise<void> {
	await service;
	for (const [way, one] of Object.entries(ways)) {
		for (const cell of cells) {
			if (cell.way !== way) continue;
			Promise.resolve(one(cell, `https://${cell.host}/${cell.id}`)).catch(() => {});
		}
		await new Promise((resolve) => setTimeout(resolve, 150));
	}
}

Object.assign(globalThis, { ways: Object.keys(ways), send });
