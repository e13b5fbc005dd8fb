import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clinicUrl } from '../clinic/hosts.ts';
import { eventually } from './eventually.ts';
import { CLINIC_SITE, openTestBed, type TestBed } from './test-bed.ts';

const REQUESTS = 120;
/** Milliseconds between two requests of the burst. */
const APART = 25;

describe('the worker is stopped in the middle of a burst', () => {
	let bed: TestBed;
	const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

	beforeAll(async () => {
		bed = await openTestBed();
		await bed.extension.ask({ do: 'watch', site: CLINIC_SITE });
		await bed.page.goto(clinicUrl('/about'));
	});
	afterAll(() => bed?.close());

	it(`loses nothing that reached a tracker (SEED=${seed})`, async () => {
		const random = randomFrom(seed);
		const burst = bed.page.evaluate(sendBurst, { requests: REQUESTS, apart: APART });
		for (let kills = 0; kills < 6; kills++) {
			await bed.page.waitForTimeout(100 + random() * 400);
			await bed.extension.stopWorker();
		}
		await burst;

		const arrived = bed.clinic.received.filter(({ url }) => url.searchParams.has('burst')).map(({ url }) => url.href);
		expect(arrived.length).toBe(REQUESTS);
		const kept = await eventually(
			async () => new Set((await bed.extension.stored()).kept.map(({ observation }) => observation.url)),
			(urls) => arrived.every((url) => urls.has(url)),
		);
		expect(arrived.filter((url) => !kept.has(url))).toEqual([]);
	});

	it('keeps the body of a request that began before the stop', async () => {
		const { kept } = await bed.extension.stored();
		const posts = kept.filter(({ observation }) => observation.method === 'POST' && observation.url.includes('burst='));
		const withAnswer = posts.filter(({ findings }) =>
			findings.some(({ disclosures }) => disclosures.some(({ value }) => value.includes('Nearly every day'))),
		);
		expect(posts.length).toBe(REQUESTS / 2);
		expect(posts.length - withAnswer.length).toBe(0);
	});

	it('records nothing twice', async () => {
		const urls = (await bed.extension.stored()).kept
			.map(({ observation }) => observation.url)
			.filter((url) => url.includes('burst='));
		expect(urls.length).toBe(new Set(urls).size);
	});
});

/** Runs in the page: images and form posts in turn, each with a number of its own. */
async function sendBurst({ requests, apart }: { readonly requests: number; readonly apart: number }): Promise<void> {
	for (let number = 0; number < requests; number++) {
		const address = `https://www.facebook.com/tr/?id=1&ev=Answer&burst=${number}&fbp=fb.1.1700000000000.1480012345`;
		if (number % 2 === 0) new Image().src = address;
		else fetch(address, { method: 'POST', mode: 'no-cors', body: new URLSearchParams({ 'cd[answer]': 'Nearly every day' }) });
		await new Promise((resolve) => setTimeout(resolve, apart));
	}
	await new Promise((resolve) => setTimeout(resolve, 1_000));
}

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
