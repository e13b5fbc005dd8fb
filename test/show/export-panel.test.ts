import { readFile } from 'node:fs/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../accessibility.ts';
import { chromiumPath } from '../chromium.ts';
import type { ExportScene } from './export-part.tsx';
import { type OpenPart, partOpener } from './open-part.ts';

declare const scene: ExportScene;

let browser: Browser;
let open: OpenPart;
let page: Page;

beforeAll(async () => {
	browser = await chromium.launch({ args: ['--no-sandbox'], executablePath: chromiumPath() });
	open = await partOpener(browser, 'test/show/export-part.tsx', ['style.css', 'verify.css', 'export.css']);
});
afterAll(() => browser?.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const preview = () => page.getByText('What will be replaced', { exact: true }).first();
const asked = () => page.evaluate(() => scene.asked);
const focused = () => page.evaluate(() => document.activeElement?.textContent);

async function finish(): Promise<string> {
	const [download] = await Promise.all([page.waitForEvent('download'), page.evaluate(() => scene.finish())]);
	const path = await download.path();
	expect((await readFile(path)).length).toBe(1_432_100);
	return download.suggestedFilename();
}

describe('no violation, and nothing too wide', () => {
	test.each(['full', 'nobody', 'many', 'from-pack', 'preview-fails', 'preview-slow'])('%s', async (scenario) => {
		page = await open(scenario, { width: 320 });
		await expectAccessible(page);
		if (scenario === 'from-pack') return;
		await preview().click();
		await page.locator('.preview > *').first().waitFor();
		if (scenario === 'full') await button('Show the values').click();
		await expectAccessible(page);
	});

	test('writing, written, failed, cancelled', async () => {
		page = await open('full', { width: 320 });
		await button('Save the file').click();
		await page.evaluate(() => scene.progress('redacting', 0.4));
		await expectAccessible(page);
		await finish();
		await page.locator('.saved').waitFor();
		await expectAccessible(page);
		await button('Save the file').click();
		await page.evaluate(() => scene.fail('\u202e<b>no room</b>'));
		await page.getByText('could not be written').waitFor();
		await expectAccessible(page);
		await button('Save the file').click();
		await button('Cancel').click();
		await expectAccessible(page);
	});
});

describe('what is saved', () => {
	test('the pack, with the data replaced, unless something else is chosen', async () => {
		page = await open('full');
		await button('Save the file').click();
		expect(await asked()).toEqual([{ kind: 'pack', withMyData: false }]);
		expect(await finish()).toBe('telltale-harborlight-therapy.test-2026-11-24.zip');
	});

	test('with the data only on a second choice, which is said again on the button and beside the file', async () => {
		page = await open('full');
		await page.getByLabel('With my data', { exact: true }).check();
		expect(await preview().count()).toBe(0);
		expect(await page.getByText('Your 2 pictures of the page are in it').count()).toBe(1);
		await button('Save the file with my data').click();
		expect(await asked()).toEqual([{ kind: 'pack', withMyData: true }]);
		await finish();
		await page.getByText('It holds your data as they were sent.').waitFor();
	});

	test('other kinds have no pictures and no root hash', async () => {
		page = await open('full');
		await page.getByLabel('Table of findings (CSV)', { exact: true }).check();
		await page.getByText('Your 2 pictures of the page are not in it').waitFor();
		await button('Save the file').click();
		expect(await asked()).toEqual([{ kind: 'csv', withMyData: false }]);
		expect(await finish()).toBe('telltale-harborlight-therapy.test-2026-11-24.csv');
		expect(await page.locator('.root').count()).toBe(0);
	});

	test('of a pack that was opened there is no other pack and nothing to choose about the data', async () => {
		page = await open('from-pack');
		expect(await page.getByRole('radio').count()).toBe(4);
		expect(await page.getByLabel('Evidence pack', { exact: true }).count()).toBe(0);
		await page.getByText('They stay replaced.').waitFor();
	});

	test('the root hash: in groups, to be copied, to be scanned', async () => {
		page = await open('full');
		await button('Save the file').click();
		await finish();
		const hash = await page.locator('.hash').first().textContent();
		expect(hash).toMatch(/^[0-9a-f]{64}$/);
		expect(await page.locator('.hash').first().locator('span').count()).toBe(16);
		await page.getByRole('img', { name: 'QR code of the root hash' }).waitFor();
		await page.evaluate(() => {
			const copied: string[] = [];
			Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text: string) => void copied.push(text) } });
			Object.assign(globalThis, { copied });
		});
		await button('Copy root hash').click();
		await page.getByText('Copied').waitFor();
		expect(await page.evaluate(() => (globalThis as unknown as { copied: string[] }).copied)).toEqual([hash]);
	});
});

