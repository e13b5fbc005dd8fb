import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TabState } from '../../src/core/messages.ts';
import type { HealthCategory } from '../../src/core/types.ts';
import { expectAccessible } from '../accessibility.ts';
import type { Scene } from './fake-browser.ts';
import { type Look, type OpenPage, pageOpener } from './open-page.ts';
import { evidence, ofCategory, settingsStates, tabStates } from './tab-states.ts';

declare const scene: Scene;

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const CATEGORIES: readonly (readonly [category: HealthCategory, words: string])[] = [
	['therapy', 'This is a therapy site.'],
	['psychiatry', 'This is a psychiatry site.'],
	['telehealth', 'This is a telehealth site.'],
	['pharmacy', 'This is a pharmacy site.'],
	['reproductive', 'This is a reproductive health site.'],
	['addiction', 'This is a site about addiction.'],
	['sexual-health', 'This is a sexual health site.'],
	['weight', 'This is a site about weight.'],
	['crisis', 'This is a site for help in a crisis.'],
	['hospital', 'This is a hospital site.'],
	['insurance', 'This is a health insurance site.'],
	['information', 'This is a site with health information.'],
	['other', 'This is a health site.'],
];

let browser: Browser;
let open: OpenPage;
let page: Page;

beforeAll(async () => {
	const executablePath = process.env['CHROMIUM'] ?? CHROMIUM.find((path) => existsSync(path));
	browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath === undefined ? {} : { executablePath }) });
	open = await pageOpener(browser);
});
afterAll(() => browser.close());

async function popup(state: TabState | null, look: Look = {}): Promise<void> {
	page = await open('popup', { state, evidence, settings: settingsStates.full }, look);
	await page.locator('h1').waitFor({ state: 'attached' });
}

async function options(look: Look = {}): Promise<void> {
	page = await open('options', { state: null, evidence, settings: settingsStates.full }, look);
	await page.locator('form').waitFor();
}

const width = () => page.evaluate(() => document.documentElement.scrollWidth);
/** But for the policies, which every popup of a watched page asks for once. */
const asked = () => page.evaluate(() => scene.asked.filter((one) => !JSON.stringify(one).includes('"policies"')));
const push = (state: TabState) => page.evaluate((next) => scene.push(next), state);
const fact = (text: string) => page.getByRole('button', { name: text });

describe('no violation at 320 pixels, light and dark', () => {
	const look = { width: 320 };

	test.each(Object.entries(tabStates))('popup: %s', async (_name, state) => {
		await popup(state, look);
		for (const button of (await page.locator('.fact').all()).slice(0, 3)) await button.click();
		if ((await page.locator('.fact').count()) > 0) await page.locator('.raw summary').first().click();
		await expectAccessible(page);
	});

	test('popup: connecting', async () => {
		await popup(null, look);
		await expectAccessible(page);
	});

	test('options, with an error, then with the dialog open', async () => {
		await options(look);
		await page.getByLabel('Days to keep a visit').fill('x');
		await page.getByRole('button', { name: 'Save' }).click();
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Delete everything' }).click();
		await expectAccessible(page);
	});
});

describe('nothing wider than 320 pixels', () => {
	const narrow = { width: 320 };

	test.each(['findings', 'crowd', 'hostile', 'not-health', 'unwatched', 'check-many', 'check-hostile'] as const)(
		'popup: %s',
		async (name) => {
			await popup(tabStates[name], narrow);
			if ((await page.locator('.fact').count()) > 0) {
				await page.locator('.fact').first().click();
				await page.locator('.raw summary').first().click();
			}
			expect(await width()).toBeLessThanOrEqual(320);
		},
	);

	test('a row of bytes is one line', async () => {
		await popup(tabStates.hostile, narrow);
		await page.locator('.fact').click();
		await page.locator('.raw summary').click();
		const [height, line] = await page.locator('.hex').evaluate((listing) => {
			const { lineHeight, paddingTop, borderTopWidth } = getComputedStyle(listing);
			const inside = listing.getBoundingClientRect().height - 2 * (parseFloat(paddingTop) + parseFloat(borderTopWidth));
			return [inside, parseFloat(lineHeight)] as const;
		});
		expect(Math.round(height / line)).toBe(Math.ceil(300 / 8));
	});

	test('options', async () => {
		await options(narrow);
		expect(await width()).toBeLessThanOrEqual(320);
	});
});

