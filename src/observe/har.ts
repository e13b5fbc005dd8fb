import type { Observation, Page } from '../core/types.ts';
import { type HarRequest, harRequest, observationOf } from './har-entry.ts';
import { type HarProblem, readHar, sha256Of } from './har-file.ts';
import { scriptsLoaded } from './har-initiator.ts';
import { type HarPage, harPages } from './har-pages.ts';

/** What the first reading of a HAR tells: its pages, and whether it could be read. */
export type HarSurvey = {
	readonly path: string;
	/** Of the file as it lies on the disk, in hex; '' where it cannot be read. */
	readonly sha256: string;
	readonly entries: number;
	readonly pages: ReadonlyMap<string, HarPage>;
	readonly problem: HarProblem | null;
};

/** One entry of a HAR: an observation, or why it is none. `timed` is false where the entry has no time that can be read. */
export type HarEntry = { readonly index: number } & (
	| { readonly is: 'observation'; readonly observation: Observation; readonly timed: boolean }
	| { readonly is: 'unread'; readonly reason: 'entry' | 'too-large' | 'too-deep' }
);

/** Redirects whose other end has not been seen yet; more are forgotten, oldest first. */
const MOST_REDIRECTS = 1_000;
const NOWHERE: Page = { url: null, title: null };

/** First reading: the pages, the hash and the number of entries. */
export async function surveyHar(path: string): Promise<HarSurvey> {
	const pages = harPages();
	const sha256 = await sha256Of(path);
	const { entries, problem } = await readHar(path, (element) => {
		if (element.kind === 'page') return pages.page(element.value);
		const request = harRequest(element.value);
		if (request !== null) pages.request(request);
	});
	return { path, sha256, entries, problem, pages: pages.found() };
}

/** Second reading: every entry as an observation, in the file's order. Memory does not grow with the file. */
export async function observeHar(survey: HarSurvey, onEntry: (entry: HarEntry) => void): Promise<HarProblem | null> {
	const redirects = redirectsSeen();
	const scripts = scriptsLoaded();
	const { problem } = await readHar(survey.path, ({ kind, index, value, problem }) => {
		if (kind === 'page') return;
		if (problem === 'too-large' || problem === 'too-deep') return onEntry({ index, is: 'unread', reason: problem });
		const request = harRequest(value);
		if (request === null) return onEntry({ index, is: 'unread', reason: 'entry' });
		const redirectedFrom = redirects(request);
		const page = pageOf(survey, request);
		const by = scripts(request, page.url);
		// A script asked for the first address only; the others were answers.
		const observation = { ...observationOf(request, page, redirectedFrom), ...(redirectedFrom === null && by) };
		onEntry({ index, is: 'observation', observation, timed: request.timed });
	});
	return problem;
}

/** By the contract: the main document of its `pageref`, else the title where that is an address, else the Referer, else unknown. */
function pageOf(survey: HarSurvey, request: HarRequest): Page {
	const page = survey.pages.get(request.pageref);
	if (page !== undefined && page.url !== null) return { url: page.url, title: page.title };
	return request.referer === null ? NOWHERE : { url: request.referer, title: page?.title ?? null };
}

/** Remembers where responses redirected to, and tells of a request which address led to it. */
function redirectsSeen(): (request: HarRequest) => string | null {
	const sources = new Map<string, string>();
	return (request) => {
		const from = sources.get(request.url) ?? null;
		sources.delete(request.url);
		if (request.redirectsTo !== null) {
			sources.set(request.redirectsTo, request.url);
			const oldest = sources.keys().next();
			if (sources.size > MOST_REDIRECTS && !oldest.done) sources.delete(oldest.value);
		}
		return from;
	};
}
