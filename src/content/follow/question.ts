import {
	all,
	attribute,
	childrenOf,
	closest,
	contains,
	first,
	has,
	hostOf,
	isElement,
	isText,
	matches,
	nameOf,
	nodeValue,
	parentOf,
	rootOf,
	walkerFrom,
} from './dom.ts';
import { ariaName, isInline, oneLine, textOf } from './text.ts';

export const MAX_QUESTION = 200;
/** Nodes looked at before a field. */
const MAX_NODES = 200;
/** Texts among which a heading is looked for before the nearest is taken. */
const MAX_BLOCKS = 4;
const MAX_LABELS = 3;
const FIELDS =
	'input:not([type=hidden],[type=submit],[type=button],[type=image],[type=reset]),select,textarea,[contenteditable=""],[contenteditable=true],[role=radio],[role=checkbox],[role=option],[role=switch]';
const NO_QUESTION =
	'head,script,style,noscript,template,option,select,textarea,button,a,[role=button],[hidden],[aria-hidden=true]';
const HEADINGS = 'h1,h2,h3,h4,h5,h6,legend,dt,[role=heading]';
const GROUPS = 'fieldset,[role=radiogroup],[role=group],[role=listbox],[role=menu],[role=grid]';

/** Choices that belong together: its place among them, the first of them, and what holds them. */
export type Group = { readonly holder: Element | null; readonly first: Element; readonly index: number; readonly size: number };

/** What a field says of itself: `aria-labelledby`, `aria-label`, its labels. */
export function labelOf(field: Element): string {
	return ariaName(field, MAX_QUESTION) || oneLine(labelsOf(field).join(' '), MAX_QUESTION);
}

/** What stands at a single field, in or beside it. */
export function ownQuestion(field: Element): string {
	const host = hostOf(field);
	return (
		labelOf(field) ||
		// A component hands its label on to the field inside it, or not.
		(host === null ? '' : labelOf(host) || oneLine(attribute(host, 'label'), MAX_QUESTION)) ||
		textBefore(field, rowOf(field)) ||
		oneLine(attribute(field, 'placeholder') || attribute(field, 'title'), MAX_QUESTION)
	);
}

/** What holds a field and the text beside it. */
function rowOf(field: Element): Element | null {
	const parent = parentOf(field);
	const above = parent === null ? null : parentOf(parent);
	return above === null || /^(body|html)$/.test(nameOf(above)) ? parent : above;
}

/** What the page asks above a field that says nothing of itself. */
export function questionAbove(field: Element): string {
	return textBefore(field, null) || textBefore(hostOf(field) ?? field, null);
}

/** What the page asks above choices that belong together. */
export function questionOfGroup(group: Group): string {
	const around = closest(group.first, GROUPS);
	const named = around === null ? '' : ariaName(around, MAX_QUESTION) || controllerName(around);
	const legend = around === null ? null : childrenOf(around, 5).find((child) => nameOf(child) === 'legend');
	const only = around === null || all(around, FIELDS, group.size + 1).length <= group.size;
	return (
		named ||
		// A fieldset with several questions in it has a legend for all of them.
		(only ? '' : textBefore(group.first, around)) ||
		(legend ? textOf(legend, MAX_QUESTION) : '') ||
		textBefore(group.first, null)
	);
}

/** The label of the field that opens a list, which may stand elsewhere in the page. */
function controllerName(list: Element): string {
	const id = attribute(list, 'id');
	const root = rootOf(list);
	if (id === '' || root === null) return '';
	const field = first(root, `[aria-controls="${CSS.escape(id)}"],[aria-owns="${CSS.escape(id)}"]`);
	return field === null || contains(list, field) ? '' : ownQuestion(field) || questionAbove(field);
}

function labelsOf(field: Element): string[] {
	const labelled =
		field instanceof HTMLInputElement ||
		field instanceof HTMLTextAreaElement ||
		field instanceof HTMLSelectElement ||
		field instanceof HTMLButtonElement;
	return [...((labelled ? field.labels : null) ?? [])].slice(0, MAX_LABELS).map((label) => textOf(label, MAX_QUESTION));
}

/**
 * The text that stands before an element: a heading or a question where one is near, else the nearest, at most as far away as `within` reaches. Beyond
 * another field only headings count, since other text belongs to that field.
 */
