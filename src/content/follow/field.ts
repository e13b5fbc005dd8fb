import type { Action } from '../../core/types.ts';
import { ourWorld } from '../world.ts';
import { all, attribute, first, has, hostOf, isEditable, type Root } from './dom.ts';
import { type Group, groupOf, labelOf, MAX_QUESTION, ownQuestion, questionAbove, questionOfGroup } from './question.ts';
import { isSecretField, isSecretValue } from './secret.ts';
import { captionOf, oneLine, textOf } from './text.ts';

export const MAX_VALUE = 2_000;
const MAX_NAME = 200;
const MAX_CODE = 200;
const MAX_PASSWORDS = 50;
const MAX_OPTIONS = 20;

/** Input types without a value that a person types. */
const UNTYPED = /^(hidden|file|submit|button|image|reset|radio|checkbox)$/;
const PURPOSES =
	/^(name|honorific-\w+|given-name|additional-name|family-name|nickname|username|organization(-title)?|street-address|address-(line|level)\d|country(-name)?|postal-code|bday(-\w+)?|sex|email|tel(-[\w-]+)?|url|photo|impp|language)$/;

/** A field that text is typed into, be it a date or a number. */
export function isTyped(element: Element): boolean {
	if (element instanceof HTMLInputElement) return !UNTYPED.test(element.type);
	return element instanceof HTMLTextAreaElement || isEditable(element);
}

export function isTick(element: Element): element is HTMLInputElement {
	return element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type);
}

/** Fields that were password fields once: a button may show what is in them. */
const passwords = new WeakSet<Element>();

export function rememberPasswords(root: Root): void {
	for (const field of all(root, 'input[type=password]', MAX_PASSWORDS)) passwords.add(field);
}

/** Must never be read, neither value nor name. */
export function isSecret(element: Element, own = ownQuestion(element)): boolean {
	const type = element instanceof HTMLInputElement ? element.type : '';
	if (type === 'password') passwords.add(element);
	if (passwords.has(element)) return true;
	const host = hostOf(element);
	const near = host === null ? [element] : [element, host];
	return isSecretField({
		type,
		autocomplete: near.map((one) => attribute(one, 'autocomplete')).join(' '),
		words: [
			...near.flatMap((one) => ['name', 'id', 'placeholder', 'title', 'label', 'aria-label'].map((name) => attribute(one, name))),
			...near.map(labelOf),
			// A heading far above speaks of other things: the e-mail field under "Forgot your password?".
			own,
		],
	});
}

/** What is known of a field before its value is read. */
export type About = Pick<Action, 'question' | 'name' | 'purpose'>;

/** Null for a field that must not be read. */
export function aboutField(element: Element): About | null {
	const own = ownQuestion(element);
	if (isSecret(element, own)) return null;
	const purpose = purposeOf(element);
	return { question: own || questionAbove(element), name: nameOfField(element), ...(purpose === '' ? {} : { purpose }) };
}

export function purposeOf(element: Element): string {
	const tokens = attribute(element, 'autocomplete').toLowerCase().split(/\s+/, 6);
	const token = tokens.findLast((one) => PURPOSES.test(one));
	if (token !== undefined) return token;
	if (element instanceof HTMLInputElement && /^(email|tel|date|search)$/.test(element.type)) return element.type;
	return /^(email|tel|search)$/.exec(attribute(element, 'inputmode'))?.[0] ?? '';
}

export function nameOfField(element: Element): string {
	const host = hostOf(element);
	return ownName(element) || (host === null ? '' : ownName(host));
}

function ownName(element: Element): string {
	const names = ['name', 'id', 'data-name', 'data-testid'].map((name) => attribute(element, name));
	return oneLine(names.find((name) => name !== '') ?? '', MAX_NAME);
}

/** All of it for text fields; never call it for a field that must not be read. */
export function contentOf(element: Element): string {
	if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value;
	return textOf(element, MAX_VALUE);
}

/** Null where the field is empty or holds what must not be read. */
export function typedAction(about: About, value: string, time: number): Action | null {
	const cut = value.slice(0, MAX_VALUE);
	if (!/\S/.test(cut) || isSecretValue(cut)) return null;
	return { did: 'typed', time, ...about, value: cut };
}

