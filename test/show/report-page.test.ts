import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, violations } from '../accessibility.ts';
import { type OpenPart, partOpener } from './open-part.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const STYLES = ['style.css', 'report.css', 'report-pictures.css', 'export.css', 'letters.css', 'policy.css'];

let browser: Browser;
let open: OpenPart;
let page: Page;

beforeAll(async () => {
	const executablePath = process.env['CHROMIUM'] ?? CHROMIUM.find((path) => existsSync(path));
	browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath === undefined ? {} : { executablePath }) });
	open = await partOpener(browser, 'test/show/report-part.tsx', STYLES);
});
afterAll(() => browser.close());

async function report(address: string, look: { readonly width?: number; readonly height?: number } = {}): Promise<void> {
	page = await open(address, { width: 1_280, ...look });
	await page.locator('h1').waitFor();
}

const grid = () => page.getByRole('grid');
const rows = () => page.getByRole('row').and(page.locator('[aria-selected]'));
const search = () => page.getByRole('searchbox');
const hash = () => page.evaluate(() => location.hash);
const shownWords = (words: string) => page.getByText(words, { exact: true }).waitFor();

describe('every state can be read by everyone', () => {
	const states = [
		'',
		'finding=23',
		'finding=999',
		'q=no+such+thing',
		'company=Meta&severity=high&finding=8',
		'scenario=nothing',
		'scenario=hostile&finding=22',
		'scenario=redacted&finding=23',
		'scenario=sites',
		'scenario=missed',
		'scenario=gone&finding=23',
		'scenario=request-fails&finding=23',
		'scenario=fails',
		'scenario=compared',
		'scenario=many&finding=9000',
	];
	test.each(states)('%s', async (address) => {
		await report(address);
		await page.locator('[aria-busy]').waitFor({ state: 'detached' });
		await expectAccessible(page);
		await page.setViewportSize({ width: 360, height: 800 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
	});

	test('slow: says how far it is, stops when told to, begins again', async () => {
		await report('scenario=slow');
		await page.getByRole('progressbar').waitFor();
		expect(await violations(page)).toEqual([]);
		await page.getByRole('button', { name: 'Cancel' }).click();
		await page.getByRole('alert').waitFor();
		expect(await violations(page)).toEqual([]);
		await page.getByRole('button', { name: 'Try again' }).click();
		await page.getByRole('progressbar').waitFor();
	});

	test('failed: tries again', async () => {
		await report('scenario=fails');
		await page.getByRole('alert').waitFor();
		await page.getByRole('button', { name: 'Try again' }).click();
		await grid().waitFor();
	});
});

test('what was missed is counted and listed by host, with what a name hides', async () => {
	await report('scenario=missed');
	const coverage = page.getByRole('region', { name: 'What was seen, and what was not' });
	const listed = coverage
		.getByRole('heading', { name: 'What pages asked for while the browser restarted Telltale' })
		.locator('..');
	expect(await listed.getByRole('listitem').allTextContents()).toEqual([
		'www.facebook.com: 1,204',
		'evil⟦U+202E⟧.example: 2',
		'Others: 1',
	]);
	const known = /^Recorded (\d+) of the ([\d,]+) requests/.exec(
		(await coverage.textContent())?.replace(/^.*?(?=Recorded)/, '') ?? '',
	);
	expect(Number(known?.[2]?.replace(',', '')) - Number(known?.[1])).toBe(1_207);
});

describe('verdict and recipients', () => {
	test('the worst of several sites is shown, the others can be chosen', async () => {
		await report('scenario=sites');
		expect(await page.locator('h1').textContent()).toContain('Nearly every day');
		await page.getByLabel('Site', { exact: true }).selectOption({ index: 1 });
		await page.locator('h1', { hasText: 'quiet-clinic.test' }).waitFor();
		expect(await grid().getAttribute('aria-rowcount')).toBe('8');
		expect(await hash()).toContain('site=quiet-clinic.test');
	});

	test('nothing a page says becomes markup', async () => {
		await report('scenario=hostile&finding=22');
		await page.getByText('<img src=x onerror=alert(1)>').first().waitFor();
		expect(await page.locator('main img:not([src^="data:image/png"])').count()).toBe(0);
		expect(await page.locator('main').textContent()).not.toMatch(/[\u202e\u2066]/);
	});

	test('a recipient leads to its findings, a fact to its own', async () => {
		await report('');
		await page.getByRole('region', { name: 'Mixpanel' }).getByRole('button', { name: 'Show its 2 findings' }).click();
		await shownWords('2 findings of 41');
		await page
			.getByRole('region', { name: 'Mixpanel' })
			.getByRole('button', { name: /you pressed/ })
			.click();
		await page.getByRole('region', { name: /This site told Mixpanel that you pressed/ }).waitFor();
		expect(await hash()).toContain('finding=23');
	});
});

describe('the table', () => {
	test('filters count, hold together, stand in the address and can be taken away', async () => {
		await report('');
		await page.locator('.facet summary', { hasText: 'Severity' }).click();
		await page.getByLabel(/^High/).check();
		await shownWords('9 findings of 41');
		await page.keyboard.press('Escape');
		await page.locator('.facet summary', { hasText: 'Company' }).click();
		await page.locator('.facet[open] label', { hasText: 'TikTok' }).click();
		await shownWords('2 findings of 41');
		expect(await hash()).toBe('#company=TikTok&severity=high');
		expect(await violations(page)).toEqual([]);

		await page.keyboard.press('Escape');
		await page.evaluate(() => {
			location.hash = '#company=Snap&severity=high';
		});
		await shownWords('3 findings of 41');
		await page.getByRole('button', { name: 'Clear all filters' }).click();
		await shownWords('41 findings of 41');
		expect(await search().evaluate((element) => element === document.activeElement)).toBe(true);
		expect(await hash()).toBe('');
	});

	test('search looks through sentences, values, addresses and pages', async () => {
		await report('');
		for (const [words, found] of [
			['nearly EVERY day', '3 findings of 41'],
			['fb.1.1732440600000', '5 findings of 41'],
			['px.ads.linkedin.com', '5 findings of 41'],
			['/signup mixpanel', '1 finding of 41'],
		] as const) {
			await search().fill(words);
			await shownWords(found);
		}
		await search().fill('zzz');
		await page.getByText('No finding matches.').waitFor();
	});

	test('keys move, Enter opens, Escape closes and gives the focus back', async () => {
		await report('sort=time');
		await grid().focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		const active = await grid().getAttribute('aria-activedescendant');
		expect(await page.locator(`[id="${active}"]`).getAttribute('aria-rowindex')).toBe('4');
		await page.keyboard.press('Enter');
		await page
			.getByRole('heading', { name: /This site told TikTok/, level: 3 })
			.last()
			.waitFor();
		expect(await hash()).toContain('finding=3');
		expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('This site told TikTok');
		await page.keyboard.press('Escape');
		expect(await hash()).toBe('#sort=time');
		expect(await grid().evaluate((element) => element === document.activeElement)).toBe(true);
		await page.keyboard.press('End');
		expect(await rows().last().getAttribute('aria-rowindex')).toBe('42');
		expect(await rows().last().textContent()).toContain('Snap');
	});

	test.each([1_280, 360])('a link opens its finding, brings its row into sight and names itself (%i wide)', async (width) => {
		await report('scenario=many&findings=2000&finding=1523', { width });
		const opened = page.locator('[aria-selected="true"]');
		await opened.waitFor();
		await expect
			.poll(async () => {
				const box = await grid().boundingBox();
				const row = await opened.boundingBox();
				return box && row && row.y >= box.y && row.y + row.height <= box.y + box.height + 1;
			})
			.toBe(true);
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H3');
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.getByRole('button', { name: 'Copy link to this finding' }).click();
		await page.getByText('Copied').waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#finding=1523$/);
	});

	test('a finding says how its value was decoded, shows the request, the picture and the seal', async () => {
		await report('finding=23');
		const detail = page.locator('.detail');
		const steps = detail.locator('.step-list').first();
		await steps.waitFor();
		const words = await steps.locator('> li').allInnerTexts();
		expect(words).toHaveLength(4);
		expect(words[0]).toMatch(/as sent\s+data=eyJ/);
		expect(words[2]).toContain('"answer":"Nearly every day"');
		expect(words[3]).toMatch(/Nearly every day$/);
		const picture = detail.getByRole('img', { name: /Picture of the page/ });
		expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(160);
		expect(await detail.textContent()).toMatch(/Record 23 in the chain/);
		expect(await detail.textContent()).toContain('10:31:31');
		expect(await detail.textContent()).toContain('Europe/Madrid');
	});
});

describe('ten thousand findings', () => {
	/** Milliseconds: of 120 frames while it is scrolled the tenth that is longest, of a few letters the quickest to be answered. The best of three rounds. */
	async function pace(findings: number) {
		await report(`scenario=many&findings=${findings}`);
		await grid().waitFor();
		const total = Number(await grid().getAttribute('aria-rowcount'));
		expect(await rows().count()).toBeLessThan(80);
		const rounds = [];
		for (let round = 0; round < 3; round++)
			rounds.push(
				await page.evaluate(async () => {
					const box = document.querySelector('#findings-grid');
					const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
					let last = await frame();
					const frames: number[] = [];
					for (let step = 0; step < 120; step++) {
						if (box) box.scrollTop += 400;
						const now = await frame();
						frames.push(now - last);
						last = now;
					}
					return frames.sort((a, b) => b - a)[12] ?? 0;
				}),
			);
		const typed = [];
		for (const words of ['m', 'me', 'met', 'meta', 'met'])
			typed.push(
				await page.evaluate(async (words) => {
					const input = document.querySelector<HTMLInputElement>('input[type=search]');
					if (!input) return Number.POSITIVE_INFINITY;
					const began = performance.now();
					input.value = words;
					input.dispatchEvent(new InputEvent('input', { bubbles: true }));
					await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
					return performance.now() - began;
				}, words),
			);
		return { total, frame: Math.min(...rounds), letter: Math.min(...typed) };
	}

	test('few rows are drawn; scrolling is as smooth as with a thousand, and a search no slower than its length', async () => {
		const few = await pace(1_000);
		const many = await pace(10_000);
		console.log('frame and letter in ms, of 1,000 and of 10,000 findings:', few, many);
		expect(many.total).toBeGreaterThan(10_000);
		expect(many.frame / few.frame).toBeLessThan(4);
		expect(many.letter / few.letter).toBeLessThan(20);
	});
});

test('on paper: every finding, page numbers, nothing to press', async () => {
	await report('');
	await page.emulateMedia({ media: 'print' });
	await page.locator('.printed').waitFor();
	expect(await page.locator('.printed > li').count()).toBe(41);
	expect(await page.locator('.report button:visible:not(.fact)').count()).toBe(0);
	const pdf = await page.pdf({ preferCSSPageSize: true });
	expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(6);
	// Filled patterns once made it six megabytes.
	expect(pdf.length).toBeLessThan(1_000_000);
	await page.emulateMedia({ media: 'screen' });
	await grid().waitFor();
});
