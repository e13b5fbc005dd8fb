import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyPack } from '../../src/pack/verify-pack.ts';
import { expectAccessible } from '../accessibility.ts';
import { clinicUrl } from '../clinic/hosts.ts';
import { eventually } from './eventually.ts';
import { settled } from './settled.ts';
import { CLINIC_SITE, openTestBed, type TestBed } from './test-bed.ts';
import { words } from './words.ts';

/** A folder for pictures of what is said. */
const PICTURES = process.env['PICTURES'];

describe('the store fails', { timeout: 600_000 }, () => {
	let bed: TestBed;
	let ours: Page;
	let arrival = '';

	const address = (page: string) => `chrome-extension://${bed.extension.id}/${page}`;

	beforeAll(async () => {
		bed = await openTestBed();
	});
	afterAll(() => bed?.close());

	beforeEach(async () => {
		await bed.extension.ask({ do: 'delete-everything' });
		await bed.extension.ask({ do: 'watch', site: CLINIC_SITE });
		await bed.page.goto(clinicUrl('/contact'));
		await bed.page.waitForTimeout(500);
		await settled(bed.extension);
		const before = await watched();
		expect(before.failure).toBeUndefined();
		arrival = before.arrival;
		ours = await bed.context.newPage();
		await ours.goto(address('options.html'));
		return () => ours.close();
	});

	async function watched() {
		const state = await bed.extension.ask({ ask: 'tab', tabId: await bed.extension.tabId(bed.page.url()) });
		if (state.is !== 'watched') throw new Error(`The tab is ${JSON.stringify(state)}`);
		return state;
	}

	/** What a page of ours says, with what it is about in sight. */
	async function says(page: Page, key: string, name: string): Promise<void> {
		await page.getByText(words(key), { exact: true }).waitFor();
		if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
		await expectAccessible(page);
	}

	async function popupSays(key: string, name: string): Promise<void> {
		const popup = await bed.extension.openPopup(await bed.extension.tabId(bed.page.url()));
		await says(popup, key, `${name}-popup`);
		await popup.close();
	}

	async function pageSays(page: string, key: string, name: string): Promise<Page> {
		const opened = await bed.context.newPage();
		await opened.goto(address(page));
		await says(opened, key, name);
		return opened;
	}

	/** Saves every kind of file from the report; what each holds. */
	async function exportsAll(report: Page): Promise<readonly Buffer[]> {
		const saved: Buffer[] = [];
		for (const kind of ['pack', 'html', 'har', 'json', 'csv']) {
			await report.getByLabel(words(`export_kind_${kind}`), { exact: true }).check();
			const [download] = await Promise.all([
				report.waitForEvent('download'),
				report.getByRole('button', { name: words('export_save'), exact: true }).click(),
			]);
			saved.push(readFileSync(await download.path()));
		}
		return saved;
	}

	async function expectExports(report: Page): Promise<void> {
		const [pack, ...texts] = await exportsAll(report);
		expect((await verifyPack(new Uint8Array(pack ?? Buffer.of()))).holds).toBe(true);
		expect(texts.map((text) => text.includes('Snapchat') || text.includes('snapchat'))).toEqual([true, true, true, true]);
	}

	const origin = () => `chrome-extension://${bed.extension.id}`;

	/** Sends until the store says why it fails; how many requests that took. The browser looks at the space that is left every half minute. */
	async function sendUntilItFails(name: string): Promise<number> {
		for (let sent = 0; ; sent++) {
			if ((await watched()).failure !== undefined || sent > 120) return sent;
			await bed.page.evaluate(sendAnswers, { name, from: sent, to: sent + 1 });
			await bed.page.waitForTimeout(500);
		}
	}

	it('the disk is full: it says so, goes on, loses nothing that was kept but what is deleted, and catches up when there is room', async () => {
		const older = arrival;
		await bed.page.goto('about:blank');
		await bed.page.goto(clinicUrl('/contact'));
		await settled(bed.extension);
		({ arrival } = await watched());
		const before = await bed.extension.stored();
		const session = await bed.context.newCDPSession(ours);
		await session.send('Storage.overrideQuotaForOrigin', { origin: origin(), quotaSize: 1 });
		const sent = (await sendUntilItFails('full')) + 30;
		await bed.page.evaluate(sendAnswers, { name: 'full', from: sent - 30, to: sent });
		const full = await eventually(watched, ({ report: told }) => told.counts.requests >= sent);
		expect(full.failure).toBe('error_store_full');
		expect(full.report.counts.requests).toBeGreaterThanOrEqual(sent);
		await popupSays('error_store_full', 'full');

		const kept = (await bed.extension.stored()).kept.map(({ key }) => key);
		expect(before.kept.filter(({ key }) => !kept.includes(key))).toEqual([]);
		await (await pageSays('history.html', 'error_store_full', 'full-history')).close();
		const report = await pageSays(`report.html?arrival=${arrival}`, 'error_store_full', 'full-report');
		await expectExports(report);
		await report.close();

		// There is no room even for a mark that a visit is deleted: it is deleted at once.
		await bed.extension.ask({ do: 'delete-arrivals', arrivals: [older] });
		const left = (await bed.extension.stored()).kept.length;
		expect(left).toBeGreaterThan(0);
		expect(left).toBeLessThan(kept.length);

		await session.send('Storage.overrideQuotaForOrigin', { origin: origin() });
		for (let tries = 0; tries < 20 && (await watched()).failure !== undefined; tries++) {
			await bed.page.evaluate(sendAnswers, { name: 'room', from: tries, to: tries + 1 });
			await bed.page.waitForTimeout(3_000);
		}
		expect((await watched()).failure).toBeUndefined();
		const after = await settled(bed.extension);
		const answers = after.kept.filter(({ observation: { url } }) => url.includes('burst=full'));
		expect(answers.length).toBe(sent);
		expect(after.visits.reduce((sum, { counts }) => sum + counts.requests, 0)).toBe((await watched()).report.counts.requests);
		// What came late is in its place: the chain of records has no gap.
		await expectExports(await pageSays(`report.html?arrival=${arrival}`, 'export_title', 'caught-up'));
	});

	it('the database is of a newer version: it is left as it is, can be read and saved, and what is seen is shown', async () => {
		await ours.evaluate(openAs, 99);
		await bed.page.evaluate(sendAnswers, { name: 'newer', from: 0, to: 3 });
		const { failure, report: told } = await eventually(watched, (state) => state.failure !== undefined);
		expect(failure).toBe('error_store_newer');
		expect(told.counts.requests).toBeGreaterThanOrEqual(3);
		await popupSays('error_store_newer', 'newer');
		await (await pageSays('history.html', 'error_store_newer', 'newer-history')).close();
		await expectExports(await pageSays(`report.html?arrival=${arrival}`, 'error_store_newer', 'newer-report'));

		// A worker that cannot read what was recorded does not say that there is nothing.
		await bed.extension.stopWorker();
		const tabId = await bed.extension.tabId(bed.page.url());
		expect(await bed.extension.ask({ ask: 'tab', tabId })).toEqual({ is: 'error', message: 'error_store_newer' });
		await popupSays('error_store_newer', 'newer-stopped-popup');
		await ours.evaluate(openAs, 100);
	});

	it('the database is damaged: it says so, shows what is seen, and starts afresh when everything is deleted', async () => {
		await ours.evaluate(damage);
		await bed.page.evaluate(sendAnswers, { name: 'damaged', from: 0, to: 3 });
		const { failure, report: told } = await eventually(watched, (state) => state.failure !== undefined);
		expect(failure).toBe('error_store_failed');
		expect(told.counts.requests).toBeGreaterThanOrEqual(3);
		await popupSays('error_store_failed', 'damaged');
		await (await pageSays('history.html', 'error_store_failed', 'damaged-history')).close();
		await (await pageSays(`report.html?arrival=${arrival}`, 'error_store_failed', 'damaged-report')).close();
		await bed.extension.ask({ do: 'delete-everything' });
		await bed.extension.ask({ do: 'watch', site: CLINIC_SITE });
		await bed.page.reload();
		await settled(bed.extension);
		expect((await watched()).failure).toBeUndefined();
		expect((await bed.extension.stored()).kept.length).toBeGreaterThan(0);
	});
});

/** Runs in a page of ours: as a version to come would open it. */
async function openAs(version: number): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		const request = indexedDB.open('telltale', version);
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			request.result.close();
			resolve();
		};
	});
}

/** Runs in a page of ours: the same database without what stands in it. */
async function damage(): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		const request = indexedDB.deleteDatabase('telltale');
		request.onerror = () => reject(request.error);
		request.onsuccess = () => resolve();
	});
	await new Promise<void>((resolve, reject) => {
		const request = indexedDB.open('telltale', 3);
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			request.result.close();
			resolve();
		};
	});
}

type Answers = { readonly name: string; readonly from: number; readonly to: number };

/** Runs in the page: each with a number of its own. */
async function sendAnswers({ name, from, to }: Answers): Promise<void> {
	for (let number = from; number < to; number++) {
		const url = `https://www.facebook.com/tr/?id=1&ev=Answer&burst=${name}&number=${number}&fbp=fb.1.1700000000000.1480012345`;
		await fetch(url, { method: 'POST', mode: 'no-cors', body: new URLSearchParams({ 'cd[answer]': 'Nearly every day' }) });
	}
}
