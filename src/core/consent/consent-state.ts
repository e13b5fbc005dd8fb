import type { Sentence } from '../types.ts';
import type { ConsentEvent, ConsentPurposes } from './consent-event.ts';

/** What became of the question for consent. */
export type ConsentAnswer = 'no-choice-offered' | 'unanswered' | 'accepted' | 'refused' | 'partly' | 'unknown';

/** The state that a page's consent was in when a request left. */
export type ConsentState = {
	readonly state: ConsentAnswer;
	/** What was chosen for each purpose, where that is known and nobody contradicts it; null otherwise. */
	readonly purposes: ConsentPurposes;
	/** The choice was made before this page was opened. */
	readonly earlier: boolean;
	/** The press of a button that says so was seen; false where the page's consent tool alone says what was chosen. */
	readonly seen: boolean;
	/** When the choice was made, milliseconds since 1970, UTC; null where none was, or it was made earlier. */
	readonly since: number | null;
	readonly because: Sentence;
};

export type Followed = {
	/** When the request left, milliseconds since 1970, UTC. */
	readonly time: number;
	/** When the page began to load; null where it was not followed from its start. */
	readonly start: number | null;
	/** When the page ended, or now. */
	readonly until: number;
};

/** A page that was open for less may have been left before its banner came, milliseconds. */
const SETTLED = 5_000;
/** A banner that comes later was called by the person: it is not the page's question, milliseconds after its start. */
const LATEST_BANNER = 30_000;
/** More than a person and a page make together. */
const MOST_EVENTS = 2_000;

const NOT_KNOWN: ConsentPurposes = { advertising: null, analytics: null };

/** The state of a page's consent at one time, from what was seen of it before and after. Never throws; what does not fit together is `unknown`. */
export function consentState(all: readonly ConsentEvent[], followed: Followed): ConsentState {
	const { time, start, until } = followed;
	if (!Number.isFinite(time)) return unknown('consent_because_untimed');
	if (all.length > MOST_EVENTS) return unknown('consent_because_too_many');
	const events = all.filter((event) => Number.isFinite(event.time)).sort((a, b) => a.time - b.time);
	if (events.length === 0) return nothingSeen(followed);
	const own = oneByOne(events.filter((event) => event.within === undefined || event.source === 'press'));
	if (!own.some(({ within }) => within === undefined)) return unknown('consent_because_frame');

	const choices = standingChoices(own, time);
	if (choices.length > 0) return chosen(choices);

	// A choice that only came to be known after the banner did, and not by a press: it may be of an earlier visit, or have been made unseen.
	if (
		own.some(
			(event) =>
				event.by === 'stored' &&
				event.time > time &&
				purposesOf(event) &&
				!own.some((one) => isPress(one) && one.time <= event.time),
		)
	)
		return unknown('consent_because_stored_late');
	const before = own.filter((event) => event.time <= time);
	const banner = before.findLast(({ kind }) => kind !== 'state');
	if (banner?.kind === 'banner-shown') return unanswered('consent_because_open');
	if (banner?.kind === 'banner-hidden') return unknown('consent_because_closed');
	// It left before the question came, and nobody had answered it earlier: that would have been read by then.
	const asked = own.find(({ kind }) => kind === 'banner-shown')?.time ?? Number.POSITIVE_INFINITY;
	if (start !== null && start <= time && asked <= Math.min(until, start + LATEST_BANNER))
		return unanswered('consent_because_not_yet');
	return unknown(start === null ? 'consent_because_late' : 'consent_because_no_answer');
}

/** A state in two or three words. */
export function answerWords(state: ConsentAnswer): Sentence {
	return { key: `consent_state_${state.replaceAll('-', '_')}`, args: [] };
}

type Choice = { readonly event: ConsentEvent; readonly purposes: ConsentPurposes; readonly earlier: boolean };

/**
 * What stood at a time: of each source its last word. A press takes back what was said before it; a choice of an earlier visit stood from the start,
 * unless the question was asked on this page before it came to be known.
 */
function standingChoices(events: readonly ConsentEvent[], time: number): readonly Choice[] {
	const asked = events.find((event) => event.kind === 'banner-shown' || isPress(event))?.time ?? Number.POSITIVE_INFINITY;
	const standing = new Map<string, Choice>();
	for (const event of events) {
		if (event.kind !== 'state') continue;
		const earlier = event.by === 'stored' && event.time < asked;
		if (event.time > time && !earlier) continue;
		const purposes = purposesOf(event);
		// A platform that was set back to its default has no choice any more, and neither has one that says nothing.
		if (event.by === 'default' || !purposes) {
			if (event.source !== 'press') standing.delete(event.source);
			continue;
		}
		if (event.source === 'press' && isPress(event))
			for (const [source, choice] of standing) if (choice.event.time < event.time) standing.delete(source);
		standing.set(event.source, { event, purposes, earlier });
	}
	return [...standing.values()];
}

