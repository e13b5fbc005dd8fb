import type { Destination } from '../destinations/parts/destination.ts';
import { remembered } from '../remembered.ts';
import { siteOf } from './site.ts';

/** Finds the destination that takes a URL, by its host: the time does not grow with the number of destinations. Null where none does. */
export function hostIndex(destinations: readonly Destination[]): (url: URL, host?: string) => Destination | null {
	const byName = new Map<string, Destination[]>();
	const byLabel = new Map<string, Destination[]>();
	for (const destination of destinations)
		for (const host of destination.hosts) {
			const index = host.endsWith('.*') ? byLabel : byName;
			const key = host.replace(/\.\*$/, '');
			index.set(key, [...(index.get(key) ?? []), destination]);
		}

	/** Those of the host's own name before those of the names above it. */
	const candidates = remembered((host) => {
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
	});
	return (url, host = url.hostname) => {
		for (const destination of candidates(host)) if (destination.takes?.(url) ?? true) return destination;
		return null;
	};
}
