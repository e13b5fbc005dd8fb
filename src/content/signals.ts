import { type PageParts, signalsFromParts, speaksForHealth } from '../core/health/page-signals.ts';
import { after } from './after.ts';
import { tell } from './tell.ts';

/** A page that renders late is read once more after this many milliseconds. */
const SECOND_LOOK = 3_000;
const MAX_ELEMENTS = 100;
const MAX_TEXT = 20_000;
const MAX_SCRIPT = 200_000;

/** Reads the page's own words about itself; never the value of a form field. */
function pageParts(): PageParts {
	return {
		jsonLd: texts('script[type="application/ld+json"]', MAX_SCRIPT),
		title: document.title.slice(0, 500),
		description: document.querySelector('meta[name="description"]')?.getAttribute('content')?.slice(0, 1_000) ?? '',
		headings: texts('h1, h2, h3', 500),
		labels: texts('label, legend', 500),
		text: visibleText(),
	};
}

function texts(selector: string, max: number): string[] {
	return [...document.querySelectorAll(selector)]
		.slice(0, MAX_ELEMENTS)
		.map((element) => element.textContent?.slice(0, max) ?? '');
}

/** Walks text nodes instead of asking for `innerText`, which makes the browser lay out the page again. */
function visibleText(): string {
	if (!document.body) return '';
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
		if (node instanceof Element) return isUnseen(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
		return NodeFilter.FILTER_ACCEPT;
	});
	let text = '';
	while (text.length < MAX_TEXT && walker.nextNode()) {
		const piece = walker.currentNode.nodeValue?.trim();
		if (piece) text += `${piece} `;
	}
	return text.slice(0, MAX_TEXT);
}

/** What is no text for readers, or may hold what the person entered. */
function isUnseen(element: Element): boolean {
	return (
		/^(script|style|noscript|template|svg|textarea|select|iframe|object)$/i.test(element.localName) ||
		element.hasAttribute('hidden') ||
		element.hasAttribute('contenteditable')
	);
}

/** True when there was something to tell. */
function tellSignals(): boolean {
	try {
		const signals = signalsFromParts(pageParts());
		if (!speaksForHealth(signals)) return false;
		tell({ note: 'signals', signals });
		return true;
	} catch {
		return true;
	}
}

function look(): void {
	if (!tellSignals()) after(SECOND_LOOK, tellSignals);
}

if (window.top === window) {
	look();
	// A page that changes its address without loading anew says so only in the page's world; here `navigation` does, where the browser has it.
	const navigation: EventTarget | undefined = Reflect.get(window, 'navigation');
	let address = location.origin + location.pathname;
	navigation?.addEventListener('navigatesuccess', () => {
		const now = location.origin + location.pathname;
		if (now === address) return;
		address = now;
		after(500, look);
	});
}