describe('what stands on screen', () => {
	const screens: readonly (readonly [name: keyof typeof tabStates, heading: RegExp, button: string | null])[] = [
		['no-access', /does not let Telltale see/, null],
		['no-page', /no website/, null],
		['error', /could not read/, 'Try again'],
		['not-health', /weather\.example does not look like/, 'Watch this site anyway'],
		['unwatched', /You told Telltale not to watch harborlight/, 'Undo that'],
		['waiting', /Watching harborlight/, 'Stop watching this site'],
		['waiting-late', /Watching harborlight/, 'Reload to see everything'],
		['clean', /nothing go from/, 'Stop watching this site'],
		['findings', /depressed/, 'Stop watching this site'],
		['late', /depressed/, 'Reload to see everything'],
	];
	test.each(screens)('%s', async (name, heading, button) => {
		await popup(tabStates[name]);
		expect(await page.locator('h1').textContent()).toMatch(heading);
		if (button !== null) expect(await page.getByRole('button', { name: button }).count()).toBe(1);
	});

	test('a request that was cut off is not said to have been sent', async () => {
		await popup(tabStates.crowd);
		expect(await page.locator('.verdict').textContent()).toContain('It is not known whether this was sent.');
		expect(await page.locator('.fact .tag').allTextContents()).toEqual(['Not known whether it was sent']);
		await page.locator('.fact').first().click();
		await page.locator('.facts-of').getByText('Not known whether it was sent').waitFor();
	});

	test('one that was sent is', async () => {
		await popup(tabStates.few);
		expect(await page.locator('body').textContent()).not.toContain('ot known whether');
		await page.locator('.fact').first().click();
		await page.getByText('it left your browser').waitFor();
	});

	test.each(CATEGORIES)('a %s site is called one, with the reasons', async (category, words) => {
		await popup(ofCategory(category));
		await page.getByText('Why Telltale watches').click();
		await page.getByText(words).waitFor();
		expect(await page.getByText('is on the list of health sites').isVisible()).toBe(true);
	});

	test('every key has its words', async () => {
		await popup(tabStates.few);
		for (const button of await page.locator('.fact').all()) await button.click();
		const text = await page.locator('body').textContent();
		expect(text).not.toMatch(/\b(?:popup|kind|role|form|certainty|outcome|place|unwrap|severity|request|about|what|told)_\w+/);
	});

	test('an identifier passed on: by whom, to whom, and the request that shows it', async () => {
		await popup(tabStates['passed-on']);
		const ways = page.getByRole('region', { name: 'Identifiers passed from one company to another' });
		expect(await ways.locator('.fact-text').allTextContents()).toEqual([
			'Google passed an identifier on to The Trade Desk, which passed the same one on to LiveRamp.',
		]);
		await ways.locator('.fact').click();
		await ways.getByText('CAESEHf3kq0Zx81nPqTy2wA9bcd').first().waitFor();
	});

	test('limits stand open beside a clean result', async () => {
		await popup(tabStates.clean);
		expect(await page.getByText('own servers pass on').isVisible()).toBe(true);
	});
});

