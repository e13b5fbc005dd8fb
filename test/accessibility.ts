import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What axe finds wrong with a page, each as rule and element; empty where nothing is. `rules`: only these. */
export async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
	// Legacy: without a second tab to put frames together. There are no frames.
	const axe = new AxeBuilder({ page }).setLegacyMode();
	const found = await (rules === undefined ? axe : axe.withRules([...rules])).analyze();
	return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Pixels by which the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
	return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}

/** Everything in light; in dark the colours, which are all that changes; nothing cut off, on a telephone and on a wide screen. */
export async function expectAccessible(page: Page): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	expect(await violations(page)).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await violations(page, ['color-contrast'])).toEqual([]);
	await page.emulateMedia({ colorScheme: 'light' });
	const size = page.viewportSize();
	for (const width of [1_100, 320]) {
		await page.setViewportSize({ width, height: size?.height ?? 900 });
		expect(await overflow(page), `at ${width} pixels`).toBe(0);
	}
	if (size !== null) await page.setViewportSize(size);
}
