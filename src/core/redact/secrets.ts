import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64Bytes } from '../decode/base64.ts';
import { strictText } from '../decode/text.ts';
import type { KeptRequest } from '../dossier.ts';
import { type Digests, formOfHash, type HashLike, hashLikes } from '../identity/digests.ts';
import { formsOf } from '../identity/forms.ts';
import { surpriseOf } from '../identity/proof.ts';
import { formOf, isEmail, isMasked } from '../identity/shape.ts';
import { spellingsOf } from '../identity/spellings.ts';
import { typedValue } from '../identity/typed-value.ts';
import { remembered } from '../remembered.ts';
import type { Action, Disclosure, Form, IdentityKind } from '../types.ts';
import { marksOf } from './marks.ts';
import { type Needles, newNeedles, SHORTEST_NEEDLE } from './needles.ts';

/** A message key `kind_…`. */
export type SecretKind = IdentityKind | 'typed' | 'chose' | 'pressed';

/** A text that stands for a value of the person. */
export type Known = {
	/** The value's name, which is the same for whatever stands for it: `email 1`. */
	readonly name: string;
	/** The hash that the text is; null where it is none. */
	readonly hash: Form | null;
	/** Also looked for where a site's own words stand: in the names of parameters, in questions. */
	readonly strong: boolean;
	/** The value in the letters of an encoding: what stands around it is written in them too. */
	readonly encoded: boolean;
};

/** A text that is met everywhere by chance (`2`, `Yes`), so that it counts at one place only. */
export type Placed = { readonly at: string; readonly text: string; readonly known: Known };

/** What is replaced by one token. */
export type Redacted = {
	/** `[email 1]`. */
	readonly token: string;
	readonly kind: SecretKind;
	/** The value in its plainest known form. */
	readonly shown: string;
	/** Places of requests at which it stands. */
	readonly times: number;
	/** Organisations that received it. */
	readonly recipients: readonly string[];
};

export type Secrets = {
	readonly needles: Needles<Known>;
	/** What a whole text stands for; null where it is nobody's. */
	readonly of: (text: string) => Known | null;
	/** A hash of a value inside a text, found by comparing. */
	readonly hashIn: (text: string) => { readonly text: string; readonly known: Known } | null;
	/** What counts only at its place in this request. */
	readonly placed: (kept: KeptRequest) => readonly Placed[];
	/** The same for addresses of pages, wherever these are named. */
	readonly placedInPages: readonly Placed[];
	/** What stands in requests, in the order in which it was first seen. */
	readonly list: readonly Redacted[];
};

/** What one value was seen as. */
type Group = {
	readonly kinds: Set<SecretKind>;
	/** By their folded spelling. */
	readonly texts: Map<string, Text>;
	readonly recipients: Set<string>;
	times: number;
	/** Who numbered it, as is done with what the person entered. */
	readonly numberedBy: Set<string>;
	/** Another group that turned out to be the same value. */
	is: Group | null;
};
type Text = {
	readonly text: string;
	hash: Form | null;
	strong: boolean;
	/** It is the value wherever it stands, and not only where it was seen. */
	everywhere: boolean;
};
type Sighting = { readonly at: string; readonly text: Text; readonly group: Group };

/** Of what a value was taken for, the first. */
const KINDS: readonly SecretKind[] = [
	...(['email', 'phone', 'patient-id', 'account', 'birth-date', 'name', 'address'] as const),
	...(['click-id', 'device-id', 'browser-id', 'ip', 'location', 'typed', 'chose', 'pressed'] as const),
];
/** What tells browsers apart: it has one spelling, and nobody hashes it. */
const OF_BROWSERS: ReadonlySet<SecretKind> = new Set<SecretKind>(['click-id', 'device-id', 'browser-id', 'ip', 'location']);
/** A site may have the same words for reasons of its own. */
const WEAK: ReadonlySet<SecretKind> = new Set<SecretKind>(['name', 'address', 'location', 'chose', 'pressed']);
/** Values that are looked for as hashes. */
const MOST_HASHED = 300;
const MOST_PLACED = 1_000;
const MOST_HELD = 50_000;

