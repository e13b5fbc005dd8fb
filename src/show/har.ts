import type { DossierHead, ExportFile, KeptRequest } from '../core/dossier.ts';
import type { Body, Observation, Visit } from '../core/types.ts';
import { written } from './json.ts';
import { lookup } from './lookup.ts';

/**
 * HAR 1.2. What was not seen stands there as the specification writes what is unknown (-1, 0, ''); what the engine needs and HAR has no field for stands in
 * `_telltale`, so that an analysis of the file comes to the same findings.
 */
export function har(head: DossierHead): ExportFile {
	return {
		path: 'requests.har',
		mediaType: 'application/json',
		head: () => `${written({ log: logOf(head) }).slice(0, -2)},"entries":[\n`,
		request: (kept, entry) => `${entry > 0 ? ',\n' : ''}${written(entryOf(kept))}`,
		tail: () => '\n]}}\n',
	};
}

function logOf(head: DossierHead) {
	const { version, origin, redacted, visits, actions, deeds, followed, consents } = head;
	// Leaving a page counts for that page only.
	const left = new Map(deeds.filter(({ did }) => did === 'left').map(({ time, visit }) => [time, visit]));
	const done = actions.map((action) => ({ ...action, ...(action.did === 'left' && { on: left.get(action.time) }) }));
	return {
		version: '1.2',
		creator: { name: 'Telltale', version },
		...(origin.is === 'extension' && { browser: { name: origin.browser, version: '' } }),
		comment: lookup(redacted === null ? 'har_log' : 'har_log_redacted', []),
		pages: visits.map(pageOf),
		_telltale: { version, redacted, ...(consents && { consents }), ...(actions.length > 0 && { actions: done, followed }) },
	};
}

function pageOf({ visit, page, started, health, late, chosen }: Visit) {
	return {
		startedDateTime: isoTime(started),
		id: visit,
		title: page,
		pageTimings: { onContentLoad: -1, onLoad: -1, comment: lookup('har_unseen', []) },
		_telltale: { health: { is: health.is, category: health.category }, late, chosen },
	};
}

function entryOf({ visit, observation }: KeptRequest) {
	const { time, method, url, headers, body, type } = observation;
	const unseen = lookup('har_unseen', []);
	return {
		pageref: visit,
		startedDateTime: isoTime(time),
		time: 0,
		request: {
			method,
			url,
			httpVersion: '',
			cookies: [],
			headers: headers.map(([name, value]) => ({ name, value })),
			queryString: queryOf(url),
			...postDataOf(body, headers.find(([name]) => name === 'content-type')?.[1] ?? ''),
			headersSize: -1,
			bodySize: body.is === 'none' ? 0 : -1,
			comment: lookup('har_cookies', []),
		},
		response: {
			status: 0,
			statusText: '',
			httpVersion: '',
			cookies: [],
			headers: [],
			content: { size: -1, mimeType: '', comment: unseen },
			redirectURL: '',
			headersSize: -1,
			bodySize: -1,
			comment: unseen,
		},
		cache: {},
		timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: 0, receive: 0, comment: unseen },
		...(RESOURCE_TYPES.has(type) && { _resourceType: RESOURCE_TYPES.get(type) }),
		...(observation.stack && { _initiator: initiatorOf(observation.stack) }),
		_telltale: beyondHar(observation),
	};
}

function beyondHar(observation: Observation) {
	const { time, page, type, outcome, frame, redirectedFrom, body, alias, stack, loaders, witness } = observation;
	return {
		time,
		page,
		type,
		outcome,
		frame,
		redirectedFrom,
		body: body.is,
		...(body.is === 'unread' && { reason: body.reason }),
		...(body.is === 'bytes' && body.undone && { undone: body.undone }),
		alias,
		stack,
		loaders,
		witness,
	};
}

/** Resource types in the words of DevTools. */
const RESOURCE_TYPES: ReadonlyMap<string, string> = new Map([
	['main_frame', 'document'],
	['sub_frame', 'document'],
	['stylesheet', 'stylesheet'],
	['image', 'image'],
	['media', 'media'],
	['font', 'font'],
	['script', 'script'],
	['xmlhttprequest', 'xhr'],
	['ping', 'ping'],
	['websocket', 'websocket'],
]);

function initiatorOf(stack: readonly string[]) {
	const callFrames = stack.map((url) => ({ functionName: '', scriptId: '', url, lineNumber: -1, columnNumber: -1 }));
	return { type: 'script', stack: { callFrames } };
}

function queryOf(url: string) {
	try {
		return [...new URL(url).searchParams].map(([name, value]) => ({ name, value }));
	} catch {
		return [];
	}
}

function postDataOf(body: Body, contentType: string) {
	if (body.is === 'text') return { postData: { mimeType: body.mediaType, text: body.text } };
	if (body.is === 'bytes')
		return {
			postData: { mimeType: body.mediaType, text: base64Of(body.bytes), encoding: 'base64', comment: lookup('har_base64', []) },
		};
	if (body.is !== 'form') return body.is === 'unread' ? { postData: unreadData(body.reason) } : {};
	const params = body.fields.map(([name, value]) => ({ name, value }));
	// How a form of several parts was divided is not known: its fields are.
	const isPlain = !/^multipart\//i.test(contentType);
	const text = isPlain ? new URLSearchParams(body.fields.map(([name, value]) => [name, value])).toString() : '';
	return { postData: { mimeType: contentType || 'application/x-www-form-urlencoded', params, text } };
}

function unreadData(reason: string) {
	return { mimeType: '', text: '', comment: lookup(`unread_${reason.replaceAll('-', '_')}`, []) };
}

function base64Of(bytes: Uint8Array): string {
	let binary = '';
	for (let start = 0; start < bytes.length; start += 0x8000)
		binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
	return btoa(binary);
}

/** A time that no clock gives is none. */
function isoTime(time: number): string {
	return new Date(Math.abs(time) <= 8.64e15 ? time : 0).toISOString();
}
