import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../test/chromium.ts';
import { type Received, type Reply, type Server, startServer } from '../test/clinic/server.ts';
import { builtExtension } from '../test/e2e/test-bed.ts';
import { openExtension } from '../test/extension.ts';
import { request } from './bench-requests.ts';
import { figure, type Row } from './bench-rows.ts';
import { manifestFor } from './manifest-for.ts';
import { median, medianWithin } from './median.ts';

/** What a page waits longer for with Telltale than with an empty extension of the same permissions. */
type Site = {
	readonly name: string;
	readonly host: string;
	readonly requests: number;
	/** Begin together; the next when all of these are answered. */
	readonly together: number;
	/** Milliseconds that the server takes, from and to. */
	readonly latency: readonly [number, number];
	readonly aim: number;
	readonly rounds: number;
	/** Milliseconds after a load in which what was seen is judged and written, so that it does not slow the next one down. */
	readonly rest: number;
};

const HEALTH = 'www.harborlight-therapy.example';
const SITES: readonly Site[] = [
	{
		name: 'an ordinary site, 500 requests at once',
		host: 'www.northpine-outdoor.test',
		requests: 500,
		together: 500,
		latency: [0, 0],
		aim: 1.02,
		rounds: 25,
		rest: 150,
	},
	{
		name: 'a health site, 100 requests, server latency 20 to 80 ms',
		host: HEALTH,
		requests: 100,
		together: 20,
		latency: [20, 80],
		aim: 1.05,
		rounds: 21,
		rest: 1_200,
	},
	{
		name: 'a health site, 500 requests at once',
		host: HEALTH,
		requests: 500,
		together: 500,
		latency: [0, 0],
		aim: 1.25,
		rounds: 15,
		rest: 1_500,
	},
];
/** Milliseconds after which a site has been loaded often enough, however slow the machine is: how many rounds that were is said. */
const LONGEST = 160_000;
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

type Loader = { readonly load: (site: Site, number: number) => Promise<number>; readonly close: () => Promise<void> };

/** All that take part: `idle` listens as Telltale does, and does nothing with what it hears. */
const WHO = ['empty', 'idle', 'telltale'] as const;
type Times = Readonly<Record<(typeof WHO)[number], number>>;

/** The browsers are open all the time and take turns; who is first changes from round to round. */
export async function benchPageCost(only = ''): Promise<readonly Row[]> {
	const server = await startServer(answer);
	const folders = { empty: plainExtension(''), idle: plainExtension(LISTENERS), telltale: builtExtension };
	const loaders: { readonly who: keyof Times; readonly loader: Loader }[] = [];
	try {
		for (const who of WHO) loaders.push({ who, loader: await loaderOf(server, folders[who], who === 'telltale') });
		const rows: Row[] = [];
		for (const site of SITES.filter(({ name }) => name.includes(only))) {
			const rounds: Times[] = [];
			// The first rounds fill caches and open connections.
			const until = performance.now() + LONGEST;
			for (let round = -2; round < site.rounds && performance.now() < until; round++) {
				const taken = { empty: 0, idle: 0, telltale: 0 };
				for (const { who, loader } of loaders) taken[who] = await loader.load(site, round);
				loaders.push(...loaders.splice(0, 1));
				if (round >= 0) rounds.push(taken);
			}
			const ratios = rounds.map(({ telltale, empty }) => telltale / empty);
			const [low, high] = medianWithin(ratios);
			const times = WHO.map((who) => `${median(rounds.map((taken) => taken[who])).toFixed(0)} ms`);
			const idle = rounds.map((taken) => taken.idle / taken.empty);
			const [idleLow, idleHigh] = medianWithin(idle);
			const listening = `listeners that do nothing ${median(idle).toFixed(3)} (${idleLow.toFixed(3)} to ${idleHigh.toFixed(3)})`;
			rows.push(
				figure({
					what: `page load, ${site.name}`,
					value: median(ratios),
					most: site.aim,
					unit: 'times',
					digits: 3,
					note: `${low.toFixed(3)} to ${high.toFixed(3)} (95 %); ${listening}; ${times.join(', ')}; ${rounds.length} rounds`,
				}),
			);
		}
		return rows;
	} finally {
		for (const { loader } of loaders) await loader.close();
		await server.close();
		for (const folder of [folders.empty, folders.idle]) rmSync(folder, { recursive: true, force: true });
	}
}