/** Gathers what is to be replaced, request by request. `actions`: what the person did, where that is still known. */
export function newGathering(actions: readonly Action[]) {
	const entered = actions.filter(({ did, value }) => isEntered(did) && value.trim() !== '');
	const groups: Group[] = [];
	const byNumber = new Map<string, Group>();
	const byText = new Map<string, Group>();
	const numbers = new Map<string, number>();
	const placedInPages = new Map<string, Sighting>();
	/** What counts only at its place, by request. A dossier with more of it than can be held is looked through again. */
	const placedIn = new Map<string, readonly Sighting[]>();
	let held = 0;

	function numberOf({ value }: Action): number {
		const text = folded(value);
		const number = numbers.get(text) ?? numbers.size;
		numbers.set(text, number);
		return number;
	}

	/** `by` numbers values: the same for the same; null where that shows in the text only. */
	function see(
		at: string,
		written: string,
		hash: Form | null,
		kind: SecretKind,
		by: 'mark' | 'action' | null,
		number = 0,
	): Sighting {
		const folds = folded(written);
		// The same short text is the answer to many questions.
		const scope = by ? `${by} ${number}` : isEntered(kind) ? kind : 'identity';
		const key = isTelling(written) ? folds : `${scope} ${folds}`;
		const numbered = by ? byNumber.get(scope) : undefined;
		const same = byText.get(key);
		// What has two numbers is two values, which a page may call by one name.
		const isOther = by !== null && same !== undefined && ofAll(same).numberedBy.has(by);
		if (numbered && same && !isOther) merge(same, numbered);
		const group = ofAll(numbered ?? (same && !isOther ? same : newGroup()));
		if (by) {
			byNumber.set(scope, group);
			group.numberedBy.add(by);
		}
		if (!same) byText.set(key, group);
		group.kinds.add(isEmail(written) ? 'email' : kind);
		const text = group.texts.get(folds) ?? { text: written, hash, strong: false, everywhere: false };
		group.texts.set(folds, text);
		text.strong ||= !WEAK.has(kind) || !/telling|common/.test(surprise(written));
		// A country or a state is the page's topic as well.
		text.everywhere ||= isTelling(written) && (kind !== 'address' || /\d/.test(written));
		return { at, text, group };
	}

	function newGroup(): Group {
		const group: Group = { kinds: new Set(), texts: new Map(), recipients: new Set(), times: 0, numberedBy: new Set(), is: null };
		groups.push(group);
		return group;
	}

	function seenIn({ observation, marks, findings }: KeptRequest): readonly Sighting[] {
		const entries = [
			...marks.map(({ at, text, of, did }) => see(at, text, null, did, 'mark', of)),
			...marksOf(observation, entered, numberOf).map(({ at, text, of, did }) => see(at, text, null, did, 'action', of)),
		];
		const told = findings
			.flatMap(({ finding }) => finding.disclosures)
			.flatMap((disclosure): readonly Sighting[] => {
				const kind = kindOf(disclosure);
				const { at, form } = disclosure;
				const written = disclosure.value.replace(/…$/, '').trim();
				if (kind === null || written === '') return [];
				const beside = isTelling(written) ? [] : entries.filter((one) => one.at === at);
				const marked = beside.find(({ text }) => folded(text.text) === folded(written)) ?? beside[0];
				if (marked) return [{ at, text: { ...marked.text, text: written, everywhere: false }, group: marked.group }];
				return [see(at, written, form === 'plain' || form === 'masked' ? null : form, kind, null)];
			});
		return [...entries, ...told];
	}

	for (const action of entered)
		if (isEntered(action.did)) see('', action.value.trim(), null, action.did, 'action', numberOf(action));

	/** Looks through a request. */
	function note(kept: KeptRequest): void {
		const places = new Map<Group, Set<string>>();
		const sightings = seenIn(kept);
		// A path is looked at as a whole and in its parts.
		for (const { at, group } of sightings)
			places.set(group, (places.get(group) ?? new Set()).add(at.replace(/^path\/\d.*/s, 'path')));
		const placed = sightings.filter(({ text }) => !text.everywhere);
		held += placed.length;
		if (placed.length > 0 && held <= MOST_HELD) placedIn.set(kept.key, placed);
		for (const one of placed)
			if (one.at === 'page' && placedInPages.size < MOST_PLACED) placedInPages.set(folded(one.text.text), one);
		for (const [group, known] of places) {
			group.times += known.size;
			for (const { finding } of kept.findings) group.recipients.add(finding.recipient.organisation);
		}
	}

	/** What was gathered, with its names. */
	function settle(): Secrets {
		const people = plainTextsOf(groups);
		const hashed = hashIndex(people.slice(0, MOST_HASHED));
		for (const group of groups)
			for (const one of group.texts.values())
				for (const like of hashLikes(one.text)) {
					const found = like.text.length === one.text.replace(/=+$/, '').length ? hashed.find(like) : null;
					if (!found) continue;
					one.hash = found.form;
					merge(group, found.group);
				}
		const names = namesOf(groups);
		const nameOf = (group: Group) => names.get(ofAll(group)) ?? '';

		const needles = newNeedles<Known>();
		const whole = new Map<string, Known>();
		const add = (text: string, known: Known) => {
			if (!isTelling(text)) return;
			needles.add(text, known);
			if (!whole.has(folded(text))) whole.set(folded(text), known);
		};
		const all = groups.flatMap(textsOf);
		for (const { text, hash, strong, group } of all)
			add(text, { name: nameOf(group), hash: hash ?? shapeOf(text, group), strong, encoded: false });
		for (const { text, strong, group } of people)
			for (const spelled of Object.values(spellingsOf(text)).flat())
				add(spelled, { name: nameOf(group), hash: null, strong, encoded: false });
		// What is added already stays what it is: these are the other letters that it may be written in.
		for (const { text, strong, group } of people.slice(0, MOST_HASHED))
			for (const other of formsOfText(text)?.plain.keys() ?? [])
				add(other, { name: nameOf(group), hash: null, strong, encoded: true });
		for (const { text, strong, group } of all)
			for (const other of strong ? encodedIn(text) : []) add(other, { name: nameOf(group), hash: null, strong, encoded: true });
		const placedOf = ({ at, text, group }: Sighting): Placed => {
			return { at, text: text.text, known: { name: nameOf(group), hash: null, strong: true, encoded: false } };
		};
		return {
			needles,
			of: (text) => whole.get(folded(text.replace(/…$/, ''))) ?? null,
			hashIn(text) {
				for (const like of hashed.isEmpty ? [] : hashLikes(text)) {
					const found = like.isCheckSum ? null : hashed.find(like);
					if (found)
						return { text: like.text, known: { name: nameOf(found.group), hash: found.form, strong: true, encoded: false } };
				}
				return null;
			},
			placed(kept) {
				const isHeld = held <= MOST_HELD || placedIn.has(kept.key);
				const placed = isHeld ? (placedIn.get(kept.key) ?? []) : seenIn(kept).filter(({ text }) => !text.everywhere);
				return placed.map(placedOf);
			},
			placedInPages: [...placedInPages.values()].map(placedOf),
			list: [...names].filter(([{ times }]) => times > 0).map(([group, name]) => redactedOf(group, name)),
		};
	}

	return { note, settle };
}

