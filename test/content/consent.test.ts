import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsentEvent } from '../../src/core/consent/consent-event.ts';
import { consentOf } from '../../src/core/consent/consent-of.ts';
import type { ConsentState } from '../../src/core/consent/consent-state.ts';
import type { Visit } from '../../src/core/types.ts';
import type { Received, Reply } from '../clinic/server.ts';
import { type ConsentBrowser, openConsentBrowser } from './consent-extension.ts';
import { CONSENT_SITES, consentSite } from './consent-sites.ts';

const SITE = 'https://clinic.test';
const pages = new Map<string, string>();
let browser: ConsentBrowser;
let page: Page;
let count = 0;

beforeAll(async () => {
	browser = await openConsentBrowser(answer);
});
afterAll(() => browser?.close());

function answer({ url }: Received): Reply {
	const site = consentSite(url.pathname);
	if (site) return site;
	const html = pages.get(url.pathname);
	return html === undefined
		? { status: 404 }
		: { type: 'text/html; charset=utf-8', body: `<!doctype html><title>Clinic</title>${html}` };
}

/** A tab of its own, on a site that nothing is remembered of. */
async function open(address: string): Promise<number> {
	await page?.close();
	page = await browser.context.newPage();
	await browser.context.clearCookies();
	await browser.told();
	const started = Date.now();
	await page.goto(address);
	return started;
}

async function openHtml(html: string): Promise<number> {
	const path = `/page-${++count}`;
	pages.set(path, html);
	return open(SITE + path);
}

function stateOf(events: readonly ConsentEvent[], started: number, time = Date.now()): ConsentState {
	const visit = { visit: 'v', arrival: 'a', tabId: 1, started, late: false } as Visit;
	return consentOf({ visits: [visit], consents: events.map((event) => ({ ...event, visit: 'v' })) }).at('v', time);
}

const brief = ({ source, kind, by, action }: ConsentEvent) => [
	source,
	kind,
	...(kind === 'state' ? [by] : []),
	...(action ? [action] : []),
];

const BANNER = (words: string, buttons: string) =>
	`<main><h1>Clinic</h1></main><div id=box style="position:fixed;bottom:0;left:0;right:0;padding:20px;background:#eee"><p>${words}</p>${buttons}</div>`;
const ASKED = BANNER(
	'We use cookies.',
	'<button onclick="box.remove()">Accept</button><button onclick="box.remove()">Reject</button>',
);

describe.each(CONSENT_SITES.map((site, index) => ({ ...site, address: `https://site-${index}.test/site-${index}` })))(
	'$name',
	(site) => {
		it('asks: unanswered', async () => {
			const started = await open(site.address);
			await page.waitForTimeout(1_500);
			const events = await browser.told();
			expect(events.map(({ kind }) => kind)).toContain('banner-shown');
			expect(stateOf(events, started)).toMatchObject({ state: 'unanswered' });
		});

		it.each([
			['accepted', true],
			['refused', false],
		] as const)('%s, and so on the next page', async (state, consents) => {
			const started = await open(site.address);
			await page.waitForTimeout(1_000);
			await page
				.locator(consents ? site.accept : site.refuse)
				.first()
				.click();
			await page.waitForTimeout(2_500);
			const events = await browser.told();
			const before = events.find(({ source }) => source === 'press')?.time ?? 0;
			expect(stateOf(events, started, before - 1)).toMatchObject({ state: 'unanswered' });
			expect(stateOf(events, started)).toMatchObject({
				state,
				purposes: { advertising: consents, analytics: consents },
				earlier: false,
			});
			expect(events.some(({ source, by }) => source === site.source && by === 'press')).toBe(true);

			const again = Date.now();
			await page.reload();
			await page.waitForTimeout(3_500);
			const kept = await browser.told();
			expect(kept.map(({ kind }) => kind)).not.toContain('banner-shown');
			expect(stateOf(kept, again)).toMatchObject({ state, earlier: true });
			await page.evaluate(() => localStorage.clear());
		});
	},
);

