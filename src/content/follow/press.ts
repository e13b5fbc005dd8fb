import type { Action } from '../../core/types.ts';
import { attribute, closest, has, isElement, nameOf } from './dom.ts';
import { codeOf, customChoice, isCustomChoice, isTick, isTyped, nameOfField, nameOfGroup, tickAction } from './field.ts';
import { groupOf, MAX_QUESTION, questionOfGroup } from './question.ts';
import { isSecretField, isSecretValue } from './secret.ts';
import { captionOf } from './text.ts';

/** Elements looked at from the one that was hit outwards. */
const MAX_PATH = 30;
/** Who has a longer text than this is no button. */
const MAX_CAPTION = 200;
const MAX_CODE = 200;
const PRESS_ROLES = /^(button|link|tab|menuitem|gridcell)$/;
const BUTTON_TYPES = /^(submit|button|image|reset)$/;

/** What a click or a key meant. `submits`: the form that it sends off; `button`: it may send off what stands in fields outside of any form. */
export type Press = { readonly action: Action | null; readonly button: boolean; readonly submits: HTMLFormElement | null };

const nothing: Press = { action: null, button: false, submits: null };

/** @param path from the element that was hit outwards, as `composedPath` gives it */
export function pressAt(path: readonly EventTarget[], time: number): Press {
	const elements = path.slice(0, MAX_PATH).filter(isElement);
	for (const element of elements) {
		if (isTick(element)) return { ...nothing, action: element.checked ? tickAction(element, time) : null };
		if (isTyped(element) || /^(select|option)$/.test(nameOf(element))) return nothing;
		if (isCustomChoice(element)) return { ...nothing, action: isUnchoosing(element) ? null : customChoice(element, time) };
		// The click on its field follows.
		if (element instanceof HTMLLabelElement && element.control !== null) return nothing;
		if (isButton(element))
			return { action: pressAction(element, time), button: nameOf(element) !== 'a', submits: formSentBy(element) };
		if (nameOf(element) === 'input') return nothing;
	}
	const hit = elements[0];
	const pointed = hit === undefined ? null : clickable(elements);
	return pointed === null ? nothing : { action: pressAction(pointed, time), button: true, submits: null };
}

/** A click takes away what was chosen. */
function isUnchoosing(element: Element): boolean {
	const many = closest(element, '[aria-multiselectable=true]') !== null;
	if (/^(checkbox|menuitemcheckbox|switch)$/.test(attribute(element, 'role')))
		return attribute(element, 'aria-checked') === 'true';
	return many && attribute(element, 'aria-selected') === 'true';
}

function isButton(element: Element): boolean {
	const name = nameOf(element);
	if (name === 'button' || name === 'summary') return true;
	if (name === 'a' || name === 'area') return has(element, 'href') || has(element, 'role') || has(element, 'onclick');
	if (element instanceof HTMLInputElement) return BUTTON_TYPES.test(element.type);
	return PRESS_ROLES.test(attribute(element, 'role'));
}

function formSentBy(element: Element): HTMLFormElement | null {
	const sends =
		(element instanceof HTMLButtonElement && element.type === 'submit') ||
		(element instanceof HTMLInputElement && /^(submit|image)$/.test(element.type));
	return sends ? element.form : null;
}

/**
 * The outermost element around what was hit that shows a hand and is no longer than a button: who listens to its clicks is known in the page's world
 * only.
 */
function clickable(elements: readonly Element[]): Element | null {
	let found: Element | null = null;
	for (const element of elements) {
		if (/^(html|body)$/.test(nameOf(element)) || captionOf(element, MAX_CAPTION + 1).length > MAX_CAPTION) break;
		if (has(element, 'onclick') || Number.parseInt(attribute(element, 'tabindex'), 10) >= 0) return element;
		if (getComputedStyle(element).cursor === 'pointer') found = element;
		else if (found !== null) break;
	}
	// A page that shows the hand everywhere: what was hit says more than what holds many of it.
	return found;
}

function pressAction(element: Element, time: number): Action | null {
	const value = captionOf(element, MAX_CAPTION);
	if (value === '' || isSecretValue(value)) return null;
	const group = groupOf(element);
	const grouped = group.size > 1;
	const code = codeOf(element);
	const question = grouped ? questionOfGroup(group) : '';
	const name = (grouped ? nameOfGroup(group) : '') || nameOfField(element);
	// The keys of a number pad that the page draws.
	if (value.length <= 2 && isSecretField({ type: '', autocomplete: '', words: [question, name] })) return null;
	return {
		did: 'pressed',
		time,
		question,
		name,
		value,
		...(code === '' || code === value || code.length > MAX_CODE ? {} : { code }),
		...(grouped ? { index: group.index } : {}),
	};
}

export function submitAction(form: HTMLFormElement | null, time: number): Action {
	const question = form === null ? '' : attribute(form, 'aria-label').slice(0, MAX_QUESTION);
	return { did: 'submitted', time, question, name: form === null ? '' : nameOfField(form), value: '' };
}
