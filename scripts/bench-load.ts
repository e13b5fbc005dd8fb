import type { BrowserContext } from 'playwright-core';
import { type BusySite, openBusySite } from '../test/busy-site.ts';
import type { Extension } from '../test/extension.ts';
import { fillStore } from '../test/fill-store.ts';
import { workerHeap } from '../test/worker-heap.ts';
import { figure, type Row } from './bench-rows.ts';
import { median } from './median.ts';

const TABS = 50;
const A_TAB = 500;
const OPENINGS = 15;
/** Visits after which the heap is measured; by the first, what is bounded is full. */
const VISITS = [320, 470, 620];

export async function benchLoad(only = ''): Promise<readonly Row[]> {
	const parts = { popup, tabs, memory };
	const rows: Row[] = [];
	for (const [name, part] of Object.entries(parts)) if (name.includes(only)) rows.push(...(await onBusySite(part)));
	return rows;
}

async function onBusySite(part: (site: BusySite) => Promise<readonly Row[]>): Promise<readonly Row[]> {
	const site = await openBusySite();
	try {
		return await part(site);
	} finally {
		await site.close();
	}
}

/** The popup of a visit with many findings, and the history of many visits. */
async function popup({ context, extension, url }: BusySite): Promise<readonly Row[]> {
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

/** Many tabs at once: each request that the server received is counted. */
async function tabs({ loadTabs }: BusySite): Promise<readonly Row[]> {
	const began = performance.now();
	const { sent, counted, kept, keptTwice, unread } = await loadTabs(TABS, A_TAB);
	const seconds = ((performance.now() - began) / 1_000).toFixed(0);
	const what = `${TABS} tabs of ${A_TAB} requests: not seen`;
	const note = `${kept.toLocaleString('en')} kept with findings, ${keptTwice} twice, ${unread} not read; ${seconds} s`;
	return [figure({ what, value: Math.abs(sent - counted), most: 0, unit: `of ${sent.toLocaleString('en')}`, note })];
}

/** Visit after visit, as in hours of use; the heap after the maps have filled, and later. */
async function memory({ context, extension, url }: BusySite): Promise<readonly Row[]> {
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
