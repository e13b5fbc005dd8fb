import type { Locator } from 'playwright-core';

/** What a person sees of it: without what is folded away or only for the machine. */
export function shownText(locator: Locator): Promise<string> {
	// biome-ignore lint/performance/useDomNodeTextContent: textContent would include what is not shown
	return locator.innerText();
}
