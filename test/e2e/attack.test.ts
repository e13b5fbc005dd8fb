import { readdirSync } from 'node:fs';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { ATTACKER, attackerUrl, LONGEST, LOOK_ALIKES, LOOP, ORDINARY, startAttackSite } from '../clinic/attack/attack-site.ts';
import type { Server } from '../clinic/server.ts';
import { type Extension, openExtension } from '../extension.ts';
import { shownText } from '../shown-text.ts';
import { eventually } from './eventually.ts';
import { settled } from './settled.ts';
import { builtExtension } from './test-bed.ts';

/** Nobody has an extension of this name. */
const NOBODY = 'abcdefghijklmnopabcdefghijklmnop';
const PAGES = ['popup', 'options', 'report', 'history', 'verify'];

let server: Server;
let context: BrowserContext;
let extension: Extension;
let page: Page;
let close = async () => {};
/** What ran that should not have: dialogs of any page, and pages nobody asked for. */
const ran: string[] = [];

beforeAll(async () => {
	server = await startAttackSite();
	const launched = await launchChromium({ port: server.port, spki: server.certificate.spki, extension: builtExtension });
	close = launched.close;
	context = launched.context;
	extension = await openExtension(context);
	await extension.ask({ do: 'watch', site: 'quiet-harbor-therapy.test' });
	page = await context.newPage();
	context.on('page', (opened) => opened.on('dialog', (dialog) => void ran.push(dialog.message())));
});
afterAll(async () => {
	await close();
	await server?.close();
});

async function attack(path: string) {
	await page.goto(attackerUrl(path));
	await page.waitForFunction('window.done === true', undefined, { timeout: 60_000 });
	return settled(extension);
}

async function findingsOf(path: string) {
	const { kept } = await attack(path);
	return kept.filter(({ observation }) => observation.page.url === attackerUrl(path));
}

