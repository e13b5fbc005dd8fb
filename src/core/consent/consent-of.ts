import type { Finding, Visit } from '../types.ts';
import type { ConsentEvent } from './consent-event.ts';
import { type ConsentFinding, consentFindings } from './consent-finding.ts';
import { type ConsentState, consentState } from './consent-state.ts';
import { FOLLOWED, SIGNALLED, type VisitConsent } from './visit-consent.ts';

/** The state of consent when a request left, and what is to be said of that. */
export type ConsentOf = { readonly state: ConsentState; readonly said: readonly ConsentFinding[] };

/** What of a finding tells of consent. */
export type SentFinding = Pick<Finding, 'recipient' | 'outcome' | 'time' | 'health' | 'identity' | 'signals'>;

export type Consent = {
	readonly of: (finding: SentFinding, visit: string) => ConsentOf;
	/** The state of a page view at a time, or at the end of what was seen of it. */
	readonly at: (visit: string, time?: number) => ConsentState;
};

type Known = {
	readonly visits: readonly PageView[];
	/** Left out where nobody looked. */
	readonly consents?: readonly VisitConsent[] | undefined;
};

type PageView = Pick<Visit, 'visit' | 'arrival' | 'tabId' | 'started' | 'late'>;

/** What was seen of one page view. */
type View = {
	readonly events: readonly ConsentEvent[];
	readonly start: number | null;
	readonly until: number;
	readonly states: Map<string, ConsentState>;
};

const UNSEEN: ConsentState = {
	state: 'unknown',
	purposes: { advertising: null, analytics: null },
	earlier: false,
	seen: false,
	since: null,
	because: { key: 'consent_because_unseen', args: [] },
};

/** Consent at the time of each request, made of what was seen of the pages. Computed when it is shown: what is kept are the events. */
export function consentOf({ visits, consents }: Known): Consent {
	const views = consents ? viewsOf(visits, consents) : new Map<string, View>();

	function at(visit: string, wanted?: number): ConsentState {
		const view = views.get(visit);
		if (!view) return UNSEEN;
		const { events, start, until, states } = view;
		const time = wanted ?? until;
		// Whatever left was sent by a page that was there.
		const followed = { time, start, until: Math.max(until, time) };
		if (events.length === 0) return consentState(events, followed);
		const key = `${countUntil(events, time)} ${start !== null && start <= time}`;
		const known = states.get(key) ?? consentState(events, followed);
		states.set(key, known);
		return known;
	}

	return {
		at,
		of(finding, visit) {
			const state = Number.isFinite(finding.time) && finding.time > 0 ? at(visit, finding.time) : UNSEEN;
			return { state, said: consentFindings({ finding, state, signals: finding.signals ?? [] }) };
		},
	};
}

function viewsOf(visits: readonly PageView[], consents: readonly VisitConsent[]): ReadonlyMap<string, View> {
	const byVisit = new Map<string, VisitConsent[]>();
	for (const event of consents) {
		const own = byVisit.get(event.visit);
		if (own) own.push(event);
		else byVisit.set(event.visit, [event]);
	}
	const ordered = [...visits].sort((a, b) => a.started - b.started);
	const views = new Map<string, View>();
	/** What the person answered on earlier pages of the same visit of a site. */
	const answered = new Map<string, readonly ConsentEvent[]>();
	const next = new Map<string, number>();
	for (const { visit, tabId, arrival, started } of [...ordered].reverse()) {
		const tab = `${tabId} ${arrival}`;
		const until = next.get(tab);
		next.set(tab, started);
		if (until !== undefined) next.set(visit, until);
	}
	for (const { visit, arrival, started, late } of ordered) {
		const all = (byVisit.get(visit) ?? []).sort((a, b) => a.time - b.time);
		const isFollowed = all.some(({ source }) => source === FOLLOWED);
		const own = withoutOthers(all.filter(({ source }) => source !== FOLLOWED && source !== SIGNALLED));
		const earlier = answered.get(arrival) ?? [];
		const events = own.some(tells) ? own : [...earlier, ...own];
		const seen = all.at(-1)?.time ?? started;
		views.set(visit, {
			events,
			start: isFollowed && !late ? started : null,
			until: next.get(visit) ?? Math.max(seen, started),
			states: new Map(),
		});
		answered.set(arrival, answersIn(own) ?? earlier);
	}
	return views;
}

/** What was pressed in a frame is an answer to the page's question only where that stood open. */
function withoutOthers(events: readonly ConsentEvent[]): readonly ConsentEvent[] {
	let open = false;
	return events.filter(({ source, kind, within }) => {
		if (within === undefined && kind !== 'state') open = kind === 'banner-shown';
		return source !== 'press' || within === undefined || open;
	});
}

/** The page asked anew, or said what was chosen: what was answered on an earlier page need not hold. */
function tells({ kind, by, within }: ConsentEvent): boolean {
	return within === undefined && (kind === 'banner-shown' || (kind === 'state' && by !== 'default'));
}

/** For later pages: what was answered on this one. Null where the question was not put, nothing where it was left open. */
function answersIn(events: readonly ConsentEvent[]): readonly ConsentEvent[] | null {
	const asked = events.findLastIndex(({ kind, within }) => kind === 'banner-shown' && within === undefined);
	const answers = events.filter(({ kind, by }, index) => index > asked && kind === 'state' && by === 'press');
	if (answers.length === 0) return asked >= 0 ? [] : null;
	return answers.map(({ within: _, ...event }) => ({ ...event, by: 'stored' }));
}

function countUntil(events: readonly ConsentEvent[], time: number): number {
	let count = 0;
	for (const event of events) if (event.time <= time) count++;
	return count;
}
