import owners from '../data/owners.json' with { type: 'json' };
import roles from '../data/roles.json' with { type: 'json' };
import type { Role } from '../types.ts';

/** Who a host belongs to and what it is for. */
export type Owner = { readonly organisation: string; readonly service: string; readonly role: Role };

type RoleRow = Owner & { readonly host: string; readonly path?: string };

/** third-party-web's categories in our words. What its `utility` and `content` hold serves the page; `other` says nothing. */
const CATEGORIES: Readonly<Record<string, Role>> = {
	ad: 'advertising',
	analytics: 'analytics',
	social: 'social',
	'tag-manager': 'tag-manager',
	marketing: 'marketing-automation',
	'customer-success': 'support',
	'consent-provider': 'consent',
	cdn: 'cdn',
	hosting: 'hosting',
	video: 'video',
	content: 'utility',
	utility: 'utility',
};

const ownByHost = new Map<string, RoleRow[]>();
for (const row of roles as readonly RoleRow[]) ownByHost.set(row.host, [...(ownByHost.get(row.host) ?? []), row]);

const ownerByHost = new Map(
	(owners as unknown as readonly (readonly [string, string, string, string])[]).map((row) => [row[0], row]),
);

/**
 * The owner of a URL: a row of our table that names its path too; else the longest suffix of its host that a table names, our own table before
 * third-party-web's. Null in no table.
 */
export function ownerOf({ hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>): Owner | null {
	const hosts = suffixes(hostname);
	const own = hosts.flatMap((host) => ownByHost.get(host) ?? []);
	const placed = own.filter(({ path }) => path !== undefined && pathname.startsWith(path));
	if (placed[0])
		return placed.reduce((best, row) => ((row.path ?? '').length > (best.path ?? '').length ? row : best), placed[0]);
	for (const host of hosts) {
		const whole = ownByHost.get(host)?.find(({ path }) => path === undefined);
		if (whole) return whole;
		const row = ownerByHost.get(host);
		if (row) return { organisation: row[1], service: row[2], role: CATEGORIES[row[3]] ?? 'unknown' };
	}
	return null;
}

/** A host and the domains above it, the longest first; no top-level domain. */
function suffixes(hostname: string): string[] {
	const labels = hostname.slice(-255).split('.');
	return labels.slice(0, -1).map((_, from) => labels.slice(from).join('.'));
}
