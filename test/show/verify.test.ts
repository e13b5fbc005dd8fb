import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../accessibility.ts';
import { chromiumPath } from '../chromium.ts';
import { type OpenPart, partOpener } from './open-part.ts';
import type { VerifyScene } from './verify-part.tsx';

declare const scene: VerifyScene;

let browser: Browser;
let open: OpenPart;
let page: Page;

beforeAll(async () => {
	browser = await chromium.launch({ args: ['--no-sandbox'], executablePath: chromiumPath() });
	open = await partOpener(browser, 'test/show/verify-part.tsx', ['style.css', 'verify.css']);
});
afterAll(() => browser?.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const focused = () => page.evaluate(() => document.activeElement?.textContent);

async function choose(names: readonly string[] = ['pack.zip']): Promise<void> {
	const files = names.map((name) => ({ name, mimeType: 'application/zip', buffer: Buffer.from('x') }));
	await page.locator('input[type=file]').setInputFiles(files);
	await page.getByRole('progressbar').waitFor();
}

async function checked(result: Parameters<VerifyScene['finish']>[0]): Promise<void> {
	await choose();
	await page.evaluate((how) => scene.finish(how), result);
	await page.locator('.verdict').waitFor();
}

describe('no violation, and nothing too wide', () => {
	test.each(['pack', 'any'])('choosing, reading, failed, cancelled: %s', async (scenario) => {
		page = await open(scenario, { width: 320 });
		await expectAccessible(page);
		await choose();
		await page.evaluate(() => scene.progress(0.5));
		await expectAccessible(page);
		await page.evaluate(() => scene.fail('\u202e<b>no zip</b>'));
		await page.getByText('could not be read').waitFor();
		await expectAccessible(page);
		await choose();
		await button('Cancel').click();
		await expectAccessible(page);
	});

	test.each(['sound', 'broken', 'hostile'] as const)('%s', async (result) => {
		page = await open('pack', { width: 320 });
		await checked(result);
		if (result !== 'hostile') await page.locator('summary').click();
		await expectAccessible(page);
	});

	test('the report of a pack', async () => {
		page = await open('pack', { width: 320 });
		await checked('broken');
		await button('Look at what it says all the same').click();
		await page.getByText('The report of broken').waitFor();
		await expectAccessible(page);
	});
});

describe('a pack', () => {
	test('that holds: said, read out, and opened', async () => {
		page = await open('pack');
		await checked('sound');
		await expect.poll(focused).toBe('All that can be checked holds');
		expect(await page.locator('.checks .holds').first().textContent()).toBe('Holds:');
		await page.getByText('7 files are as the manifest says').click();
		await page.getByText('records.jsonl').waitFor();
		await button('Open in the report').click();
		await page.getByText('The report of sound').waitFor();
		expect(await page.getByRole('complementary').textContent()).toContain('All that can be checked holds.');
		await button('Open another file').click();
		await page.getByText('Choose an evidence pack').waitFor();
	});

	test('that does not hold: said before, beside and on top of what it says', async () => {
		page = await open('pack');
		await checked('broken');
		await expect.poll(focused).toBe('This pack does not hold');
		const wrong = page.getByRole('listitem').filter({ hasText: 'pictures/1.png' });
		expect(await wrong.locator('.holds').textContent()).toBe('Does not hold:');
		expect(await page.getByText('The report of').count()).toBe(0);
		await button('Look at what it says all the same').click();
		expect(await page.getByRole('complementary').textContent()).toContain('Do not rely on what stands below.');
	});

	test('that is hostile is text, bounded, and cannot be opened', async () => {
		page = await open('pack');
		await checked('hostile');
		expect(await page.locator('.checks li').count()).toBe(200);
		await page.getByText('4,800 more are not shown').waitFor();
		expect(await page.locator('.checks img, .checks b').count()).toBe(0);
		expect(await page.locator('main button').count()).toBe(0);
	});
});

describe('the root hash that was published', () => {
	const answer = () => page.locator('.answer').textContent();
	const paste = (text: string) => page.getByLabel('Paste the root hash that was published').fill(text);

	test.each([
		['grouped', (root: string) => root.replace(/(.{4})/g, '$1 ')],
		['in capitals', (root: string) => root.toUpperCase()],
		['with its kind', (root: string) => ` sha256:${root}\n`],
	])('%s', async (_name, written) => {
		page = await open('pack');
		await checked('sound');
		const root = (await page.locator('.hash').first().textContent()) ?? '';
		await paste(written(root));
		expect(await answer()).toBe('Holds:The same: this is the pack whose root hash was published.');
		await paste(root.replace(/^./, (first) => (first === '0' ? '1' : '0')));
		expect(await answer()).toMatch(/^Does not hold:Not the same/);
		await paste('9f86 d081');
		expect(await answer()).toMatch(/64 digits/);
		await paste('');
		expect(await answer()).toBe('');
	});

	test('a pack that does not hold is not said to be the one that was published', async () => {
		page = await open('pack');
		await checked('broken');
		await paste((await page.locator('.hash').first().textContent()) ?? '');
		expect(await answer()).toMatch(/^Does not hold:The list of files is the one/);
	});
});

describe('files', () => {
	test('are taken when dropped, and only one where one is asked for', async () => {
		page = await open('pack');
		await page.locator('.picker').evaluate((picker) => {
			const dataTransfer = new DataTransfer();
			for (const name of ['a.zip', 'b.zip']) dataTransfer.items.add(new File(['x'], name));
			picker.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
		});
		expect(await page.evaluate(() => scene.asked)).toEqual([{ names: ['a.zip'], health: 'auto' }]);
	});

	test('of a HAR are opened with the choice of health pages, and nothing is said to have been checked', async () => {
		page = await open('any');
		await page.getByLabel('Which pages of a HAR').selectOption('always');
		await choose(['a.har', 'b.har']);
		expect(await page.evaluate(() => scene.asked)).toEqual([{ names: ['a.har', 'b.har'], health: 'always' }]);
		await page.evaluate(() => scene.finish('har'));
		await page.getByText('The report of har').waitFor();
		expect(await page.getByRole('complementary').textContent()).toContain('Nothing tells whether a HAR file was changed.');
	});

	test('cancelling is heard at once, and what comes later is not shown', async () => {
		page = await open('pack');
		await choose();
		await expect.poll(focused).toBe('Cancel');
		await page.keyboard.press('Enter');
		await page.getByText('Cancelled. Nothing was opened.').waitFor();
		expect(await page.evaluate(() => scene.cancelled())).toBe(1);
		await page.evaluate(() => scene.finish('sound'));
		expect(await page.locator('.verdict').count()).toBe(0);
		expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file');
	});
});