function isEntered(did: Action['did'] | SecretKind): did is 'typed' | 'chose' | 'pressed' {
	return did === 'typed' || did === 'chose' || did === 'pressed';
}

/** As what a disclosure points to the person; null where it does not. Of cookies only the names are known, which are not the person's. */
function kindOf({ about, kind, channel, value, form, certainty, entered }: Disclosure): SecretKind | null {
	if (form === 'placeholder' || isMasked(value) || channel === 'cookie') return null;
	if (about === 'identity') return kind as IdentityKind;
	if (kind === 'text') return entered?.did ?? 'typed';
	// The name of an event that left after an answer is the site's own.
	if (channel === 'event' && certainty === 'possible') return null;
	return entered?.did ?? null;
}

const surprise = remembered((text) => surpriseOf(typedValue('', text)));

/** False for what is met everywhere by chance. */
function isTelling(text: string): boolean {
	if (folded(text).length < SHORTEST_NEEDLE) return false;
	const digits = text.match(/\d/g)?.length ?? 0;
	return surprise(text) !== 'common' || digits >= (/\p{L}/u.test(text) ? 3 : 5);
}

function folded(text: string): string {
	return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

function isOfPeople({ kinds }: Group): boolean {
	return [...kinds].some((kind) => !OF_BROWSERS.has(kind));
}

function looksHashed(text: string): boolean {
	return formOf(text) !== 'plain' || hashLikes(text).some((like) => !like.isCheckSum && like.text.length >= text.length - 2);
}

/** What a text of a person is a hash of nobody knows, but by its shape it is one. */
function shapeOf(text: string, group: Group): Form | null {
	const bytes = /^[\da-f]+$/i.test(text) ? null : base64Bytes(text);
	const isWritten = bytes !== null && strictText(bytes) !== null;
	const form = isOfPeople(group) && looksHashed(text) && !isWritten ? formOf(text) : 'plain';
	return form === 'plain' || form === 'masked' ? null : form;
}

/** All spellings of a text, and its hashes. Those that are hashed over and over were found where what the person typed was looked for. */
const formsOfText = remembered((text) => formsOf([{ ...typedValue('', text), did: 'chose' }]).values[0] ?? null);

/** A value inside base64 of a longer text, at each place that it can have there, and inside hexadecimal digits. */
function encodedIn(text: string): readonly string[] {
	if (text.length < 6) return [];
	const found = new Set<string>();
	for (const spelled of new Set([text, text.toLowerCase()])) {
		const bytes = utf8ToBytes(spelled.slice(0, 200));
		found.add([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
		for (const before of [0, 1, 2]) {
			const letters = btoa(`${'\0'.repeat(before)}${String.fromCharCode(...bytes)}`);
			const part = letters.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3));
			found.add(part).add(part.replaceAll('+', '-').replaceAll('/', '_'));
		}
	}
	return [...found];
}

type Plain = Text & { readonly group: Group };

/** Those that stand for the value wherever they are met. */
function textsOf(group: Group): readonly Plain[] {
	return [...group.texts.values()].filter(({ everywhere }) => everywhere).map((text) => ({ ...text, group }));
}

/** What stands for people and is no hash, first what the person entered. */
function plainTextsOf(groups: readonly Group[]): readonly Plain[] {
	const plain = groups
		.filter(isOfPeople)
		.flatMap(textsOf)
		.filter(({ text, hash }) => hash === null && !looksHashed(text));
	const isEntered = ({ group }: Plain) => group.numberedBy.size > 0;
	return [...plain.filter(isEntered), ...plain.filter((one) => !isEntered(one))];
}

/** The hashes of values. */
function hashIndex(plain: readonly Plain[]) {
	const index = new Map<number, { readonly group: Group; readonly digests: Digests }>();
	for (const { text, group } of plain) {
		const digests = formsOfText(text)?.digests;
		for (const key of digests?.recipes.keys() ?? []) if (digests && !index.has(key)) index.set(key, { group, digests });
	}
	return {
		isEmpty: index.size === 0,
		find(like: HashLike): { readonly group: Group; readonly form: Form } | null {
			for (const key of like.keys) {
				const held = index.get(key);
				const form = held && formOfHash(held.digests, like);
				if (form) return { group: held.group, form };
			}
			return null;
		},
	};
}

function ofAll(group: Group): Group {
	let all = group;
	while (all.is) all = all.is;
	return all;
}

function merge(one: Group, other: Group): void {
	const [from, to] = [ofAll(one), ofAll(other)];
	if (from === to) return;
	from.is = to;
	to.times += from.times;
	for (const kind of from.kinds) to.kinds.add(kind);
	for (const recipient of from.recipients) to.recipients.add(recipient);
}

function kindOfGroup({ kinds }: Group): SecretKind {
	return KINDS.find((kind) => kinds.has(kind)) ?? 'typed';
}

/** `email 1`, `email 2`, `browser id 1`, … */
function namesOf(groups: readonly Group[]): ReadonlyMap<Group, string> {
	const names = new Map<Group, string>();
	const counts = new Map<SecretKind, number>();
	for (const group of groups) {
		if (group.is) continue;
		const kind = kindOfGroup(group);
		const count = (counts.get(kind) ?? 0) + 1;
		counts.set(kind, count);
		names.set(group, `${kind === 'chose' ? 'chosen' : kind.replaceAll('-', ' ')} ${count}`);
	}
	return names;
}

function redactedOf(group: Group, name: string): Redacted {
	const texts = [...group.texts.values()];
	const plain = texts.find(({ text, hash }) => hash === null && !looksHashed(text)) ?? texts[0];
	return {
		token: `[${name}]`,
		kind: kindOfGroup(group),
		shown: plain?.text ?? '',
		times: group.times,
		recipients: [...group.recipients],
	};
}
