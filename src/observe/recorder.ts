import type { Observation } from '../core/types.ts';
import { type Asker, isLoadedAs, type Place } from './place.ts';
import { lacksFile } from './request-body.ts';
import type { View } from './tab-state.ts';
import { begun, type RequestError, type RequestSent, type RequestStart, sent, stopped } from './web-request.ts';

/** A request that began; what is needed to go on with it, in this worker or the next. */
export type Flight = {
	readonly key: string;
	readonly requestId: string;
	/** How often it was redirected. */
	readonly hop: number;
	readonly visit: string;
	readonly observation: Observation;
	/** The browser left a file out of the body. */
	readonly lacksFile: boolean;
};

/** What the recorder tells of. */
export type Listener = {
	readonly place: (asker: Asker) => Place | 'unattributed' | null;
	readonly view: (visit: string) => View | null;
	readonly begun: (flight: Flight) => void;
	readonly sent: (view: View, flight: Flight, observation: Observation) => void;
	/** It never left, or its page is forgotten. */
	readonly over: (flight: Flight, view: View | null, outcome: 'blocked' | 'failed') => void;
	/** An earlier worker was stopped between its start and its sending: whether it was sent is not known. */
	readonly interrupted: (flight: Flight, view: View) => void;
	/** Another address took its place before anything was sent, such as https for http. */
	readonly replaced: (flight: Flight) => void;
	readonly unattributed: () => void;
};

/** Follows each request from its start to its sending: webRequest's three events → observations of what was sent. */
export type Recorder = {
	readonly start: (details: RequestStart) => void;
	readonly sent: (details: RequestSent) => void;
	readonly error: (details: RequestError) => void;
	/** Goes on with what an earlier worker began, and tells what it saw sent and had no time to record. */
	readonly resume: (flights: readonly Flight[]) => void;
	/** Gives up what an earlier worker began, when nothing more was heard of it. */
	readonly giveUpResumed: () => void;
	/** Gives up what began before this and was never sent: a service worker answered it, or the page ended. */
	readonly sweep: (before: number) => void;
	readonly clear: () => void;
};

/** Requests that wait to be sent; many tabs that load at once have thousands of them. */
const MAX_OPEN = 20_000;
/** Sent requests that may yet be redirected. */
const MAX_LEFT = 3_000;

/** A request that is not known to be sent yet. */
type Open = { readonly flight: Flight; readonly isResumed: boolean };

