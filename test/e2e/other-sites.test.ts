import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clinicUrl, shopUrl } from '../clinic/hosts.ts';
import { openTestBed, type TestBed } from './test-bed.ts';

describe('a site that is no health site', () => {
	let bed: TestBed;

	beforeAll(async () => {
		bed = await openTestBed();
	});
	afterAll(() => bed?.close());

	it('leaves nothing in the store', async () => {
		await bed.page.goto(shopUrl('/'));
		await bed.page.waitForTimeout(1_500);
		expect(bed.clinic.received.some(({ url }) => url.hostname === 'www.facebook.com')).toBe(true);
		expect(await bed.extension.stored()).toEqual({ kept: [], visits: [], pending: 0 });
	});

	it('leaves nothing either while a clinic is open in another tab', async () => {
		const clinic = await bed.context.newPage();
		await clinic.goto(clinicUrl('/'));
		await bed.page.goto(shopUrl('/?second'));
		await bed.page.waitForTimeout(1_500);
		const stored = await bed.extension.stored();
		expect(stored.kept.length).toBeGreaterThan(0);
		expect(JSON.stringify(stored)).not.toContain('northpine');
		await clinic.close();
	});

	it('leaves nothing when the clinic was in the same tab before', async () => {
		await bed.page.goto(clinicUrl('/contact'));
		await bed.page.goto(shopUrl('/?third'));
		await bed.page.waitForTimeout(1_500);
		expect(JSON.stringify(await bed.extension.stored())).not.toContain('northpine');
	});
});
