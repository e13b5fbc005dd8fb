import { siteOf } from '../core/attribute/site.ts';
import { type PageSignals, signalsFromHtml } from '../core/health/page-signals.ts';
import type { Page } from '../core/types.ts';
import { base64Bytes } from './har-body.ts';
import type { HarRequest } from './har-entry.ts';
import { fieldsOf, objectOf, textOf, wasCut, webAddress } from './har-fields.ts';
import { type RecordedPage, recordedPage } from './har-recorded.ts';

/** A page of a HAR with what its recorded response says about itself. */
export type HarPage = Page & {
	readonly signals: PageSignals | null;
	/** When it began, milliseconds since 1970, UTC; null where that is not known. */
	readonly started: number | null;
	/** What an export of ours says of it; null in another HAR. */
	readonly recorded: RecordedPage | null;
};

/** Collects pages while a HAR is read for the first time. */
export type HarPages = {
	readonly page: (value: unknown) => void;
	readonly request: (request: HarRequest) => void;
	readonly found: () => ReadonlyMap<string, HarPage>;
};

type Draft = {
	title: string | null;
	started: number | null;
	recorded: RecordedPage | null;
	requests: number;
	readonly candidates: Candidate[];
};

/** What may be the page's document: where the chain of redirects began, and where it stands. */
type Candidate = {
	readonly start: string;
	readonly url: string;
	readonly awaited: string | null;
	readonly signals: PageSignals | null;
};

const MOST_PAGES = 5_000;
/** Frames may come before the document where the recorder began late; more than a few of them are not looked at. */
const MOST_CANDIDATES = 4;
const MOST_HTML = 2_000_000;
const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;

/**
 * The main document of each page: its first GET of a document, with the redirects that lead to it. A page whose title is an address
 * takes no document of another site, since that is a frame or a tracker. Pages may come before or after the entries.
 */
export function harPages(): HarPages {
	const drafts = new Map<string, Draft>();
	const draftOf = (id: string): Draft | null => {
		const known = drafts.get(id);
		if (known !== undefined || drafts.size >= MOST_PAGES) return known ?? null;
		const draft: Draft = { title: null, started: null, recorded: null, requests: 0, candidates: [] };
		drafts.set(id, draft);
		return draft;
	};

	return {
		page: (value) => {
			const fields = fieldsOf(value);
			const draft = draftOf(textOf(fields, 'id'));
			if (draft === null) return;
			const started = Date.parse(textOf(fields, 'startedDateTime'));
			draft.title = textOf(fields, 'title').slice(0, 2_000) || null;
			draft.started = Number.isNaN(started) ? null : started;
			draft.recorded = recordedPage(fields);
		},
		request: (request) => {
			const draft = request.pageref === '' ? null : draftOf(request.pageref);
			if (draft !== null) consider(draft, request);
		},
		found: () => new Map([...drafts].map(([id, draft]) => [id, pageOf(draft)])),
	};
}

function consider(draft: Draft, request: HarRequest): void {
	draft.requests++;
	const url = webAddress(request.url);
	if (url === null || request.method !== 'GET') return;
	const followed = draft.candidates.findIndex((candidate) => candidate.awaited === url);
	const start = draft.candidates[followed]?.start ?? url;
	if (followed >= 0) draft.candidates.splice(followed, 1);
	const isCandidate = followed >= 0 ? isDocument(request) !== false : startsPage(draft, request);
	if (!isCandidate || draft.candidates.length >= MOST_CANDIDATES) return;
	const awaited = request.redirectsTo;
	const candidate = { start, url: awaited ?? url, awaited, signals: awaited === null ? signalsOf(request) : null };
	draft.candidates.splice(followed >= 0 ? followed : draft.candidates.length, 0, candidate);
}

function startsPage(draft: Draft, request: HarRequest): boolean {
	if (request.redirectsTo === null || request.type === 'main_frame') return isDocument(request) === true;
	return draft.requests === 1 && request.type === '';
}

/** Whether the request was for a document of its own; null where the HAR does not say. */
function isDocument(request: HarRequest): boolean | null {
	if (request.type !== '') return request.type === 'main_frame';
	const mimeType = textOf(objectOf(request.response, 'content'), 'mimeType');
	return mimeType === '' ? null : HTML.test(mimeType);
}

function signalsOf(request: HarRequest): PageSignals | null {
	const content = objectOf(request.response, 'content');
	const text = textOf(content, 'text');
	if (text === '' || wasCut(content, 'text')) return null;
	const isBase64 = textOf(content, 'encoding').toLowerCase() === 'base64';
	return signalsFromHtml((isBase64 ? new TextDecoder().decode(base64Bytes(text)) : text).slice(0, MOST_HTML));
}

function pageOf(draft: Draft): HarPage {
	const named = draft.title === null ? null : webAddress(draft.title);
	const site = named === null ? null : siteOf(named);
	const main = draft.candidates.find(({ start, url }) => site === null || siteOf(start) === site || siteOf(url) === site);
	const { started, recorded } = draft;
	// An export of ours holds what told something, so that what it holds first is no document.
	if (recorded !== null) return { url: named, title: null, signals: null, started, recorded };
	return {
		url: main?.url ?? named,
		title: named === null ? draft.title : null,
		signals: main?.signals ?? null,
		started,
		recorded,
	};
}
