import type { Observation, Outcome, Page } from '../core/types.ts';
import { harBody } from './har-body.ts';
import { type Fields, fieldsOf, headersOf, numberOf, objectOf, textOf, webAddress } from './har-fields.ts';
import type { HarFile } from './har-file.ts';
import { harInitiator, type Initiator } from './har-initiator.ts';
import { type RecordedEntry, recordedEntry, recordedObservation } from './har-recorded.ts';

/** What one HAR entry says, before it is known which page it belongs to. */
export type HarRequest = Omit<Observation, 'page' | 'redirectedFrom' | 'stack' | 'loaders'> & {
	readonly pageref: string;
	readonly referer: string | null;
	/** Address that the response redirected to. */
	readonly redirectsTo: string | null;
	readonly response: Fields;
	readonly initiator: Initiator;
	/** The entry has a time that can be read; `time` is 0 otherwise. */
	readonly timed: boolean;
	/** What an export of ours says besides; null in another HAR. */
	readonly recorded: RecordedEntry | null;
};

/** A HAR entry as a request; null where it lacks the fields that make one. */
export function harRequest(entry: unknown, undo: HarFile['undo']): HarRequest | null {
	const fields = fieldsOf(entry);
	const request = objectOf(fields, 'request');
	const response = objectOf(fields, 'response');
	const method = textOf(request, 'method');
	const url = textOf(request, 'url');
	if (method === '' || url === '') return null;
	const headers = headersOf(request);
	const header = (name: string) => headers.find(([one]) => one === name)?.[1] ?? '';
	const recorded = recordedEntry(fields);
	const time = recorded?.time ?? Date.parse(textOf(fields, 'startedDateTime'));
	const base = webAddress(url);
	return {
		time: Number.isNaN(time) ? 0 : time,
		timed: recorded ? time > 0 : !Number.isNaN(time),
		recorded,
		method: method.toUpperCase(),
		url,
		headers,
		body: harBody(request, header('content-type'), header('content-encoding'), undo, recorded),
		type: typeOf(textOf(fields, '_resourceType').toLowerCase(), header('sec-fetch-dest').toLowerCase()),
		frame: null,
		outcome: outcomeOf(fields, response),
		pageref: textOf(fields, 'pageref'),
		referer: webAddress(header('referer')),
		redirectsTo: base === null ? null : redirectOf(response, base),
		response,
		initiator: harInitiator(fields),
	};
}

/** The request with its page: all that the engine needs. */
export function observationOf(request: HarRequest, page: Page, redirectedFrom: string | null): Observation {
	const { time, method, url, headers, body, frame, outcome, recorded } = request;
	if (recorded !== null) return { method, url, headers, body, ...recordedObservation(recorded) };
	const type = request.type === 'main_frame' && page.url !== null && webAddress(url) !== page.url ? 'sub_frame' : request.type;
	return { time, method, url, headers, body, type, page, frame, redirectedFrom, outcome };
}

function redirectOf(response: Fields, base: string): string | null {
	const location = textOf(response, 'redirectURL') || (headersOf(response).find(([name]) => name === 'location')?.[1] ?? '');
	const status = numberOf(response, 'status') ?? 0;
	return location === '' || status < 300 || status > 399 ? null : webAddress(location, base);
}

const RESOURCE_TYPES: Readonly<Record<string, string>> = {
	document: 'main_frame',
	stylesheet: 'stylesheet',
	image: 'image',
	media: 'media',
	font: 'font',
	script: 'script',
	xhr: 'xmlhttprequest',
	fetch: 'xmlhttprequest',
	ping: 'ping',
	websocket: 'websocket',
	other: 'other',
};
const DESTINATIONS: Readonly<Record<string, string>> = {
	document: 'main_frame',
	iframe: 'sub_frame',
	frame: 'sub_frame',
	style: 'stylesheet',
	image: 'image',
	font: 'font',
	script: 'script',
	worker: 'script',
	sharedworker: 'script',
	serviceworker: 'script',
	audio: 'media',
	video: 'media',
	track: 'media',
	object: 'object',
	embed: 'object',
	empty: 'xmlhttprequest',
};

/** webRequest's word for what kind of request it was; '' where the HAR does not say. */
function typeOf(resourceType: string, destination: string): string {
	const byDestination = Object.hasOwn(DESTINATIONS, destination) ? DESTINATIONS[destination] : undefined;
	const byType = Object.hasOwn(RESOURCE_TYPES, resourceType) ? RESOURCE_TYPES[resourceType] : undefined;
	if (byDestination === 'sub_frame') return byDestination;
	return byType ?? byDestination ?? '';
}

/** What a HAR tells of a request's fate. One that the cache or the browser itself answered told nobody anything. */
function outcomeOf(entry: Fields, response: Fields): Outcome {
	const status = numberOf(response, 'status') ?? 0;
	const error = textOf(entry, '_error') || textOf(response, '_error');
	if (status === 0 && /^net::ERR_BLOCKED_BY_(?:CLIENT|ADMINISTRATOR|CSP)$/.test(error)) return 'blocked';
	if (textOf(entry, '_fromCache') !== '' && status !== 304) return 'blocked';
	if (status === 307 && textOf(response, 'statusText') === 'Internal Redirect') return 'blocked';
	return 'sent';
}
