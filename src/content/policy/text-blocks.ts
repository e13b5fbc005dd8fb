import { MOST_POLICY_BLOCKS, MOST_POLICY_HEADING, MOST_POLICY_TEXT } from '../../core/policy/kept-policy.ts';
import type { PolicyBlock } from '../../core/policy/policy-text.ts';

/** Nodes looked at, and milliseconds taken, at most. */
const MOST_NODES = 1_000_000;
const LONGEST_TIME = 5_000;
const LONGEST_BLOCK = 100_000;

const NO_TEXT =
	/^(?:script|style|noscript|template|svg|math|canvas|textarea|select|input|iframe|object|embed|audio|video|picture|img|head|nav|dialog)$/i;
/** A question about cookies lies over the policy. */
const OVER = '[role=dialog], [role=alertdialog], [aria-modal=true]';
/** What opens on a press: its text is there for people, though not shown yet. */
const OPENS = /accordion|collaps|expand|toggle|faq|panel|drawer|tab(?:-|_|s\b|pane|\b)/i;

export type Blocks = { readonly blocks: readonly PolicyBlock[]; readonly truncated: boolean };

type Wanted = {
	/** Text behind a press counts: of a policy it does, of a promise beside a field it does not. */
	readonly closed: boolean;
	readonly keeps: (element: Element, text: string) => boolean;
};

/** The text of a page as people read it: paragraph, item or cell by its heading. Walked without recursion: a page may nest as deep as it likes. */
export function textBlocks(root: Element, { closed, keeps }: Wanted): Blocks {
	const blocks: PolicyBlock[] = [];
	const until = performance.now() + LONGEST_TIME;
	let heading: string | null = null;
	let text = '';
	let left = MOST_POLICY_TEXT;
	let nodes = 0;
	/** The element that the text stands in. */
	let owner = root;

	/** False where there is no room for more. */
	function flush(next: Element): boolean {
		const said = text
			.replace(/[^\S\n]+/g, ' ')
			.replace(/ ?\n ?/g, '\n')
			.trim();
		const from = owner;
		text = '';
		owner = next;
		if (said === '') return true;
		if (isHeading(from, said)) {
			// "For residents of Maine", and "Sharing" right below it: what a heading holds together must not be lost.
			if (closed && heading !== null && blocks.at(-1)?.heading !== heading) blocks.push({ heading, text: '' });
			heading = said.replace(/\s+/g, ' ').slice(0, MOST_POLICY_HEADING);
			// "Effective March 1, 2026" often stands as a heading, and it says something.
			if (!/\b\d{4}\b/.test(said)) return true;
		}
		if (!keeps(from, said)) return true;
		const kept = said.slice(0, Math.min(left, LONGEST_BLOCK));
		left -= kept.length;
		blocks.push({ heading, text: kept });
		return kept.length === said.length && left > 0 && blocks.length < MOST_POLICY_BLOCKS;
	}

	/** Leaves an element, and every one that ends with it. False where there is no room for more. */
	function leave(element: Node): boolean {
		return !(element instanceof Element) || !isBlock(element) || flush(element.parentElement ?? root);
	}

	let node: Node | null = root;
	while (node !== null) {
		if (++nodes > MOST_NODES || (nodes % 500 === 0 && performance.now() > until)) return { blocks, truncated: true };
		if (node instanceof Element && isThere(node, closed, root)) {
			if (node.localName === 'br') text += '\n';
			if (isBlock(node) && !flush(node)) return { blocks, truncated: true };
			if (node.firstChild !== null) {
				node = node.firstChild;
				continue;
			}
			if (!leave(node)) return { blocks, truncated: true };
		} else if (node.nodeType === Node.TEXT_NODE && text.length <= LONGEST_BLOCK)
			text += (node.nodeValue ?? '').replace(/\s+/g, ' ');
		while (node !== null && node !== root && node.nextSibling === null) {
			node = node.parentNode;
			if (node !== null && !leave(node)) return { blocks, truncated: true };
		}
		node = node === null || node === root ? null : node.nextSibling;
	}
	return { blocks, truncated: !flush(root) };
}

/** What the page hides, and what lies over it, is no text of it; what opens on a press is. */
function isThere(element: Element, closed: boolean, root: Element): boolean {
	if (NO_TEXT.test(element.localName) || element.matches(OVER)) return false;
	const { display, visibility, position } = getComputedStyle(element);
	if (display !== 'none' && visibility === 'visible') return position !== 'fixed' || lengthOf(element) * 2 > lengthOf(root);
	return (
		closed &&
		(element.closest('details') !== null ||
			/^(?:tabpanel|region)$/.test(element.getAttribute('role') ?? '') ||
			(element.id !== '' && document.querySelector(`[aria-controls~="${CSS.escape(element.id)}"]`) !== null) ||
			OPENS.test(`${element.getAttribute('class') ?? ''} ${element.parentElement?.getAttribute('class') ?? ''}`))
	);
}

function lengthOf(element: Element): number {
	return element.textContent?.length ?? 0;
}

function isBlock(element: Element): boolean {
	// What opens a part stands for itself, and is often drawn within a line.
	return element.hasAttribute('aria-expanded') || !/^(?:inline|contents)/.test(getComputedStyle(element).display);
}

/** Also a line in bold that stands alone, and what opens a part of an accordion. */
function isHeading(element: Element, text: string): boolean {
	if (text.length > MOST_POLICY_HEADING) return false;
	if (element.closest('h1, h2, h3, h4, h5, h6, summary, legend, [role=heading], [aria-expanded]') !== null) return true;
	const [only, ...others] = element.children;
	return (
		only !== undefined &&
		others.length === 0 &&
		/^(?:strong|b)$/.test(only.localName) &&
		lengthOf(only) >= text.length &&
		text.length <= 120 &&
		!/[.;:,]$/.test(text)
	);
}