describe('while it is written', () => {
	test('how far it is, in words and numbers; the choices wait', async () => {
		page = await open('full');
		await button('Save the file').click();
		await expect.poll(focused).toBe('Cancel');
		await page.evaluate(() => scene.progress('writing', 0.42));
		await page.getByRole('status').getByText('Writing the file').waitFor();
		expect(await page.getByRole('progressbar').getAttribute('value')).toBe('42');
		expect(await page.getByRole('radio').first().isDisabled()).toBe(true);
	});

	test('cancelling stops it at once, and what comes later is not shown', async () => {
		page = await open('full');
		await button('Save the file').click();
		await expect.poll(focused).toBe('Cancel');
		await page.keyboard.press('Enter');
		await page.getByText('Cancelled. Nothing was saved.').waitFor();
		expect(await page.evaluate(() => scene.cancelled())).toBe(1);
		await page.evaluate(() => {
			scene.progress('writing', 0.9);
			scene.finish();
		});
		expect(await page.locator('.saved').count()).toBe(0);
		await expect.poll(focused).toBe('Save the file');
	});

	test('a failure says so, and can be tried again', async () => {
		page = await open('full');
		await button('Save the file').click();
		await page.evaluate(() => scene.fail('<b>no room</b>'));
		await page.getByRole('status').getByText('The file could not be written, and nothing was saved. <b>no room</b>').waitFor();
		await expect.poll(focused).toBe('Save the file');
		await page.keyboard.press('Enter');
		await expect.poll(asked).toHaveLength(2);
		await finish();
		await expect.poll(focused).toBe('The file is ready, and your browser saves it');
	});
});

describe('what will be replaced', () => {
	test('values stand there only after a further press, and as text', async () => {
		page = await open('full');
		await preview().click();
		await page.getByText('3 values will be replaced.').waitFor();
		expect(await page.locator('body').textContent()).not.toContain('casey.canary');
		await button('Show the values').click();
		await page.getByText('casey.canary@example.com').waitFor();
		expect(await page.getByText('⟦U+202E⟧').count()).toBe(1);
		expect(await page.locator('.preview b').count()).toBe(0);
		expect(await page.getByRole('row').nth(2).getByRole('cell').allTextContents()).toContain('Meta, TikTok');
		await button('Hide the values').click();
		expect(await page.locator('body').textContent()).not.toContain('casey.canary');
	});

	test('many are shown piece by piece', async () => {
		page = await open('many');
		await preview().click();
		await page.getByText('700 values will be replaced.').waitFor();
		expect(await page.locator('tbody tr').count()).toBe(50);
		await button('Show 650 more').click();
		await button('Show 150 more').click();
		expect(await page.locator('tbody tr').count()).toBe(700);
	});

	test('nothing found is no promise', async () => {
		page = await open('nobody');
		await preview().click();
		await page.getByText('Look at the file before you pass it on.').waitFor();
	});

	test('it can be cancelled', async () => {
		page = await open('preview-slow');
		await preview().click();
		await button('Cancel').click();
		expect(await page.locator('.preview').count()).toBe(0);
	});
});
