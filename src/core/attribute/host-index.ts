import type { Destination } from '../destinations/parts/destination.ts';
import { siteOf } from './site.ts';

/** Finds the destination that takes a URL, by its host: the time does not grow with the number of destinations. Null where none does. */
export function hostIndex(destinations: readonly Destination[]): (url: URL) => Destination | null {
	const byName = new Map<string, Destination[]>();
	const byLabel = new Map<string, Destination[]>();
	for (const destination of destinations)
		for (const host of destination.hosts) {
			const index = host.endsWith('.*') ? byLabel : byName;
			const key = host.replace(/\.\*$/, '');
			index.set(key, [...(index.get(key) ?? []), destination]);
		}

	return (url) => {
		const host = url.hostname;
		for (let from = 0; ; ) {
			const named = taking(byName.get(host.slice(from)), url);
			if (named) return named;
			const dot = host.indexOf('.', from);
			if (dot < 0) return null;
			const label = host.slice(from, dot);
			const underAny = byLabel.get(label);
			const found = underAny && siteOf(host)?.startsWith(`${label}.`) ? taking(underAny, url) : null;
			if (found) return found;
			from = dot + 1;
		}
	};
}

function taking(candidates: readonly Destination[] | undefined, url: URL): Destination | null {
	return candidates?.find(({ takes }) => takes?.(url) ?? true) ?? null;
}