describe('a banner of the site’s own', () => {
	it('is seen, and the press in it, and that it went', async () => {
		await openHtml(ASKED);
		await page.waitForTimeout(600);
		await page.getByText('Reject').click();
		await page.waitForTimeout(1_000);
		expect((await browser.told()).map(brief)).toEqual([
			['followed', 'state', 'default'],
			['banner', 'banner-shown'],
			['press', 'state', 'press', 'refuse'],
			['banner', 'banner-hidden'],
		]);
	});

	it('is answered by the keyboard as well', async () => {
		await openHtml(ASKED);
		await page.waitForTimeout(600);
		await page.getByText('Accept').focus();
		await page.keyboard.press('Enter');
		await page.waitForTimeout(300);
		expect((await browser.told()).map(brief)).toContainEqual(['press', 'state', 'press', 'accept']);
	});

	it('stands in a shadow root', async () => {
		await openHtml(
			`<main>Clinic</main><div id=host></div><script>host.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(
				BANNER('We use cookies.', '<button>Allow all</button><button>Deny</button>'),
			)}</script>`,
		);
		await page.waitForTimeout(600);
		await page.getByText('Deny').click();
		await page.waitForTimeout(300);
		const events = (await browser.told()).map(brief);
		expect(events).toContainEqual(['banner', 'banner-shown']);
		expect(events).toContainEqual(['press', 'state', 'press', 'refuse']);
	});

	it('is seen on a page that clears all timers', async () => {
		await openHtml(
			`<main>Clinic</main><script>
			document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(ASKED)});
			for (let id = setTimeout(() => {}); id > 0; id--) { clearTimeout(id); cancelIdleCallback(id); }
			</script>`,
		);
		await page.waitForTimeout(600);
		await page.evaluate(() => document.getElementById('box')?.remove());
		await page.waitForTimeout(600);
		expect((await browser.told()).map(brief)).toEqual([
			['followed', 'state', 'default'],
			['banner', 'banner-shown'],
			['banner', 'banner-hidden'],
		]);
	});

	it('counts for the page’s next address too', async () => {
		await openHtml(ASKED);
		await page.waitForTimeout(600);
		await browser.told();
		await page.evaluate(() => {
			history.pushState(null, '', '/next');
			document.querySelector('main')?.append('Next');
		});
		await page.waitForTimeout(1_500);
		expect((await browser.told()).map(brief)).toEqual([
			['followed', 'state', 'default'],
			['banner', 'banner-shown'],
		]);
	});

	it.each([
		['a script that presses', 'document.querySelector("#box button").click()'],
		[
			'an event that a script made',
			'document.querySelector("#box button").dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }))',
		],
	])('is not answered by %s', async (_what, code) => {
		await openHtml(ASKED);
		await page.waitForTimeout(600);
		await page.evaluate(code);
		await page.waitForTimeout(500);
		expect((await browser.told()).map(({ source }) => source)).not.toContain('press');
	});
});

describe('what is no question for consent', () => {
	it.each([
		['a bar that offers help', BANNER('Questions? Talk to us.', '<button>OK</button>')],
		[
			'consent to treatment',
			BANNER('Before your session, please read the informed consent for telehealth.', '<button>I agree</button>'),
		],
		['a form that speaks of cookies', BANNER('Subscribe. We use cookies.', '<input type=email><button>Continue</button>')],
		[
			'a page in a box that covers the window',
			`<div style="position:fixed;inset:0;overflow:auto"><main>${'<p>How are you feeling today? '.repeat(40)}</main><a href=/c>Cookie policy</a><button>Continue</button></div>`,
		],
		[
			'a mark in the corner',
			'<button style="position:fixed;bottom:4px;left:4px;width:40px;height:20px" class=cookie-settings>Accept cookies</button>',
		],
		['a banner that is hidden', `<div style="display:none">${ASKED}</div>`],
	])('%s', async (_what, html) => {
		await openHtml(html);
		await page.waitForTimeout(900);
		for (const button of await page.locator('button:visible').all()) await button.click();
		await page.waitForTimeout(300);
		expect((await browser.told()).map(brief)).toEqual([['followed', 'state', 'default']]);
	});
});

