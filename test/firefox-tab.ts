import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { pause, type Tab } from './tab.ts';

/** How long anything may take on a machine that does several things at once. */
const PATIENCE = 120_000;

export function firefoxTab(page: Page): Tab {
	/** Asks again while it is not there, or while the page is on its way to the next. */
	async function patiently<T>(what: string, ask: () => Promise<T | null | false>): Promise<T> {
		const until = Date.now() + PATIENCE;
		let problem: unknown = null;
		for (;;) {
			const answer = await ask().catch((error: unknown) => {
				problem = error;
				return null;
			});
			if (answer !== null && answer !== false) return answer;
			if (Date.now() > until) throw new Error(`${what}: not on ${page.url()}`, { cause: problem });
			await pause(100);
		}
	}

	const find = (what: string, frame: () => Frame | undefined = () => page.mainFrame()): Promise<ElementHandle<Element>> =>
		patiently(what, async () => {
			const found = await frame()?.evaluateHandle(findVisible, what);
			return (found?.asElement() as ElementHandle<Element> | null | undefined) ?? null;
		});

	/** What is covered or moves for a moment is pressed in the next. */
	const press = (what: string) =>
		patiently(what, async () => {
			await (await find(what)).click();
			return true;
		});

	return {
		async goto(url) {
			await page.goto(url, { timeout: PATIENCE });
		},
		url: () => page.url(),
		async reach(part) {
			await patiently(part, () => page.evaluate(hasReached, part));
		},
		async click(what) {
			await press(what);
		},
		async clickInFrame() {
			// Firefox 140 does not tell Puppeteer where in the page a frame's element stands.
			const outer = await (await find('iframe')).evaluate(placeOf);
			const button = await find('button', () => page.frames().find((frame) => frame.parentFrame() === page.mainFrame()));
			const inner = await button.evaluate(placeOf);
			await page.mouse.click(outer.left + inner.left + inner.width / 2, outer.top + inner.top + inner.height / 2);
		},
		async check(label) {
			await press(`answer=${label}`);
		},
		async fill(what, text) {
			await (await find(what)).evaluate(paste, text);
		},
		async type(css, text) {
			await (await find(css)).type(text);
		},
		evaluate: (run, argument) => page.evaluate(run as (argument: unknown) => never, argument),
	};
}

// These run in the page, hence everything they need is inside them.

function hasReached(part: string): boolean {
	return location.href.includes(part) && document.readyState === 'complete';
}

function findVisible(what: string): Element | null {
	const [, by, words = ''] = /^(text|label|answer)=(.*)$/s.exec(what) ?? [];
	const found: Element[] = [];
	if (by === undefined) found.push(...document.querySelectorAll(what));
	else if (by === 'text') {
		const all = [...document.querySelectorAll('a, button, [role="button"]')];
		found.push(...all.filter((element) => element.textContent?.includes(words)));
	} else {
		for (const label of document.querySelectorAll('label')) {
			const text = label.textContent?.replace(/\s+/g, ' ').trim() ?? '';
			if (label.control !== null && (by === 'label' ? text.startsWith(words) : text === words)) found.push(label.control);
		}
	}
	return found.find((element) => element.checkVisibility() && element.getClientRects().length > 0) ?? null;
}

function placeOf(element: Element): {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
} {
	element.scrollIntoView({ block: 'center', behavior: 'instant' });
	const { left, top, width, height } = element.getBoundingClientRect();
	return { left: left + element.clientLeft, top: top + element.clientTop, width, height };
}

/** As one input by the person's hand: pages and content scripts hear a trusted event. */
function paste(element: Element, text: string): void {
	const field = element as HTMLInputElement;
	field.focus();
	field.select();
	document.execCommand('insertText', false, text);
}
