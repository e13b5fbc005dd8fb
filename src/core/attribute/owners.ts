import owners from '../data/owners.json' with { type: 'json' };
import roles from '../data/roles.json' with { type: 'json' };
import { remembered } from '../remembered.ts';
import type { Role } from '../types.ts';

/** Who a host belongs to and what it is for. */
export type Owner = { readonly organisation: string; readonly service: string; readonly role: Role };

/** third-party-web: category → organisation → service → domains, without `.com`; a service named as its organisation stands for it. */
type Owners = Readonly<Record<string, Readonly<Record<string, string | Readonly<Record<string, string>>>>>>;

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

/** What a host is for, and what lies below certain paths of it. */
type Place = { whole?: Owner; readonly paths: RoleRow[] };

let byHost: ReadonlyMap<string, Place> | undefined;

/**
 * The owner of a URL: a row of our table that names its path too; else the longest suffix of its host that a table names, our own table before
 * third-party-web's. Null in no table.
 */
export function ownerOf(url: Pick<URL, 'hostname' | 'pathname'>, host = url.hostname): Owner | null {
	const { whole, paths } = placeOf(host);
	if (paths.length === 0) return whole ?? null;
	const { pathname } = url;
	let placed: RoleRow | null = null;
	for (const row of paths)
		if (pathname.startsWith(row.path ?? '') && (row.path ?? '').length > (placed?.path ?? '').length) placed = row;
	return placed ?? whole ?? null;
}

/** What the tables say of a host and of the domains above it. */
const placeOf = remembered((hostname): Place => {
	byHost ??= places();
	const host = hostname.slice(-255);
	const all: Place = { paths: [] };
	for (let from = 0, dot = host.indexOf('.'); dot >= 0; from = dot + 1, dot = host.indexOf('.', from)) {
		const place = byHost.get(host.slice(from));
		if (place?.whole) all.whole ??= place.whole;
		all.paths.push(...(place?.paths ?? []));
	}
	return all;
});

function places(): ReadonlyMap<string, Place> {
	const all = new Map<string, Place>();
	const at = (host: string): Place => {
		const known = all.get(host) ?? { paths: [] };
		all.set(host, known);
		return known;
	};
	for (const row of roles as readonly RoleRow[]) {
		if (row.path === undefined) at(row.host).whole = row;
		else at(row.host).paths.push(row);
	}
	for (const [category, organisations] of Object.entries(owners as Owners))
		for (const [organisation, services] of Object.entries(organisations))
			for (const [service, domains] of Object.entries(typeof services === 'string' ? { [organisation]: services } : services)) {
				const owner = { organisation, service, role: CATEGORIES[category] ?? 'unknown' };
				for (const domain of domains.split(' ')) at(domain.includes('.') ? domain : `${domain}.com`).whole ??= owner;
			}
	return all;
}
