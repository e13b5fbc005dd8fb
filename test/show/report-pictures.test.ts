import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../accessibility.ts';
import { chromiumPath } from '../chromium.ts';
import { type OpenPart, partOpener } from './open-part.ts';
import type { PicturesScene } from './pictures-part.tsx';

declare const scene: PicturesScene;

let browser: Browser;
let open: OpenPart;
let page: Page;

beforeAll(async () => {
	browser = await chromium.launch({ args: ['--no-sandbox'], executablePath: chromiumPath() });
	open = await partOpener(browser, 'test/show/pictures-part.tsx', ['style.css', 'report-pictures.css']);
});
afterAll(() => browser?.close());

async function see(scenario: string, width = 1_100): Promise<void> {
	page = await open(scenario, { width });
	await page.locator('section').waitFor();
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const focused = () =>
	page.evaluate(() =>
		document.activeElement === document.body
			? ''
			: (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''),
	);
const opened = () => page.evaluate(() => scene.opened);
const marks = () => page.locator('.timeline [data-spot]').count();

/** Pairs of boxes that cover each other, by their words. */
function overlapping(selector: string): Promise<string[]> {
	return page.evaluate((all) => {
		const boxes = [...document.querySelectorAll(all)].map((one) => ({ one, box: one.getBoundingClientRect() }));
		return boxes.flatMap(({ one, box: a }, index) =>
			boxes
				.slice(index + 1)
				.filter(({ box: b }) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
				.map((other) => `${one.textContent} / ${other.one.textContent}`),
		);
	}, selector);
}

describe('no violation, and nothing too wide', () => {
	test.each(
		['example', 'empty', 'one', 'moment', 'untimed', 'hours', 'many', 'hostile'].flatMap((name) => [
			`timeline-${name}`,
			`flow-${name}`,
		]),
	)('%s', async (scenario) => {
		await see(scenario, 320);
		await expectAccessible(page);
		if ((await page.locator('details').count()) === 0) return;
		await page.locator('summary').click();
		await page.locator('details table').waitFor();
		await expectAccessible(page);
		expect(await page.title()).toBe('Telltale');
	});

	test.each(['comparison-fixed', 'comparison-same', 'comparison-empty'])('%s', async (scenario) => {
		await see(scenario, 320);
		await expectAccessible(page);
	});
});

describe('timeline', () => {
	test.each(['example', 'hours', 'many', 'hostile'])('no two marks or labels of a row overlap: %s', async (name) => {
		await see(`timeline-${name}`);
		expect(await overlapping('.timeline-mark .shape-full, .timeline-mark .shape-open, .timeline-deed, .timeline-label')).toEqual(
			[],
		);
		expect(await overlapping('.timeline-tick')).toEqual([]);
	});

	test('keys: one stop, from mark to mark, Enter opens', async () => {
		await see('timeline-example');
		expect(await page.locator('.timeline [tabindex="0"]').count()).toBe(1);
		await page.locator('.timeline [tabindex="0"]').focus();
		await expect.poll(focused).toContain('Left the page');
		await page.keyboard.press('ArrowDown');
		await expect.poll(focused).toContain('Meta Pixel');
		const first = await focused();
		await page.keyboard.press('ArrowRight');
		await expect.poll(focused).not.toBe(first);
		await page.keyboard.press('Home');
		await expect.poll(focused).toContain('10:30:00');
		await page.keyboard.press('Enter');
		expect(await opened()).toHaveLength(1);
		expect(await page.locator('.timeline-readout').textContent()).toContain('Meta');
	});

	test('zoom: the focus stays on its mark, 0 shows all again', async () => {
		await see('timeline-many');
		await page.locator('.timeline [tabindex="0"]').focus();
		await page.keyboard.press('ArrowDown');
		const all = await marks();
		for (let times = 0; times < 12; times++) await page.keyboard.press('+');
		await expect.poll(focused).toContain('Service 0');
		expect(await marks()).toBeLessThan(all);
		await page.keyboard.press('Shift+ArrowRight');
		await expect.poll(focused).toContain('Service');
		await page.keyboard.press('0');
		expect(await marks()).toBe(all);
	});

	test('a mark of many opens as a list, from which one opens; Escape leads back', async () => {
		await see('timeline-moment');
		const many = page.getByRole('button', { name: '14 requests to Company 0, Service 0' });
		await many.click();
		await expect.poll(focused).toContain('14 requests');
		expect(await button('Zoom in on these').count()).toBe(0);
		await page.locator('.timeline-opened .timeline-open').first().click();
		expect(await opened()).toHaveLength(1);
		await page.locator('.timeline-opened h3').focus();
		await page.keyboard.press('Escape');
		expect(await page.locator('.timeline-opened').count()).toBe(0);
	});

	test('silences are shortened only where it is said', async () => {
		await see('timeline-hours');
		await page.getByText('2 silences, shaded, are drawn shorter than they were').waitFor();
		await page.getByLabel('Draw long silences shorter').uncheck();
		expect(await page.getByText('drawn shorter than').count()).toBe(0);
	});

	test('lines lead from what was done to what held it', async () => {
		await see('timeline-example');
		expect(await page.locator('.timeline > g > .timeline-line').count()).toBeGreaterThan(1);
		await page.locator('.timeline [aria-label*="Email address"]').first().hover();
		await page.getByText(/Lines? leads? to/).waitFor();
	});

	/** Milliseconds that a turn of the wheel takes: the faster quarter, since the machine does other things as well. */
	async function turn(scenario: string): Promise<number> {
		await see(scenario);
		const times = await page.evaluate(async () => {
			const svg = document.querySelector('.timeline') as SVGElement;
			const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
			const taken: number[] = [];
			for (let turn = 0; turn < 40; turn++) {
				await frame();
				const before = performance.now();
				const deltaY = turn < 25 ? -20 : 30;
				svg.dispatchEvent(
					new WheelEvent('wheel', { deltaY, ctrlKey: true, clientX: 600, clientY: 300, bubbles: true, cancelable: true }),
				);
				// What is drawn is drawn in a microtask or a task of its own; its layout is part of what it costs.
				await new Promise((resolve) => setTimeout(resolve));
				svg.getBoundingClientRect();
				taken.push(performance.now() - before);
			}
			return taken.sort((a, b) => a - b);
		});
		return times[10] ?? Number.POSITIVE_INFINITY;
	}

	test('a turn of the wheel over 10,000 findings takes at most twelve times as long as over forty', async () => {
		const [few, many] = [await turn('timeline-example'), await turn('timeline-many')];
		console.log(`a turn of the wheel: ${few.toFixed(1)} ms over 40 findings, ${many.toFixed(1)} ms over 10,000`);
		expect(many / few).toBeLessThan(12);
	});
});

describe('flow', () => {
	test.each([
		['example', 1_100],
		['many', 1_100],
		['hostile', 1_100],
		['many', 320],
		['hostile', 320],
	])('no two names overlap: %s at %i', async (name, width) => {
		await see(`flow-${name}`, width);
		expect(await overlapping('.flow-label')).toEqual([]);
	});

	test('keys: from service to organisation; Enter and a click pick', async () => {
		await see('flow-example');
		await page.locator('.flow [tabindex="0"]').focus();
		await expect.poll(focused).toContain('harborlight-therapy.test');
		await page.keyboard.press('ArrowRight');
		await expect.poll(focused).toContain('Meta Pixel');
		await page.keyboard.press('Enter');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: /^Snapchat Pixel/ }).click();
		const picked = await page.evaluate(() => scene.picked);
		expect(picked[0]).toEqual(['Meta', 'Meta Pixel']);
		expect(picked[1]).toEqual([expect.any(String), null]);
		expect(picked[2]).toEqual(['Snap', 'Snapchat Pixel']);
	});

	test('the rest opens, and closes again', async () => {
		await see('flow-many');
		await page.getByRole('button', { name: /^and 15 more services/ }).click();
		expect(await page.getByRole('button', { name: /^Service / }).count()).toBe(40);
		await button('Show fewer').click();
		await page.getByRole('button', { name: /^and 15 more services/ }).waitFor();
	});
});

describe('comparison', () => {
	test('filters, opens each side, and never says that something stopped', async () => {
		await see('comparison-fixed');
		const rows = page.locator('tbody tr');
		const all = await rows.count();
		await page.getByRole('button', { name: /^First visit only/ }).click();
		expect(await rows.count()).toBeLessThan(all);
		expect(await page.locator('tbody').textContent()).not.toContain('Both visits');
		await rows.first().getByRole('button').click();
		expect(await opened()).toEqual([['before', expect.any(Number)]]);
		await page.getByText('what is not seen may only not have been done').waitFor();
		expect(await page.textContent('main')).not.toMatch(/stopped|fixed|no longer/i);
	});

	test('the same visit twice differs in nothing', async () => {
		await see('comparison-same');
		await page.getByText('Seen in the second visit only: 0. Seen in the first only: 0.').waitFor();
		expect(await page.locator('.limits li').count()).toBe(1);
	});
});
