import { destinations } from '../destinations/index.ts';
import { remembered } from '../remembered.ts';
import type { Owner } from './owners.ts';
import { siteOf } from './site.ts';
import { isTrackingRole } from './tracking-role.ts';

const spelled = remembered((name: string) => name.toLowerCase().replace(/[^a-z0-9]|\.com$/g, ''));

/** The companies that the destinations name: by their spelling, and by the domains that they receive at; null for a domain that two share. */
function named(): Companies {
	const bySpelling = new Map<string, string>();
	const byDomain = new Map<string, string | null>();
	for (const { organisation, hosts } of destinations) {
		bySpelling.set(spelled(organisation), organisation);
		for (const host of hosts) {
			const domain = siteOf(host) ?? host;
			byDomain.set(domain, (byDomain.get(domain) ?? organisation) === organisation ? organisation : null);
		}
	}
	return { bySpelling, byDomain };
}

type Companies = { readonly bySpelling: ReadonlyMap<string, string>; readonly byDomain: ReadonlyMap<string, string | null> };

let companies: Companies | undefined;

const companyAt = remembered((hostname): string => {
	companies ??= named();
	return companies.byDomain.get(siteOf(hostname) ?? hostname) ?? '';
});

/**
 * A tracker's owner under the name that its requests are reported with: third-party-web writes "Hubspot" and "Yahoo!", and leaves hosts with
 * companies that were sold. Else one report would name two companies where there is one.
 */
export function underOneName(owner: Owner, hostname: string): Owner {
	companies ??= named();
	const known = isTrackingRole(owner.role) ? companyAt(hostname) : '';
	const organisation = known || companies.bySpelling.get(spelled(owner.organisation)) || owner.organisation;
	const service = spelled(owner.service) === spelled(organisation) ? organisation : owner.service;
	return { ...owner, organisation, service };
}
