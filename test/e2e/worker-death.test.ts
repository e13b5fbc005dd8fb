import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { LOADED_SITE, LOGO_HOST, loadedUrl, sentOf, startLoadSite } from '../clinic/load-site.ts';
import type { Server } from '../clinic/server.ts';
import { type Extension, openExtension } from '../extension.ts';
import { eventually } from './eventually.ts';
import { type KeptInShort, keptInShort } from './kept-in-short.ts';
import { killTally } from './kill-tally.ts';
import { builtExtension } from './test-bed.ts';

/** `npm run kills` asks for 200. */
const KILLS = Number(process.env['KILLS'] ?? 12);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
/** Milliseconds that a worker takes until it has counted what was missed. */
const LOOKS = 8_000;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the worker is stopped', () => {
	let server: Server;
	let context: BrowserContext;
	let extension: Extension;
	let reader: Page;
	let page: Page;
	let close = async () => {};
	let pages = 0;
	const random = randomFrom(seed);

	beforeAll(async () => {
		server = await startLoadSite();
		const launched = await launchChromium({ port: server.port, spki: server.certificate.spki, extension: builtExtension });
		close = launched.close;
		context = launched.context;
		extension = await openExtension(context);
		await extension.ask({ do: 'watch', site: LOADED_SITE });
		// Beyond the usual number the oldest visits would go, as they should.
		const { settings } = await extension.ask({ ask: 'settings' });
		await extension.ask({ do: 'save-settings', settings: { ...settings, maxFindings: 1_000_000 } });
		reader = await context.newPage();
		await reader.goto(`chrome-extension://${extension.id}/options.html`);
		page = await open();
		await wait(1_500);
	});
	afterAll(async () => {
		await close();
		await server?.close();
	});

	/** Another may overtake it: then it never arrives. */
	function go(where: Page): void {
		void where.goto(loadedUrl(`page-${pages++}`)).catch(() => undefined);
	}

	async function open(): Promise<Page> {
		const opened = await context.newPage();
		go(opened);
		return opened;
	}

	/** Stays, goes to another page, or closes the tab and goes on in a new one. */
	async function move(): Promise<void> {
		const what = random();
		if (what < 0.5) return;
		if (what < 0.75) return go(page);
		const before = page;
		page = await open();
		await wait(50);
		void before.close().catch(() => undefined);
	}

	async function kill(): Promise<void> {
		await wait(500 + random() * 3_000);
		const isFirst = random() < 0.5;
		if (isFirst) await extension.stopWorker();
		else await move();
		await wait(random() * 400);
		if (isFirst) await move();
		else await extension.stopWorker();
	}

	/** Findings that a popup would show of the page. */
	async function findingsShown(): Promise<number> {
		await page.waitForURL(loadedUrl(`page-${pages - 1}`));
		const state = await extension.ask({ ask: 'tab', tabId: await extension.tabId(page.url()) });
		return state?.is === 'watched' ? state.report.counts.findings : 0;
	}

	async function allKept(): Promise<KeptInShort> {
		await page.goto('about:blank');
		let before = -1;
		return eventually(
			() => keptInShort(reader),
			({ kept, pending }) => {
				const isSame = kept.length === before && pending === 0;
				before = kept.length;
				return isSame;
			},
			30_000,
		);
	}

	it(
		`${KILLS} times under load: nothing is kept twice, and what is not kept is counted (SEED=${seed})`,
		async () => {
			let shown = 0;
			for (let kills = 0; kills < KILLS; kills++) {
				if (kills % 4 === 3) shown = Math.max(shown, await findingsShown());
				await kill();
			}
			await wait(LOOKS);
			const kept = await allKept();
			const tally = killTally(server.received, kept);
			console.log(`KILLS=${KILLS} SEED=${seed} ${JSON.stringify(tally)}`);

			expect(tally).toMatchObject({ twice: [], elsewhere: [], mute: [] });
			expect(tally.received).toBeGreaterThan(KILLS * 20);
			// Stopped again before it has taken up what it knew, a worker can miss a page that comes and goes meanwhile.
			expect(tally.unexplained.length / tally.received).toBeLessThan(0.01);
			expect(tally.once / tally.received).toBeGreaterThan(0.7);
			expect(shown).toBeGreaterThan(0);
			expect(kept.findings).toBeGreaterThanOrEqual(shown);
		},
		120_000 + KILLS * 5_000,
	);

	it('before a page is opened: the page wakes it, and what the browser leaves out is counted', async () => {
		await extension.stopWorker();
		await wait(random() * 300);
		const name = `page-${pages}`;
		go(page);
		await wait(LOOKS);
		const { kept, visits } = await allKept();
		const arrived = server.received.flatMap(({ url }) => sentOf(url) ?? []).filter((sent) => sent.page === name);
		const ids = new Set(kept.map(({ url }) => sentOf(new URL(url))?.id));
		const lost = arrived.filter(({ id }) => !ids.has(id));
		const own = visits.filter((visit) => visit.page === loadedUrl(name));
		expect(arrived.length).toBeGreaterThan(100);
		// Not the logo, which may come from the browser's own disk: the page asks for it, and no server receives it.
		const missed = own.flatMap(({ missed = [] }) => missed.filter(([host]) => host !== LOGO_HOST));
		expect(
			missed.reduce((sum, [, times]) => sum + times, 0),
			JSON.stringify(missed),
		).toBe(lost.length);
		expect(lost.length).toBeLessThan(arrived.length / 20);
	});
});

/** Numbers in [0, 1) that a seed repeats (mulberry32). */
function randomFrom(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
