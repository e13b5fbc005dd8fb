import { siteOf } from '../core/attribute/site.ts';
import { classify } from '../core/health/classify.ts';
import { type Recorded, type Report, report } from '../core/report.ts';
import { strippedFindings } from '../core/stripped-findings.ts';
import type { Finding, HealthVerdict } from '../core/types.ts';
import type { HarPage } from './har-pages.ts';

/** How pages are taken for health pages. */
export type HealthChoice = 'auto' | 'always' | 'never';

/** One site whose pages the files hold; `page` is the first of them. A site of '' stands for requests of no known page. */
export type HarSite = {
	readonly site: string;
	readonly page: string;
	readonly health: HealthVerdict;
	readonly requests: number;
	readonly thirdParty: number;
	readonly report: Report;
};

/** The sites of an analysis, gathered entry by entry. Bounded by the number of sites, and by what a report needs of each finding. */
export type Sites = {
	/** Takes notice of a page, so that all pages of its site share the verdict of one that is a health page. */
	readonly page: (page: HarPage) => void;
	/** The verdict for a page of no known address is that it is none. `recorded`: what the page was taken for when an export of ours was made. */
	readonly health: (url: string | null, recorded: HealthVerdict | null) => HealthVerdict;
	readonly count: (
		page: { readonly url: string | null; readonly health: HealthVerdict },
		seen: { thirdParty: boolean; findings: readonly Finding[]; unread: number },
	) => void;
	readonly list: () => readonly HarSite[];
};

const MOST_SITES = 5_000;
const MOST_PAGES = 20_000;
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
	const shared = strippedFindings();
	let findings = 0;

	function verdictOf(page: Pick<HarPage, 'title' | 'signals'> & { readonly url: string }): HealthVerdict {
		const known = verdicts.get(page.url);
		if (known !== undefined) return known;
		const verdict = classify(page);
		if (verdicts.size < MOST_PAGES) verdicts.set(page.url, verdict);
		return verdict;
	}
	function health(url: string | null, recorded: HealthVerdict | null): HealthVerdict {
		if (choice === 'never') return UNKNOWN;
		if (choice === 'auto' && recorded !== null) return recorded;
		const own = url === null ? UNKNOWN : verdictOf({ url, title: null, signals: null });
		const verdict = own.is || url === null ? own : (healthSites.get(siteOf(url) ?? '') ?? own);
		if (choice === 'auto') return verdict;
		return { is: true, category: verdict.category ?? 'other', because: [{ key: 'because_asked', args: [] }] };
	}
	function rowOf(url: string | null, verdict: HealthVerdict): Row {
		const wanted = (url === null ? null : siteOf(url)) ?? '';
		const site = rows.has(wanted) || rows.size < MOST_SITES ? wanted : '';
		const known = rows.get(site);
		if (known !== undefined) return known;
		const page = site === '' ? '' : (url ?? '');
		const row = { page, health: site === '' ? health(null, null) : verdict, requests: 0, thirdParty: 0, unread: 0, recorded: [] };
		rows.set(site, row);
		return row;
	}

	return {
		page: (page) => {
			const { url } = page;
			if (url === null) return;
			const verdict = page.recorded?.health ?? verdictOf({ ...page, url });
			const site = siteOf(url);
			if (verdict.is && site !== null && healthSites.size < MOST_SITES && !healthSites.has(site)) healthSites.set(site, verdict);
		},
		health,
		count: ({ url, health }, seen) => {
			const row = rowOf(url, health);
			row.requests++;
			row.unread += seen.unread;
			if (seen.thirdParty) row.thirdParty++;
			for (const finding of seen.findings) row.recorded.push({ id: findings++, finding: shared(finding) });
		},
		list: () => [...rows].map(([site, row]) => analysed(site, row)),
	};
}

function analysed(site: string, row: Row): HarSite {
	const { page, health, requests, thirdParty, unread, recorded } = row;
	const unattributed = site === '' ? requests : 0;
	const counts = { requests, thirdParty, findings: recorded.length, unread, unattributed, unconfirmed: 0, unfollowed: 0 };
	return { site, page, health, requests, thirdParty, report: report({ site, health, recorded, counts }) };
}
