import type { Observation, Outcome } from '../core/types.ts';
import { type RequestBody, readBody } from './request-body.ts';
import { type RequestHeader, readCookies, readHeaders } from './request-headers.ts';

/** What we read of webRequest's `onBeforeRequest` details. Chrome names the sender by origin and document id, Firefox by address. */
export type RequestStart = {
	readonly requestId: string;
	readonly url: string;
	readonly method: string;
	readonly type: string;
	readonly timeStamp: number;
	readonly tabId: number;
	readonly frameId: number;
	readonly documentId?: string | undefined;
	readonly parentDocumentId?: string | undefined;
	readonly initiator?: string | undefined;
	readonly originUrl?: string | undefined;
	readonly documentUrl?: string | undefined;
	/** Firefox: enclosing frames, innermost first. */
	readonly frameAncestors?: readonly { readonly url: string }[] | undefined;
	readonly requestBody?: RequestBody | null | undefined;
	/** Firefox: in a private window. */
	readonly incognito?: boolean | undefined;
};
/** What we read of `onSendHeaders`. */
export type RequestSent = Omit<RequestStart, 'requestBody'> & {
	readonly requestHeaders?: readonly RequestHeader[] | undefined;
};
/** What we read of `onErrorOccurred`. */
export type RequestError = { readonly requestId: string; readonly error: string };

/** Where a request came from. */
export type Sender = { readonly page: string | null; readonly title: string | null; readonly frame: string | null };

/** onBeforeRequest details → Observation. Its headers and its outcome are not known yet. */
export function begun(details: RequestStart, sender: Sender, redirectedFrom: string | null): Observation {
	return {
		time: details.timeStamp,
		method: details.method,
		// What stands behind # is never sent, though browsers name it for frames.
		url: details.url.replace(/#.*$/s, ''),
		headers: [],
		body: readBody(details.requestBody),
		type: details.type,
		page: { url: sender.page, title: sender.title },
		frame: sender.frame,
		redirectedFrom,
		outcome: 'unknown',
	};
}

/** The same request once its headers have left: `onSendHeaders` is the only proof that anything was sent. */
export function sent(observation: Observation, details: RequestSent): Observation {
	const headers = readHeaders(details.requestHeaders);
	const mediaType = headers.find(([name]) => name === 'content-type')?.[1] ?? '';
	const cookies = readCookies(details.requestHeaders);
	const { body } = observation;
	return {
		...observation,
		headers,
		body: body.is === 'bytes' ? { ...body, mediaType } : body,
		outcome: 'sent',
		...(cookies !== '' && { cookies }),
	};
}

/** The request as it may be kept. */
export function withoutCookies({ cookies: _, ...observation }: Observation): Observation {
	return observation;
}

/** What an error before sending means. After it, nothing: browsers report beacons that arrived as aborted. */
export function stopped(error: string): Outcome {
	return /BLOCKED_BY_(?:CLIENT|ADMINISTRATOR)|NS_ERROR_BLOCKED|BLOCKED_BY_POLICY/.test(error) ? 'blocked' : 'failed';
}