describe('a site that attacks', () => {
	it('has markup in every field: it is shown as text, and nothing runs', async () => {
		const kept = await findingsOf('/markup');
		expect(kept.flatMap(({ findings }) => findings.map(({ recipient }) => recipient.organisation))).toEqual(
			expect.arrayContaining(['Meta', 'Snap']),
		);
		const popup = await extension.openPopup(await extension.tabId(page.url()));
		const facts = popup.locator('button[aria-expanded=false]');
		await facts.first().waitFor();
		for (let opened = 0; opened < 8 && (await facts.count()) > 0; opened++) await facts.first().click();
		await expectOnlyText(popup);
		await popup.close();

		const [arrival] = await arrivals();
		const report = await context.newPage();
		await report.goto(`chrome-extension://${extension.id}/report.html?arrival=${arrival}`);
		await report.locator('main h1, main h2').first().waitFor();
		await report.waitForTimeout(1_000);
		await expectOnlyText(report);
		await report.close();
		expect(ran).toEqual([]);
	});

	it('has names that every object has: they are names like others', async () => {
		const kept = await findingsOf('/names');
		const events = kept.flatMap(({ findings }) => findings.map(({ event }) => event));
		expect(events).toEqual(expect.arrayContaining(['__proto__', 'constructor', 'toString']));
		const names = await (await extensionPage()).evaluate('[({}).polluted, Object.keys(Object.prototype).length]');
		expect(names).toEqual([undefined, 0]);
	});

	it('sends to names that look like Facebook: none is said to be', async () => {
		const kept = await findingsOf('/look-alikes');
		expect(server.received.filter(({ url }) => url.href.includes('LookAlike')).length).toBe(LOOK_ALIKES.length);
		const recipients = kept.flatMap(({ findings }) => findings.map(({ recipient }) => recipient));
		expect(recipients.map(({ domain }) => domain)).toEqual(expect.arrayContaining(['notfacebook.com', 'collector.test']));
		expect(recipients.filter(({ organisation, domain }) => organisation === 'Meta' || domain === 'facebook.com')).toEqual([]);
	});

	it('redirects to itself: it is counted as often as it was asked for', async () => {
		const before = (await settled(extension)).visits.reduce((sum, { counts }) => sum + counts.requests, 0);
		const { visits } = await attack('/loop');
		const asked = server.received.filter(({ url }) => url.href === LOOP).length;
		expect(asked).toBeGreaterThan(5);
		const counted = visits.reduce((sum, { counts }) => sum + counts.requests, 0) - before;
		expect(counted).toBeGreaterThanOrEqual(asked);
		expect(counted).toBeLessThan(asked + 10);
	});

	it(`sends ${LONGEST / 1e6} MB in one parameter: what comes after it is seen all the same`, async () => {
		const kept = await findingsOf('/long');
		const events = kept.flatMap(({ findings }) => findings.map(({ event }) => event));
		expect(events).toContain('AfterLong');
		const values = kept.flatMap(({ findings }) =>
			findings.flatMap(({ disclosures }) => disclosures.map(({ value }) => value.length)),
		);
		expect(Math.max(...values)).toBeLessThan(500_000);
	});

	it('forges messages and events: nobody listens to it', async () => {
		const before = await extension.ask({ ask: 'settings' });
		const { kept } = await attack('/forged');
		expect(await page.evaluate('[window.heardBack, window.speaks]')).toEqual([
			[],
			[expect.toBeOneOf([false, 'undefined']), 'undefined'],
		]);
		expect(kept.filter(({ observation }) => observation.url.includes('Forged'))).toEqual([]);
		const after = await extension.ask({ ask: 'settings' });
		expect(after.sites).toEqual(before.sites);
		expect(after.findings).toBe(before.findings);
		const [arrival = ''] = (await arrivals()).slice(-1);
		expect(JSON.stringify(await extension.ask({ ask: 'actions', arrival }))).not.toContain('Forged');
	});

	it('has taken over our content script: it may tell of its page, and ask for nothing', async () => {
		await attack('/');
		const before = await extension.ask({ ask: 'settings' });
		expect(before.findings).toBeGreaterThan(0);
		const world = await contentWorld();
		for (const message of [
			{ do: 'delete-everything' },
			{ do: 'unwatch', site: 'quiet-harbor-therapy.test' },
			{ do: 'save-settings', settings: { retentionDays: 1, maxFindings: 100 } },
			{ ask: 'settings' },
			{ ask: 'evidence', id: 1 },
			{ ask: 'actions', arrival: (await arrivals())[0] },
			{ ask: 'tab', tabId: 1 },
		]) {
			const ask = `chrome.runtime.sendMessage(${JSON.stringify(message)}).then((answer) => answer ?? null, () => null)`;
			expect([message, await world.evaluate(ask)]).toEqual([message, null]);
		}
		const port = `new Promise((resolve) => {
			const port = chrome.runtime.connect({ name: 'telltale-live' }); const heard = [];
			port.onMessage.addListener((state) => heard.push(state)); port.onDisconnect.addListener(() => resolve(['closed', ...heard]));
			port.postMessage({ ask: 'tab', tabId: 1 }); setTimeout(() => resolve(['open', ...heard]), 5_000);
		})`;
		expect(await world.evaluate(port)).toEqual(['closed']);
		const after = await extension.ask({ ask: 'settings' });
		expect([after.settings, after.sites, after.findings]).toEqual([before.settings, before.sites, before.findings]);
		await world.session.detach();
	});

	it.each(PAGES)('cannot put our page %s into a frame or a window', async (name) => {
		await page.goto(attackerUrl('/'));
		const address = `chrome-extension://${extension.id}/${name}.html`;
		await page.evaluate((source) => {
			const frame = document.createElement('iframe');
			frame.src = source;
			document.body.append(frame);
		}, address);
		const frames = () => Promise.resolve(page.frames().map((frame) => frame.url()));
		const shown = await eventually(frames, (urls) => urls.length > 1 && !urls.includes('about:blank') && !urls.includes(''));
		expect(shown).toEqual([attackerUrl('/'), 'chrome-error://chromewebdata/']);

		const ofThis = () => context.pages().filter((one) => one.url() === address).length;
		const before = ofThis();
		const [opened] = await Promise.all([
			context.waitForEvent('page'),
			page.evaluate((source) => void window.open(source), address),
		]);
		await opened.waitForTimeout(500);
		expect(ofThis()).toBe(before);
		await opened.close();
	});

	it('learns of no file of ours that we are there: all answers are those of an extension that is not', async () => {
		await page.goto(attackerUrl('/'));
		const files = readdirSync(builtExtension, { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('.'));
		expect(files.length).toBeGreaterThan(10);
		const [ours, nobodys] = await page.evaluate(
			probe,
			[extension.id, NOBODY].map((id) => files.map((file) => `chrome-extension://${id}/${file}`)),
		);
		expect(ours).toEqual(nobodys);
		expect([...new Set((ours ?? []).flat())].filter((answer) => answer.startsWith('loaded'))).toEqual([]);
	});

	it('finds nothing in its own page that is not there without us', async () => {
		const looked = [];
		for (const host of [ATTACKER, ORDINARY]) {
			await page.goto(`https://${host}/`);
			await page.waitForFunction('window.done === true');
			looked.push(await page.evaluate(lookAround));
		}
		expect(looked[0]).toEqual(looked[1]);
	});
});

async function expectOnlyText(shown: Page): Promise<void> {
	expect(await shown.evaluate('typeof owned')).toBe('undefined');
	expect(await shown.locator('body img[src="x"], body [onerror], body iframe').count()).toBe(0);
	const text = await shownText(shown.locator('body'));
	expect(text).toContain('<img src=x');
	expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
	expect(text).not.toContain('\u0000');
}

/** Arrivals in the store, oldest first. */
async function arrivals(): Promise<readonly string[]> {
	const found = (await extensionPage()).evaluate(
		() =>
			new Promise<string[]>((resolve, reject) => {
				const opening = indexedDB.open('telltale');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const rows = opening.result.transaction('visits').objectStore('visits').getAll();
					rows.onerror = () => reject(rows.error);
					rows.onsuccess = () => {
						opening.result.close();
						const visits: { readonly arrival: string; readonly started: number }[] = rows.result;
						resolve([...new Set(visits.sort((a, b) => a.started - b.started).map(({ arrival }) => arrival))]);
					};
				};
			}),
	);
	return found;
}

