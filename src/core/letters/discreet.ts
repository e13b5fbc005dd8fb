import { parseAddress } from '../decode/address.ts';
import { newNeedles, SHORTEST_NEEDLE } from '../redact/needles.ts';
import type { Recorded } from '../report.ts';
import { isAnswer } from '../stage.ts';
import type { Action, Disclosure } from '../types.ts';

/** What a page says, without what is the person's own. */
export type Discreet = {
	/** A text of the page; '' where something of the person stands in it. */
	readonly text: (text: string) => string;
	/** Origin and path of an address, with `…` for each part that points to the person; '' where it is none. */
	readonly address: (address: string) => string;
};

/** A long number, an e-mail address or a token in a path is that of one person. */
const PERSONAL = /\d{4}|@|.{48}/s;
const MOST_VALUES = 5_000;
const LONGEST_VALUE = 2_000;
const LONGEST_TEXT = 2_000;

/** Nothing is kept back: the person wants it in. */
export const asSent: Discreet = { text: (text) => text, address: (address) => address };

/** Keeps back what is known of the person: what was done, as long as that is remembered, and what the findings say of it. */
export function discreet(actions: readonly Action[], recorded: readonly Recorded[]): Discreet {
	const entered = new Set(actions.filter(isEntered).map(({ value }) => value));
	const pressed = new Set(actions.map(({ value }) => value));
	const typed = new Set(actions.filter(({ did }) => did === 'typed').map(({ value }) => value));
	for (const { finding } of recorded)
		for (const disclosure of finding.disclosures) {
			if (disclosure.form !== 'plain' || PAGES.has(disclosure.channel)) continue;
			if (isOwn(disclosure)) entered.add(disclosure.value);
			if (disclosure.entered?.did === 'pressed') pressed.add(disclosure.value);
			if (disclosure.entered?.did === 'typed') typed.add(disclosure.value);
		}
	const inText = finder([...entered, ...pressed], typed);
	// What was pressed may be the link to the page, whose address says so.
	const inAddress = finder([...entered], typed);
	return {
		text: (text) => (inText(text) ? '' : text),
		address(address) {
			const url = parseAddress(address.slice(0, LONGEST_TEXT));
			if (!url || url.origin === 'null') return '';
			const parts = url.pathname.split('/').map((part) => {
				const read = decoded(part);
				return PERSONAL.test(read) || inAddress(read) || inAddress(read.replace(/[-_+.]+/g, ' ')) ? '…' : part;
			});
			return `${url.origin}${parts.join('/')}`;
		},
	};
}

const PAGES = new Set<Disclosure['channel']>(['address', 'referrer', 'title']);

/** What was typed or chosen, and what is the person's without that we saw it being entered. */
function isOwn({ about, kind, entered }: Disclosure): boolean {
	if (about === 'identity' || kind === 'search' || kind === 'answer' || kind === 'text') return true;
	return entered !== undefined && entered.did !== 'pressed';
}

function isEntered(action: Action): boolean {
	return action.did === 'typed' || isAnswer(action);
}

/** Whether one of the values stands in a text. Short ones stand everywhere by chance, and count only where they were typed and are a whole word. */
function finder(values: readonly string[], typed: ReadonlySet<string>): (text: string) => boolean {
	const needles = newNeedles<null>();
	for (const value of values.slice(0, MOST_VALUES)) needles.add(value.slice(0, LONGEST_VALUE), null);
	const short = new Set([...typed].map((value) => value.trim().toLowerCase()).filter((value) => value.length < SHORTEST_NEEDLE));
	return (text) => {
		const read = text.slice(0, LONGEST_TEXT);
		return (
			needles.in(read).length > 0 ||
			read
				.toLowerCase()
				.split(/[^\p{L}\p{N}]+/u)
				.some((word) => word !== '' && short.has(word))
		);
	};
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
