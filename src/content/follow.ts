import type { Action } from '../core/types.ts';
import { after } from './after.ts';
import { all, attribute, byId, closest, controlsOf, has, isElement, matches, nameOf, type Root, rootOf } from './follow/dom.ts';
import {
	type About,
	aboutField,
	contentOf,
	isCustomChoice,
	isTick,
	isTyped,
	noteTold,
	purposeOf,
	rememberPasswords,
	selectActions,
	tickAction,
	typedAction,
	wasTold,
} from './follow/field.ts';
import { pressAt, submitAction } from './follow/press.ts';
import { isPaymentHost, mayBecomeCard } from './follow/secret.ts';
import { ourWorld } from './world.ts';

/** Milliseconds between two readings of a field while the person types. */
const PACE = 50;
/** The same where there is very much in it. */
const SLOW_PACE = 250;
const MUCH = 10_000;
/** What is known of a field is read anew after this many milliseconds: pages use fields again for the next question. */
const KNOWN_FOR = 1_000;
/** One thing done is heard of in several events. */
const SAME = 500;
const MAX_A_SECOND = 100;
/** Fields looked at when something is sent off. */
const MAX_FIELDS = 300;
const TYPED_FIELDS =
	'input:not([type=hidden],[type=password],[type=file],[type=radio],[type=checkbox],[type=submit],[type=button],[type=image],[type=reset]),textarea';

/** Frames of payment services are left alone altogether. */
export function isPaymentFrame(): boolean {
	// `origin` and not the address: an empty frame belongs to the one that made it.
	return URL.canParse(self.origin) && isPaymentHost(new URL(self.origin).hostname);
}