describe('a consent interface that is hostile', () => {
	it.each([
		[
			'throws',
			'window.__tcfapi = () => { throw new Error("no") }; Object.defineProperty(window, "Cookiebot", { get() { throw new Error("no") } });',
		],
		[
			'answers nonsense',
			'window.__tcfapi = (a, b, tell) => { tell(17); tell({ tcString: {}, gdprApplies: "maybe", purpose: [[[]]] }) }; window.OnetrustActiveGroups = { split: 1 };',
		],
		[
			'has no end',
			'const deep = {}; let at = deep; for (let i = 0; i < 1e5; i++) at = at.next = {}; at.next = deep; window.Cookiebot = { consent: deep, hasResponse: deep };',
		],
		[
			'is huge',
			'window.Cookiebot = { consent: Object.fromEntries(Array.from({ length: 2e5 }, (_, i) => [i, "x".repeat(50)])), hasResponse: true };',
		],
		['never answers', 'window.__tcfapi = () => {}; window.klaro = { getManager: () => new Promise(() => {}) };'],
		[
			'broke what is needed to ask',
			'JSON.stringify = () => { throw 1 }; Array.isArray = () => { throw 1 }; Object.keys = () => { throw 1 }; Reflect.get = () => { throw 1 }; Array.prototype.filter = () => { throw 1 }; window.Cookiebot = { consent: { marketing: true }, hasResponse: true };',
		],
	])('%s', async (_what, code) => {
		const errors: Error[] = [];
		await openHtml(`<script>${code}</script>${ASKED}`);
		page.on('pageerror', (error) => errors.push(error));
		await page.waitForTimeout(3_500);
		await page.getByText('Reject').click();
		await page.waitForTimeout(2_200);
		expect((await browser.told()).map(brief)).toEqual([
			['followed', 'state', 'default'],
			['banner', 'banner-shown'],
			['press', 'state', 'press', 'refuse'],
			['banner', 'banner-hidden'],
		]);
		expect(errors).toEqual([]);
	});

	it('lies: what was pressed contradicts it, and the state is not known', async () => {
		const started = await openHtml(
			`<script>window.Cookiebot = { hasResponse: true, consent: { marketing: true, statistics: true, method: 'explicit' } };</script>${ASKED}`,
		);
		await page.waitForTimeout(600);
		await page.getByText('Reject').click();
		await page.waitForTimeout(2_200);
		expect(stateOf(await browser.told(), started)).toMatchObject({
			state: 'unknown',
			because: { key: 'consent_because_contradicted' },
		});
	});

	it('floods: no more than a bounded number of events, and the press is among them', async () => {
		await openHtml(
			`<script>let n = 0; window.Cookiebot = { hasResponse: true, consent: {} };
			window.__tcfapi = (a, b, tell) => { setInterval(() => { for (let i = 0; i < 300; i++) tell({ tcString: 'C', gdprApplies: true, eventStatus: 'tcloaded',
				purpose: { consents: { 3: n % 2, 4: n++ % 2, 8: 1 }, legitimateInterests: {} } }); }, 10); };</script>${ASKED}`,
		);
		await page.waitForTimeout(4_000);
		await page.getByText('Reject').click();
		await page.waitForTimeout(1_000);
		const events = await browser.told();
		expect(events.length).toBeLessThanOrEqual(160);
		expect(events.map(brief)).toContainEqual(['press', 'state', 'press', 'refuse']);
	});

	it('a page that changes for ever is not slowed down for ever', async () => {
		await openHtml(
			`${ASKED}<div id=many></div><script>setInterval(() => { many.innerHTML = '<p class=cookie>'.repeat(500); }, 5);</script>`,
		);
		const busy = await page.evaluate(async () => {
			let longest = 0;
			let last = performance.now();
			for (let i = 0; i < 100; i++) {
				await new Promise((resolve) => setTimeout(resolve, 20));
				longest = Math.max(longest, performance.now() - last);
				last = performance.now();
			}
			return longest;
		});
		expect(busy).toBeLessThan(500);
	});
});

describe('frames', () => {
	it('ten nested frames with banners speak for themselves, not for the page', async () => {
		for (let depth = 0; depth < 10; depth++)
			pages.set(
				`/nested-${depth}`,
				`${ASKED}${depth < 9 ? `<iframe src=/nested-${depth + 1} width=900 height=600></iframe>` : ''}`,
			);
		const started = await openHtml('<main>Clinic</main><iframe src=/nested-0 width=1000 height=700></iframe>');
		await page.waitForTimeout(2_500);
		const inner = page.frames().find((frame) => frame.url().endsWith('/nested-0'));
		await inner?.getByText('Reject').click();
		await page.waitForTimeout(800);
		const events = await browser.told();
		const shown = events.filter(({ kind }) => kind === 'banner-shown');
		expect(shown.length).toBeGreaterThanOrEqual(5);
		expect(shown.every(({ within }) => within !== undefined)).toBe(true);
		expect(events.map(brief)).toContainEqual(['press', 'state', 'press', 'refuse']);
		expect(stateOf(events, started)).toMatchObject({ state: 'unknown', because: { key: 'consent_because_frame' } });
	});

	it('a frame that is the page’s own question answers for the page', async () => {
		pages.set('/question', 'We use cookies. <button>Accept all</button><button>Reject all</button>');
		const started = await openHtml(
			'<main>Clinic</main><div id="truste-consent-track" style="position:fixed;bottom:0;width:600px;height:200px"><iframe src=/question width=600 height=200></iframe></div>',
		);
		await page.waitForTimeout(1_500);
		await page
			.frames()
			.find((frame) => frame.url().endsWith('/question'))
			?.getByText('Reject all')
			.click();
		await page.waitForTimeout(500);
		expect(stateOf(await browser.told(), started)).toMatchObject({ state: 'refused' });
	});
});
