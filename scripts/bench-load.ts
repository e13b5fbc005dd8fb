import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../test/chromium.ts';
import { type Received, type Reply, startServer } from '../test/clinic/server.ts';
import { eventually } from '../test/e2e/eventually.ts';
import { builtExtension } from '../test/e2e/test-bed.ts';
import { type Extension, openExtension } from '../test/extension.ts';
import { fillStore } from '../test/fill-store.ts';
import { workerHeap } from '../test/worker-heap.ts';
import { request } from './bench-requests.ts';
import { figure, type Row } from './bench-rows.ts';
import { median } from './median.ts';

const SITE = 'harborlight-therapy.example';
const TABS = 50;
const A_TAB = 500;
const OPENINGS = 15;
/** Page views of which the first {@link FILLED} fill what is bounded. */
const VISITS = [400, 700, 1_000];

type Bed = {
	readonly context: BrowserContext;
	readonly extension: Extension;
	readonly received: Received[];
	readonly url: (requests: number) => string;
};

export async function benchLoad(only = ''): Promise<readonly Row[]> {
	const parts = { popup, tabs, memory };
	const rows: Row[] = [];
	for (const [name, part] of Object.entries(parts)) if (name.includes(only)) rows.push(...(await inBrowser(part)));
	return rows;
}

async function inBrowser(part: (bed: Bed) => Promise<readonly Row[]>): Promise<readonly Row[]> {
	const server = await startServer(answer);
	const { context, close } = await launchChromium({
		port: server.port,
		spki: server.certificate.spki,
		extension: builtExtension,
	});
	try {
		const extension = await openExtension(context);
		await extension.ask({ do: 'watch', site: SITE });
		let loads = 0;
		const url = (requests: number) => `https://www.${SITE}/page?n=${requests}&load=${loads++}`;
		return await part({ context, extension, received: server.received, url });
	} finally {
		await close();
		await server.close();
	}
}

/** The popup of a visit with many findings, and the history of many visits. */
async function popup({ context, extension, url }: Bed): Promise<readonly Row[]> {
	await extension.ask({ do: 'save-settings', settings: { retentionDays: 30, maxFindings: 1_000_000 } });
	const page = await context.newPage();
	await page.goto(url(20));
	const tabId = await extension.tabId(page.url());
	await page.waitForTimeout(2_000);
	const state = await extension.ask({ ask: 'tab', tabId });
	if (state.is !== 'watched') throw new Error(`The tab is ${state.is}`);
	const { arrival } = state;
	const ours = await context.newPage();
	await ours.goto(`chrome-extension://${extension.id}/options.html`);
	const visit = await ours.evaluate(visitOf, arrival);
	const many = await fillStore(ours, { arrival, visit, findings: 10_000, copies: 0 });
	const others = await fillStore(ours, { arrival: 'other', visit: '', findings: 4_500, copies: 20 });
	await extension.stopWorker();
	const [cold = 0] = await openings(context, extension, tabId, 1);
	const warm = await openings(context, extension, tabId, OPENINGS);
	const shown = await extension.ask({ ask: 'tab', tabId });
	const findings = shown.is === 'watched' ? shown.report.counts.findings : 0;
	if (findings < many) throw new Error(`The popup is of ${findings} findings, not of ${many}`);
	const history: number[] = [];
	for (let opened = 0; opened < 5; opened++)
		history.push(await shows(context, `${extension.id}/history.html`, '.visit, .history-sites li'));
	const all = (many + others).toLocaleString('en');
	const milliseconds = { unit: 'ms' };
	return [
		figure({
			what: `popup of ${findings.toLocaleString('en')} findings, until it can be used`,
			value: median(warm),
			most: 150,
			...milliseconds,
			note: `median of ${OPENINGS}; ${all} findings in the store`,
		}),
		figure({ what: '  with a worker that was stopped', value: cold, ...milliseconds }),
		figure({ what: `history, ${all} findings in the store`, value: median(history), ...milliseconds }),
	];
}

async function openings(context: BrowserContext, { id }: Extension, tabId: number, times: number): Promise<readonly number[]> {
	const taken: number[] = [];
	for (let opened = 0; opened < times; opened++) taken.push(await shows(context, `${id}/popup.html?tab=${tabId}`, '.verdict h1'));
	return taken;
}

/** Milliseconds from the navigation's start until it stands there, is painted, and the page is free to take a press. */
async function shows(context: BrowserContext, address: string, selector: string): Promise<number> {
	const page = await context.newPage();
	try {
		await page.addInitScript(watchFor, selector);
		await page.goto(`chrome-extension://${address}`);
		return await page.evaluate(() => Reflect.get(window, 'shown') as Promise<number>);
	} finally {
		await page.close();
	}
}

