import type { Page } from 'puppeteer-core';
import { eventually } from './e2e/eventually.ts';
import { type Extension, throughPage } from './extension.ts';
import { type LaunchedFirefox, UUID } from './firefox.ts';

const address = (page: string) => `moz-extension://${UUID}/${page}`;

export type FirefoxExtension = Extension<Page> & {
	/** Number of the tab that was opened last: where the browser does not tell of addresses, that is all there is to go by. */
	readonly newestTab: () => Promise<number>;
};

declare const chrome: {
	readonly tabs: { query(filter: object): Promise<readonly { readonly id: number }[]> };
	readonly extension: { getViews(): readonly Window[] };
};

/** The extension that is installed, driven as `openExtension` drives it in Chromium. */
export async function openFirefoxExtension({ browser }: Pick<LaunchedFirefox, 'browser'>): Promise<FirefoxExtension> {
	const page = await openPage('options.html');

	async function openPage(name: string): Promise<Page> {
		const opened = await browser.newPage();
		// Nothing of what is usually waited for is told of an extension's page, and its policy forbids Puppeteer's own waiting.
		await opened.goto(address(name), { waitUntil: [] });
		const isShown = () => document.readyState === 'complete' && document.body.childElementCount > 0;
		await eventually(() => opened.evaluate(isShown).catch(() => false), Boolean);
		return opened;
	}

	return {
		...throughPage(address('options.html'), (run, argument) => page.evaluate(run as (argument: unknown) => never, argument)),
		async openPopup(tabId) {
			const popup = await openPage(`popup.html?tab=${tabId}`);
			// Firefox 140 refuses the half of it that is about turning the screen.
			await popup.setViewport({ width: 400, height: 600 }).catch(() => undefined);
			await eventually(
				() => popup.evaluate(() => innerWidth),
				(width) => width === 400,
			);
			return popup;
		},
		newestTab: () => page.evaluate(async () => Math.max(...(await chrome.tabs.query({})).map(({ id }) => id))),
		// Firefox stops it when it has been idle for long enough: a preference says how long that is.
		async stopWorker() {
			const hasStopped = () =>
				page.evaluate(() => chrome.extension.getViews().every(({ location: { pathname } }) => !/background/.test(pathname)));
			if (!(await eventually(hasStopped, Boolean, 45_000))) throw new Error('The background page did not stop');
		},
	};
}
