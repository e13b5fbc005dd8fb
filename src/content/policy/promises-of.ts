import type { PolicyText } from '../../core/policy/policy-text.ts';
import { textBlocks } from './text-blocks.ts';

const FIELDS =
	'input:not([type=hidden],[type=submit],[type=search]), textarea, select, [role=radio], [role=checkbox], [role=option], [aria-pressed]';
/** A promise stands with the fields in a part of the page this many elements up at most. */
const UP = 6;
const MOST = 40;
const LONGEST = 1_000;
/** What speaks of keeping or handing on. */
const PROMISE = /\b(?:private|privacy|confidential|anonym|secure|shar|third part|sell|sold|disclos|between you|hipaa)/i;

/** What goes on from a promise in a paragraph of its own: a note to it, or what takes it back. */
const GOES_ON = /^(?:[*†‡§¹(]|\d{1,2}[.)]|(?:but|except|however|only|other than|this does not|unless|with the exception)\b)/i;

/** What the page promises beside its fields: "will not be shared with any third party". */
export function promisesOf(): PolicyText {
	let promised = false;
	const keeps = (element: Element, text: string) => {
		promised = text.length <= LONGEST && (PROMISE.test(text) || (promised && GOES_ON.test(text))) && isBesideFields(element);
		return promised;
	};
	const { blocks, truncated } = textBlocks(document.body ?? document.documentElement, { closed: false, keeps });
	return {
		// What stands behind the path may be of the person.
		url: location.origin + location.pathname,
		title: document.title.trim().slice(0, 300),
		language: document.documentElement.lang.slice(0, 35),
		blocks: blocks.slice(0, MOST),
		truncated: truncated || blocks.length > MOST,
	};
}

function isBesideFields(element: Element): boolean {
	if (element.closest('footer, header, nav') !== null) return false;
	let part: Element | null = element;
	for (let up = 0; part !== null && up <= UP; up++) {
		// The whole page has a field somewhere.
		if (/^(?:body|html|main)$/.test(part.localName)) return false;
		if (part.querySelector(FIELDS) !== null) return true;
		part = part.parentElement;
	}
	return false;
}
