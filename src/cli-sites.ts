import type { HealthChoice } from './cli-arguments.ts';
import { siteOf } from './core/attribute/site.ts';
import { classify } from './core/health/classify.ts';
import { type Recorded, report } from './core/report.ts';
import type { Finding, HealthVerdict, Recipient, SentBy, Sentence } from './core/types.ts';
import type { HarPage } from './observe/har-pages.ts';
import type { AnalysedSite } from './show/analysis.ts';

/** The sites of an analysis, gathered entry by entry. Bounded by the number of sites, and by what a report needs of each finding. */
export type Sites = {
	/** Takes notice of a page, so that all pages of its site share the verdict of one that is a health page. */
	readonly page: (page: HarPage) => void;
	/** The verdict for a page of no known address is that it is none. */
	readonly health: (url: string | null) => HealthVerdict;
	readonly count: (url: string | null, seen: { thirdParty: boolean; findings: readonly Finding[]; unread: number }) => void;
	readonly list: () => readonly AnalysedSite[];
};

const MOST_SITES = 5_000;
const MOST_PAGES = 20_000;
/** Redirects from one company to another whose identifiers are kept, to be followed at the end. */
const MOST_LINKS = 10_000;
const UNKNOWN: HealthVerdict = { is: false, category: null, because: [] };

type Row = {
	page: string;
	health: HealthVerdict;
	requests: number;
	thirdParty: number;
	unread: number;
	readonly recorded: Recorded[];
};

export function newSites(choice: HealthChoice): Sites {
	const verdicts = new Map<string, HealthVerdict>();
	const healthSites = new Map<string, HealthVerdict>();
	const rows = new Map<string, Row>();
	const shared = sharer();
	let findings = 0;

	function verdictOf(page: HarPage & { readonly url: string }): HealthVerdict {
		const known = verdicts.get(page.url);
		if (known !== undefined) return known;
		const verdict = classify(page);
		if (verdicts.size < MOST_PAGES) verdicts.set(page.url, verdict);
		return verdict;
	}
	function health(url: string | null): HealthVerdict {
		if (choice === 'never') return UNKNOWN;
		const own = url === null ? UNKNOWN : verdictOf({ url, title: null, signals: null });
		const verdict = own.is || url === null ? own : (healthSites.get(siteOf(url) ?? '') ?? own);
		if (choice === 'auto') return verdict;
		return { is: true, category: verdict.category ?? 'other', because: [{ key: 'because_asked', args: [] }] };
	}
	function rowOf(url: string | null): Row {
		const wanted = (url === null ? null : siteOf(url)) ?? '';
		const site = rows.has(wanted) || rows.size < MOST_SITES ? wanted : '';
		const known = rows.get(site);
		if (known !== undefined) return known;
		const page = site === '' ? '' : (url ?? '');
		const row = { page, health: health(site === '' ? null : url), requests: 0, thirdParty: 0, unread: 0, recorded: [] };
		rows.set(site, row);
		return row;
	}

	return {
		page: (page) => {
			const { url } = page;
			if (url === null) return;
			const verdict = verdictOf({ ...page, url });
			const site = siteOf(url);
			if (verdict.is && site !== null && healthSites.size < MOST_SITES && !healthSites.has(site)) healthSites.set(site, verdict);
		},
		health,
		count: (url, seen) => {
			const row = rowOf(url);
			row.requests++;
			row.unread += seen.unread;
			if (seen.thirdParty) row.thirdParty++;
			for (const finding of seen.findings) row.recorded.push({ id: findings++, finding: shared(finding) });
		},
		list: () => [...rows].map(([site, row]) => analysed(site, row)),
	};
}

function analysed(site: string, row: Row): AnalysedSite {
	const { page, health, requests, thirdParty, unread, recorded } = row;
	const unattributed = site === '' ? requests : 0;
	const counts = { requests, thirdParty, findings: recorded.length, unread, unattributed, unconfirmed: 0, unfollowed: 0 };
	return { site, page, health, requests, thirdParty, report: report({ site, health, recorded, counts }) };
}

/**
 * Findings stripped to what a report needs, with equal parts held once: a file of a million requests has few distinct sentences.
 * The evidence itself is in the output that has been written by then.
 */
function sharer(): (finding: Finding) => Finding {
	const seen = new Map<string, Recipient | Sentence | SentBy | Finding>();
	let links = 0;
	function once<T extends Recipient | Sentence | SentBy | Finding>(part: T): T {
		const key = JSON.stringify(part);
		const known = seen.get(key);
		if (known !== undefined) return known as T;
		if (seen.size < 50_000) seen.set(key, part);
		return part;
	}
	return (finding) => {
		const recipient = once(finding.recipient);
		const sentence = once(finding.sentence);
		const { passedOn, sentBy, ...rest } = finding;
		const by = sentBy && once(withoutQueries(sentBy));
		// The page is kept where its own code sent: that is seen by the address.
		const page = by && sentBy.script === finding.page.replace(/#.*$/s, '') ? by.script : '';
		const stripped = {
			...rest,
			...(by && { sentBy: by }),
			time: 0,
			method: '',
			url: '',
			page,
			recipient,
			sentence,
			disclosures: [],
		};
		if (!passedOn || links >= MOST_LINKS) return once(stripped);
		links++;
		const disclosures = finding.disclosures.filter(({ about }) => about === 'identity').slice(0, 20);
		return { ...stripped, url: finding.url, disclosures, passedOn: { ...passedOn, by: once(passedOn.by) } };
	};
}

/** Scripts under their own names: what an address carries besides differs from page to page. */
function withoutQueries({ script, service, loadedBy, calledBy }: SentBy): SentBy {
	return {
		script: script.replace(/[?#].*$/s, ''),
		service,
		...(loadedBy && { loadedBy: withoutQueries(loadedBy) }),
		...(calledBy && { calledBy: withoutQueries(calledBy) }),
	};
}
