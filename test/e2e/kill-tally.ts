import { loadedUrl, type Sent, sentOf } from '../clinic/load-site.ts';
import type { Received } from '../clinic/server.ts';
import type { KeptInShort } from './kept-in-short.ts';

/** What became of every request that the server received. */
export type KillTally = {
	readonly received: number;
	readonly once: number;
	/** Kept, though the worker died before the browser said whether they were sent. */
	readonly interrupted: number;
	/** Kept without their body, and said to be. */
	readonly bodiless: number;
	/** Not kept, and counted as missed. */
	readonly missed: number;
	/** Counted as missed beyond those: a page had asked for them, and the server never received them, or they were kept after all. */
	readonly more: number;
	/** Not kept; the visit says that a page of it ended while the worker was restarted. */
	readonly leaving: number;
	/** Not kept, and counted nowhere. */
	readonly unexplained: readonly string[];
	readonly twice: readonly string[];
	/** Kept under a page that they were not sent from. */
	readonly elsewhere: readonly string[];
	/** Kept without their body, as if they had none. */
	readonly mute: readonly string[];
};

export function killTally(received: readonly Received[], { kept, visits }: KeptInShort): KillTally {
	const sent = received.flatMap(({ url }) => sentOf(url) ?? []);
	const own = kept.flatMap((one) => {
		const from = sentOf(new URL(one.url));
		return from === null ? [] : [{ ...one, ...from, from: from.page, on: one.page }];
	});
	const times = new Map<string, number>();
	for (const { id } of own) times.set(id, (times.get(id) ?? 0) + 1);
	const missing = sent.filter(({ id }) => !times.has(id));

	let missed = 0;
	let leaving = 0;
	const unexplained: string[] = [];
	for (const [arrival, ids] of byArrival(missing, visits)) {
		const views = visits.filter((visit) => visit.arrival === arrival);
		const counted = Math.min(ids.length, sum(views, 'missed'));
		missed += counted;
		if (sum(views, 'unchecked') > 0) leaving += ids.length - counted;
		else unexplained.push(...ids.slice(counted));
	}
	return {
		received: sent.length,
		once: [...times.values()].filter((count) => count === 1).length,
		interrupted: own.filter(({ outcome }) => outcome === 'unknown').length,
		bodiless: own.filter(({ body }) => body === 'unread: interrupted').length,
		missed,
		more: sum(visits, 'missed') - missed,
		leaving,
		unexplained,
		twice: [...times].filter(([, count]) => count > 1).map(([id]) => id),
		// Where the beginning of a page was lost, all that is known of it is its origin.
		elsewhere: own
			.filter(({ on, from }) => on !== loadedUrl(from) && on !== new URL(loadedUrl(from)).origin)
			.map(({ id, on }) => `${id} on ${on}`),
		mute: own
			.filter(({ method, body }) => method === 'POST' && !/^unread|Nearly every day/.test(body))
			.map(({ id, body }) => `${id} ${body}`),
	};
}

/** A page that is in no visit stands under ''. */
function byArrival(missing: readonly Sent[], visits: KeptInShort['visits']): Map<string, string[]> {
	const arrivals = new Map<string, string[]>();
	for (const { page, id } of missing) {
		const arrival = visits.find((visit) => visit.page === loadedUrl(page))?.arrival ?? '';
		arrivals.set(arrival, [...(arrivals.get(arrival) ?? []), id]);
	}
	return arrivals;
}

function sum(visits: KeptInShort['visits'], what: 'missed' | 'unchecked'): number {
	return visits.reduce((all, { counts }) => all + (counts[what] ?? 0), 0);
}
