import { attribute, byId, firstChild, isElement, isText, nameOf, nextSibling, nodeValue, openRoot, rootOf } from './dom.ts';

/** Nodes looked at for one text. */
const MAX_NODES = 400;
const MAX_DEPTH = 40;
const MAX_REFERENCES = 5;
const UNSPOKEN = /^(script|style|noscript|template|select|datalist|textarea|input|iframe|object|canvas|video|audio)$/;
/** Text on both sides of these runs on. */
const INLINE = /^(a|abbr|b|bdi|cite|code|em|font|i|kbd|mark|q|s|slot|small|span|strong|sub|sup|u|var|wbr)$/;

export function isInline(element: Element): boolean {
	return INLINE.test(nameOf(element));
}

export function oneLine(text: string, most: number): string {
	return text
		.slice(0, most * 4)
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, most);
}

/** The text of an element in one line, without asking for a layout: fields and what nobody reads are left out, pictures say their `alt`. */
export function textOf(element: Element, most: number): string {
	let text = '';
	let nodes = MAX_NODES;
	const collect = (node: Node, depth: number): void => {
		if (nodes-- <= 0 || text.length >= most * 2) return;
		if (isText(node)) text += (nodeValue(node) ?? '').slice(0, most * 2);
		if (!isElement(node)) return;
		const name = nameOf(node);
		if ((depth > 0 && UNSPOKEN.test(name)) || depth > MAX_DEPTH || attribute(node, 'aria-hidden') === 'true') return;
		const apart = INLINE.test(name) ? '' : ' ';
		text += name === 'img' ? ` ${attribute(node, 'alt')} ` : apart;
		for (const child of partsOf(node)) collect(child, depth + 1);
		text += apart;
	};
	collect(element, 0);
	return oneLine(text, most);
}

/** What is shown inside an element: what fills a slot, and its shadow root where it has nothing of its own. */
function* partsOf(element: Element): Generator<Node> {
	if (element instanceof HTMLSlotElement) {
		const filled = element.assignedNodes({ flatten: true });
		if (filled.length > 0) return yield* filled;
	}
	const root = openRoot(element);
	for (let child = firstChild(root ?? element); child !== null; child = nextSibling(child)) yield child;
}

/** What `aria-labelledby` leads to, or `aria-label`. */
export function ariaName(element: Element, most: number): string {
	const root = rootOf(element);
	const ids = attribute(element, 'aria-labelledby').split(/\s+/, MAX_REFERENCES);
	const named = ids.map((id) => (id === '' || root === null ? null : byId(root, id)));
	const text = named.map((one) => (one === null ? '' : textOf(one, most))).join(' ');
	return oneLine(text, most) || oneLine(attribute(element, 'aria-label'), most);
}

/** What stands on something to press or choose. Its text comes before its accessible name: it is what others would read there. */
export function captionOf(element: Element, most: number): string {
	const written = element instanceof HTMLInputElement ? element.value || attribute(element, 'alt') : textOf(element, most);
	return oneLine(written, most) || ariaName(element, most) || oneLine(attribute(element, 'title'), most);
}