/** While one question stands open, whoever allows one thing and refuses another answers neither for all: "allow" and "deny" beside each service. */
function oneByOne(events: readonly ConsentEvent[]): readonly ConsentEvent[] {
	const pressed = new Set<ConsentEvent['action']>();
	return events.map((event) => {
		if (event.kind !== 'state') pressed.clear();
		if (event.source !== 'press' || event.action === undefined) return event;
		pressed.add(event.action);
		return pressed.size > 1 ? { ...event, action: 'partly' } : event;
	});
}

/** True for what the person did on this page, seen at the button or told by the platform. */
function isPress({ kind, by }: ConsentEvent): boolean {
	return kind === 'state' && by === 'press';
}

/** Null where an event tells of no choice; that nobody opted out of a sale is none. */
function purposesOf({ action, purposes }: ConsentEvent): ConsentPurposes | null {
	if (purposes && (purposes.advertising !== null || purposes.analytics !== null || purposes.sale === false)) return purposes;
	if (action === 'accept') return { advertising: true, analytics: true };
	if (action === 'refuse') return { advertising: false, analytics: false };
	return action === 'partly' ? NOT_KNOWN : null;
}

function chosen(choices: readonly Choice[]): ConsentState {
	const earlier = choices.every((choice) => choice.earlier);
	const advertising = agreed(choices.map(({ purposes }) => purposes.advertising));
	const analytics = agreed(choices.map(({ purposes }) => purposes.analytics));
	const sale = agreed(choices.map(({ purposes }) => purposes.sale ?? null));
	if (advertising === 'contradicted' || (analytics === 'contradicted' && advertising === null))
		return unknown('consent_because_contradicted');
	const purposes: ConsentPurposes = {
		advertising,
		analytics: analytics === 'contradicted' ? null : analytics,
		...(typeof sale === 'boolean' && { sale }),
	};
	const state = answerOf(purposes, choices);
	if (state === 'unknown') return unknown('consent_because_no_answer');
	const since = earlier ? null : Math.max(...choices.filter((choice) => !choice.earlier).map(({ event }) => event.time));
	const saleAlone = sale === false && purposes.advertising === null && purposes.analytics === null;
	const presses = choices.filter(({ event }) => event.source === 'press');
	// What was saved one by one is known from the tool alone.
	const seen = presses.some(({ event }) => event.action !== 'partly') || presses.length === choices.length;
	const because = `consent_because_${saleAlone ? 'sale' : state}${manner({ earlier, seen })}`;
	return { state, purposes, earlier, seen, since, because: { key: because, args: [] } };
}

/** How a sentence ends that tells of a choice: when it was made, and who says so. */
export function manner({ earlier, seen }: Pick<ConsentState, 'earlier' | 'seen'>): string {
	return `${earlier ? '_earlier' : ''}${seen ? '' : '_told'}`;
}

function agreed(said: readonly (boolean | null)[]): boolean | null | 'contradicted' {
	const known = new Set(said.filter((one) => one !== null));
	if (known.size > 1) return 'contradicted';
	return [...known][0] ?? null;
}

function answerOf({ advertising, analytics, sale }: ConsentPurposes, choices: readonly Choice[]): ConsentAnswer {
	const known = [advertising, analytics].filter((one) => one !== null);
	if (known.length > 0 && known.every((one) => one === known[0])) return known[0] ? 'accepted' : 'refused';
	if (known.length > 0) return 'partly';
	return sale === false || choices.some(({ event }) => event.action === 'partly') ? 'partly' : 'unknown';
}

/** Where nothing was detected at all, that is known only of a page that was followed from its start and for a while. */
function nothingSeen({ time, start, until }: Followed): ConsentState {
	if (start === null || start > time) return unknown('consent_because_late');
	if (!(until - start >= SETTLED) || until < time) return unknown('consent_because_short');
	return stateOf('no-choice-offered', 'consent_because_nothing');
}

function unanswered(because: string): ConsentState {
	return stateOf('unanswered', because);
}

function unknown(because: string): ConsentState {
	return stateOf('unknown', because);
}

function stateOf(state: ConsentAnswer, because: string): ConsentState {
	return { state, purposes: NOT_KNOWN, earlier: false, seen: false, since: null, because: { key: because, args: [] } };
}
