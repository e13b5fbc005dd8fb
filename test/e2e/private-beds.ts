import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { launchChromium } from '../chromium.ts';
import type { Server } from '../clinic/server.ts';
import { startClinic } from '../clinic/start-clinic.ts';
import { type Extension, openExtension } from '../extension.ts';
import { firefoxTab } from '../firefox-tab.ts';
import { chromiumTab, type Tab } from '../tab.ts';
import { eventually } from './eventually.ts';
import { openFirefoxBed } from './firefox-bed.ts';
import { builtExtension } from './test-bed.ts';

/** Milliseconds that anything may take on a machine that does several things at once. */
export const PATIENCE = 60_000;

export type PrivateTab = { readonly tab: Tab; readonly tabId: number; readonly windowId: number };

/** A page of ours that is open somewhere, as far as a test looks at it. */
export type OurPage = { readonly evaluate: <T>(run: () => T) => Promise<T>; readonly close: () => Promise<void> };

/** A browser with the built extension, which is allowed in private windows, and one tab in an ordinary one. */
export type PrivateBed = {
	readonly extension: Extension<OurPage>;
	readonly tab: Tab;
	/** Opens a private window with one page. */
	readonly openPrivate: (url: string) => Promise<PrivateTab>;
	/** Opens a page of ours in an ordinary window. */
	readonly openOurs: (page: string) => Promise<OurPage>;
	/** Those that are open. */
	readonly ours: (page: string) => Promise<readonly OurPage[]>;
	readonly close: () => Promise<void>;
};

/** The part of both browsers' interface that is used inside the extension's page. */
declare const chrome: {
	readonly windows: {
		create(window: { readonly incognito: true; readonly url: string }): Promise<{
			readonly id: number;
			readonly incognito: boolean;
			readonly tabs: readonly { readonly id: number }[];
		}>;
		getCurrent(): Promise<{ readonly id: number }>;
	};
	readonly tabs: { create(tab: { readonly url: string; readonly windowId: number }): Promise<unknown> };
};

async function createPrivate({ evaluate }: Pick<Extension, 'evaluate'>, url: string): Promise<Omit<PrivateTab, 'tab'>> {
	return evaluate(async (address) => {
		const { id, incognito, tabs } = await chrome.windows.create({ incognito: true, url: address });
		if (!incognito || tabs[0] === undefined) throw new Error('The browser opened no private window');
		return { windowId: id, tabId: tabs[0].id };
	}, url);
}

/** @throws when there is none after {@link PATIENCE} */
async function found<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
	const one = await eventually(ask, (answer) => answer !== undefined, PATIENCE);
	if (one === undefined) throw new Error(`${what} was not opened`);
	return one;
}

export type ChromiumBed = PrivateBed & {
	/** The same profile in a browser that is started anew. */
	readonly restart: (how: 'closed' | 'killed') => Promise<void>;
};

/** A Chromium that can be started again. */
export async function openChromiumBed(): Promise<ChromiumBed> {
	const clinic = await startClinic();
	const profile = mkdtempSync(join(tmpdir(), 'telltale-private-'));
	let running = await start(clinic, profile, true);

	return {
		get extension() {
			return running.extension;
		},
		get tab() {
			return running.tab;
		},
		async openPrivate(url) {
			const before = new Set(running.context.pages());
			const opened = await createPrivate(running.extension, url);
			const page = await found(url, async () => running.context.pages().find((one) => !before.has(one) && one.url() === url));
			return { ...opened, tab: chromiumTab(page) };
		},
		async openOurs(page) {
			const opened = await running.context.newPage();
			await opened.goto(`chrome-extension://${running.extension.id}/${page}`);
			return opened;
		},
		ours: async (page) => running.context.pages().filter((one) => one.url().includes(`/${page}`)),
		async restart(how) {
			if (how === 'killed') {
				// As Chromium names it itself: host and process.
				process.kill(Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1)), 'SIGKILL');
			}
			await running.close();
			running = await start(clinic, profile, false);
		},
		async close() {
			await running.close();
			await clinic.close();
			// Chromium's last child may still be writing its profile.
			rmSync(profile, { recursive: true, force: true, maxRetries: 8, retryDelay: 150 });
		},
	};
}

async function start({ port, certificate }: Server, profile: string, isFirst: boolean) {
	const { context, close } = await launchChromium({ port, spki: certificate.spki, extension: builtExtension, profile });
	if (isFirst) await allowPrivate(context);
	const extension = await openExtension(context);
	const page = await context.newPage();
	return { context, close, extension, tab: chromiumTab(page) };
}

/** Of what Chrome lets its own page of extensions do: developer_private.idl in Chromium's source. */
type DeveloperPrivate = {
	readonly updateProfileConfiguration: (update: { readonly inDeveloperMode: boolean }) => Promise<void>;
	readonly getExtensionsInfo: () => Promise<readonly { readonly id: string; readonly location: string }[]>;
	readonly updateExtensionConfiguration: (update: {
		readonly extensionId: string;
		readonly incognitoAccess: boolean;
	}) => Promise<void>;
	readonly onItemStateChanged: { readonly addListener: (heard: (data: { readonly event_type: string }) => void) => void };
};

/** As a person does on the browser's page of extensions. The browser then loads the extension anew. */
async function allowPrivate(context: BrowserContext): Promise<void> {
	const page = await context.newPage();
	await page.goto('chrome://extensions/');
	await page.evaluate(async () => {
		const { developerPrivate } = chrome as unknown as { readonly developerPrivate: DeveloperPrivate };
		const { updateProfileConfiguration, getExtensionsInfo, updateExtensionConfiguration, onItemStateChanged } = developerPrivate;
		// Without it the browser does not load again what was never in its store.
		await updateProfileConfiguration({ inDeveloperMode: true });
		const own = (await getExtensionsInfo()).find(({ location }) => location === 'UNPACKED');
		if (own === undefined) throw new Error('The extension is not installed');
		const loaded = new Promise<void>((resolve) => {
			onItemStateChanged.addListener(({ event_type }) => event_type === 'LOADED' && resolve());
		});
		await updateExtensionConfiguration({ extensionId: own.id, incognitoAccess: true });
		await loaded;
	});
	await page.close();
}

/** A Firefox. What is installed for a test is gone when it is started again. */
export async function openPrivateFirefox(): Promise<PrivateBed> {
	const { extension, firefox, tab, close } = await openFirefoxBed({}, true);
	const pages = async () => {
		const open = await firefox.browser.pages();
		return Promise.all(open.map(async (page) => ({ page, url: await page.evaluate(() => location.href).catch(() => '') })));
	};
	const ours = async (name: string) =>
		(await pages()).flatMap(({ page, url }) => (url.includes(`/${name}`) && url.startsWith('moz-') ? [page] : []));

	return {
		extension,
		tab,
		close,
		ours,
		async openPrivate(url) {
			const before = new Set((await pages()).map(({ page }) => page));
			const opened = await createPrivate(extension, url);
			const page = await found(url, async () => (await pages()).find((one) => !before.has(one.page) && one.url === url)?.page);
			return { ...opened, tab: firefoxTab(page) };
		},
		async openOurs(name) {
			const before = new Set(await ours(name));
			// A new tab of the driver's stands in the window that is in front, which may be a private one.
			await extension.evaluate(async (url) => {
				const { id } = await chrome.windows.getCurrent();
				await chrome.tabs.create({ url, windowId: id });
			}, `moz-extension://${extension.id}/${name}`);
			return found(name, async () => (await ours(name)).find((page) => !before.has(page)));
		},
	};
}
