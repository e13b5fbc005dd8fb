import type { Meaning } from '../destinations/parts/destination.ts';
import { type Forms, findEntered, type Match } from '../identity/forms.ts';
import { isEmail, isPhone } from '../identity/shape.ts';
import { unsubmitted } from '../stage.ts';
import type { Action, Channel, Disclosure, Entered, HealthKind, IdentityKind, Leaf } from '../types.ts';
import { type Reading, reading } from './reading.ts';

/** What the person did before a request left. */
export type Done = {
	readonly forms: Forms;
	readonly actions: readonly Action[];
	/** When the request left, milliseconds since 1970, UTC. */
	readonly time: number;
	/** Whether the page is on a health site; nothing about health is read elsewhere. */
	readonly onHealthSite: boolean;
};

/** What a value of a request is known to tell, and what more it tells because the person entered it. */
export function readEntered(readings: readonly Reading[], leaf: Leaf, meaning: Meaning | null, done: Done): readonly Reading[] {
	const matches = findEntered(done.forms, leaf, { time: done.time, meaning });
	if (matches.length === 0) return readings;
	const all = [...readings];
	for (const match of lastOfEach(matches)) {
		const told = tells(match);
		if (told.about === 'health' && !done.onHealthSite) continue;
		const entered = enteredBy(match.action, done);
		const at = isWhole(match, leaf)
			? all.findIndex((one) => one.raises === told.raises && one.disclosure.entered === undefined)
			: -1;
		const known = all[at];
		if (known) all[at] = { ...known, disclosure: surer(known.disclosure, match, entered) };
		else all.push(disclose(leaf, match, told, entered));
	}
	return all;
}

/** A text that holds more than what was entered tells more, too. */
function isWhole({ action, form }: Match, { value }: Leaf): boolean {
	return form !== 'plain' || value.trim().toLowerCase() === action.value.trim().toLowerCase();
}

/** Without what was typed in the same field on the way to what was found too. */
function lastOfEach(matches: readonly Match[]): readonly Match[] {
	return matches.filter(
		({ action }, index) =>
			!matches.some(
				({ action: other }, at) =>
					other !== action &&
					other.did === action.did &&
					other.name === action.name &&
					other.question === action.question &&
					(other.value.length > action.value.length || (other.value.length === action.value.length && at < index)) &&
					other.value.toLowerCase().includes(action.value.trim().toLowerCase()),
			),
	);
}

type Told =
	| { readonly about: 'identity'; readonly kind: IdentityKind; readonly channel: Channel; readonly raises: 'person' | 'none' }
	| { readonly about: 'health'; readonly kind: HealthKind; readonly channel: Channel; readonly raises: 'detail' };

/** What a field is for, by the words of pages and of the `autocomplete` attribute. The first that fits. */
const FIELDS: readonly (readonly [words: RegExp, kind: IdentityKind | 'region' | 'search'])[] = [
	[/search|query|\b[qs]\b/, 'search'],
	[/\be-?mail|correo/, 'email'],
	[/phone|\btel\b|mobile|\bcell|tel[eé]fono/, 'phone'],
	[/birth|\bdob\b|bday|nacimiento/, 'birth-date'],
	[/patient|\bmrn\b|medical record|member|policy|subscriber/, 'patient-id'],
	[/street|address-line|\baddress\b|direcci[oó]n|calle/, 'address'],
	[/address-level|country|\bcity\b|\btown\b|\bstate\b|\bzip\b|postal|ciudad|estado/, 'region'],
	[/user ?name|\blogin\b|account/, 'account'],
	[
		/given-name|family-name|additional-name|(?:first|last|full|middle|your|sur)[ -]?name|^ *name\b|\bname *$|nombre|apellido/,
		'name',
	],
];

/** What it tells that this was entered there. */
function tells({ action }: Match): Told {
	if (action.did === 'pressed') return { about: 'health', kind: 'label', channel: 'click', raises: 'detail' };
	const value = action.value.trim();
	const field = action.did === 'typed' ? fieldOf(action) : null;
	const kind = isEmail(value) ? 'email' : isPhone(value) && field !== 'patient-id' ? 'phone' : field;
	if (action.did === 'chose' && kind !== 'region') return { about: 'health', kind: 'answer', channel: 'form', raises: 'detail' };
	if (kind === 'search') return { about: 'health', kind: 'search', channel: 'search', raises: 'detail' };
	if (kind === 'region') return { about: 'identity', kind: 'address', channel: 'form', raises: 'none' };
	if (kind !== null) return { about: 'identity', kind, channel: 'form', raises: 'person' };
	return { about: 'health', kind: 'text', channel: 'form', raises: 'detail' };
}

function fieldOf({ purpose = '', name, question }: Action): (typeof FIELDS)[number][1] | null {
	const spelled = name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').replace(/[_.[\]-]+/g, ' ');
	for (const words of [purpose, spelled, question.slice(0, 200)])
		for (const [pattern, kind] of FIELDS) if (pattern.test(words.toLowerCase())) return kind;
	return null;
}

/** An action beside what it is found in. */
export function enteredBy(action: Action, { actions, time }: Done): Entered {
	const { did, question, name, made } = action;
	return {
		did: did === 'typed' || did === 'chose' ? did : 'pressed',
		question,
		name,
		after: action.time === null ? null : Math.max(0, Math.round(time - action.time)),
		unsubmitted: unsubmitted(action, time, actions),
		...(made && { made }),
	};
}

function surer(disclosure: Disclosure, { form, certainty }: Match, entered: Entered): Disclosure {
	const known = certainty === 'proven' ? certainty : disclosure.certainty;
	return { ...disclosure, form: form === 'plain' ? disclosure.form : form, certainty: known, entered };
}

/** In plain, the entered text itself: the value may hold more. A hash is shown as it stands there. */
function disclose({ at, value }: Leaf, { action, form, certainty }: Match, { raises, ...told }: Told, entered: Entered): Reading {
	return reading({ ...told, value: form === 'plain' ? action.value.trim() : value, form, at, certainty, entered }, raises);
}
