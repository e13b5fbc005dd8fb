import { knownSite, sites } from '../core/health/sites.ts';
import type { Known } from './decide.ts';
import { siteOf } from './site-of.ts';

/** Match patterns of the pages that are watched for their address alone, as content scripts are registered for. */
export type Matches = { readonly matches: string[]; readonly excludeMatches: string[] };

export function watchedMatches({ choices, learned }: Known): Matches {
	const chosen = [...choices].filter(([, watched]) => watched).map(([site]) => site);
	const refused = [...choices].filter(([, watched]) => !watched).map(([site]) => site);
	const listed = sites.map(({ domain, path = '' }) => pattern(domain, path));
	const own = [...chosen, ...learned.keys()].map((site) => pattern(site, ''));
	return { matches: [...new Set([...listed, ...own].flat())], excludeMatches: refused.flatMap((site) => pattern(site, '')) };
}

/** True where a page or a frame has the registered scripts already. */
export function isRegistered(url: string, { choices, learned }: Known): boolean {
	const site = siteOf(url);
	if (site === null || !URL.canParse(url) || choices.get(site) === false) return false;
	const { hostname, pathname } = new URL(url);
	const isListed = knownSite(hostname, pathname) !== null;
	return isListed || (pattern(site, '').length > 0 && (learned.has(site) || choices.get(site) === true));
}

/** A browser refuses the whole list for one bad pattern. */
function pattern(site: string, path: string): string[] {
	if (!/^[a-z\d-]+(?:\.[a-z\d-]+)*$/.test(site)) return [];
	const host = /^[\d.]+$/.test(site) || !site.includes('.') ? site : `*.${site}`;
	return path === '' ? [`*://${host}/*`] : [`*://${host}${path}`, `*://${host}${path}/*`];
}
