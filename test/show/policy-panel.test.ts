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
	open = await partOpener(browser, 'test/show/policy-part.tsx', ['style.css', 'report.css', 'policy.css']);
});
afterAll(() => browser?.close());

async function see(scenario: string, width = 1_100): Promise<void> {
	page = await open(scenario, { width });
	await page.getByRole('heading', { name: 'What the site says', level: 2 }).waitFor();
}
const openButtons = () => page.getByRole('button', { name: /^Open and read/ });
const promise = (company: string) => page.locator('.promise', { has: page.getByRole('heading', { name: company }) });
const check = (question: string) => page.locator('.policy-check', { hasText: question });

describe('no violation, and nothing too wide', () => {
	test.each([
		'nothing',
		'usual',
		'closed',
		'looking',
		'reading',
		'contradiction',
		'asking',
		'admits',
		'silent',
		'language',
		'hostile',
		'file',
	])('%s', async (scenario) => {
		await see(scenario, 320);
		if (scenario === 'reading') await openButtons().first().click();
		for (const fold of await page.locator('summary').all()) if (await fold.isVisible()) await fold.click();
		await expectAccessible(page);
	});
});

describe('the documents', () => {
	test('that the page links to are offered, and none is opened before its button is pressed', async () => {
		await see('usual');
		await page.getByText('The link says “Privacy Policy”').waitFor();
		expect(await page.locator('.promise, .policy-check').count()).toBe(0);
		await openButtons().first().click();
		await page.getByRole('heading', { name: 'Ten questions to put to a policy' }).waitFor();
		await page.getByRole('link', { name: 'Our privacy policy' }).waitFor();
		await page.getByText('Read Nov 24, 2026').waitFor();
	});

	test.each([
		['usual', 'Notice of Privacy Practices', 'This is a PDF, which Telltale cannot read.'],
		['missing', 'Privacy Policy', 'The site says that there is no such page.'],
		['kept-not', 'Privacy Policy', 'It was read, but could not be kept.'],
		['reading', 'Privacy Policy', 'Opened in a tab, reading…'],
	])('that could not be read say why: %s, %s', async (scenario, link, words) => {
		await see(scenario);
		await page.locator('.policy-candidate', { hasText: link }).getByRole('button').click();
		await page.locator('.policy-open').getByText(words).waitFor();
	});

	test('are guessed at only where the page is closed, or has no link', async () => {
		await see('closed');
		await page.getByText('The page is not open any more').waitFor();
		await page.getByText('/privacy-policy', { exact: false }).first().waitFor();
		await see('nothing');
		expect(await page.getByText('No link to one was found on the page.').count()).toBe(4);
		await see('fails');
		await page.getByText('The page is not open any more').waitFor();
	});

	test('of a file are shown as they were read, with nothing to press', async () => {
		await see('file');
		await page.getByRole('link', { name: 'Our privacy policy' }).waitFor();
		expect(await openButtons().count()).toBe(0);
	});

	test.each([
		['language', 'This policy is not in a language that Telltale reads (English)'],
		['long', 'This policy is longer than what Telltale reads at once.'],
	])('that were not read, or not all of them, say so: %s', async (scenario, words) => {
		await see(scenario);
		await page.getByText(words).waitFor();
	});

	test('lead to nothing but pages, and are not trusted', async () => {
		await see('hostile');
		await promise('Meta').first().waitFor();
		const addresses = await page
			.locator('.policies a')
			.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
		for (const address of addresses) expect(address).toMatch(/^https:\/\//);
		expect(await page.locator('.policies img').count()).toBe(0);
	});
});

describe('a promise beside what was seen', () => {
	test('is quoted with its heading and a link to the sentence, beside the request', async () => {
		await see('contradiction');
		const meta = promise('Meta').first();
		await meta.getByText('Says otherwise').waitFor();
		await meta.getByText('We never share your health information with advertisers.').waitFor();
		await meta.getByText('What we share').waitFor();
		const link = meta.getByRole('link', { name: 'Privacy policy' });
		expect(await link.getAttribute('href')).toBe(
			'https://www.harborlight-therapy.test/privacy#:~:text=We%20never%20share%20your%20health%20information',
		);
		await meta.getByRole('button', { name: 'Show the request' }).first().click();
		expect(Number(await page.locator('#opened').textContent())).toBeGreaterThan(0);
		const text = (await page.locator('.policies').textContent()) ?? '';
		expect(text).not.toMatch(/illegal|unlawful|violat|\blied?\b|breach/i);
	});

	test.each([
		['asking', 'Worth asking', 'The policy says that it asks first.'],
		['silent', 'Worth asking', 'Nothing was found in the policy about Meta'],
	])('is only worth asking where it may not cover it: %s', async (scenario, verdict, why) => {
		await see(scenario);
		await promise('Meta').first().getByText(verdict).waitFor();
		await promise('Meta').first().getByText(why).waitFor();
		expect(await page.locator('.promise-contradiction').count()).toBe(0);
	});

	test('that admits it is said to say so, and stands folded', async () => {
		await see('admits');
		await page.locator('.policies summary', { hasText: /companies of which/ }).click();
		await promise('Meta').first().getByText('Says so').waitFor();
		expect(await page.locator('.promise-contradiction').count()).toBe(0);
	});

	test('is not said of what could not be read', async () => {
		await see('language');
		await page.getByText('Nothing could be compared').waitFor();
		expect(await page.locator('.promise').count()).toBe(0);
		await check('Since when does it hold?').getByText('The policy could not be read.').waitFor();
	});
});

describe('the checklist and the order', () => {
	test('answer ten questions with quotes, or say that nothing was found', async () => {
		await see('contradiction');
		await page.getByText('of 10 found').waitFor();
		expect(await page.locator('.policy-check').count()).toBe(10);
		await check('Since when does it hold?').locator('summary').click();
		await check('Since when does it hold?').getByText('Last updated: March 1, 2026.').waitFor();
		await check('Does it honour Global Privacy Control?').getByText('Not found in what was read.').waitFor();
		await check('How long is data kept?').locator('summary').click();
		await check('How long is data kept?').getByText('We keep your information for two years.').waitFor();
	});

	test('never stand without their cautions', async () => {
		await see('contradiction');
		await page.getByText('This order binds BetterHelp only.', { exact: false }).waitFor();
		await page.getByText('settled without admitting it', { exact: false }).waitFor();
		expect(await page.locator('.order-table tbody tr').count()).toBe(6);
	});
});
