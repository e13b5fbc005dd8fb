import { CLINIC, SCHEDULER } from './hosts.ts';
import type { Received } from './server.ts';

/** What left for others, the clinic's own copy of Google's collector included; preflights carry nothing and are not counted. */
export function toOthers(received: readonly Received[]): readonly Received[] {
	return received.filter(
		({ method, url }) =>
			method !== 'OPTIONS' && url.hostname !== SCHEDULER && (url.hostname !== CLINIC || url.pathname === '/g/collect'),
	);
}
