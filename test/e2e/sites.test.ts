import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clinicUrl, shopUrl } from '../clinic/hosts.ts';
import { eventually } from './eventually.ts';
import { settled } from './settled.ts';
import { CLINIC_SITE, openTestBed, type TestBed } from './test-bed.ts';
import { words } from './words.ts';

const SHOP_SITE = 'northpine-outdoor.test';

describe('which sites are watched', () => {
	let bed: TestBed;

	beforeAll(async () => {
		bed = await openTestBed();
	});
	afterAll(() => bed?.close());

	async function popupHere(): Promise<Page> {
		const popup = await bed.extension.openPopup(await bed.extension.tabId(bed.page.url()));
		await popup.locator('main[aria-busy=false]').waitFor();
		return popup;
	}

	const recordedOf = async (site: string) =>
		(await bed.extension.stored()).kept.filter(({ findings }) => findings.some((finding) => finding.site === site)).length;

	it('recognises a clinic that is on no list, and says why', async () => {
		await bed.page.goto(clinicUrl('/'));
		await bed.page.waitForTimeout(1_000);
		const state = await bed.extension.ask({ ask: 'tab', tabId: await bed.extension.tabId(bed.page.url()) });
		if (state.is !== 'watched') throw new Error(`The clinic is ${state.is}`);
		expect(state.chosen).toBe(false);
		expect(state.report.health.is).toBe(true);
		expect(state.report.health.because.length).toBeGreaterThan(0);
	});

	it('watches a shop when the person says so, from the next load on', async () => {
		await bed.page.goto(shopUrl('/'));
		const popup = await popupHere();
		await popup.getByRole('button', { name: words('popup_watch') }).click();
		await popup.getByText(words('popup_watching', SHOP_SITE)).waitFor();
		await bed.page.reload();
		expect(
			await eventually(
				() => recordedOf(SHOP_SITE),
				(count) => count > 0,
			),
		).toBeGreaterThan(0);
		await popup.close();
	});

	it('takes that back with undo', async () => {
		const popup = await popupHere();
		await popup.getByRole('button', { name: words('popup_stop') }).click();
		await popup.locator('main h1').getByText(SHOP_SITE).waitFor();
		// What left before is judged a moment later.
		await settled(bed.extension);
		const before = await recordedOf(SHOP_SITE);
		await bed.page.reload();
		await bed.page.waitForTimeout(1_500);
		expect(await recordedOf(SHOP_SITE)).toBe(before);

		await popup.getByRole('button', { name: words('undo'), exact: true }).click();
		await bed.page.reload();
		expect(
			await eventually(
				() => recordedOf(SHOP_SITE),
				(count) => count > before,
			),
		).toBeGreaterThan(before);
		await popup.close();
	});

	it('leaves a health site alone when the person says so, and takes that back', async () => {
		await bed.page.goto(clinicUrl('/contact'));
		const popup = await popupHere();
		await popup.getByRole('button', { name: words('popup_stop') }).click();
		await popup.getByText(words('popup_unwatched', CLINIC_SITE)).waitFor();
		await settled(bed.extension);
		const before = await recordedOf(CLINIC_SITE);
		await bed.page.goto(clinicUrl('/'));
		await bed.page.waitForTimeout(1_500);
		expect(await recordedOf(CLINIC_SITE)).toBe(before);

		await popup.getByRole('button', { name: words('popup_unwatched_undo') }).click();
		await bed.page.reload();
		expect(
			await eventually(
				() => recordedOf(CLINIC_SITE),
				(count) => count > before,
			),
		).toBeGreaterThan(before);
		await popup.close();
	});
});
