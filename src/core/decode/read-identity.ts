import type { Meaning } from '../destinations/parts/destination.ts';
import { placeholder } from '../identity/placeholders.ts';
import { formOf, isDate, isEmail, isMasked, isPartlyMasked, isPhone } from '../identity/shape.ts';
import type { Certainty, Form, IdentityKind, IdentityLevel, Leaf } from '../types.ts';
import { type Reading, reading } from './reading.ts';

/** `region` tells where someone lives, roughly; it is kept as an address that points to nobody. */
type IdentityMeaning = IdentityKind | 'region';

type Slot = {
	readonly kind: IdentityKind;
	readonly raises: IdentityLevel;
	/** True for a plain value that can be what the slot is for. */
	readonly accepts: (plain: string) => boolean;
};

const hasLetters = (text: string) => /\p{L}{2}/u.test(text);
/** Seconds since 1970, as cookies of Google Analytics end when their first half was lost: no browser's own. */
const isTime = (text: string) => /^1[5-9]\d{8}\.\d{1,2}$/.test(text);
/** A street and a number, a street of two words, a postal code; no switch ("si", "home"), no address of the network. */
const isStreet = (text: string) =>
	!/:\/\/|^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) && (/\d{3}/.test(text) || (hasLetters(text) && /[\d\s]/.test(text)));
const isIdentifier = (text: string) => text.length >= 16 || (text.length >= 4 && /\d/.test(text) && !isTime(text));
/** By its name alone a value is an identifier only where it is long enough to tell one browser from others. */
const isUnmistakable = (text: string) => text.length >= 16 || (text.length >= 6 && /\d/.test(text));

const SLOTS: Readonly<Record<IdentityMeaning, Slot>> = {
	email: { kind: 'email', raises: 'person', accepts: isEmail },
	phone: { kind: 'phone', raises: 'person', accepts: isPhone },
	name: { kind: 'name', raises: 'person', accepts: hasLetters },
	address: { kind: 'address', raises: 'person', accepts: isStreet },
	region: { kind: 'address', raises: 'none', accepts: (text) => /[\p{L}\d]{2}/u.test(text) },
	'birth-date': { kind: 'birth-date', raises: 'person', accepts: isDate },
	account: { kind: 'account', raises: 'person', accepts: (text) => /[a-z0-9]/i.test(text) && text.length >= 2 },
	'patient-id': { kind: 'patient-id', raises: 'person', accepts: (text) => /[a-z0-9]{3}/i.test(text) },
	'browser-id': { kind: 'browser-id', raises: 'browser', accepts: isIdentifier },
	'click-id': { kind: 'click-id', raises: 'browser', accepts: (text) => text.length >= 6 },
	'device-id': { kind: 'device-id', raises: 'browser', accepts: isIdentifier },
	ip: { kind: 'ip', raises: 'none', accepts: (text) => /^[\d.:a-f]{7,45}$/i.test(text) },
	location: { kind: 'location', raises: 'none', accepts: (text) => /\d/.test(text) },
};

export function isIdentityMeaning(meaning: Meaning): meaning is IdentityMeaning {
	return Object.hasOwn(SLOTS, meaning);
}

/** What an identity slot holds: an identifier, or a placeholder that is context and names nobody; null when it holds neither. */
export function readIdentity(leaf: Leaf, meaning: IdentityMeaning, certainty: Certainty): Reading | null {
	const { kind, raises, accepts } = SLOTS[meaning];
	const value = leaf.value.trim();
	if (value === '' || value.length > 2_000) return null;
	const forPerson = raises === 'person';
	const isNumber = kind === 'account' || kind === 'patient-id';
	if (placeholder(value) !== null) {
		// A filled slot that names nobody is worth showing, as what it is; an empty browser identifier is not.
		if (!forPerson || formOf(value, isNumber) === 'plain') return null;
		return disclose(leaf, kind, 'placeholder', certainty, 'none');
	}
	if (isMasked(value) || (forPerson && isPartlyMasked(value)))
		return forPerson ? disclose(leaf, kind, 'masked', certainty, 'none') : null;
	const form = formOf(value, isNumber);
	// Identifiers of browsers are often 32 hexadecimal digits: only a person's data is hashed.
	if (certainty === 'possible' && raises === 'browser' && !isUnmistakable(value)) return null;
	if (!forPerson && meaning !== 'region') return accepts(value) ? disclose(leaf, kind, 'plain', certainty, raises) : null;
	// A site's own identifier may well be 32 hexadecimal digits without being the hash of anything.
	if (form === 'md5' && meaning === 'account') return disclose(leaf, kind, 'plain', certainty, raises);
	if (form !== 'plain') return disclose(leaf, kind, form, certainty, raises);
	return accepts(value) ? disclose(leaf, kind, form, certainty, raises) : null;
}

function disclose(leaf: Leaf, kind: IdentityKind, form: Form, certainty: Certainty, raises: IdentityLevel): Reading {
	const about = form === 'placeholder' ? 'context' : 'identity';
	return reading({ about, kind, channel: 'parameter', value: leaf.value.trim(), form, at: leaf.at, certainty }, raises);
}
