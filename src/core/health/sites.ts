import rows from '../data/sites.json';
import type { HealthCategory, HealthKind } from '../types.ts';

/** A site known to be about health. `domain` is a host name and stands for everything below it; `path` narrows it to a part of a larger site. */
export type Site = {
	readonly domain: string;
	readonly path?: string;
	readonly category: HealthCategory;
	/** What the very name of the host tells about its visitor. */
	readonly tells?: { readonly term: string; readonly kind: HealthKind };
	/** Where it can be shown that this is such a site. */
	readonly source: string;
};

export const sites = rows as readonly Site[];

const byDomain = new Map(sites.map((site) => [site.domain, site]));

/** A host without its port, its final dot and its capitals. '' where it is too long to be one. */
export function plainHost(hostname: string): string {
	return hostname.length > 255 ? '' : hostname.toLowerCase().replace(/\.$/, '');
}

/** The listed site that a host belongs to, the most specific one first. A path of null matches whole sites only. */
export function knownSite(hostname: string, path: string | null): Site | null {
	const labels = plainHost(hostname).split('.');
	for (let start = 0; start < labels.length; start++) {
		const site = byDomain.get(labels.slice(start).join('.'));
		if (!site) continue;
		if (!site.path) return site;
		if (path !== null && isBelow(path.toLowerCase(), site.path)) return site;
	}
	return null;
}

function isBelow(path: string, folder: string): boolean {
	return path === folder || path.startsWith(`${folder}/`);
}
