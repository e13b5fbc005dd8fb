/**
 * Forms and documents put their own elements in front of everything that they have (`<input name="parentNode">`), in the world of extensions too. What
 * is asked of any node is therefore asked through the prototypes, which pages cannot reach from theirs.
 */
function getter<Of extends object, T>(prototype: Of, name: string): (of: Of) => T {
	const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
	if (get === undefined) throw new Error(`The browser has no ${name}.`);
	return (of) => Reflect.apply(get, of, []) as T;
}

const nodeType = getter<Node, number>(Node.prototype, 'nodeType');
const parentNode = getter<Node, Node | null>(Node.prototype, 'parentNode');
export const firstChild = getter<Node, Node | null>(Node.prototype, 'firstChild');
export const nextSibling = getter<Node, Node | null>(Node.prototype, 'nextSibling');
export const nodeValue = getter<Node, string | null>(Node.prototype, 'nodeValue');
const elementName = getter<Element, string>(Element.prototype, 'localName');
const childElements = getter<Element, HTMLCollection>(Element.prototype, 'children');
export const openRoot = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
const contentEditable = getter<HTMLElement, boolean>(HTMLElement.prototype, 'isContentEditable');
const elements = getter<HTMLFormElement, HTMLFormControlsCollection>(HTMLFormElement.prototype, 'elements');
const bodyOf = getter<Document, HTMLElement | null>(Document.prototype, 'body');

export type Root = Document | ShadowRoot;

export function isElement(node: unknown): node is Element {
	return node instanceof Node && nodeType(node) === 1;
}

export function isText(node: Node): boolean {
	return nodeType(node) === 3;
}

/** In lower case, as in `input`. */
export function nameOf(element: Element): string {
	return elementName(element).toLowerCase();
}

export function attribute(element: Element, name: string): string {
	return Element.prototype.getAttribute.call(element, name) ?? '';
}

export function has(element: Element, name: string): boolean {
	return Element.prototype.hasAttribute.call(element, name);
}

export function matches(element: Element, selector: string): boolean {
	return Element.prototype.matches.call(element, selector);
}

export function closest(element: Element, selector: string): Element | null {
	return Element.prototype.closest.call(element, selector);
}

export function contains(node: Node, other: Node): boolean {
	return Node.prototype.contains.call(node, other);
}

export function parentOf(node: Node): Element | null {
	const parent = parentNode(node);
	return isElement(parent) ? parent : null;
}

/** The document or shadow root that an element stands in; null for one that was taken out. */
export function rootOf(node: Node): Root | null {
	const root = Node.prototype.getRootNode.call(node);
	return root instanceof Document || root instanceof ShadowRoot ? root : null;
}

/** The element whose shadow root an element stands in. */
export function hostOf(element: Element): Element | null {
	const root = rootOf(element);
	return root instanceof ShadowRoot ? root.host : null;
}

/** The first `most` elements that match. */
export function all(within: Root | Element, selector: string, most: number): Element[] {
	return firstOf(prototypeOf(within).querySelectorAll.call(within, selector), most);
}

export function first(within: Root | Element, selector: string): Element | null {
	return prototypeOf(within).querySelector.call(within, selector);
}

export function byId(root: Root, id: string): Element | null {
	return (root instanceof Document ? Document : DocumentFragment).prototype.getElementById.call(root, id);
}

export function childrenOf(element: Element, most: number): Element[] {
	return firstOf(childElements(element), most);
}

export function controlsOf(form: HTMLFormElement, most: number): Element[] {
	return firstOf(elements(form), most);
}

export function isEditable(element: Element): boolean {
	return element instanceof HTMLElement && contentEditable(element) && element !== bodyOf(document);
}

/** Walks text and elements in the order of the document, as far as the root of `from`. */
export function walkerFrom(from: Node): TreeWalker {
	const root = Node.prototype.getRootNode.call(from);
	const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
	walker.currentNode = from;
	return walker;
}

function prototypeOf(within: Root | Element): ParentNode {
	if (within instanceof Document) return Document.prototype;
	return within instanceof ShadowRoot ? DocumentFragment.prototype : Element.prototype;
}

function firstOf(list: ArrayLike<Element>, most: number): Element[] {
	return Array.from({ length: Math.min(list.length, most) }, (_, index) => list[index]).filter(isElement);
}