describe('the glance', () => {
	const chips = () => page.locator('.glance a').count();
	const focused = () => page.evaluate(() => document.activeElement?.textContent);

	test('every card has a name of its own', async () => {
		await popup(tabStates.crowd);
		for (const name of [
			'Google Google Ads',
			'Google Google Analytics',
			'Google Google Analytics at the site’s own address; it may be forwarded',
		])
			expect(await page.getByRole('region', { name, exact: true }).count(), name).toBe(1);
	});

	test('the rest is reached by keyboard, and the focus goes to it', async () => {
		await popup(tabStates.crowd);
		expect(await chips()).toBe(11);
		await page.locator('.glance a').last().focus();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect.poll(chips).toBe(15);
		expect(await focused()).toContain('Company 11');
		for (let press = 0; press < 4; press++) await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.className)).toBe('fact');
	});

	test('a chip leads to the first card of its organisation, and the next Tab into it', async () => {
		await popup(tabStates.crowd);
		await page.locator('.glance a').first().focus();
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.activeElement === document.querySelector('.card'))).toBe(true);
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement === document.querySelector('.card .fact'))).toBe(true);
	});

	test('the first card as they stand, not as they would be ordered', async () => {
		await popup(tabStates.low);
		await fact('that a browser is on').click();
		await push(tabStates.findings);
		await page.locator('.glance a').first().click();
		expect(await page.evaluate(() => document.activeElement === document.querySelector('.card'))).toBe(true);
	});
});

describe('what comes from a page is text only', () => {
	test('markup stays text, unseen characters are named', async () => {
		await popup(tabStates.hostile);
		await page.locator('.fact').click();
		await page.locator('.raw summary').click();
		expect(await page.locator('img, body script').count()).toBe(0);
		expect(await page.title()).not.toBe('owned');
		const text = (await page.locator('body').textContent()) ?? '';
		expect(text).toContain('<img src=x');
		expect(text).toContain('⟦U+202E⟧');
		for (const unseen of ['\u202E', '\u0000', '\u001b']) expect(text).not.toContain(unseen);
	});
});

describe('evidence', () => {
	test('opens by keyboard and is asked for only then', async () => {
		await popup(tabStates.few);
		expect(await asked()).toEqual([{ ask: 'tab', tabId: 7 }]);
		await page.locator('.fact').first().focus();
		await page.keyboard.press('Enter');
		await page.getByText('Proven: equals what you entered').first().waitFor();
		expect(await asked()).toContainEqual({ ask: 'evidence', id: 1 });
		await page.keyboard.press('Enter');
		expect(await page.getByText('Proven').count()).toBe(0);
	});

	test('says what the person did, when it was sent, and by which script', async () => {
		await popup(tabStates.few);
		await page.locator('.fact').first().click();
		await page.getByText('You chose this for “How have you felt lately?”, 0.4 seconds before, not sent off yet').waitFor();
		await page.getByText('Sent while you were using the page, before you submitted anything').waitFor();
		await page.getByText('Sent by fbevents.js (Meta Pixel), loaded by Google Tag Manager').waitFor();
		await page.getByText('A page could forge this').waitFor();
	});

	test('says so when it is gone, and asks again when it failed', async () => {
		await popup(tabStates.hostile);
		await page.evaluate(() => {
			scene.refuses = true;
		});
		await page.locator('.fact').click();
		await page.getByText('could not be fetched').waitFor();
		await page.evaluate(() => {
			scene.refuses = false;
		});
		await page.getByRole('button', { name: 'Try again' }).click();
		await page.locator('.raw').waitFor();
	});

	test('five facts, then all', async () => {
		await popup(tabStates.findings);
		const card = page.getByRole('region', { name: 'Google' });
		expect(await card.locator('.fact').count()).toBe(5);
		await card.getByRole('button', { name: 'Show all 9' }).click();
		expect(await card.locator('.fact').count()).toBe(9);
		expect(
			await card
				.locator('.fact')
				.nth(5)
				.evaluate((row) => row === document.activeElement),
		).toBe(true);
	});
});

