import { CLINIC, SCHEDULER } from './hosts.ts';
import { policySite } from './policy-sites.ts';
import type { Received } from './server.ts';

/** What left for others, the clinic's own copy of Google's collector included; preflights carry nothing and are not counted. */
export function toOthers(received: readonly Received[]): readonly Received[] {
	return received.filter(
		({ method, url }) =>
			method !== 'OPTIONS' &&
			url.hostname !== SCHEDULER &&
			policySite(url.hostname) === undefined &&
			(url.hostname !== CLINIC || url.pathname === '/g/collect'),
	);
}
