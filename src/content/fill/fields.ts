import { all, attribute, closest, hostOf, isEditable, matches, nameOf, openRoot, parentOf, type Root } from '../follow/dom.ts';
import { isSecret, isTick, tickAction } from '../follow/field.ts';
import { ownQuestion } from '../follow/question.ts';
import { captionOf } from '../follow/text.ts';
import { plain } from '../plain.ts';
import type { Asked } from './answer.ts';

const MAX_FIELDS = 300;
/** Elements among which shadow roots are looked for. */
const MAX_ELEMENTS = 20_000;
const MAX_ROOTS = 50;
const MAX_CLIMB = 5;
const MAX_CAPTION = 120;

const TYPED =
	'input:not([type=hidden],[type=password],[type=file],[type=color],[type=radio],[type=checkbox],[type=submit],[type=button],[type=image],[type=reset]),textarea,[contenteditable=""],[contenteditable=true]';
const TICKS = 'input[type=radio],input[type=checkbox]';
const CUSTOM = '[role=radiogroup],[role=listbox]';
/** What asks for a choice about trackers, not about the person. */
const BANNERS = '[id*=cookie i],[class*=cookie i],[id*=consent i],[class*=consent i],[id*=onetrust i],[class*=gdpr i]';
const CONSENT =
	/agree|accept|consent|\bterms\b|privacy|policy|newsletter|subscri|marketing|advertis|analytic|target|cookie|offers|updates|promo|contact me|(e ?mail|text|call|notify|send) me|\bsms\b|remember|keep me|signed in|acknowledg|authori[sz]|certif|confirm|\bopt\b|news|receive|share|understand|i have read|not a robot|acepto|autorizo|terminos|privacidad|boletin|recibir|recordar|consiento|no soy un robot/;

export type Fields = {
	readonly typed: readonly Element[];
	readonly selects: readonly HTMLSelectElement[];
	/** Radio buttons and checkboxes that belong together. */
	readonly ticks: readonly (readonly HTMLInputElement[])[];
	/** Choices of the page's own making. */
	readonly custom: readonly (readonly HTMLElement[])[];
};

/** What a person could fill in here, whether it is shown and empty or not. */
export function fieldsIn(document: Document): Fields {
	const roots = rootsIn(document);
	const find = (selector: string) => roots.flatMap((root) => all(root, selector, MAX_FIELDS)).slice(0, MAX_FIELDS);
	return {
		typed: find(TYPED),
		selects: find('select').filter((select) => select instanceof HTMLSelectElement),
		ticks: groupsOf(find(TICKS).filter(isTick)),
		custom: find(CUSTOM).map(choicesOf),
	};
}

function rootsIn(document: Document): readonly Root[] {
	const roots: Root[] = [document];
	for (let index = 0; index < roots.length; index++) {
		for (const element of all(roots[index] as Root, '*', MAX_ELEMENTS)) {
			const root = openRoot(element);
			if (root !== null && roots.length < MAX_ROOTS) roots.push(root);
		}
	}
	return roots;
}

function choicesOf(group: Element): readonly HTMLElement[] {
	const role = matches(group, '[role=listbox]') ? '[role=option]' : '[role=radio]:not(input)';
	return all(group, role, MAX_FIELDS).filter((choice) => choice instanceof HTMLElement);
}

function groupsOf(ticks: readonly HTMLInputElement[]): readonly HTMLInputElement[][] {
	const groups: { readonly holder: unknown; readonly name: string; readonly members: HTMLInputElement[] }[] = [];
	for (const tick of ticks) {
		const isNamed = tick.type === 'radio' && tick.name !== '';
		const holder = isNamed ? tick.form : holderOf(tick);
		const name = isNamed ? `radio ${tick.name}` : tick.type;
		const group = groups.find((one) => one.holder === holder && one.name === name);
		if (group === undefined) groups.push({ holder, name, members: [tick] });
		else group.members.push(tick);
	}
	return groups.map(({ members }) => members);
}

/** The nearest element around it that holds several of its kind; itself where there is none near. */
function holderOf(tick: HTMLInputElement): Element {
	let holder: Element = tick;
	for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
		const above = parentOf(holder);
		if (above === null) break;
		holder = above;
		if (all(holder, `input[type=${tick.type}]`, 2).length > 1) return holder;
	}
	return tick;
}

