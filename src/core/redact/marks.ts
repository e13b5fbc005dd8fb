import { parseAddress } from '../decode/address.ts';
import { asides, leaves } from '../decode/leaves.ts';
import type { Mark } from '../dossier.ts';
import { formOfHash, hashLikes } from '../identity/digests.ts';
import { type Forms, formsOf } from '../identity/forms.ts';
import { isUnderQuestion } from '../identity/same-question.ts';
import { isAnswer } from '../stage.ts';
import type { Action, Leaf, Observation } from '../types.ts';
import { type Needles, newNeedles, SHORTEST_NEEDLE } from './needles.ts';

const MOST_MARKS = 500;
/** In a longer text a word of three letters is a word of the page. */
const SHORT_TEXT = 80;
const LONGEST_HEADER = 4_000;

/**
 * Every value of a request that is, or holds, what the person typed, chose or pressed until then, in any form that we know, also where that proves
 * nothing: what was entered is to be found when it is redacted. `numberOf`: the same number for the same value.
 * Not marked: a single sign that does not stand under its question ("2"), and in what tells the page the text of a button or a link.
 */
export function marksOf(
	observation: Observation,
	actions: readonly Action[],
	numberOf: (action: Action) => number,
): readonly Mark[] {
	const forms = formsOf(actions);
	if (forms.values.length === 0) return [];
	const marks = new Map<string, Mark>();
	for (const leaf of placesOf(observation, forms)) {
		const isPage = tellsPage(leaf, observation);
		for (const { action, text } of enteredIn(leaf, forms)) {
			if (marks.size >= MOST_MARKS) return [...marks.values()];
			const { did } = action;
			if (did === 'submitted' || did === 'left' || (isPage && did === 'pressed' && !isAnswer(action))) continue;
			const of = numberOf(action);
			const known = marks.get(`${of} ${leaf.at} ${text}`);
			if (!known || known.did === 'pressed') marks.set(`${of} ${leaf.at} ${text}`, { at: leaf.at, text, of, did });
		}
	}
	return [...marks.values()];
}

/** A body that was not read to its end is looked through as it stands, too. */
function placesOf(observation: Observation, { knows }: Forms): readonly Leaf[] {
	const { page, frame, redirectedFrom, headers, body } = observation;
	const url = parseAddress(observation.url);
	const inside = url ? leaves(url, observation, knows) : { leaves: [], unread: [] };
	const decoded = url ? [...inside.leaves, ...asides(url, observation, knows)] : [];
	const others = headers.filter(([name]) => name !== 'referer' && name !== 'cookie');
	const ofHeaders = others.map(([name, value]) => ({ at: `header/${name}`, name, value: value.slice(0, LONGEST_HEADER) }));
	return [
		...decoded,
		...(body.is === 'text' && inside.unread.some(({ at }) => at.startsWith('body'))
			? [{ at: 'body', name: '', value: body.text }]
			: []),
		...ofHeaders,
		...addressParts('page', page.url, knows),
		...(page.title === null ? [] : [{ at: 'title', name: 'title', value: page.title }]),
		...addressParts('frame', frame, knows),
		...addressParts('redirectedFrom', redirectedFrom, knows),
	];
}

/** An address as a request has it: its parts are looked at one by one, and all stand at one place. */
function addressParts(at: string, address: string | null, knows: Forms['knows']): readonly Leaf[] {
	if (address === null) return [];
	const url = parseAddress(address);
	if (!url) return [{ at, name: at, value: address }];
	const asSent = { headers: [], body: { is: 'none' } } as const;
	const fragment = { at, name: 'fragment', value: decodeFragment(url.hash.slice(1)) };
	return [...leaves(url, asSent, knows).leaves.map((leaf) => ({ ...leaf, at })), fragment];
}

function decodeFragment(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** True for what a request says of the page rather than of what was done on it. */
function tellsPage({ at, value }: Leaf, { page }: Observation): boolean {
	if (/^(?:page|title|frame|redirectedFrom|path|header\/referer)/.test(at) || /^https?:\/\//i.test(value)) return true;
	return page.title !== null && value.trim() === page.title.trim();
}

type Hit = { readonly action: Action; readonly text: string };

function* enteredIn({ name, value }: Leaf, forms: Forms): Generator<Hit> {
	const text = value.trim();
	if (text === '') return;
	const lower = text.replace(/\s+/g, ' ').toLowerCase();
	const isUnder = (action: Action) => isUnderQuestion({ name }, action) !== null;
	for (const whole of new Set([lower, lower.replace(/=+$/, '')])) {
		for (const { action } of forms.plain.get(whole) ?? []) if (whole.length > 1 || isUnder(action)) yield { action, text };
	}
	for (const { action } of forms.codes.get(lower) ?? []) if (lower.length > 2 || isUnder(action)) yield { action, text };
	for (const { start, end, of } of needlesOf(forms).in(value)) yield { action: of, text: value.slice(start, end) };
	if (lower.length <= SHORT_TEXT)
		for (const part of new Set(text.split(/[^\p{L}\p{N}]+/u)))
			if (part.length > 1 && part.length < SHORTEST_NEEDLE && part.length < text.length)
				for (const { action } of forms.plain.get(part.toLowerCase()) ?? []) yield { action, text: part };
	for (const like of hashLikes(value))
		for (const { action, digests } of forms.values) if (formOfHash(digests, like)) yield { action, text: like.text };
}

const known = new WeakMap<Forms, Needles<Action>>();

function needlesOf(forms: Forms): Needles<Action> {
	const before = known.get(forms);
	if (before) return before;
	const needles = newNeedles<Action>();
	for (const { action, plain } of forms.values) {
		for (const text of plain.keys()) needles.add(text, action);
		// Of a long text the forms know the beginning only.
		needles.add(action.value, action);
	}
	known.set(forms, needles);
	return needles;
}
