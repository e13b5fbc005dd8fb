/**
 * Writes as a person would, as far as a page's scripts can tell by its events. This world has the browser's own setters, whatever the page put in front
 * of them in its own, so that React's tracker notices a change.
 */

/** Puts the first of the texts that the field takes into it, without a word to the page; null where it takes none. */
export function putFirst(field: Element, texts: readonly string[]): string | null {
	if (!isBox(field)) return texts[0] ?? null;
	const before = field.value;
	for (const text of texts) {
		field.value = text;
		if (field.value !== '' && takes(field)) return field.value;
	}
	field.value = before;
	return null;
}

export function put(field: Element, text: string): void {
	if (isBox(field)) field.value = text;
}

/** By the field's own rules: pattern, range, length. What it is told to be wrong by a script is not asked. */
function takes(field: HTMLInputElement | HTMLTextAreaElement): boolean {
	const { patternMismatch, typeMismatch, rangeUnderflow, rangeOverflow, stepMismatch, badInput } = field.validity;
	// The browser counts only what is typed.
	const { length } = field.value;
	const isFitting = (field.maxLength < 0 || length <= field.maxLength) && length >= field.minLength;
	return isFitting && !(patternMismatch || typeMismatch || rangeUnderflow || rangeOverflow || stepMismatch || badInput);
}

/** Tells the page what a field now holds; where that is text in the page itself, it is written there by this. */
export function announce(field: Element, text: string): void {
	const key = { key: 'Unidentified', bubbles: true, composed: true };
	fire(field, new FocusEvent('focus', { composed: true }));
	fire(field, new FocusEvent('focusin', { bubbles: true, composed: true }));
	// As the keyboards of phones do.
	fire(field, new KeyboardEvent('keydown', key));
	if (isBox(field)) fire(field, new InputEvent('input', { inputType: 'insertText', data: text, bubbles: true, composed: true }));
	else rewrite(field, text);
	fire(field, new KeyboardEvent('keyup', key));
	if (isBox(field)) fire(field, new Event('change', { bubbles: true }));
	leave(field);
}

/** The same for a choice. */
export function announceChange(field: Element): void {
	fire(field, new Event('input', { bubbles: true, composed: true }));
	fire(field, new Event('change', { bubbles: true }));
	leave(field);
}

function leave(field: Element): void {
	fire(field, new FocusEvent('blur', { composed: true }));
	fire(field, new FocusEvent('focusout', { bubbles: true, composed: true }));
}

/** Editors keep what is written in a model of their own, which only the browser's own way of writing reaches. */
function rewrite(field: Element, text: string): void {
	if (!(field instanceof HTMLElement)) return;
	const before = document.activeElement;
	field.focus({ preventScroll: true });
	getSelection()?.selectAllChildren(field);
	const isDone = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
	if (!isDone) {
		field.textContent = text;
		fire(field, new InputEvent('input', { inputType: 'insertText', data: text, bubbles: true, composed: true }));
	}
	field.blur();
	if (before instanceof HTMLElement) before.focus({ preventScroll: true });
}

function fire(field: Element, event: Event): void {
	EventTarget.prototype.dispatchEvent.call(field, event);
}

function isBox(field: Element): field is HTMLInputElement | HTMLTextAreaElement {
	return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
}
