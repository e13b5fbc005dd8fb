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

/** The owner of a URL's host by the longest suffix that a table names, our own table before third-party-web's; null in no table. */
export function ownerOf(url: Pick<URL, 'hostname' | 'pathname'>): Owner | null {
	for (let host = url.hostname; host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
		const own = ownByHost.get(host)?.filter(({ path }) => path === undefined || url.pathname.startsWith(path));
		const best = own?.sort((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0))[0];
		if (best) return best;
		const row = ownerByHost.get(host);
		if (row) return { organisation: row[1], service: row[2], role: CATEGORIES[row[3]] ?? 'unknown' };
	}
	return null;
}