export function createRecorder(listener: Listener): Recorder {
	const open = new Map<string, Open>();
	/** Of what was sent, only what a redirect needs. */
	const left = new Map<string, Flight>();

	function wait(flight: Flight, isResumed = false): void {
		left.delete(flight.requestId);
		open.set(flight.requestId, { flight, isResumed });
		const [oldest] = open.keys();
		if (open.size > MAX_OPEN && oldest !== undefined) forget(oldest);
	}

	function forget(requestId: string): void {
		const entry = open.get(requestId);
		open.delete(requestId);
		if (entry !== undefined) listener.over(entry.flight, listener.view(entry.flight.visit), 'failed');
	}

	function close(flight: Flight, observation = flight.observation): void {
		open.delete(flight.requestId);
		left.set(flight.requestId, { ...flight, observation: { ...observation, headers: [], body: { is: 'none' } } });
		const [oldest] = left.keys();
		if (left.size > MAX_LEFT && oldest !== undefined) left.delete(oldest);
	}

	/** A request whose start was lost with an earlier worker still tells all but its body. */
	function flightOf(details: RequestSent): Flight | null {
		if (left.has(details.requestId)) return null;
		const entry = open.get(details.requestId);
		if (entry !== undefined) return entry.flight;
		const placed = listener.place(askerOf(details));
		if (placed === null || placed === 'unattributed') return null;
		const flight = begin(details, placed, undefined);
		if (/^(?:GET|HEAD|OPTIONS)$/.test(details.method)) return flight;
		return { ...flight, observation: { ...flight.observation, body: { is: 'unread', reason: 'interrupted' } } };
	}

	function leave(flight: Flight, observation: Observation): void {
		const view = listener.view(flight.visit);
		close(flight, observation);
		if (view === null) listener.over(flight, null, 'failed');
		else listener.sent(view, flight, observation);
	}

	/** Whether it was sent is not known. */
	function giveUp(flight: Flight): void {
		const view = listener.view(flight.visit);
		if (view === null) listener.over(flight, null, 'failed');
		else listener.interrupted(flight, view);
	}

	return {
		start(details) {
			const unsent = open.get(details.requestId)?.flight;
			const before = unsent ?? left.get(details.requestId);
			const placed = before === undefined ? listener.place(askerOf(details)) : placeOf(before, listener);
			if (unsent !== undefined) listener.replaced(unsent);
			open.delete(details.requestId);
			left.delete(details.requestId);
			if (placed === 'unattributed') listener.unattributed();
			if (placed === 'unattributed' || placed === null) return;
			const flight = begin(details, placed, before);
			wait(flight);
			listener.begun(flight);
		},
		sent(details) {
			const flight = flightOf(details);
			if (flight !== null) leave(flight, sent(flight.observation, details));
		},
		error(details) {
			const entry = open.get(details.requestId);
			open.delete(details.requestId);
			left.delete(details.requestId);
			if (entry === undefined) return;
			const outcome = stopped(details.error) === 'blocked' ? 'blocked' : 'failed';
			// That it was sent may have been told to nobody.
			if (entry.isResumed && outcome === 'failed') return giveUp(entry.flight);
			listener.over(entry.flight, listener.view(entry.flight.visit), outcome);
		},
		resume(flights) {
			const isSent = ({ observation }: Flight) => Number(observation.outcome === 'sent');
			const taken = new Set<string>();
			for (const flight of [...flights].sort((a, b) => a.hop - b.hop || isSent(b) - isSent(a))) {
				// Of one worker that wrote its start as it was stopped, and one that heard of its sending only.
				const name = `${flight.requestId}#${flight.hop} ${flight.observation.url}`;
				if (taken.size === taken.add(name).size) listener.replaced(flight);
				else if (isSent(flight)) leave(flight, flight.observation);
				else wait(flight, true);
			}
		},
		giveUpResumed() {
			for (const { flight, isResumed } of [...open.values()]) {
				if (!isResumed) continue;
				close(flight);
				giveUp(flight);
			}
		},
		sweep(before) {
			for (const [requestId, { flight }] of [...open]) if (flight.observation.time < before) forget(requestId);
		},
		clear() {
			open.clear();
			left.clear();
		},
	};
}

function begin(details: RequestStart, { view, frame, page }: Place, before: Flight | undefined): Flight {
	const loaded = topAddress(details);
	const known = loaded === null || isLoadedAs(view, loaded) ? (page ?? view.page) : loaded;
	const sender = { page: known, title: null, frame };
	const hop = before === undefined ? 0 : before.hop + 1;
	return {
		// The time tells apart what the browser and a restarted worker number alike.
		key: `${details.requestId}#${hop}@${Math.round(details.timeStamp)}`,
		requestId: details.requestId,
		hop,
		visit: view.visit,
		observation: begun(details, sender, before?.observation.url ?? null),
		lacksFile: lacksFile(details.requestBody),
	};
}

/** A redirect stays with the page that the request began from. */
function placeOf(flight: Flight, listener: Listener): Place | null {
	const view = listener.view(flight.visit);
	return view === null ? null : { view, frame: flight.observation.frame };
}

function askerOf(details: RequestStart): Asker {
	const { tabId, type, url, timeStamp: time, documentId, parentDocumentId, incognito } = details;
	const origin = details.initiator ?? details.originUrl ?? details.documentUrl ?? null;
	const page = topAddress(details);
	const loaded = page === null ? undefined : { page, frame: frameAddress(details) };
	return { tabId, type, url, time, documentId, parentDocumentId, origin, loaded, incognito };
}

/** Firefox tells the page's own address with every request, as it was when the page was loaded; in Chrome it is known from navigations only. */
function topAddress(details: RequestStart): string | null {
	if (details.tabId < 0 || details.type === 'main_frame' || details.documentUrl === undefined) return null;
	const outermost = details.frameAncestors?.at(-1)?.url;
	if (outermost !== undefined) return /^https?:/.test(outermost) ? outermost : null;
	return details.frameId === 0 && /^https?:/.test(details.documentUrl) ? details.documentUrl : null;
}

/** The address of a new frame is asked for by the document around it. */
function frameAddress({ type, documentUrl, frameAncestors = [] }: RequestStart): string | null {
	return frameAncestors.length > (type === 'sub_frame' ? 1 : 0) ? (documentUrl ?? null) : null;
}
