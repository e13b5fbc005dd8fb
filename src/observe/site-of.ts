import { siteOf as siteOfHost } from '../core/attribute/site.ts';

/** Site of an address, null for anything but a web page or a web socket. */
export function siteOf(address: string | null | undefined): string | null {
	if (address === null || address === undefined || !URL.canParse(address)) return null;
	const { protocol, hostname } = new URL(address);
	return /^(?:https?|wss?):$/.test(protocol) ? siteOfHost(hostname) : null;
}
