import type { Observation } from '../core/types.ts';
import type { HarRequest } from './har-entry.ts';
import { type Fields, fieldsOf, listOf, objectOf, textOf, webAddress } from './har-fields.ts';

/** What made the browser send a request: scripts, innermost first, each once; without any, the document whose markup asked for it. */
export type Initiator = { readonly stack: readonly string[]; readonly document: string | null };

const MOST_SCRIPTS = 8;
const MOST_FRAMES = 200;
const MOST_PARENTS = 8;
const LONGEST_ADDRESS = 2_000;
const LONGEST_DETAIL = 500_000;

/** The browser's initiator of an entry: `_initiator` as DevTools exports it, `_initiator_detail` as chrome-har writes the same. */
export function harInitiator(entry: Fields): Initiator {
	const initiator = initiatorOf(entry);
	const stack = new Set<string>();
	let trace = objectOf(initiator, 'stack');
	for (let parents = 0; parents <= MOST_PARENTS && stack.size < MOST_SCRIPTS; parents++) {
		for (const frame of listOf(trace, 'callFrames', MOST_FRAMES)) add(stack, textOf(fieldsOf(frame), 'url'));
		trace = objectOf(trace, 'parent');
	}
	const type = textOf(initiator, 'type');
	const url = textOf(initiator, 'url');
	// A module asks for what it imports without a call.
	if (type === 'script' && stack.size === 0) add(stack, url);
	return { stack: [...stack], document: type === 'parser' ? addressOf(url) : null };
}

function initiatorOf(entry: Fields): Fields {
	const detail = textOf(entry, '_initiator_detail');
	if (detail === '' || detail.length > LONGEST_DETAIL) return objectOf(entry, '_initiator');
	try {
		return fieldsOf(JSON.parse(detail));
	} catch {
		return objectOf(entry, '_initiator');
	}
}

function add(stack: Set<string>, written: string): void {
	const address = addressOf(written);
	if (address !== null && stack.size < MOST_SCRIPTS) stack.add(address);
}

function addressOf(written: string): string | null {
	if (written.length > LONGEST_ADDRESS) return null;
	return webAddress(written)?.replace(/#.*$/s, '') ?? null;
}

/** Scripts whose loading is remembered; more are forgotten, oldest first. */
const MOST_LOADED = 2_000;
const MOST_LOADERS = 4;

/** Learns, entry by entry, which script put which into a page, and tells of a request's scripts what led to them. */
export function scriptsLoaded(): (
	request: Pick<HarRequest, 'url' | 'pageref' | 'initiator' | 'type' | 'response'>,
	page: string | null,
) => Pick<Observation, 'stack' | 'loaders'> {
	const loaded = new Map<string, string>();
	return (request, page) => {
		const { url, pageref } = request;
		const { stack, document } = request.initiator;
		const ofPage = page?.replace(/#.*$/s, '');
		const other = (address: string) => address !== ofPage;
		const key = (script: string) => `${pageref} ${script}`;
		const by = stack.find(other) ?? stack[0] ?? document;
		const script = holdsCode(request) ? addressOf(url) : null;
		if (script !== null && by !== null && by !== script) {
			loaded.delete(key(script));
			loaded.set(key(script), by);
			const oldest = loaded.keys().next();
			if (loaded.size > MOST_LOADED && !oldest.done) loaded.delete(oldest.value);
		}
		if (stack.length === 0) return {};
		const first = stack.find(other);
		const loaders: string[] = [];
		let next = first === undefined ? undefined : loaded.get(key(first));
		for (; next !== undefined && loaders.length < MOST_LOADERS && next !== first; next = loaded.get(key(next))) {
			if (loaders.includes(next)) break;
			loaders.push(next);
		}
		return loaders.length === 0 ? { stack } : { stack, loaders };
	};
}

/** A script or a frame: code that can send. */
function holdsCode({ type, response }: Pick<HarRequest, 'type' | 'response'>): boolean {
	return type === 'script' || type === 'sub_frame' || /script|html/i.test(textOf(objectOf(response, 'content'), 'mimeType'));
}
