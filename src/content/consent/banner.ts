import { type ButtonMeaning, buttonMeaning } from '../../core/consent/button-words.ts';
import { CONSENT_PLATFORMS } from '../../core/consent/platforms/index.ts';
import { all, attribute, hostOf, isElement, matches, nameOf, openRoot, parentOf, type Root } from '../follow/dom.ts';

/** A question for consent on a page, and whose it is: a platform's name, or `banner` for one that only looks like it. */
export type Banner = { readonly source: string; readonly element: Element };

const WITH_BANNER = CONSENT_PLATFORMS.flatMap(({ name, banner, buttons }) =>
	banner === null ? [] : [{ name, banner, buttons: Object.entries(buttons) as [ButtonMeaning, string][] }],
);

/** What consent tools of a site's own making are called, and what dialogs are. */
const NAMED =
	'[id*=cookie i],[class*=cookie i],[id*=consent i],[class*=consent i],[id*=gdpr i],[class*=gdpr i],[aria-label*=cookie i],dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]';
const BUTTONS = 'button,a,[role=button],input[type=button],input[type=submit]';
/** A form has a text to be typed, or is part of the page. */
const NO_BANNER =
	'main,article,textarea,select,input[type=text],input[type=email],input[type=password],input[type=tel],input:not([type])';

/** Words of a question for consent, in the languages of its buttons. */
const SPEAKS =
	/cookies?\b|tracking technolog|similar technolog|\b(?:gdpr|dsgvo|rgpd|ccpa)\b|kakor|informasjonskapsler|eväste|ciasteczk|çerez|куки|クッキー|쿠키|cookie/giu;
const MOST_NAMED = 40;
const MOST_PATH = 60;
const MOST_BUTTONS = 40;
/** A short text speaks of cookies once; a longer one that does is more likely a page. */
const SHORT_TEXT = 1_500;
const MOST_TEXT = 4_000;
const MOST_NODES = 3_000;
/** Pixels: what is smaller is no question, but the mark that opens one. */
const SMALL = { width: 120, height: 30 };

/** The banner that stands in this document now; null where none is seen. */
export function findBanner(): Banner | null {
	for (const { name, banner } of WITH_BANNER)
		for (const element of all(document, banner, 5)) if (isShown(element)) return { source: name, element };
	for (const element of candidates()) if (isShown(element) && asksForConsent(element)) return { source: 'banner', element };
	return null;
}

/** The banner that something was pressed in, from the element that was hit outwards. */
export function bannerAround(path: readonly EventTarget[]): Banner | null {
	const elements = path.slice(0, MOST_PATH).filter(isElement);
	for (const { name, banner } of WITH_BANNER) {
		const element = elements.find((one) => matches(one, banner));
		if (element) return { source: name, element };
	}
	const element = elements.find((one) => (isBox(one) || matches(one, NAMED)) && asksForConsent(one)) ?? ownDocument(elements);
	return element ? { source: 'banner', element } : null;
}

/** What the press in a banner answered; null where nothing. */
export function pressedIn({ source, element }: Banner, path: readonly EventTarget[]): ButtonMeaning | null {
	const elements = path.slice(0, MOST_PATH).filter(isElement);
	const inside = elements.slice(0, elements.indexOf(element));
	for (const [meaning, selector] of WITH_BANNER.find(({ name }) => name === source)?.buttons ?? [])
		if (inside.some((one) => matches(one, selector))) return meaning;
	const button = inside.find((one) => matches(one, BUTTONS)) ?? inside[0];
	return button ? meaningOf(button) : null;
}

function meaningOf(button: Element): ButtonMeaning | null {
	const written = textOf(button, 200) || (button instanceof HTMLInputElement ? button.value : '');
	for (const label of [written, attribute(button, 'aria-label')]) {
		const meaning = label.trim() === '' ? null : buttonMeaning({ label: label.trim(), inBanner: true });
		if (meaning) return meaning;
	}
	return null;
}

/** What lies over the page, and what is called as questions for consent are. */
function candidates(): ReadonlySet<Element> {
	const found = new Set<Element>();
	const [right, bottom] = [innerWidth - 1, innerHeight - 1];
	for (const x of [0.1, 0.5, 0.9])
		for (const y of [0.08, 0.5, 0.92]) for (const box of boxesAround(hitAt(x * right, y * bottom))) found.add(box);
	for (const element of all(document, NAMED, MOST_NAMED)) found.add(element);
	const own = window.top === window ? null : ownDocument([]);
	return own ? found.add(own) : found;
}

