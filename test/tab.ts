import type { Locator, Page } from 'playwright-core';

/** A tab that is driven as a person would, in the same words in every browser. Each waits until it can be done. */
export type Tab = {
	readonly goto: (url: string) => Promise<void>;
	readonly url: () => string;
	/** Waits until the address holds this and the page has loaded. */
	readonly reach: (part: string) => Promise<void>;
	/** @param what a CSS selector, or `text=…`; of several the first that is visible */
	readonly click: (what: string) => Promise<void>;
	/** Presses the first button of the page's first frame. */
	readonly clickInFrame: () => Promise<void>;
	/** Chooses the visible answer with exactly this label. */
	readonly check: (label: string) => Promise<void>;
	/** Pastes a text. @param what a CSS selector, or `label=…` */
	readonly fill: (what: string, text: string) => Promise<void>;
	/** Types it, key by key. */
	readonly type: (css: string, text: string) => Promise<void>;
	readonly evaluate: <T, A>(run: (argument: A) => T | Promise<T>, argument: A) => Promise<T>;
};

export const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export function chromiumTab(page: Page): Tab {
	const field = (what: string): Locator =>
		what.startsWith('label=') ? page.getByLabel(what.slice('label='.length)) : page.locator(what);
	return {
		async goto(url) {
			await page.goto(url);
		},
		url: () => page.url(),
		async reach(part) {
			await page.waitForURL((url) => url.href.includes(part));
			await page.waitForLoadState('load');
		},
		click: (what) => page.click(what),
		clickInFrame: () => page.frameLocator('iframe').locator('button').first().click(),
		check: (label) => page.locator('fieldset:visible').getByLabel(label, { exact: true }).check(),
		fill: (what, text) => field(what).fill(text),
		type: (css, text) => page.locator(css).pressSequentially(text),
		evaluate: (run, argument) => page.evaluate(run as (argument: unknown) => never, argument),
	};
}