function watchFor(selector: string): void {
	const shown = new Promise<number>((resolve) => {
		new MutationObserver((_, observer) => {
			if (document.querySelector(selector) === null) return;
			observer.disconnect();
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => resolve(performance.now());
				port2.postMessage(null);
			});
		}).observe(document, { childList: true, subtree: true });
	});
	Reflect.set(window, 'shown', shown);
}

/** Runs in a page of the extension. */
async function visitOf(arrival: string): Promise<string> {
	const database = await new Promise<IDBDatabase>((resolve) => {
		const request = indexedDB.open('telltale');
		request.onsuccess = () => resolve(request.result);
	});
	const rows = await new Promise<{ visit: string }[]>((resolve) => {
		const request = database.transaction('visits').objectStore('visits').index('arrival').getAll(arrival);
		request.onsuccess = () => resolve(request.result);
	});
	database.close();
	return rows[0]?.visit ?? '';
}

/** Many tabs at once: each request that the server received is counted, and each that told something is kept. */
async function tabs({ context, extension, received, url }: Bed): Promise<readonly Row[]> {
	const began = performance.now();
	const pages: Page[] = [];
	for (let tab = 0; tab < TABS; tab++) {
		const page = await context.newPage();
		pages.push(page);
		await page.goto(url(A_TAB), { waitUntil: 'commit', timeout: 120_000 });
	}
	for (const page of pages) await page.evaluate(() => Reflect.get(window, 'done') as Promise<number>);
	const loaded = (performance.now() - began) / 1_000;
	const sent = received.filter(({ url: { pathname } }) => pathname !== '/favicon.ico').length;
	const seen = async () => (await extension.stored()).visits.reduce((sum, { counts }) => sum + counts.requests, 0);
	const counted = await eventually(seen, (count) => count >= sent, 30_000);
	const { kept, visits } = await extension.stored();
	const unread = visits.reduce((sum, { counts }) => sum + counts.unread, 0);
	const note = `${kept.length.toLocaleString('en')} kept with findings, ${unread} not read; ${loaded.toFixed(0)} s`;
	return [
		figure({
			what: `${TABS} tabs of ${A_TAB} requests: not seen, of ${sent.toLocaleString('en')}`,
			value: sent - counted,
			most: 0,
			unit: '',
			note,
		}),
	];
}

/** Visit after visit, as in hours of use; the heap after the maps have filled, and later. */
async function memory({ context, extension, url }: Bed): Promise<readonly Row[]> {
	const page = await context.newPage();
	await page.goto(url(20));
	const heap = await workerHeap(context);
	const empty = await heap.used();
	const points: number[] = [];
	for (let visit = 1; visit <= Math.max(...VISITS); visit++) {
		await page.goto('about:blank');
		await page.goto(url(20), { waitUntil: 'commit' });
		await page.evaluate(() => Reflect.get(window, 'done') as Promise<number>);
		if (!VISITS.includes(visit)) continue;
		await page.waitForTimeout(1_500);
		points.push(await heap.used());
	}
	const { length } = (await extension.stored()).visits;
	const megabytes = [empty, ...points].map((bytes) => (bytes / 1e6).toFixed(1)).join(', ');
	return [
		figure({
			what: `worker's heap after ${VISITS.at(-1)} visits, against after ${VISITS[0]}`,
			value: (points.at(-1) ?? 0) / (points[0] ?? 1),
			most: 1.05,
			unit: 'times',
			digits: 3,
			note: `${megabytes} MB after ${[1, ...VISITS].join(', ')} visits; ${length} kept`,
		}),
	];
}

function answer({ url, headers }: Received): Reply {
	if (url.pathname === '/page') return { type: 'text/html; charset=utf-8', body: pageOf(url) };
	return headers['sec-fetch-dest'] === 'script' ? { type: 'text/javascript', body: '/**/' } : { status: 204 };
}

function pageOf({ searchParams }: URL): string {
	const from = Number(searchParams.get('load')) * 1_000;
	const list = Array.from({ length: Number(searchParams.get('n')) }, (_, index) => {
		const { url, body } = request(from + index).observation;
		return { url, body: body.is === 'text' ? body.text : null };
	});
	return `<!doctype html><title>Page</title><h1>Page</h1><script>
const list = ${JSON.stringify(list).replaceAll('<', '\\u003c')};
const send = ({ url, body }) => fetch(url, body === null ? { mode: 'no-cors' } : { method: 'POST', mode: 'no-cors', body }).catch(() => {});
window.done = Promise.all(list.map(send)).then(() => performance.now());
</script>`;
}
