import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { clinicUrl, shopUrl } from '../clinic/hosts.ts';
import { eventually } from './eventually.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { settled } from './settled.ts';
import type { Bed } from './test-bed.ts';

declare const chrome: Pick<Browser, 'action'>;

inEachBrowser('the badge', (open) => {
	let bed: Bed;

	beforeAll(async () => {
		bed = await open();
	});
	afterAll(() => bed?.close());

	/** What stands on the toolbar for the tab that shows the address. */
	async function badgeOf(url: string): Promise<string> {
		const tabId = await bed.extension.tabId(url);
		return bed.extension.evaluate((tab) => chrome.action.getBadgeText({ tabId: tab }), tabId);
	}

	it('counts the companies, also when nothing new is found on the next page, and goes with the site', async () => {
		const [first, next] = [clinicUrl('/'), clinicUrl('/?again')];
		await bed.tab.goto(first);
		await settled(bed.extension);
		const companies = await eventually(
			() => badgeOf(first),
			(text) => Number(text) > 1,
		);
		// The browser forgets a tab's badge with its page.
		await bed.tab.goto(next);
		await settled(bed.extension);
		expect(
			await eventually(
				() => badgeOf(next),
				(text) => text === companies,
			),
		).toBe(companies);
		await bed.tab.goto(shopUrl('/'));
		expect(
			await eventually(
				() => badgeOf(shopUrl('/')),
				(text) => text === '',
			),
		).toBe('');
	});
});