describe('live', () => {
	test('an update keeps what is open, its place and the focus', async () => {
		await popup(tabStates.low);
		await fact('that a browser is on').click();
		await page.locator('.raw').waitFor();
		await push(tabStates.findings);
		await page.getByRole('region', { name: 'Meta' }).waitFor();
		expect(await page.locator('.raw').count()).toBe(1);
		expect(await page.locator('.card h2').first().textContent()).toBe('Microsoft');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('true');
		await fact('that a browser is on').click();
		expect(await page.locator('.card h2').first().textContent()).toBe('Meta');
		expect(await page.evaluate(() => document.activeElement?.className)).toBe('fact');
	});

	test('new findings are announced, the first screen is not', async () => {
		await popup(tabStates.low);
		const live = page.locator('[aria-live=polite]');
		expect(await live.textContent()).toBe('');
		await push(tabStates.findings);
		await expect.poll(() => live.textContent()).toMatch(/things were told/);
	});

	test('a stopped worker is asked again, the screen stays', async () => {
		await popup(tabStates.few);
		await page.evaluate(() => scene.drop());
		expect(await page.locator('.card').count()).toBe(2);
		await expect.poll(async () => (await asked()).length).toBe(2);
		await push(tabStates.clean);
		await page.getByText('nothing go from').first().waitFor();
	});

	test('a worker that wakes slowly is said to', async () => {
		await popup(null);
		expect(await page.locator('main').getAttribute('aria-busy')).toBe('true');
		await page.getByText('waking up').waitFor();
		await push(tabStates['no-page']);
		await page.getByText('no website').waitFor();
	});
});

describe('check before you sign up', () => {
	const card = () => page.getByRole('region', { name: 'Check before you sign up' });
	const button = (name: string) => card().getByRole('button', { name });

	test('one button fills in, another puts back', async () => {
		await popup(tabStates.waiting);
		await button('Check with a made-up person').click();
		expect((await asked()).at(-1)).toEqual({ do: 'fill', tabId: 7 });
		await push(tabStates['check-some']);
		await card().getByText('6 fields were filled in').waitFor();
		await button('Put all back').click();
		expect((await asked()).at(-1)).toEqual({ do: 'unfill', tabId: 7 });
		await push(tabStates['check-undone']);
		await card().getByText('5 fields are as before').waitFor();
		expect(await card().textContent()).toContain('1 field is no longer there');
		expect(await card().textContent()).toContain('1 frame of the page could not be reached');
		expect(await button('Put all back').count()).toBe(0);
	});

	test('a page that does not answer is said not to', async () => {
		await popup(tabStates.few);
		await page.evaluate(() => {
			scene.refuses = true;
		});
		await button('Check with a made-up person').click();
		await card().getByRole('status').getByText('did not answer').waitFor();
		expect(await button('Check with a made-up person').isEnabled()).toBe(true);
	});

	test('which field went to whom, how and when', async () => {
		await popup(tabStates['check-some']);
		expect(await card().textContent()).toContain('2 of 6 fields went to other companies.');
		const rows = card().getByRole('row');
		const mail = rows.filter({ has: page.getByRole('rowheader', { name: 'E-mail address' }) });
		expect(await mail.getByRole('list').allTextContents()).toEqual([
			'SHA-256 hashMeta',
			'SHA-256 hash of its MD5 hashTikTok',
			'plainMicrosoft',
			'plain, at the site’s own address, may be forwardedMatomo',
		]);
		const mood = rows.filter({ has: page.getByRole('rowheader', { name: 'depressed' }) });
		expect(await mood.getByRole('list').allTextContents()).toEqual([
			'plainMeta',
			'probably, plain, after you had gone onGoogle',
			'plain, not known whether it was sent, told by the page itselfxy-metrics.example',
		]);
		expect(await card().textContent()).toContain('Not seen leaving until now: First name, Last name, ZIP code, Date of birth');
		expect(await card().textContent()).toContain('More may leave when the form is sent.');
	});

	test('a company opens to the request that shows it', async () => {
		await popup(tabStates['check-some']);
		await card().getByRole('button', { name: 'TikTok' }).click();
		await card().getByText('it left your browser').waitFor();
		expect(await asked()).toContainEqual({ ask: 'evidence', id: 2 });
		await card().getByRole('button', { name: 'TikTok' }).click();
		expect(await card().locator('.evidence').count()).toBe(0);
	});

	test.each([
		['check-empty', 'found no empty field', 'Check with a made-up person'],
		['check-nobody', 'nothing of it has left until now', 'Fill in new fields'],
		['check-many', '12 of 12 fields went to other companies before you sent them off.', 'Put all back'],
	] as const)('%s', async (name, words, action) => {
		await popup(tabStates[name]);
		expect(await card().textContent()).toContain(words);
		expect(await button(action).count()).toBe(1);
	});

	test('what went nowhere else is not said to have gone to other companies', async () => {
		await popup(tabStates['check-own']);
		expect(await card().textContent()).toContain('0 of 2 fields went to other companies');
	});

	test('the made-up person is copied, with site and time', async () => {
		await popup(tabStates['check-some']);
		await page.evaluate(() => {
			const copied: string[] = [];
			Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text: string) => void copied.push(text) } });
			Reflect.set(globalThis, 'copied', copied);
		});
		await card().getByText('The made-up person', { exact: true }).click();
		await button('Copy').click();
		await card().getByText('Copied').waitFor();
		const [text = ''] = await page.evaluate(() => Reflect.get(globalThis, 'copied') as string[]);
		expect(text.split('\n')).toEqual([
			expect.stringMatching(/^harborlight-therapy\.test, \d{4}-\d\d-\d\dT/),
			'E-mail: isaura.lindqvist.k3v7qx2m@example.com',
			'Mark: k3v7qx2m',
			'Name: Isaura Lindqvist',
			'Phone: +15125550142',
			'Date of birth: 1987-03-09',
			'Address: 4711 Dovecote Lane, Austin, TX 78701',
		]);
	});

	test('every key has its words', async () => {
		for (const name of ['check-some', 'check-many', 'check-undone'] as const) {
			await popup(tabStates[name]);
			expect(await card().textContent()).not.toMatch(/\b(?:check|form|copy)_\w+/);
		}
	});
});

