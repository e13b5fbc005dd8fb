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
	open = await partOpener(browser, 'test/show/trial-part.tsx', ['style.css', 'report.css', 'trial.css']);
});
afterAll(() => browser?.close());

async function see(scenario: string, width = 1_100): Promise<void> {
	page = await open(scenario, { width });
	await page.locator('section').first().waitFor();
}

const pressed = () => page.evaluate(() => (globalThis as unknown as { pressed: readonly unknown[] }).pressed);
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

test.each([
	...['usual', 'signals', 'problem', 'elsewhere', 'watching', 'asking', 'ending', 'stopped'],
	...['result', 'nothing', 'as-is', 'hostile'],
])('%s has no violation, and nothing too wide', async (scenario) => {
	await see(scenario, 320);
	await expectAccessible(page);
});

describe('before it begins', () => {
	test('what will be done is said, and a choice is asked for', async () => {
		await see('usual');
		await page.getByText('Nothing is filled in, signed up for, sent off or bought.').waitFor();
		await page.getByText('This signs you out there').waitFor();
		await press('Start');
		await page.getByText('Choose how the visits should begin.').waitFor();
		expect(await pressed()).toEqual([]);
	});

	test.each([
		['As if you had never been there', true],
		['Without clearing anything', false],
	])('%s', async (choice, fresh) => {
		await see('usual');
		await page.getByLabel(choice, { exact: true }).check();
		await press('Start');
		expect(await pressed()).toEqual([{ start: fresh }]);
	});

	test('it can be done with the keyboard', async () => {
		await see('usual');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Space');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		expect(await pressed()).toEqual([{ start: false }]);
	});

	test('another page’s can be stopped', async () => {
		await see('elsewhere');
		await press('Stop them');
		expect(await pressed()).toEqual(['stop elsewhere']);
		expect(await page.getByRole('button', { name: 'Start' }).count()).toBe(0);
	});
});

describe('while it runs', () => {
	test('each step is shown, with the way out', async () => {
		await see('watching');
		await page.getByRole('heading', { name: 'Visit 2 of 4: With Global Privacy Control' }).waitFor();
		expect(await page.locator('[aria-current=step]').textContent()).toContain('Under way');
		await press('Stop');
		expect(await pressed()).toEqual(['stop']);
	});

	test('the person is asked, and the words have the focus', async () => {
		await see('asking');
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Visit 4 of 4: Refused');
		await press('I have refused');
		await press('Go on without an answer');
		expect(await pressed()).toEqual(['answered', 'skip']);
	});

	test('it ends without another press', async () => {
		await see('ending');
		expect(await page.getByRole('button').count()).toBe(0);
	});

	test('it says why it ended, and what was made', async () => {
		await see('stopped');
		await page.getByText('It was stopped.').waitFor();
		expect(await page.locator('.trial-steps li').allInnerTexts()).toEqual([
			'Untouched Done · nothing was pressed',
			'With Global Privacy Control Done · nothing was recorded',
			'Accepted Not made',
			'Refused Not made',
		]);
		await page.getByText('Start again').first().click();
		await page.getByLabel('Without clearing anything').waitFor();
	});
});

describe('the result', () => {
	test('says what was still told after refusal, and links to what proves it', async () => {
		await see('result');
		expect(await page.locator('.trial-says-despite-refusal').count()).toBeGreaterThan(0);
		const link = page.locator('.trial-table a').first();
		expect(await link.getAttribute('href')).toMatch(/^report\.html\?arrival=[a-d]&finding=\d+$/);
		const compare = page.getByRole('link', { name: 'Refused beside accepted, in detail' });
		expect(await compare.getAttribute('href')).toBe('report.html?arrival=d&with=c');
		await page.getByText('One visit is no proof').waitFor();
	});

	test('says what is missing, and that the visits were not fresh', async () => {
		await see('as-is');
		await page.getByText('Not all four visits were made and kept.').waitFor();
		await page.getByText('The visits were not fresh').waitFor();
		expect(await page.getByRole('link', { name: 'Refused beside accepted, in detail' }).count()).toBe(0);
	});

	test('claims nothing of a visit in which nothing was seen', async () => {
		await see('nothing');
		await page.getByText('In none of these visits was another company seen to be told anything.').waitFor();
		await page.getByText('One visit is no proof').waitFor();
	});
});
