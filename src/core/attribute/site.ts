import { getDomain, getHostname } from 'tldts';

/**
 * The registrable domain of a host or an address, with private suffixes apart (`clinic.myshopify.com` is a site of its own).
 * A host without one (an IP address, `localhost`) is its own site. Null where there is no host.
 */
export function siteOf(hostOrAddress: string): string | null {
	const text = hostOrAddress.slice(0, 2048);
	return getDomain(text, { allowPrivateDomains: true }) ?? getHostname(text);
}
