import { bareAddress } from './bare-address.ts';

/** An address that a page asked for, in short: enough to tell whether a request to it was recorded, and whom it went to. */
export type AskedFor = {
	/** {@link numberOf} the address. */
	readonly number: number;
	readonly host: string;
	/** Milliseconds since 1970, UTC. */
	readonly time: number;
};

/** Null for what is no request: an address inside the page, or none at all. */
export function askedFor(url: string, time: number): AskedFor | null {
	if (!/^(?:https?|wss?):/.test(url) || !URL.canParse(url)) return null;
	return { number: numberOf(url), host: new URL(url).hostname, time };
}

/** The same number for the same address, and hardly ever for another (FNV-1a, 32 bits). */
export function numberOf(url: string): number {
	const address = bareAddress(url);
	let hash = 0x811c9dc5;
	for (let at = 0; at < address.length; at++) hash = Math.imul(hash ^ address.charCodeAt(at), 0x01000193);
	return hash >>> 0;
}