/** What is chosen in a list; several where it allows that. */
export function selectActions(select: HTMLSelectElement, time: number): Action[] {
	const about = aboutField(select);
	if (about === null) return [];
	const chosen = [...select.selectedOptions].slice(0, MAX_OPTIONS);
	return chosen
		.filter((option) => !(option.value === '' && option.index === 0))
		.map((option) =>
			chose(about, captionOf(option, MAX_QUESTION) || oneLine(option.label, MAX_QUESTION), option.value, option.index, time),
		)
		.filter((action) => action !== null);
}

/** The choice that a radio button or a checkbox stands for, ticked or not. */
export function tickAction(input: HTMLInputElement, time: number): Action | null {
	if (isSecret(input)) return null;
	const group = groupOf(input);
	const alone = group.size === 1;
	const about = { question: questionOfGroup(group), name: nameOfField(input) };
	const code = has(input, 'value') ? input.value : '';
	return chose(about, labelOf(input) || textBeside(input) || code, code, alone ? undefined : group.index, time);
}

/** Text that follows a box without being its label. */
function textBeside(input: Element): string {
	const next = input.nextSibling;
	if (next === null) return '';
	return next instanceof Element ? textOf(next, MAX_QUESTION) : oneLine(next.nodeValue ?? '', MAX_QUESTION);
}

/** The choice that an element of the page's own making stands for: `role=radio` and the like. */
export function customChoice(element: Element, time: number): Action | null {
	const group = groupOf(element);
	const about = { question: questionOfGroup(group), name: nameOfGroup(group) || nameOfField(element) };
	return chose(about, captionOf(element, MAX_QUESTION), codeOf(element), group.size > 1 ? group.index : undefined, time);
}

export function nameOfGroup({ holder }: Group): string {
	if (holder === null) return '';
	// Components keep a hidden field of that name for the form.
	const hidden = first(holder, 'input[name]');
	return (
		attribute(holder, 'name') || attribute(holder, 'data-name') || (hidden ? attribute(hidden, 'name') : '') || ownName(holder)
	);
}

export function codeOf(element: Element): string {
	const codes = ['value', 'data-value', 'data-answer', 'data-id', 'data-key'].map((name) => attribute(element, name));
	return codes.find((code) => code !== '') ?? '';
}

function chose(about: About, value: string, code: string, index: number | undefined, time: number): Action | null {
	const secret = isSecretField({ type: '', autocomplete: '', words: [about.question, about.name] });
	if (value === '' || secret || isSecretValue(value)) return null;
	return {
		did: 'chose',
		time,
		...about,
		value,
		...(code === '' || code.length > MAX_CODE ? {} : { code }),
		...(index === undefined ? {} : { index }),
	};
}

const CHOICE_ROLES = /^(radio|option|checkbox|menuitemradio|menuitemcheckbox|switch)$/;

export function isCustomChoice(element: Element): boolean {
	return CHOICE_ROLES.test(attribute(element, 'role'));
}

/** Values that were told last, so that none is told twice. */
const { told } = ourWorld();

export function wasTold(element: Element, about: About, value: string): boolean {
	return told.get(element) === keyOf(about, value);
}

export function noteTold(element: Element, about: About, value: string): void {
	told.set(element, keyOf(about, value));
}

function keyOf({ question, name }: About, value: string): string {
	return JSON.stringify([question, name, value.length, value.slice(0, MAX_VALUE)]);
}

/**
 * What a field or a choice holds right now, as an action; null where there is nothing in it, or nothing that may be read. What it gives is not told again
 * when the person sends the form off.
 */
export function actionOf(element: Element): Action | null {
	const time = Date.now();
	if (isCustomChoice(element)) return customChoice(element, time);
	if (isTick(element)) return tickAction(element, time);
	if (element instanceof HTMLSelectElement) return selectActions(element, time)[0] ?? null;
	if (!isTyped(element)) return null;
	const about = aboutField(element);
	if (about === null) return null;
	const value = contentOf(element);
	noteTold(element, about, value);
	return typedAction(about, value, time);
}