/** Follows what the person types, chooses, presses and sends off in this document, and tells it before the page's own scripts hear of it. */
export function follow(tell: (actions: readonly Action[]) => void): void {
	const say = outbox(tell);
	const world = ourWorld();
	const typing = followTyping(say);
	const choices = new WeakMap<Element, { readonly value: string; readonly time: number }>();
	const submitted = new WeakMap<object, number>();
	let left = false;

	function sayChoice(element: Element, action: Action | null, time: number): void {
		if (action === null) return;
		const last = choices.get(element);
		choices.set(element, { value: action.value, time });
		if (last?.value !== action.value || time - last.time > SAME) say(action);
	}

	function saySubmitted(form: HTMLFormElement | null, time: number): void {
		const last = submitted.get(form ?? window) ?? 0;
		submitted.set(form ?? window, time);
		if (time - last > SAME) say(submitAction(form, time));
	}

	function changed(field: Element, time: number, done: boolean): void {
		if (field instanceof HTMLSelectElement) for (const action of selectActions(field, time)) sayChoice(field, action, time);
		else if (isTick(field)) sayChoice(field, field.checked ? tickAction(field, time) : null, time);
		else if (isTyped(field)) typing.changed(field, time, done);
	}

	function pressed(path: readonly EventTarget[], time: number): void {
		typing.catchUp(time);
		typing.forget();
		const { action, button, submits } = pressAt(path, time);
		const hit = path[0];
		if (action?.did === 'chose' && isElement(hit)) return sayChoice(hit, action, time);
		if (button && isElement(hit)) typing.present(formOf(hit) ?? rootOf(hit), time);
		if (action !== null) say(action);
		if (submits !== null) saySubmitted(submits, time);
	}

	function keyed(event: KeyboardEvent, path: readonly EventTarget[], time: number): void {
		const field = path[0];
		if (!isElement(field) || event.isComposing) return;
		if (isPlain(field)) return pressed(path, time);
		if (event.key !== 'Enter' || !isTyped(field)) return;
		typing.changed(field, time, true);
		const active = optionOf(field);
		if (active !== null) return pressed([active], time);
		if (nameOf(field) !== 'input' || attribute(field, 'aria-expanded') === 'true') return;
		const form = formOf(field);
		typing.present(form ?? rootOf(field), time);
		saySubmitted(form, time);
	}

	const heard = {
		focusin: (_, path) => {
			for (const root of rootsOf(path)) {
				rememberPasswords(root);
				listenIn(root);
			}
			if (isElement(path[0]) && isTyped(path[0])) typing.begins(path[0]);
		},
		// Lists that are gone before the click: they choose when the button comes up.
		pointerup: (_, path, time) => {
			const choice = path.find((one) => isElement(one) && isCustomChoice(one));
			if (choice !== undefined) pressed(path, time);
		},
		pointerdown: (_, path) => rootsOf(path).forEach(rememberPasswords),
		input: (_, path, time) => isElement(path[0]) && changed(path[0], time, false),
		change: (_, path, time) => isElement(path[0]) && changed(path[0], time, true),
		focusout: (_, path, time) => isElement(path[0]) && isTyped(path[0]) && typing.ends(path[0], time),
		click: (_, path, time) => {
			rootsOf(path).forEach(rememberPasswords);
			pressed(path, time);
		},
		keydown: (event, path, time) => event instanceof KeyboardEvent && keyed(event, path, time),
		// The choice moves with the arrow keys; native radio buttons tell of it by a click.
		keyup: (_, path, time) => {
			const at = path[0];
			if (isElement(at) && isChosen(at)) pressed(path, time);
		},
		submit: (_, path, time) => {
			const form = path[0];
			// Scripts send forms off by themselves, too.
			if (!(form instanceof HTMLFormElement) || !navigator.userActivation.isActive) return;
			typing.catchUp(time);
			typing.present(form, time);
			saySubmitted(form, time);
		},
		visibilitychange: (_, __, time) => typing.catchUp(time),
		pagehide: (_, __, time) => {
			typing.catchUp(time);
			// A frame that goes is a step in the page, not the end of it.
			if (left || window.top !== window) return;
			left = true;
			say({ did: 'left', time, question: '', name: '', value: '' });
		},
		pageshow: () => {
			left = false;
		},
	} satisfies Record<string, (event: Event, path: readonly EventTarget[], time: number) => unknown>;

	function hear(event: Event): void {
		// A script can make events, but no trusted ones: only those are the person's.
		if (!event.isTrusted || world.filling) return;
		// Most keys are letters, whose way is not worth asking for.
		if (event instanceof KeyboardEvent && !(event.type === 'keydown' ? /^(Enter| )$/ : /^Arrow/).test(event.key)) return;
		try {
			heard[event.type as keyof typeof heard](event, event.composedPath(), Date.now());
		} catch {
			// Whatever the page made of its elements: it must not notice us.
		}
	}

	/** Shadow roots keep these to themselves. */
	const listened = new WeakSet<Root>();
	function listenIn(root: Root): void {
		if (root instanceof Document || listened.has(root)) return;
		listened.add(root);
		for (const type of ['change', 'submit']) root.addEventListener(type, hear, { capture: true, passive: true });
	}

	for (const type of Object.keys(heard)) window.addEventListener(type, hear, { capture: true, passive: true });
}

/** Collects what is said in one turn; it leaves before the next listener of the same event is called. */
function outbox(tell: (actions: readonly Action[]) => void): (action: Action) => void {
	let waiting: Action[] = [];
	let second = 0;
	let count = 0;
	return (action) => {
		const now = Math.floor((action.time ?? 0) / 1_000);
		if (now !== second) count = 0;
		second = now;
		if (++count > MAX_A_SECOND && action.did !== 'submitted' && action.did !== 'left') return;
		if (waiting.push(action) > 1) return;
		queueMicrotask(() => {
			const actions = waiting;
			waiting = [];
			tell(actions);
		});
	};
}

type Typing = {
	/** The person is in a field. */
	readonly begins: (field: Element) => void;
	/** The person left it: what a calendar or the like wrote into it meanwhile counts as theirs. */
	readonly ends: (field: Element, time: number) => void;
	readonly changed: (field: Element, time: number, done: boolean) => void;
	/** Tells what waits. */
	readonly catchUp: (time: number) => void;
	/** Tells what the browser filled in, and what stands in fields for the person's own data, before it is sent off. */
	readonly present: (within: HTMLFormElement | Root | null, time: number) => void;
	readonly forget: () => void;
};