async function extensionPage(): Promise<Page> {
	const found = context.pages().find((one) => one.url().startsWith(`chrome-extension://${extension.id}/options.html`));
	if (found === undefined) throw new Error('no page of ours is open');
	return found;
}

type World = { readonly session: CDPSession; readonly evaluate: (code: string) => Promise<unknown> };

/** The world that our own content scripts run in, in the page that is open. */
async function contentWorld(): Promise<World> {
	const session = await context.newCDPSession(page);
	const worlds: number[] = [];
	session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
		if (origin === `chrome-extension://${extension.id}`) worlds.push(id);
	});
	await session.send('Runtime.enable');
	const [contextId] = await eventually(
		async () => worlds,
		(found) => found.length > 0,
	);
	if (contextId === undefined) throw new Error('no content script in this page');
	return {
		session,
		async evaluate(expression) {
			const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
				contextId,
				expression,
				awaitPromise: true,
				returnByValue: true,
			});
			if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
			return result.value;
		},
	};
}

/** Runs in the page: what becomes of each address, asked for in every way that a page has. */
async function probe(lists: string[][]): Promise<string[][]> {
	const load = (tag: string, address: string) =>
		new Promise<string>((resolve) => {
			const element = document.createElement(tag);
			element.onload = () => resolve(`loaded ${tag}`);
			element.onerror = () => resolve(`failed ${tag}`);
			if (tag === 'link') Object.assign(element, { rel: 'stylesheet', href: address });
			else Object.assign(element, { src: address });
			document.body.append(element);
			setTimeout(() => resolve(`silent ${tag}`), 3_000);
		});
	const asked = async (address: string) => [
		await fetch(address).then(
			() => 'loaded fetch',
			(error) => `${error.name} ${error.message}`,
		),
		...(await Promise.all(['img', 'script', 'link'].map((tag) => load(tag, address)))),
	];
	return Promise.all(lists.map(async (list) => (await Promise.all(list.map(asked))).map((answers) => answers.join(', '))));
}

/** Runs in the page: what stands in its window and its document. */
function lookAround(): unknown {
	const names = Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name));
	return {
		names: names.sort(),
		symbols: Object.getOwnPropertySymbols(window).map(String),
		markup: document.documentElement.outerHTML.replaceAll(/https?:[^"]*/g, ''),
		sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
		resources: performance
			.getEntriesByType('resource')
			.map(({ name }) => name)
			.filter((name) => !name.endsWith('/favicon.ico')),
		globals: ['fetch', 'XMLHttpRequest', 'WebSocket', 'Image', 'Request'].map((name) =>
			String(Object.getOwnPropertyDescriptor(window, name)?.value),
		),
		stack: String(new Error('here').stack).split('\n').length,
	};
}
