import { knownSite, sites } from '../core/health/sites.ts';
import type { Known } from './decide.ts';
import { siteOf } from './site-of.ts';

/** Match patterns of the sites that are watched for their name alone, as content scripts are registered for. */
export type Matches = { readonly matches: string[]; readonly excludeMatches: string[] };

export function watchedMatches({ choices, learned }: Known): Matches {
	const chosen = [...choices].filter(([, watched]) => watched).map(([site]) => site);
	const refused = [...choices].filter(([, watched]) => !watched).map(([site]) => site);
	const listed = sites.filter(({ path }) => path === undefined).map(({ domain }) => domain);
	return {
		matches: [...new Set([...listed, ...chosen, ...learned.keys()].flatMap(pattern))],
		excludeMatches: refused.flatMap(pattern),
	};
}

/** True where a page or a frame has the registered scripts already. */
export function isRegistered(url: string, { choices, learned }: Known): boolean {
	const site = siteOf(url);
	if (site === null || !URL.canParse(url) || choices.get(site) === false) return false;
	const { hostname, pathname } = new URL(url);
	const listed = knownSite(hostname, pathname);
	return (
		(listed !== null && listed.path === undefined) ||
		(pattern(site).length > 0 && (learned.has(site) || choices.get(site) === true))
	);
}

/** A browser refuses the whole list for one bad pattern, and a path where scripts are to run in frames without an address too. */
function pattern(site: string): string[] {
	if (!/^[a-z\d-]+(?:\.[a-z\d-]+)*$/.test(site)) return [];
	return [/^[\d.]+$/.test(site) || !site.includes('.') ? `*://${site}/*` : `*://*.${site}/*`];
}
