import type { Destination } from '../destinations/parts/destination.ts';
import { siteOf } from './site.ts';

/** Finds the destinations that receive at a host, in time that does not grow with their number: those of its own name before those of the names above. */
export function hostIndex(destinations: readonly Destination[]): (host: string) => readonly Destination[] {
	const byName = new Map<string, Destination[]>();
	const byLabel = new Map<string, Destination[]>();
	for (const destination of destinations)
		for (const host of destination.hosts) {
			const index = host.endsWith('.*') ? byLabel : byName;
			const key = host.replace(/\.\*$/, '');
			index.set(key, [...(index.get(key) ?? []), destination]);
		}

	return (host) => {
		const found: Destination[] = [];
		for (let from = 0; ; ) {
			found.push(...(byName.get(host.slice(from)) ?? []));
			const dot = host.indexOf('.', from);
			if (dot < 0) return found;
			const label = host.slice(from, dot);
			const underAny = byLabel.get(label);
			if (underAny && siteOf(host)?.startsWith(`${label}.`)) found.push(...underAny);
			from = dot + 1;
		}
	};
}

/** The first of those at its host that takes a URL; null where none does. */
export function takerOf(url: URL, atHost: readonly Destination[]): Destination | null {
	for (const destination of atHost) if (destination.takes?.(url) ?? true) return destination;
	return null;
}
