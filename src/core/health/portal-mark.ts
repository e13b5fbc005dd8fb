import portals from '../data/portals.json';
import type { HealthCategory } from '../types.ts';
import { plainHost } from './sites.ts';

/** What shows that an address belongs to a patient portal or to a practice's booking software. */
export type PortalMark = { readonly mark: string; readonly category: HealthCategory };

/** The mark of a patient portal in a host name or at the start of a path, or null. */
export function portalMark(hostname: string, path: string): PortalMark | null {
	const host = plainHost(hostname);
	const first = host.split('.')[0] ?? '';
	const vendor = portals.hosts.find((row) => isHostOf(host, row.host, row.below));
	if (vendor) return { mark: vendor.host, category: vendor.category as HealthCategory };

	const label = host.includes('.') ? portals.labels.find((row) => first.replaceAll('-', '') === row.label) : undefined;
	if (label) return { mark: first, category: label.category as HealthCategory };

	const segments = `${path.toLowerCase().slice(0, 200)}/`;
	const folder = portals.paths.find((row) => segments.startsWith(`/${row.path}/`));
	return folder ? { mark: `/${folder.path}`, category: folder.category as HealthCategory } : null;
}

/** `below`: the vendor's own site does not count, only what its customers run under it. */
function isHostOf(host: string, vendor: string, below: boolean): boolean {
	if (host === vendor) return !below;
	return host.endsWith(`.${vendor}`) && !(below && host === `www.${vendor}`);
}
