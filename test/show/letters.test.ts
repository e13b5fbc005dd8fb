import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../accessibility.ts';
import { chromiumPath } from '../chromium.ts';
import { type OpenPart, partOpener } from './open-part.ts';

let browser: Browser;
let open: OpenPart;
let page: Page;

beforeAll(async () => {
	browser = await chromium.launch({ args: ['--no-sandbox'], executablePath: chromiumPath() });
	open = await partOpener(browser, 'test/show/letters-part.tsx', ['style.css', 'report.css', 'letters.css']);
});
afterAll(() => browser?.close());

async function see(scenario: string, width = 1_100): Promise<void> {
	page = await open(scenario, { width });
	await page.locator('section').waitFor();
}

const draft = () => page.getByLabel('Draft', { exact: true });
const to = () => page.getByLabel('Written to', { exact: true });
const withMyData = () => page.getByLabel('Quote what I entered', { exact: true });
const undo = () => page.getByRole('button', { name: 'Undo my changes' });

describe('no violation, and nothing too wide', () => {
	test.each(['usual', 'nothing', 'one', 'hostile', 'redacted', 'har', 'root'])('%s', async (scenario) => {
		await see(scenario, 320);
		await expectAccessible(page);
		if (scenario === 'nothing') return;
		await to().selectOption('data-protection-authority');
		await draft().fill('My own words');
		await expectAccessible(page);
	});
});

describe('the draft', () => {
	test('is the one for whom it is written to, and says that it is no legal advice', async () => {
		await see('usual');
		await page.getByText('This is not legal advice.').waitFor();
		expect(await draft().inputValue()).toContain('Please tell me');
		expect(await page.getByRole('link').count()).toBe(0);
		await to().selectOption({ label: 'Office for Civil Rights at HHS (OCR), USA' });
		expect(await draft().inputValue()).toContain('covered entity or a business associate under HIPAA, I do not know');
		expect((await draft().inputValue()).length).toBeLessThanOrEqual(3_500);
		const link = page.getByRole('link', { name: 'hhs.gov/ocr/complaints' });
		expect(await link.getAttribute('href')).toBe('https://www.hhs.gov/ocr/complaints');
		expect(await link.getAttribute('rel')).toBe('noreferrer');
	});

	test('quotes the data of the person only on a choice', async () => {
		await see('usual');
		expect(await draft().inputValue()).not.toMatch(/casey\.canary|Nearly every day/);
		await withMyData().check();
		expect(await draft().inputValue()).toContain('casey.canary@example.com');
		expect(await draft().inputValue()).toContain('Nearly every day');
		await withMyData().uncheck();
		expect(await draft().inputValue()).not.toMatch(/casey\.canary|Nearly every day/);
	});

	test('is copied as the person changed it, and each keeps its changes', async () => {
		await see('usual');
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.getByRole('button', { name: 'Copy the draft' }).click();
		await page.getByText('Copied').waitFor();
		const first = await draft().inputValue();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first);
		expect(await undo().count()).toBe(0);

		await draft().press('Control+End');
		await draft().pressSequentially(' Casey');
		await page.getByText(`${(first.length + 6).toLocaleString('en')} characters`).waitFor();
		expect(await page.getByText('Copied').count()).toBe(0);
		await to().selectOption('ftc');
		expect(await draft().inputValue()).not.toContain('Casey');
		await to().selectOption('company');
		await page.getByRole('button', { name: 'Copy the draft' }).click();
		await page.getByText('Copied').waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${first} Casey`);
		await undo().click();
		expect(await draft().inputValue()).toBe(first);
		expect(await undo().count()).toBe(0);
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
	});

	test('is not offered where nothing can be stated, and quotes nothing where the data were replaced', async () => {
		await see('nothing');
		await page.getByText('Nothing was recorded here that a letter could state.').waitFor();
		expect(await page.getByRole('textbox').count()).toBe(0);
		await see('redacted');
		expect(await withMyData().count()).toBe(0);
		await page.getByText('The personal data in this report were replaced before').waitFor();
	});

	test('asks of the company what the person wants, by the law of a place that they choose', async () => {
		await see('usual', 320);
		expect(await page.getByLabel('Where you live').count()).toBe(0);
		await to().selectOption('deletion');
		expect(await draft().inputValue()).toContain('Which law applies to this I leave to you.');
		await page.getByLabel('Where you live').selectOption({ label: 'Washington, USA' });
		expect(await draft().inputValue()).toContain('The My Health My Data Act (RCW 19.373) may apply');
		await expectAccessible(page);
		await draft().fill('My own words');
		await page.getByLabel('Where you live').selectOption('unknown');
		expect(await draft().inputValue()).not.toContain('My own words');
		await page.getByLabel('Where you live').selectOption('washington');
		expect(await draft().inputValue()).toBe('My own words');
	});

	test('does not stand on paper', async () => {
		await see('usual');
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.letters').isVisible()).toBe(false);
		await page.emulateMedia({ media: null });
	});
});
