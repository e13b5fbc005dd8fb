import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overflow, violations } from '../accessibility.ts';
import { clinicUrl, shopUrl } from '../clinic/hosts.ts';
import { takeIntake } from '../clinic/walk.ts';
import { shownText } from '../shown-text.ts';
import { eventually } from './eventually.ts';
import { CLINIC_SITE, openTestBed, type TestBed } from './test-bed.ts';
import { words } from './words.ts';

declare const chrome: { readonly developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> } };

const pictures = fileURLToPath(new URL('../../out/e2e/', import.meta.url));

describe('the popup', () => {
	let bed: TestBed;

	beforeAll(async () => {
		mkdirSync(pictures, { recursive: true });
		bed = await openTestBed();
	});
	afterAll(() => bed?.close());

	async function popupOn(address: string): Promise<Page> {
		await bed.page.goto(address);
		await bed.page.waitForTimeout(500);
		const popup = await bed.extension.openPopup(await bed.extension.tabId(bed.page.url()));
		await popup.locator('main[aria-busy=false]').waitFor();
		return popup;
	}

	/** In light, dark and at 320 pixels: no barrier that axe finds, nothing cut off. */
	async function expectAccessible(popup: Page, name: string): Promise<void> {
		await popup.bringToFront();
		for (const colorScheme of ['light', 'dark'] as const) {
			await popup.emulateMedia({ colorScheme });
			await popup.screenshot({ path: `${pictures}${name}-${colorScheme}.png` });
			const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
			expect(await violations(popup, rules), `${name} in ${colorScheme}`).toEqual([]);
		}
		await popup.emulateMedia({ colorScheme: 'light' });
		await popup.setViewportSize({ width: 320, height: 600 });
		await popup.screenshot({ path: `${pictures}${name}-320.png` });
		expect(await overflow(popup), `${name} at 320 pixels`).toBe(0);
		await popup.setViewportSize({ width: 400, height: 600 });
	}

	/** As the person does on Chrome's page of extensions. */
	async function letSee(hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
		const settings = await bed.context.newPage();
		await settings.goto('chrome://extensions/');
		const update = { extensionId: bed.extension.id, hostAccess };
		await settings.evaluate((asked) => chrome.developerPrivate.updateExtensionConfiguration(asked), update);
		await settings.close();
	}

	const headline = (popup: Page) => shownText(popup.locator('main h1'));
	const facts = (popup: Page) => popup.locator('button[aria-expanded]');

	it('says that a page of the browser itself is no page', async () => {
		const popup = await bed.extension.openPopup(await bed.extension.tabId(`chrome-extension://${bed.extension.id}/options.html`));
		await popup.locator('main[aria-busy=false]').waitFor();
		expect(await headline(popup)).toBe(words('popup_no_page'));
		await expectAccessible(popup, 'no-page');
		await popup.close();
	});

	it('says that a shop is not a health site and offers to watch it', async () => {
		const popup = await popupOn(shopUrl('/'));
		expect(await headline(popup)).toBe(words('popup_not_health', 'northpine-outdoor.test'));
		expect(await popup.getByRole('button', { name: words('popup_watch') }).isVisible()).toBe(true);
		await expectAccessible(popup, 'not-health');
		await popup.close();
	});

	it('shows a watched page without any tracker as clean so far, with its limits beside it', async () => {
		const popup = await popupOn(clinicUrl('/about'));
		expect(await headline(popup)).toContain(CLINIC_SITE);
		expect(await facts(popup).count()).toBe(0);
		const text = await shownText(popup.locator('main'));
		expect(text).toContain(words('limit_server'));
		await expectAccessible(popup, 'nothing');
		await popup.close();
	});

	it('fills while it is open', async () => {
		const popup = await popupOn(clinicUrl('/about'));
		expect(await facts(popup).count()).toBe(0);
		await bed.page.goto(clinicUrl('/intake'));
		const first = await eventually(
			() => facts(popup).count(),
			(count) => count > 0,
		);
		expect(first).toBeGreaterThan(0);
		await takeIntake(bed);
		const text = await eventually(
			() => shownText(popup.locator('main')),
			(shown) => shown.includes('Nearly every day'),
		);
		expect(text).toContain('Nearly every day');
		expect(text).toContain('Meta');
		await expectAccessible(popup, 'findings');
		await popup.screenshot({ path: `${pictures}findings-whole.png`, fullPage: true });
		await popup.close();
	});

	it('opens a fact to its evidence by keyboard alone, and keeps it open while more comes in', async () => {
		const popup = await bed.extension.openPopup(await bed.extension.tabId(bed.page.url()));
		await facts(popup).first().waitFor();
		await popup.bringToFront();
		for (let presses = 0; presses < 40; presses++) {
			await popup.keyboard.press('Tab');
			if (await popup.evaluate(() => document.activeElement?.hasAttribute('aria-expanded') ?? false)) break;
		}
		const focused = popup.locator('button[aria-expanded]:focus');
		await popup.keyboard.press('Enter');
		const evidence = popup.locator('.evidence');
		await evidence.first().waitFor();
		const shown = await eventually(
			() => shownText(evidence.first()),
			(text) => text.includes('https://'),
		);
		expect(shown).toContain('https://');
		await expectAccessible(popup, 'evidence');
		await popup.screenshot({ path: `${pictures}evidence-whole.png`, fullPage: true });

		await bed.page.goto(clinicUrl('/contact'));
		await bed.page.waitForTimeout(1_500);
		expect(await evidence.count()).toBe(1);
		expect(await focused.count()).toBe(1);
		await popup.close();
	});

	it('comes back by itself when the worker was stopped', async () => {
		const tabId = await bed.extension.tabId(bed.page.url());
		await bed.extension.stopWorker();
		const popup = await bed.extension.openPopup(tabId);
		await facts(popup).first().waitFor();
		expect(await facts(popup).count()).toBeGreaterThan(0);
		await popup.close();
	});

	it('says so when the person lets it see sites on click only, and goes on once that is taken back', async () => {
		const tabId = await bed.extension.tabId(bed.page.url());
		const popup = await bed.extension.openPopup(tabId);
		await facts(popup).first().waitFor();
		await letSee('ON_CLICK');
		await popup.getByRole('button', { name: words('popup_no_access_do') }).waitFor();
		expect(await headline(popup)).toBe(words('popup_no_access'));
		await expectAccessible(popup, 'no-access');
		await letSee('ON_ALL_SITES');
		await facts(popup).first().waitFor();
		await popup.close();
	});

	it('has a settings page without barriers', async () => {
		const options = await bed.context.newPage();
		await options.goto(`chrome-extension://${bed.extension.id}/options.html`);
		await options.locator('main h1, h1').first().waitFor();
		await expectAccessible(options, 'options');
		await options.close();
	});
});