describe('choices', () => {
	test('watch anyway, and back', async () => {
		await popup(tabStates['not-health']);
		await page.getByRole('button', { name: 'Watch this site anyway' }).click();
		await page.getByRole('status').getByText('is now watched').waitFor();
		await page.getByRole('button', { name: 'Undo' }).click();
		await page.getByText('Undone').waitFor();
		expect((await asked()).slice(1)).toEqual([
			{ do: 'watch', site: 'weather.example' },
			{ do: 'forget-choice', site: 'weather.example' },
		]);
	});

	test('stop watching; the focus is not lost with the button', async () => {
		await popup(tabStates.findings);
		await page.getByRole('button', { name: 'Stop watching' }).click();
		await page.getByText('no longer watched').waitFor();
		await push(tabStates.unwatched);
		await page.getByRole('button', { name: 'Undo that' }).waitFor();
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
		await page.getByRole('button', { name: 'Undo', exact: true }).click();
		expect((await asked()).at(-1)).toEqual({ do: 'forget-choice', site: 'harborlight-therapy.test' });
	});

	test('a refused change is said to have failed', async () => {
		await popup(tabStates.findings);
		await page.evaluate(() => {
			scene.refuses = true;
		});
		await page.getByRole('button', { name: 'Stop watching' }).click();
		await page.getByText('did not work').waitFor();
	});

	test('a late page is reloaded', async () => {
		await popup(tabStates.late);
		await page.getByRole('button', { name: 'Reload' }).click();
		expect((await asked()).at(-1)).toEqual({ reload: 7 });
	});
});

