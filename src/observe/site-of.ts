import { getDomain } from 'tldts';

/** Registrable domain of an address, its host where there is none (localhost, an IP address), null for anything but a web page. */
export function siteOf(address: string | null | undefined): string | null {
	if (address === null || address === undefined || !URL.canParse(address)) return null;
	const url = new URL(address);
	if (!/^(?:https?|wss?):$/.test(url.protocol) || url.hostname === '') return null;
	return getDomain(url.hostname, { allowPrivateDomains: true }) ?? url.hostname;
}