function followTyping(say: (action: Action) => void): Typing {
	let known = new WeakMap<Element, { readonly about: About | null; readonly since: number }>();
	const lastRead = new WeakMap<Element, { readonly time: number; readonly length: number }>();
	const atBegin = new WeakMap<Element, string>();
	/** When what waits in a field was typed. */
	const waiting = new Map<Element, number>();
	let isTimed = false;

	function about(field: Element, time: number): About | null {
		const found = known.get(field);
		const isPassword = field instanceof HTMLInputElement && field.type === 'password';
		if (found !== undefined && !isPassword && time - found.since < KNOWN_FOR) return found.about;
		const made = aboutField(field);
		known.set(field, { about: made, since: time });
		return made;
	}

	/** @param done the person is done with the field, so that digits in it are a card number or are none */
	function read(field: Element, time: number, done: boolean): void {
		waiting.delete(field);
		const what = about(field, time);
		if (what === null) return;
		const value = contentOf(field);
		lastRead.set(field, { time, length: value.length });
		if (wasTold(field, what, value) || (!done && mayBecomeCard(value, [what.question, what.name]))) return;
		noteTold(field, what, value);
		const action = typedAction(what, value, time);
		if (action !== null) say(action);
	}

	function paceOf(field: Element): number {
		return (lastRead.get(field)?.length ?? 0) > MUCH ? SLOW_PACE : PACE;
	}

	function later(): void {
		if (isTimed || waiting.size === 0) return;
		isTimed = true;
		// By then the frame that shows the letter is done.
		after(PACE, readWaiting);
	}

	function readWaiting(): void {
		isTimed = false;
		const now = Date.now();
		for (const [field, time] of waiting) if (now - (lastRead.get(field)?.time ?? 0) >= paceOf(field)) read(field, time, false);
		later();
	}

	return {
		begins(field) {
			if (about(field, Date.now()) !== null) atBegin.set(field, contentOf(field));
		},
		ends(field, time) {
			const began = atBegin.get(field);
			if (waiting.has(field) || (began !== undefined && about(field, time) !== null && contentOf(field) !== began))
				read(field, time, true);
		},
		changed(field, time, done) {
			// After the first letter it is told between two keys, so that none of them is shown later for it.
			if (done || !lastRead.has(field)) return read(field, time, done);
			waiting.set(field, time);
			later();
		},
		catchUp(time) {
			for (const [field, typed] of waiting) read(field, Math.min(typed, time), true);
		},
		present(within, time) {
			if (within === null) return;
			const fields = within instanceof HTMLFormElement ? controlsOf(within, MAX_FIELDS) : all(within, TYPED_FIELDS, MAX_FIELDS);
			for (const field of fields) if (matches(field, TYPED_FIELDS) && isTheirs(field, atBegin)) read(field, time, true);
		},
		forget() {
			known = new WeakMap();
		},
	};
}

/** What a field holds at the end is theirs when the browser filled it in, when it changed while they were in it, or when it is for a person's own data. */
function isTheirs(field: Element, atBegin: WeakMap<Element, string>): boolean {
	const began = atBegin.get(field);
	const own = /^(?!search$)./.test(purposeOf(field)) || matches(field, ':autofill');
	if (!own && (began === undefined || began === contentOf(field))) return false;
	return Element.prototype.checkVisibility.call(field, { visibilityProperty: true, opacityProperty: true });
}

function formOf(element: Element): HTMLFormElement | null {
	const form = closest(element, 'form');
	return form instanceof HTMLFormElement ? form : null;
}

/** The document and the open shadow roots that something happened in. */
function rootsOf(path: readonly EventTarget[]): Root[] {
	return path.filter((one) => one instanceof Document || one instanceof ShadowRoot);
}

/** Enter and the space bar press it only because a script of the page says so. */
function isPlain(element: Element): boolean {
	const role = /^(button|link|tab|menuitem)$/.test(attribute(element, 'role')) || isCustomChoice(element);
	return role && !/^(button|a|input|select|textarea|summary)$/.test(nameOf(element));
}

/** The entry of a list that the person reached with the arrow keys while the focus stayed in the field. */
function optionOf(field: Element): Element | null {
	const id = attribute(field, 'aria-activedescendant');
	const root = rootOf(field);
	const option = id === '' || root === null ? null : byId(root, id);
	return option !== null && isCustomChoice(option) ? option : null;
}

function isChosen(element: Element): boolean {
	return attribute(element, 'role') === 'radio' && !has(element, 'type') && attribute(element, 'aria-checked') === 'true';
}