function textBefore(start: Element, within: Element | null): string {
	const walker = walkerFrom(start);
	let nearest = '';
	let blocks = 0;
	let beyond = false;
	for (let nodes = 0; nodes < MAX_NODES; nodes++) {
		const node = walker.previousNode();
		if (node === null || (within !== null && !contains(within, node))) break;
		if (isElement(node)) {
			beyond ||= matches(node, FIELDS) && !contains(node, start);
			continue;
		}
		if (!isText(node) || !/\S/.test(nodeValue(node) ?? '')) continue;
		const parent = parentOf(node);
		if (parent === null) continue;
		const unasked = closest(parent, NO_QUESTION);
		if (unasked !== null && !contains(unasked, start)) continue;
		const block = blockOf(node, parent, start);
		const text = isElement(block) ? textOf(block, MAX_QUESTION) : oneLine(nodeValue(node) ?? '', MAX_QUESTION);
		walker.currentNode = block;
		if (text === '') continue;
		const label = closest(parent, 'label');
		if (label instanceof HTMLLabelElement && label.control !== null && label.control !== start) beyond = true;
		const heading = isElement(block) && closest(block, HEADINGS) !== null;
		if (heading || (!beyond && /[?？]$/.test(text))) return text;
		if (beyond) continue;
		nearest ||= text;
		if (++blocks === MAX_BLOCKS) break;
	}
	return nearest;
}

/** The paragraph or the like that a text belongs to; the text itself where that is also around the field. */
function blockOf(text: Node, parent: Element, start: Element): Node {
	if (contains(parent, start)) return text;
	let block = parent;
	for (let up = parentOf(block); isInline(block) && up !== null && !contains(up, start); up = parentOf(up)) block = up;
	return block;
}

const MAX_MEMBERS = 100;
const MAX_CLIMB = 5;
/** More text than this is no choice. */
const MAX_CHOICE = 120;

/** The choices that an element is one of; itself alone where it has no like beside it. */
export function groupOf(element: Element): Group {
	const { members, holder } = membersOf(element);
	const index = members.indexOf(element);
	return index < 0
		? { holder: null, first: element, index: 0, size: 1 }
		: { holder, first: members[0] ?? element, index, size: members.length };
}

function membersOf(element: Element): { readonly members: readonly Element[]; readonly holder: Element | null } {
	if (element instanceof HTMLInputElement) return { members: inputsLike(element), holder: null };
	const role = attribute(element, 'role');
	const holder = role === '' ? null : closest(element, GROUPS);
	if (holder !== null && /^(radio|checkbox|option|menuitem(radio|checkbox)|switch)$/.test(role)) {
		return { members: all(holder, `[role=${role}]`, MAX_MEMBERS), holder };
	}
	return siblingsLike(element);
}

/** Radio buttons and checkboxes of the same name; checkboxes that each have a name of their own belong together where they stand together. */
function inputsLike(input: HTMLInputElement): readonly Element[] {
	const root = rootOf(input);
	if (root === null) return [];
	const selector = `input[type=${input.type}]`;
	if (input.name !== '') {
		const named = all(root, `${selector}[name="${CSS.escape(input.name)}"]`, MAX_MEMBERS);
		const members = named.filter((one) => one instanceof HTMLInputElement && one.form === input.form);
		if (members.length > 1 || input.type === 'radio') return members;
	}
	for (let up = parentOf(input), climbed = 0; up !== null && climbed < MAX_CLIMB; up = parentOf(up), climbed++) {
		const together = all(up, FIELDS, MAX_MEMBERS);
		if (together.length > 1) return together.every((one) => matches(one, selector)) ? together : [];
	}
	return [];
}

/** Elements of the same kind in a row, or rows of one such element each, as in a list of buttons. */
function siblingsLike(element: Element): { readonly members: readonly Element[]; readonly holder: Element | null } {
	let row = element;
	for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
		const holder = parentOf(row);
		if (holder === null) break;
		const children = childrenOf(holder, MAX_MEMBERS);
		const rows = children.filter((child) => nameOf(child) === nameOf(row) && attribute(child, 'role') === attribute(row, 'role'));
		const members = row === element ? rows : rows.flatMap((child) => first(child, nameOf(element)) ?? []);
		if (members.length > 1 && members.every((one) => isChoice(one))) return { members, holder };
		if (children.length > 1) break;
		row = holder;
	}
	return { members: [], holder: null };
}

function isChoice(element: Element): boolean {
	const text = textOf(element, MAX_CHOICE + 1);
	return text.length <= MAX_CHOICE && !has(element, 'hidden');
}