/** In a frame, the question may be the whole document. */
function ownDocument(path: readonly Element[]): Element | null {
	const body = all(document, 'body', 1)[0];
	if (window.top === window || !body || innerWidth < SMALL.width || innerHeight < SMALL.height) return null;
	return (path.length === 0 || path.includes(body)) && asksForConsent(body) ? body : null;
}

/** The innermost element at a point of the window, in open shadow roots too. */
function hitAt(x: number, y: number): Element | null {
	let root: Root = document;
	let hit: Element | null = null;
	for (let depth = 0; depth < 5; depth++) {
		const next: Element | null = (root instanceof Document ? Document : ShadowRoot).prototype.elementFromPoint.call(root, x, y);
		if (!isElement(next) || next === hit) return hit;
		hit = next;
		const inner = openRoot(next);
		if (inner === null) return hit;
		root = inner;
	}
	return hit;
}

function boxesAround(hit: Element | null): Element[] {
	const boxes: Element[] = [];
	let here = hit;
	for (let depth = 0; here && depth < MOST_PATH; depth++) {
		if (isBox(here)) boxes.push(here);
		here = parentOf(here) ?? hostOf(here);
	}
	return boxes;
}

/** Lies over the page instead of being part of its text. */
function isBox(element: Element): boolean {
	return !/^(?:html|body)$/.test(nameOf(element)) && /^(?:fixed|sticky)$/.test(getComputedStyle(element).position);
}

function isShown(element: Element): boolean {
	if (isLarge(element)) return true;
	// What holds it may have no size of its own.
	return partsOf(element, '*', 60).some(isLarge);
}

function isLarge(element: Element): boolean {
	const { width, height, left, right, top, bottom } = Element.prototype.getBoundingClientRect.call(element);
	if (width < SMALL.width || height < SMALL.height || right <= 0 || left >= innerWidth) return false;
	if (!Element.prototype.checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true })) return false;
	// A page may be scrolled; what lies over it may have been moved out of sight.
	return (bottom > 0 && top < innerHeight) || boxesAround(element).length === 0;
}

/** Speaks of cookies or the like, and has a button that answers. */
function asksForConsent(element: Element): boolean {
	const text = textOf(element, MOST_TEXT + 1);
	const times = text.match(SPEAKS)?.length ?? 0;
	if (text.length > MOST_TEXT || times === 0 || (times === 1 && text.length > SHORT_TEXT)) return false;
	if (partsOf(element, NO_BANNER, 1).length > 0) return false;
	const answers = partsOf(element, BUTTONS, MOST_BUTTONS).map(meaningOf);
	return answers.includes('accept') || answers.includes('refuse');
}

/** The elements inside that match, in open shadow roots too. */
function partsOf(element: Element, selector: string, most: number): Element[] {
	const root = openRoot(element);
	const found = [...(root ? all(root, selector, most) : []), ...all(element, selector, most)];
	if (found.length >= most || selector === '*') return found.slice(0, most);
	for (const host of all(root ?? element, '*', 100)) {
		const inner = openRoot(host);
		if (inner) found.push(...all(inner, selector, most));
		if (found.length >= most) break;
	}
	return found.slice(0, most);
}

/** The first letters of an element's text, in open shadow roots too. */
function textOf(element: Element, most: number): string {
	const budget = { nodes: MOST_NODES, text: '' };
	gather(element, most, budget, 0);
	return budget.text.replace(/\s+/g, ' ').trim();
}

function gather(from: Node, most: number, budget: { nodes: number; text: string }, depth: number): void {
	const walker = Document.prototype.createTreeWalker.call(document, from, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
	for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
		if (--budget.nodes < 0 || budget.text.length > most) return;
		if (!isElement(node)) {
			const parent = parentOf(node);
			if (!parent || !/^(?:script|style|noscript|template)$/.test(nameOf(parent))) budget.text += `${node.nodeValue ?? ''} `;
			continue;
		}
		const root = openRoot(node);
		if (root && depth < 4) gather(root, most, budget, depth + 1);
	}
}
