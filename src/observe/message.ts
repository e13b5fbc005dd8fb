import * as v from 'valibot';
import type { PageNote, Request } from '../core/messages.ts';

/** Who sent a message, as runtime.onMessage tells it. */
export type MessageSender = {
	readonly id?: string | undefined;
	readonly url?: string | undefined;
	readonly frameId?: number | undefined;
	readonly tab?: { readonly id?: number | undefined; readonly title?: string | undefined } | undefined;
	readonly documentId?: string | undefined;
};
/** Our own identity. `root`: address that all our pages begin with. */
export type Own = { readonly id: string; readonly root: string };

const site = v.pipe(v.string(), v.minLength(1), v.maxLength(253), v.regex(/^[^\s/?#@:]+$|^\[[\da-f:]+\]$/i));
const request = v.union([
	v.strictObject({ ask: v.literal('tab'), tabId: v.pipe(v.number(), v.integer()) }),
	v.strictObject({ ask: v.literal('evidence'), id: v.pipe(v.number(), v.integer()) }),
	v.strictObject({ ask: v.literal('settings') }),
	v.strictObject({ do: v.picklist(['watch', 'unwatch', 'forget-choice']), site }),
	v.strictObject({
		do: v.literal('save-settings'),
		settings: v.strictObject({
			retentionDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650)),
			maxFindings: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(1_000_000)),
		}),
	}),
	v.strictObject({ do: v.literal('delete-everything') }),
]);
const words = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(20));
const note = v.strictObject({ note: v.literal('signals'), signals: v.strictObject({ types: words, phrases: words }) });

/** A request from a page of ours; null where it has another shape or comes from anywhere else. */
export function readRequest(message: unknown, sender: MessageSender, own: Own): Request | null {
	if (!isOurPage(sender, own)) return null;
	const result = v.safeParse(request, message);
	return result.success ? result.output : null;
}

/** A note from our content script in a tab's page; null where it has another shape or comes from anywhere else. */
export function readNote(message: unknown, sender: MessageSender, own: Own): PageNote | null {
	if (sender.id !== own.id || sender.tab?.id === undefined || sender.frameId !== 0) return null;
	if (sender.url === undefined || !/^https?:/.test(sender.url)) return null;
	const result = v.safeParse(note, message);
	return result.success ? result.output : null;
}

export function isOurPage(sender: MessageSender, own: Own): boolean {
	return sender.id === own.id && sender.url !== undefined && sender.url.startsWith(own.root);
}