describe('a private window', () => {
	const said = 'what is recorded here is deleted when the last private window closes.';

	test('is said to be one, and what would open an ordinary window is not offered', async () => {
		await popup(tabStates.private);
		await page.getByText(said).waitFor();
		expect(await page.getByRole('link', { name: 'Open full report' }).count()).toBe(1);
		expect(await page.getByRole('link', { name: 'What changes if I refuse?' }).count()).toBe(0);
		expect(await page.getByRole('link', { name: 'Find the policies' }).count()).toBe(0);
		await page.getByText('are not offered here').waitFor();
	});
	test('is said to be one where nothing is recorded', async () => {
		await popup(tabStates['not-health-private']);
		await page.getByText(said).waitFor();
		expect(await page.getByText('are not offered here').count()).toBe(0);
	});
	test('is not said to be one where it is none', async () => {
		await popup(tabStates.few);
		expect(await page.getByText('private window').count()).toBe(0);
		expect(await page.getByRole('link', { name: 'What changes if I refuse?' }).count()).toBe(1);
		expect(await page.getByRole('link', { name: 'Find the policies' }).count()).toBe(1);
	});
	test.each([
		[true, 'The browser lets Telltale see private windows.'],
		[false, 'The browser does not let Telltale see private windows.'],
	])('the settings say whether they are seen (%s), and how that is changed', async (privateAllowed, words) => {
		page = await open('options', { state: null, evidence, settings: settingsStates.full, privateAllowed });
		const card = page.getByRole('region', { name: 'Private windows' });
		await card.getByText(words).waitFor();
		await card.getByText('“Allow in Incognito” in Chrome').waitFor();
	});
});

describe('settings', () => {
	test('a wrong number is named, focused and not sent', async () => {
		await options();
		await page.getByLabel('Findings kept at most').fill('1e9');
		await page.getByRole('button', { name: 'Save' }).click();
		await page.getByText('whole number from 100').waitFor();
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('maxFindings');
		expect(await asked()).toEqual([{ ask: 'settings' }]);
	});

	test('a right one is saved, and said to be', async () => {
		await options();
		await page.getByLabel('Days to keep a visit').fill('7');
		await page.keyboard.press('Enter');
		await page.getByText('Saved.').waitFor();
		expect(await asked()).toContainEqual({ do: 'save-settings', settings: { retentionDays: 7, maxFindings: 20_000 } });
	});

	test('a choice about a site is removed, and back', async () => {
		await options();
		await page.getByRole('button', { name: 'Remove your choice about my-clinic.example' }).click();
		await page.getByText('is removed').waitFor();
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(asked).toContainEqual({ do: 'watch', site: 'my-clinic.example' });
	});

	test('everything is deleted only when confirmed', async () => {
		await options();
		await page.getByRole('button', { name: 'Delete everything' }).click();
		await page.keyboard.press('Escape');
		expect(await page.locator('dialog').isVisible()).toBe(false);
		expect(await asked()).toEqual([{ ask: 'settings' }]);
		await page.getByRole('button', { name: 'Delete everything' }).click();
		await page.getByRole('button', { name: 'Delete', exact: true }).click();
		await page.getByText('Everything is deleted').waitFor();
		await page.getByText('0 visits').waitFor();
	});
});

describe('the policies of the site', () => {
	test('are a way into the report where none was read', async () => {
		await popup(tabStates.findings);
		await page.getByText('What does the site promise?').waitFor();
		const link = page.getByRole('link', { name: 'Find the policies' });
		expect(await link.getAttribute('href')).toMatch(/^report\.html\?arrival=.+&part=policies$/);
	});

	test('are a line of the checklist once one was read', async () => {
		const texts = [
			'This policy says what we do with the information that you give us and that we collect.',
			'Last updated: March 1, 2026.',
		];
		const text = {
			url: 'https://harborlight-therapy.test/privacy',
			title: 'Privacy',
			language: 'en',
			blocks: texts.map((text) => ({ heading: null, text })),
			truncated: false,
		};
		const policy = { site: 'harborlight-therapy.test', kind: 'privacy', url: text.url, time: 1, sha256: '', text } as const;
		page = await open('popup', { state: tabStates.findings, evidence, settings: settingsStates.full, policies: [policy] });
		await page.getByText('The site’s policies: 2 of 10 found').waitFor();
		await page.getByRole('link', { name: 'Show what they say' }).waitFor();
		await expectAccessible(page);
	});
});
