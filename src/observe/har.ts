import type { HealthVerdict, Observation, Page } from '../core/types.ts';
import type { HarElement } from './har-elements.ts';
import { type HarRequest, harRequest, observationOf } from './har-entry.ts';
import { type HarFile, type HarProblem, readHar, type Watch } from './har-file.ts';
import { scriptsLoaded } from './har-initiator.ts';
import { type HarPage, harPages } from './har-pages.ts';
import { type RecordedLog, recordedLog } from './har-recorded.ts';

/** What the first reading of a HAR tells: its pages, and whether it could be read. */
export type HarSurvey = {
	readonly file: HarFile;
	/** Of the file as it lies on the disk, in hex; '' where it cannot be read. */
	readonly sha256: string;
	readonly entries: number;
	readonly pages: ReadonlyMap<string, HarPage>;
	readonly problem: HarProblem | null;
	/** What an export of ours says of the whole; null in another HAR. */
	readonly recorded: RecordedLog | null;
};

/** One entry of a HAR: an observation, or why it is none. `timed` is false where the entry has no time that can be read. */
export type HarEntry = { readonly index: number } & (
	| {
			readonly is: 'observation';
			readonly observation: Observation;
			readonly timed: boolean;
			readonly pageref: string;
			/** What the page was taken for when an export of ours was recorded; null in another HAR. */
			readonly health: HealthVerdict | null;
	  }
	| { readonly is: 'unread'; readonly reason: 'entry' | 'too-large' | 'too-deep' }
);

/** Redirects whose other end has not been seen yet; more are forgotten, oldest first. */
const MOST_REDIRECTS = 1_000;
const NOWHERE: Page = { url: null, title: null };

/** First reading: the pages, the hash and the number of entries. */
export async function surveyHar(file: HarFile, watch: Watch = {}): Promise<HarSurvey> {
	const pages = harPages();
	const sha256 = await file.sha256();
	let recorded: RecordedLog | null = null;
	const { entries, problem } = await each(readHar(file, watch), ({ kind, value }) => {
		if (kind === 'page') return pages.page(value);
		if (kind === 'telltale') {
			recorded = recordedLog(value);
			return;
		}
		const request = harRequest(value, file.undo);
		if (request !== null) pages.request(request);
	});
	return { file, sha256, entries, problem, pages: pages.found(), recorded };
}

/** Second reading: every entry as an observation, in the file's order. Memory does not grow with the file. */
export async function* harEntries(survey: HarSurvey, watch: Watch = {}): AsyncGenerator<readonly HarEntry[], HarProblem | null> {
	const redirects = redirectsSeen();
	const scripts = scriptsLoaded();
	const { undo } = survey.file;
	const entryOf = ({ index, value, problem }: HarElement): HarEntry => {
		if (problem === 'too-large' || problem === 'too-deep') return { index, is: 'unread', reason: problem };
		const request = harRequest(value, undo);
		if (request === null) return { index, is: 'unread', reason: 'entry' };
		const redirectedFrom = redirects(request);
		const page = pageOf(survey, request);
		const by = scripts(request, page.url);
		// A script asked for the first address only; the others were answers. An export of ours says by itself which scripts it were.
		const isOurs = request.recorded !== null;
		const observation = { ...(redirectedFrom === null && !isOurs && by), ...observationOf(request, page, redirectedFrom) };
		const { timed, pageref } = request;
		const health = survey.pages.get(pageref)?.recorded?.health ?? null;
		return { index, is: 'observation', observation, timed, pageref, health };
	};
	const reading = readHar(survey.file, watch);
	for (let next = await reading.next(); ; next = await reading.next()) {
		if (next.done) return next.value.problem;
		yield next.value.filter(({ kind }) => kind === 'entry').map(entryOf);
	}
}

export async function observeHar(survey: HarSurvey, onEntry: (entry: HarEntry) => void): Promise<HarProblem | null> {
	return each(harEntries(survey), onEntry);
}

async function each<Item, Result>(pieces: AsyncGenerator<readonly Item[], Result>, take: (item: Item) => void): Promise<Result> {
	for (let next = await pieces.next(); ; next = await pieces.next()) {
		if (next.done) return next.value;
		next.value.forEach(take);
	}
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
