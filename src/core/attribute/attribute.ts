import { parseAddress } from '../decode/address.ts';
import { destinations } from '../destinations/index.ts';
import type { Destination } from '../destinations/parts/destination.ts';
import { remembered } from '../remembered.ts';
import type { Observation, Recipient } from '../types.ts';
import { hostIndex, takerOf } from './host-index.ts';
import { underOneName } from './one-name.ts';
import { type Owner, ownerOf } from './owners.ts';
import { siteOf } from './site.ts';
import { isTrackingRole } from './tracking-role.ts';

/** Who received a request: the site itself, or a recipient with the destination whose format it is in, where that is known. */
export type Attribution =
	| { readonly is: 'first-party' }
	| { readonly is: 'recipient'; readonly recipient: Recipient; readonly destination: Destination | null };

/** What is known of a host, whatever is asked of it. */
type Known = { readonly domain: string; readonly receivers: readonly Destination[] };

const receiversAt = hostIndex(destinations);
const knownOf = remembered((host): Known => ({ domain: siteOf(host) ?? host, receivers: receiversAt(host) }));
const proxies = destinations.filter(({ proxied }) => proxied !== undefined);

/** `site` is the page's registrable domain; null where the page is not known, so that nothing is first party. */
export function attribute(url: URL, site: string | null, observation: Observation): Attribution {
	const host = url.hostname;
	const { domain, receivers } = knownOf(host);
	const ownSite = domain === site;

	const named = receivers.length === 0 ? null : takerOf(url, receivers);
	if (named && !(ownSite && !named.proxied?.(url, observation)))
		return { is: 'recipient', destination: named, recipient: recipientOf(named, domain, 'third-party') };

	const proxied = says(url, observation) ? proxies.find(({ proxied }) => proxied?.(url, observation)) : undefined;
	if (proxied && ownSite)
		return { is: 'recipient', destination: proxied, recipient: recipientOf(proxied, domain, 'first-party-proxy') };
	if (ownSite) return behindAlias(url, domain, observation) ?? { is: 'first-party' };

	const owner = companyOf(url, host);
	if (owner && site !== null && ownedBy(site) === owner.organisation) return { is: 'first-party' };
	if (proxied) {
		// The format is known, the company that keeps this host is not.
		const recipient = { ...recipientOf(proxied, domain, 'third-party'), organisation: owner?.organisation ?? domain };
		return { is: 'recipient', destination: proxied, recipient };
	}
	const { organisation, service, role } = owner ?? { organisation: domain, service: domain, role: 'unknown' };
	return { is: 'recipient', destination: null, recipient: { organisation, service, domain, role, via: 'third-party' } };
}

/** Owners under the names that they are reported with, by host: the same few are asked for again and again. */
const namesAt = remembered((_host) => new Map<Owner, Owner>());

function companyOf(url: Pick<URL, 'hostname' | 'pathname'>, host = url.hostname): Owner | null {
	const owner = ownerOf(url, host);
	if (!owner) return null;
	const names = namesAt(host);
	const named = names.get(owner) ?? underOneName(owner, host);
	names.set(owner, named);
	return named;
}

/** Who receives at a name of the site's own that is an alias of a tracker's; null where it is none. */
function behindAlias(url: URL, domain: string, { alias }: Observation): Attribution | null {
	const target = alias === undefined ? null : parseAddress(`${url.protocol}//${alias}${url.pathname}${url.search}`);
	if (!target || siteOf(target.hostname) === domain) return null;
	const destination = takerOf(target, receiversAt(target.hostname));
	const owner = destination ?? companyOf(target);
	if (!owner || !isTrackingRole(owner.role)) return null;
	const { organisation, service, role } = owner;
	return { is: 'recipient', destination, recipient: { organisation, service, domain, role, via: 'first-party-proxy' } };
}

/** `?ver=6.4.10` is shorter: no service's format fits in it. */
const SHORTEST_QUERY = 12;

/** False for a request that carries nothing that could be in a service's format, as most of what serves a page: nothing is sent by loading code or fonts. */
function says({ search, pathname }: URL, { body, type }: Observation): boolean {
	if (type === 'script' || type === 'stylesheet' || type === 'font') return false;
	return search.length >= SHORTEST_QUERY || body.is !== 'none' || pathname.includes(';');
}

/** The company that keeps a site; null where a host's customer does: two of its customers do not share what they are told. */
function ownedBy(site: string): string | null {
	const owner = companyOf({ hostname: site, pathname: '/' });
	return owner && owner.role !== 'hosting' && owner.role !== 'cdn' ? owner.organisation : null;
}

function recipientOf({ organisation, service, role }: Destination, domain: string, via: Recipient['via']): Recipient {
	return { organisation, service, domain, role, via };
}
