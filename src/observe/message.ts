import * as v from 'valibot';
import { MAX_AT_ONCE, MAX_NOTE, MOST_LOADED, type PageNote, type Request } from '../core/messages.ts';
import { DOCUMENT_KINDS } from '../core/policy/kept-policy.ts';
import { TRIAL_KINDS } from '../core/trial.ts';
import { policyText } from './policy-text.ts';

/** Who sent a message, as runtime.onMessage tells it. */
export type MessageSender = {
	readonly id?: string | undefined;
	readonly url?: string | undefined;
	readonly frameId?: number | undefined;
	readonly tab?:
		| { readonly id?: number | undefined; readonly title?: string | undefined; readonly incognito?: boolean | undefined }
		| undefined;
	readonly documentId?: string | undefined;
};
/** Our own identity. `root`: address that all our pages begin with. */
export type Own = { readonly id: string; readonly root: string };

const site = v.pipe(v.string(), v.minLength(1), v.maxLength(253), v.regex(/^[^\s/?#@:]+$|^\[[\da-f:]+\]$/i));
const tabId = v.pipe(v.number(), v.integer());
const arrival = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const request = v.union([
	v.strictObject({ ask: v.literal('tab'), tabId }),
	v.strictObject({ ask: v.literal('evidence'), id: v.pipe(v.number(), v.integer()) }),
	v.strictObject({ ask: v.literal('settings') }),
	v.strictObject({ ask: v.picklist(['actions', 'tab-of']), arrival }),
	v.strictObject({ ask: v.literal('policies'), site }),
	v.strictObject({
		do: v.literal('keep-policy'),
		policy: v.strictObject({
			site,
			kind: v.picklist(DOCUMENT_KINDS),
			url: v.pipe(v.string(), v.maxLength(2_048), v.regex(/^https?:/)),
			time: v.number(),
			text: policyText,
		}),
	}),
	v.strictObject({ do: v.picklist(['watch', 'unwatch', 'forget-choice']), site }),
	v.strictObject({
		do: v.literal('save-settings'),
		settings: v.strictObject({
			retentionDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650)),
			maxFindings: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(1_000_000)),
		}),
	}),
	v.strictObject({ do: v.literal('delete-everything') }),
	v.strictObject({ do: v.picklist(['fill', 'unfill', 'take-picture']), tabId }),
	v.strictObject({
		do: v.picklist(['delete-arrivals', 'restore-arrivals']),
		arrivals: v.pipe(v.array(arrival), v.maxLength(MAX_AT_ONCE)),
	}),
	v.strictObject({ ask: v.literal('trial') }),
	v.strictObject({ do: v.literal('stop-trial') }),
	v.strictObject({
		do: v.literal('keep-trial'),
		trial: v.strictObject({
			site,
			url: v.pipe(v.string(), v.maxLength(100_000), v.regex(/^https?:/)),
			fresh: v.boolean(),
			mark: v.strictObject({
				is: v.picklist(TRIAL_KINDS),
				trial: arrival,
				fresh: v.boolean(),
				answered: v.exactOptional(v.number()),
				by: v.exactOptional(v.picklist(['rule', 'person'])),
			}),
			tabId: v.nullable(tabId),
			leftTab: v.nullable(tabId),
			over: v.boolean(),
		}),
	}),
	v.strictObject({ do: v.literal('note'), arrival, text: v.pipe(v.string(), v.maxLength(MAX_NOTE)) }),
]);
const words = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(20));
/** A moment that can be written as a date. */
const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const action = v.strictObject({
	did: v.picklist(['typed', 'chose', 'pressed', 'submitted', 'left']),
	time: moment,
	question: text(300),
	name: text(300),
	value: text(2_100),
	code: v.exactOptional(text(300)),
	index: v.exactOptional(v.number()),
	purpose: v.exactOptional(text(100)),
	made: v.exactOptional(v.literal(true)),
});
const known = v.nullable(v.boolean());
const consent = v.strictObject({
	time: v.pipe(v.number(), v.finite()),
	source: text(60),
	kind: v.picklist(['banner-shown', 'banner-hidden', 'state']),
	purposes: v.exactOptional(v.strictObject({ advertising: known, analytics: known, sale: v.exactOptional(known) })),
	action: v.exactOptional(v.picklist(['accept', 'refuse', 'partly'])),
	by: v.picklist(['default', 'stored', 'press']),
});
const mediaType = text(200);
const report = v.strictObject({
	time: moment,
	way: v.picklist(['fetch', 'xhr', 'beacon', 'image', 'script', 'frame', 'form', 'websocket', 'webtransport']),
	method: v.pipe(v.string(), v.regex(/^[\w-]{1,20}$/)),
	url: text(100_000),
	body: v.exactOptional(
		v.variant('is', [
			v.strictObject({ is: v.literal('text'), text: text(1_000_000), mediaType }),
			v.strictObject({ is: v.literal('bytes'), base64: text(1_500_000), mediaType }),
			v.strictObject({ is: v.literal('unread'), reason: v.picklist(['too-large', 'body-hidden']) }),
		]),
	),
	stack: v.pipe(v.array(text(2_000)), v.maxLength(8)),
});
const signals = v.strictObject({ note: v.literal('signals'), signals: v.strictObject({ types: words, phrases: words }) });
const note = v.variant('note', [
	signals,
	v.strictObject({ note: v.literal('consent'), events: v.pipe(v.array(consent), v.maxLength(200)) }),
	v.strictObject({ note: v.literal('actions'), actions: v.pipe(v.array(action), v.maxLength(500)) }),
	v.strictObject({
		note: v.literal('loaded'),
		asked: v.pipe(
			v.array(
				v.strictObject({
					number: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff)),
					host: v.pipe(text(253), v.regex(/^[^\s/?#@]+$/)),
					time: moment,
				}),
			),
			v.maxLength(MOST_LOADED),
		),
		leaving: v.boolean(),
	}),
	v.strictObject({
		note: v.literal('reports'),
		reports: v.pipe(v.array(report), v.maxLength(1_000)),
		lost: v.number(),
		early: v.boolean(),
	}),
]);

/** A request from a page of ours; null where it has another shape or comes from anywhere else. */
export function readRequest(message: unknown, sender: MessageSender, own: Own): Request | null {
	if (!isOurPage(sender, own)) return null;
	const result = v.safeParse(request, message);
	return result.success ? result.output : null;
}

/** A note from our content script in a tab's page; null where it has another shape or comes from anywhere else. */
export function readNote(message: unknown, sender: MessageSender, own: Own): PageNote | null {
	if (sender.id !== own.id || sender.tab?.id === undefined) return null;
	const result = v.safeParse(note, message);
	if (!result.success) return null;
	// Only the page itself speaks for itself; a frame may be empty and without an address.
	const isPage = sender.frameId === 0 && sender.url !== undefined && /^https?:/.test(sender.url);
	return result.output.note === 'signals' && !isPage ? null : result.output;
}

export function isOurPage(sender: MessageSender, own: Own): boolean {
	return sender.id === own.id && sender.url !== undefined && sender.url.startsWith(own.root);
}
