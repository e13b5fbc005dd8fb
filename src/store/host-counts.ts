import type { HostCount } from './rows.ts';

const MOST_HOSTS = 50;
/** Stands for all beyond the most. */
const OTHERS = '';

/** Adds up, most first. */
export function hostCounts(counts: readonly HostCount[]): readonly HostCount[] {
	const sums = new Map<string, number>();
	for (const [host, requests] of counts) {
		const at = sums.has(host) || sums.size < MOST_HOSTS ? host : OTHERS;
		sums.set(at, (sums.get(at) ?? 0) + requests);
	}
	return [...sums].sort(([, a], [, b]) => b - a);
}