/** A field that the person sees, may write to, and has written nothing in. */
export function isOpen(field: Element): boolean {
	if (isLocked(field) || isTrap(field) || !isShown(field) || isSecret(field)) return false;
	if (field instanceof HTMLSelectElement) return isUnchosen(field);
	// A slider always stands somewhere.
	if (field instanceof HTMLInputElement && field.type === 'range') return field.value === middleOf(field);
	return !/\S/.test(contentOf(field));
}

/** What stands in a field. */
export function contentOf(field: Element): string {
	const isBox = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
	return (isBox ? field.value : field.textContent) ?? '';
}

/** A radio button or checkbox that may be ticked; its label is often all that is seen of it. */
export function isTickable(tick: HTMLInputElement): boolean {
	if (isLocked(tick) || closest(tick, BANNERS) !== null || isSecret(tick)) return false;
	const labels = [...(tick.labels ?? [])].slice(0, 3);
	if (!isShown(tick) && !labels.some(isShown)) return false;
	const { text } = optionOf(tick);
	return text !== '' && !CONSENT.test(plain([text, tick.name, tick.id, tick.value].join(' ')));
}

/** A choice of the page's own making that leads nowhere else. */
export function isPressable(choice: Element): boolean {
	const button = closest(choice, 'button');
	const sends = button instanceof HTMLButtonElement && button.type === 'submit' && button.form !== null;
	return !sends && closest(choice, `a[href],${BANNERS}`) === null && !isLocked(choice) && isShown(choice);
}

export function isTaken(choice: Element): boolean {
	return attribute(choice, 'aria-checked') === 'true' || attribute(choice, 'aria-selected') === 'true';
}

function isLocked(field: Element): boolean {
	const isReadOnly = (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.readOnly;
	return (
		isReadOnly || matches(field, ':disabled,[aria-disabled=true],[aria-readonly=true]') || closest(field, '[inert]') !== null
	);
}

/** Nobody but a machine finds its way there. */
function isTrap(field: Element): boolean {
	return (
		Number.parseInt(attribute(field, 'tabindex'), 10) < 0 &&
		/^(off|nope|false|new-password)$/i.test(attribute(field, 'autocomplete'))
	);
}

function isShown(element: Element): boolean {
	for (let at: Element | null = element; at !== null; at = hostOf(at))
		if (closest(at, '[aria-hidden=true]') !== null) return false;
	if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
	const box = element.getBoundingClientRect();
	return box.width > 1 && box.height > 1 && box.right + scrollX > 0 && box.bottom + scrollY > 0;
}

/** Nothing is chosen, or the first of the list only because one of them has to be. */
function isUnchosen(select: HTMLSelectElement): boolean {
	const { selectedOptions } = select;
	const [chosen] = selectedOptions;
	if (chosen === undefined) return true;
	if (selectedOptions.length > 1) return false;
	return chosen.value === '' || chosen.disabled || (chosen.index === 0 && !chosen.defaultSelected);
}

function middleOf(slider: HTMLInputElement): string {
	return slider.defaultValue === '' ? String((Number(slider.min || 0) + Number(slider.max || 100)) / 2) : slider.defaultValue;
}

export function askedBy(field: Element): Asked {
	const own = ['placeholder', 'aria-label', 'title', 'name', 'id', 'data-name', 'data-testid'].map((name) =>
		attribute(field, name),
	);
	const words = [ownQuestion(field), ...own].filter((word) => word !== '');
	return { type: typeOf(field), autocomplete: attribute(field, 'autocomplete'), words };
}

function typeOf(field: Element): string {
	if (attribute(field, 'role') === 'searchbox' || attribute(field, 'inputmode') === 'search') return 'search';
	if (field instanceof HTMLInputElement) return field.type;
	if (field instanceof HTMLSelectElement) return 'select';
	return isEditable(field) ? 'rich' : nameOf(field);
}

/** What stands on a choice. */
export function optionOf(choice: Element): { readonly text: string; readonly code: string } {
	if (choice instanceof HTMLInputElement) return { text: tickAction(choice, 0)?.value ?? '', code: choice.value };
	if (choice instanceof HTMLOptionElement) return { text: captionOf(choice, MAX_CAPTION) || choice.label, code: choice.value };
	return { text: captionOf(choice, MAX_CAPTION), code: attribute(choice, 'data-value') };
}