async function loaderOf(server: Server, extension: string, watches: boolean): Promise<Loader> {
	const { context, close } = await launchChromium({ port: server.port, spki: server.certificate.spki, extension });
	if (watches) await (await openExtension(context)).ask({ do: 'watch', site: 'harborlight-therapy.example' });
	else await (await context.newPage()).goto('about:blank');
	const page = await context.newPage();
	await page.bringToFront();
	return { close, load: (site, number) => load(server, page, site, number) };
}

/** Milliseconds from the navigation's start to the last answer. */
async function load(server: Server, page: Page, site: Site, number: number): Promise<number> {
	const [from, to] = site.latency;
	// Away from the site, so that each load is a visit of its own.
	await page.goto('about:blank');
	await page.waitForTimeout(site.rest);
	server.received.splice(0);
	const query = new URLSearchParams({ n: String(site.requests), together: String(site.together), from: `${from}`, to: `${to}` });
	await page.goto(`https://${site.host}/page?${query}&number=${number}`, { waitUntil: 'commit' });
	const taken = await page.evaluate(() => Reflect.get(window, 'done') as Promise<number>);
	const arrived = server.received.filter(({ url }) => url.pathname !== '/favicon.ico').length;
	if (arrived !== site.requests + 1) throw new Error(`${site.name}: ${arrived} of ${site.requests + 1} requests arrived`);
	return taken;
}

function answer({ url, headers }: Received): Reply {
	if (url.pathname === '/page') return { type: 'text/html; charset=utf-8', body: pageOf(url) };
	const after = Number(url.searchParams.get('latency') ?? 0);
	const reply = REPLIES[headers['sec-fetch-dest'] ?? ''] ?? { status: 204 };
	return after > 0 ? { ...reply, after } : reply;
}

const REPLIES: Readonly<Record<string, Reply>> = {
	image: { type: 'image/gif', body: PIXEL },
	script: { type: 'text/javascript', body: '/* nothing */' },
	style: { type: 'text/css', body: '/* nothing */' },
};

/** Requests of all kinds, as `bench-requests.ts` makes them up. */
function pageOf({ hostname, searchParams }: URL): string {
	const asked = (name: string) => Number(searchParams.get(name));
	const [from, to] = [asked('from'), asked('to')];
	const list = Array.from({ length: asked('n') }, (_, index) => {
		const { url, type, body } = request(index).observation;
		const address = new URL(url.replaceAll('www.harborlight-therapy.example', hostname));
		if (to > 0) address.searchParams.set('latency', String(from + ((index * 37) % (to - from))));
		return { url: address.href, type, body: body.is === 'text' ? body.text : null };
	});
	return `<!doctype html><title>Page</title><h1>Page</h1><script>
const list = ${JSON.stringify(list).replaceAll('<', '\\u003c')};
const element = (name, attributes) => new Promise((done) => {
	const made = Object.assign(document.createElement(name), { onload: done, onerror: done }, attributes);
	if (name !== 'img') document.head.append(made);
});
const send = ({ url, type, body }) =>
	type === 'image' ? element('img', { src: url })
	: type === 'script' ? element('script', { src: url, async: true })
	: type === 'stylesheet' ? element('link', { rel: 'stylesheet', href: url })
	: fetch(url, body === null ? { mode: 'no-cors' } : { method: 'POST', mode: 'no-cors', body });
window.done = (async () => {
	for (let from = 0; from < list.length; from += ${asked('together')})
		await Promise.all(list.slice(from, from + ${asked('together')}).map(send));
	return performance.now();
})();
</script>`;
}

/** What a health site costs at least: that the browser tells of every request at all. */
const LISTENERS = `
const all = { urls: ['<all_urls>'] };
chrome.webRequest.onBeforeRequest.addListener(() => undefined, all, ['requestBody']);
chrome.webRequest.onSendHeaders.addListener(() => undefined, all, ['requestHeaders', 'extraHeaders']);
chrome.webRequest.onErrorOccurred.addListener(() => undefined, all);
`;

/** An extension that may do all that ours may. */
function plainExtension(worker: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'telltale-plain-'));
	const { permissions, host_permissions } = manifestFor('chrome', '1') as Record<string, unknown>;
	const manifest = { manifest_version: 3, name: 'Plain', version: '1', permissions, host_permissions };
	writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, background: { service_worker: 'worker.js' } }));
	writeFileSync(join(folder, 'worker.js'), worker);
	return folder;
}
