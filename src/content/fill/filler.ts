import type { FrameAnswer } from '../../core/messages.ts';
import type { Persona } from '../../core/persona.ts';
import type { Action } from '../../core/types.ts';
import { after } from '../after.ts';
import { aboutField, actionOf, noteTold, typedAction } from '../follow/field.ts';
import { groupOf, questionOfGroup } from '../follow/question.ts';
import { answersFor, pick } from './answer.ts';
import { askedBy, contentOf, fieldsIn, isOpen, isPressable, isTaken, isTickable, optionOf } from './fields.ts';
import type { Guard } from './guard.ts';
import { announce, announceChange, put, putFirst } from './write.ts';

/** Fields that depend on others (the states of a country) are there after this many milliseconds. */
const SETTLE = 120;
const MAX_OPTIONS = 1_000;

export type Filler = {
	/** Fills in the fields that are shown and empty; what holds something stays. */
	readonly fillIn: (person: Persona) => Promise<FrameAnswer>;
	/** Puts back what was there before, but for what the person wrote over it. */
	readonly takeOut: () => Promise<FrameAnswer>;
};

/** @param tell hears of each field before the page does */
export function createFiller(guard: Guard, tell: (actions: readonly Action[]) => void): Filler {
	/** How each field is put back; false where there is no way. */
	const ways = new Map<Element, () => boolean>();

	function tellMade(action: Action | null): void {
		if (action !== null) tell([{ ...action, made: true }]);
	}

	function tellTyped(field: Element, text: string): void {
		const about = aboutField(field);
		if (about === null) return;
		noteTold(field, about, text);
		tellMade(typedAction(about, text, Date.now()));
	}

	/** @returns whether it was filled in; so do those that follow */
	function write(field: Element, person: Persona): boolean {
		if (!field.isConnected || !isOpen(field)) return false;
		const before = contentOf(field);
		const text = putFirst(field, answersFor(askedBy(field), person, dayAt));
		if (text === null) return false;
		tellTyped(field, text);
		ways.set(field, () => {
			put(field, before);
			announce(field, before);
			return contentOf(field) === before;
		});
		announce(field, text);
		// Pages write telephone numbers and dates in their own way.
		const after = contentOf(field);
		if (after !== text) tellTyped(field, after);
		return true;
	}

	function choose(select: HTMLSelectElement, person: Persona): boolean {
		if (!select.isConnected || !isOpen(select)) return false;
		const options = [...select.options].slice(0, MAX_OPTIONS).filter(({ disabled }) => !disabled);
		const asked = askedBy(select);
		const chosen = options[pick(options.map(optionOf), answersFor(asked, person, dayAt), asked.words.join(' '))];
		if (chosen === undefined || chosen.selected) return false;
		const before = select.selectedIndex;
		const turn = (index: number, announced: () => void) => {
			select.selectedIndex = index;
			announced();
			announceChange(select);
			return select.selectedIndex === index;
		};
		ways.set(select, () => turn(before, () => undefined));
		return turn(chosen.index, () => tellMade(actionOf(select)));
	}

	function tick(group: readonly HTMLInputElement[], person: Persona): boolean {
		// A box by itself is a setting or a consent, hardly ever an answer.
		const isLone = group.length === 1 && group[0]?.type === 'checkbox';
		if (isLone || group.some(({ checked, isConnected }) => checked || !isConnected)) return false;
		const chosen = pickIn(group.filter(isTickable), person);
		if (chosen === undefined) return false;
		ways.set(chosen, () => {
			if (chosen.type === 'checkbox') chosen.click();
			else {
				// A person has no way to take back what they chose here.
				chosen.checked = false;
				announceChange(chosen);
			}
			return !chosen.checked;
		});
		tellMade(actionOf(chosen));
		chosen.click();
		return true;
	}

	function press(group: readonly HTMLElement[], person: Persona): boolean {
		if (group.some((choice) => isTaken(choice) || !choice.isConnected)) return false;
		const chosen = pickIn(group.filter(isPressable), person);
		if (chosen === undefined) return false;
		ways.set(chosen, () => {
			if (isTaken(chosen)) chosen.click();
			return !isTaken(chosen);
		});
		tellMade(actionOf(chosen));
		chosen.click();
		return true;
	}

	return {
		async fillIn(person) {
			const found = fieldsIn(document);
			let fields = 0;
			const each = <Field>(list: readonly Field[], fill: (field: Field, person: Persona) => boolean) => {
				for (const field of list) if (attempt(() => fill(field, person))) fields++;
			};
			for (let round = 0; round < 2; round++) {
				each(found.typed, write);
				each(found.selects, choose);
				await pause();
			}
			// Last, and once: a questionnaire may go on to its next page by itself, and whether to fill in that one is for the person to say.
			each(found.ticks, tick);
			each(found.custom, press);
			await pause();
			return { fields, stuck: 0 };
		},
		async takeOut() {
			const put = [...ways].reverse().map(([field, way]) => guard.isTheirs(field) || (field.isConnected && attempt(way)));
			ways.clear();
			const fields = put.filter(Boolean).length;
			return { fields, stuck: put.length - fields };
		},
	};
}

function pickIn<Choice extends Element>(choices: readonly Choice[], person: Persona): Choice | undefined {
	const [first] = choices;
	if (first === undefined) return undefined;
	const question = questionOfGroup(groupOf(first));
	const words = [question, first.getAttribute('name') ?? ''].filter((word) => word !== '');
	const wanted = answersFor({ type: 'select', autocomplete: '', words }, person, dayAt);
	return choices[pick(choices.map(optionOf), wanted, question)];
}

/** One field that cannot be filled in must not keep us from the others. */
function attempt(work: () => boolean): boolean {
	try {
		return work();
	} catch {
		return false;
	}
}

function pause(): Promise<void> {
	return new Promise<void>((resolve) => after(SETTLE, resolve));
}

function dayAt(days: number): string {
	return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
