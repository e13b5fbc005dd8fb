import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clinicUrl } from '../clinic/hosts.ts';
import { sendBurst } from './burst.ts';
import { eventually } from './eventually.ts';
import { CLINIC_SITE, openTestBed, type TestBed } from './test-bed.ts';

/** Milliseconds between two requests of a burst. */
const APART = 25;
/** Milliseconds around a stop in which the browser drops events that were on their way to the worker. */
const AROUND = 1_500;

describe('the worker is stopped', () => {
	let bed: TestBed;
	let bursts = 0;
	const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
	const random = randomFrom(seed);

	beforeAll(async () => {
		bed = await openTestBed();
		await bed.extension.ask({ do: 'watch', site: CLINIC_SITE });
		await bed.page.goto(clinicUrl('/about'));
		await bed.page.waitForTimeout(1_000);
	});
	afterAll(() => bed?.close());

	const keptUrls = async () => new Set((await bed.extension.stored()).kept.map(({ observation }) => observation.url));
	const arrivedIn = (burst: string) => bed.clinic.received.filter(({ url }) => url.searchParams.get('burst') === burst);

	/** Sends a burst of its own name and tells it. */
	function burst(requests: number): { readonly name: string; readonly sent: Promise<void> } {
		const name = String(bursts++);
		return { name, sent: bed.page.evaluate(sendBurst, { name, requests, apart: APART }) };
	}

	it(`in the middle of a burst: what the popup had shown is kept (SEED=${seed})`, async () => {
		const { sent } = burst(160);
		const tabId = await bed.extension.tabId(bed.page.url());
		let shown = 0;
		for (let stops = 0; stops < 4; stops++) {
			await bed.page.waitForTimeout(100 + random() * 900);
			const state = await bed.extension.ask({ ask: 'tab', tabId });
			await bed.extension.stopWorker();
			if (state.is !== 'watched') throw new Error(`The tab is ${state.is}`);
			shown = Math.max(shown, state.report.counts.findings);
		}
		expect(shown).toBeGreaterThan(0);
		// What was shown and not yet written is taken up by the next worker, from the request that was.
		const findings = async () => (await bed.extension.stored()).kept.reduce((sum, kept) => sum + kept.findings.length, 0);
		expect(await eventually(findings, (count) => count >= shown)).toBeGreaterThanOrEqual(shown);
		await sent;
	});

	it('before a burst: the burst wakes it and every request is recorded, a body that is missing being said to be', async () => {
		for (let rounds = 0; rounds < 3; rounds++) {
			await bed.extension.stopWorker();
			await bed.page.waitForTimeout(random() * 300);
			const { name, sent } = burst(20);
			await sent;
			const arrived = arrivedIn(name).map(({ url }) => url.href);
			expect(arrived.length).toBe(20);
			const kept = await eventually(keptUrls, (urls) => arrived.every((url) => urls.has(url)));
			expect(arrived.filter((url) => !kept.has(url))).toEqual([]);
			const posts = (await bed.extension.stored()).kept.filter(
				({ observation: { method, url } }) => method === 'POST' && url.includes(`burst=${name}&`),
			);
			// Chromium leaves out the start, and with it the body, of a request that leaves in the moment in which the new worker takes up its listeners.
			const bodiless = posts.filter(({ bodyUnread }) => bodyUnread === 'interrupted').length;
			expect(bodiless).toBeLessThanOrEqual(1);
			const answers = posts.filter(({ findings }) =>
				findings.some(({ disclosures }) => disclosures.some(({ value }) => value.includes('Nearly every day'))),
			);
			expect(answers.length).toBe(10 - bodiless);
		}
	});

	it('in the middle of a burst: only what was on its way in that moment can be missing', async () => {
		const { name, sent } = burst(200);
		await bed.page.waitForTimeout(2_000 + random() * 500);
		const from = Date.now() - AROUND;
		await bed.extension.stopWorker();
		const to = Date.now() + AROUND;
		await sent;
		const arrived = arrivedIn(name);
		const far = arrived.filter(({ time }) => time < from || time > to).map(({ url }) => url.href);
		const kept = await eventually(keptUrls, (urls) => far.every((url) => urls.has(url)));
		expect(far.length).toBeGreaterThan(0);
		expect(far.filter((url) => !kept.has(url))).toEqual([]);
	});

	it('at any of these moments: nothing is recorded twice', async () => {
		const kept = (await bed.extension.stored()).kept.map(({ observation: { url, outcome } }) => ({ url, outcome }));
		const urls = kept.map(({ url }) => url);
		expect(kept.filter(({ url }, index) => urls.indexOf(url) !== index || urls.lastIndexOf(url) !== index)).toEqual([]);
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
