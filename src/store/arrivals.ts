import { numberOf } from '../core/asked-for.ts';
import type { ConsentEvent } from '../core/consent/consent-event.ts';
import { MOST_CONSENTS, type VisitConsent } from '../core/consent/visit-consent.ts';
import type { Mark, Picture, Seal } from '../core/dossier.ts';
import type { Recorded, Report } from '../core/report.ts';
import { type Sealed, seal } from '../core/seal.ts';
import type { Action, Finding, Observation, Visit } from '../core/types.ts';
import { arrivalRow, withFindings, withView } from './arrival-row.ts';
import { hostCounts } from './host-counts.ts';
import { type Recent, recentOf, withRecent } from './recent.ts';
import { type ArrivalRow, type Change, NO_COUNTS, type VisitCounts, type VisitRow } from './rows.ts';
import type { Store } from './store.ts';
import { sumOf } from './sum-of.ts';

/** What is remembered of one arrival while its tab is open. */
export type Told = {
	readonly recorded: readonly Recorded[];
	readonly counts: Omit<Report['counts'], 'unattributed'>;
	readonly visits: readonly Visit[];
	readonly consents: readonly VisitConsent[];
	/** The page view that each finding was made on, by its number. */
	readonly visitOf: ReadonlyMap<number, string>;
};

/**
 * The arrivals of open tabs, in memory and in the store at once. Memory answers the popup without reading the disk, and goes on
 * when the disk fails.
 */
export type Arrivals = {
	/** Brings back what the store holds of an arrival; nothing may be added to it before that. */
	readonly load: (arrival: string) => Promise<void>;
	/** Numbers new findings from the one after `lastId`. */
	readonly startAfter: (lastId: number) => void;
	/** Adds a view, or changes what is known of it. */
	readonly see: (view: Visit) => void;
	/** Counts a request that was sent, with what was found in it. */
	readonly add: (view: Visit, key: string, sent: Sent) => void;
	/** `request`: what was counted, where it was one. */
	readonly count: (view: Visit, what: keyof VisitCounts, times?: number, request?: Pick<Observation, 'url' | 'time'>) => void;
	/** Counts what pages asked for and nobody heard of; settles with true when the count is durable. */
	readonly missed: (view: Visit, hosts: readonly string[], unchecked: boolean) => Promise<boolean>;
	/** What was recorded of an arrival. */
	readonly known: (arrival: string) => Recent;
	/** Keeps what the person did, without what was typed or chosen. */
	readonly did: (view: Visit, actions: readonly Action[]) => void;
	/** Keeps what was seen of the page's consent. */
	readonly consented: (view: Visit, events: readonly ConsentEvent[]) => void;
	/** Settles when the picture is kept. @throws when there are too many, or it is too large, or it cannot be kept */
	readonly picture: (view: Visit, picture: Pick<Picture, 'id' | 'time' | 'png'>) => Promise<void>;
	/** Writes again what is known of arrivals that could not be written for a while. */
	readonly rewrite: (arrivals: readonly string[]) => void;
	readonly told: (arrival: string) => Told;
	/** Pictures that are kept of it. */
	readonly pictures: (arrival: string) => number;
	/** Drops an arrival from memory; it stays in the store, and nothing is added to it any more. */
	readonly drop: (arrival: string) => void;
	readonly clear: () => void;
};

export type Sent = {
	readonly observation: Observation;
	readonly findings: readonly Finding[];
	readonly marks: readonly Mark[];
	readonly thirdParty: boolean;
	readonly unread: boolean;
	/** It went over a connection whose opening was counted as the request. */
	readonly isMessage: boolean;
};

/** Findings of one arrival at most: a page that floods us must not fill the disk. Beyond it requests are counted as unread. */
export const MAX_ARRIVAL = 5000;

const MAX_DEEDS = 1_000;
const MAX_GONE = 1_000;
const MAX_PICTURES = 50;
const MAX_PICTURE = 10 * 1024 * 1024;

/** `since`: requests that no page could be named for since the arrival began. */
export function createArrivals(
	store: Pick<Store, 'write' | 'arrival' | 'failure'>,
	since: (arrival: string) => number = () => 0,
): Arrivals {
	const recorded = new Map<string, Recorded[]>();
	const visits = new Map<string, Map<string, VisitRow>>();
	const rows = new Map<string, ArrivalRow>();
	const consents = new Map<string, VisitConsent[]>();
	const visitsOf = new Map<string, Map<number, string>>();
	/** What was dropped must not begin again from nothing: it would be written over what is kept. */
	const gone = new Set<string>();
	/** What is kept of them could not be read: it must not be written over. They go on in memory. */
	const unreadable = new Set<string>();
	let lastId = 0;

	function leaveOut(arrival: string): void {
		gone.add(arrival);
		const [oldest = ''] = gone;
		if (gone.size > MAX_GONE) gone.delete(oldest);
	}

	async function write(arrival: string, changes: readonly Change[]): Promise<boolean> {
		if (!unreadable.has(arrival)) return store.write(changes);
		await store.write(changes.filter((change) => 'drop' in change));
		return false;
	}

	function visitOf(view: Visit): VisitRow {
		return visits.get(view.arrival)?.get(view.visit) ?? { ...view, counts: NO_COUNTS };
	}

	function rowOf(view: Visit): ArrivalRow {
		return rows.get(view.arrival) ?? arrivalRow(view);
	}

	function keepVisit(row: VisitRow): Change {
		const known = visits.get(row.arrival) ?? new Map<string, VisitRow>();
		visits.set(row.arrival, known.set(row.visit, row));
		return { put: 'visit', row };
	}

	function keep(row: ArrivalRow): ArrivalRow {
		const now = { ...row, unattributed: since(row.arrival) };
		rows.set(row.arrival, now);
		return now;
	}

	function counted(view: Visit, what: readonly (keyof VisitCounts)[], times = 1, row = visitOf(view)): Change {
		const counts = { ...row.counts };
		for (const name of what) counts[name] = (counts[name] ?? 0) + times;
		return keepVisit({ ...row, counts });
	}

	function sealed(row: ArrivalRow, record: Sealed): { readonly seal: Seal; readonly row: ArrivalRow } {
		const { length, link } = row.chain;
		const made = seal(record, length, link, newSalt());
		return { seal: made, row: { ...row, chain: { length: length + 1, link: made.link } } };
	}

	function withEvidence(view: Visit, key: string, { observation, findings, marks }: Sent): Change {
		const { visit, arrival } = view;
		const list = recorded.get(arrival) ?? [];
		recorded.set(arrival, list);
		const numbered = findings.map((finding) => ({ id: ++lastId, finding }));
		list.push(...numbered);
		const of = visitsOf.get(arrival) ?? new Map<number, string>();
		visitsOf.set(arrival, of);
		for (const { id } of numbered) of.set(id, visit);
		const record = { key: `${visit}/${key}`, visit, observation, findings: numbered };
		const { seal, row } = sealed(rowOf(view), record);
		return {
			put: 'findings',
			evidence: { key: record.key, visit, observation, marks, seal },
			rows: numbered.map((one) => ({ ...one, visit, arrival, evidence: record.key })),
			of: keep(withFindings(row, findings)),
		};
	}

	return {
		async load(arrival) {
			const kept = await store.arrival(arrival);
			if (kept.row === null && store.failure() !== null) unreadable.add(arrival);
			recorded.set(arrival, [...kept.recorded]);
			visits.set(arrival, new Map(kept.visits.map((row) => [row.visit, row])));
			if (kept.row !== null) rows.set(arrival, kept.row);
			consents.set(
				arrival,
				kept.consents.map(({ visit, event }) => ({ ...event, visit })),
			);
			visitsOf.set(arrival, new Map(kept.visitOf));
		},
		startAfter(id) {
			lastId = id;
		},
		see(view) {
			if (gone.has(view.arrival)) return;
			const visit = keepVisit({ ...visitOf(view), ...view });
			const row = keep(withView(rowOf(view), view, visits.get(view.arrival)?.size ?? 1));
			void write(view.arrival, [visit, { put: 'arrival', row }]);
		},
		add(view, key, sent) {
			const changes: Change[] = [{ drop: 'pending', key }];
			if (gone.has(view.arrival)) return void write(view.arrival, changes);
			const already = recorded.get(view.arrival)?.length ?? 0;
			const full = sent.findings.length > 0 && already + sent.findings.length > MAX_ARRIVAL;
			if (!full && sent.findings.length > 0) changes.push(withEvidence(view, key, sent));
			const what: (keyof VisitCounts)[] = sent.isMessage ? [] : ['requests'];
			if (sent.thirdParty && !sent.isMessage) what.push('thirdParty');
			if (sent.unread || full) what.push('unread');
			const row = changes.length > 1 ? visitOf(view) : withRecent(visitOf(view), sent.observation);
			changes.push(counted(view, what, 1, row));
			void write(view.arrival, changes);
		},
		count(view, what, times = 1, request) {
			if (gone.has(view.arrival)) return;
			const row = request === undefined ? visitOf(view) : withRecent(visitOf(view), request);
			void write(view.arrival, [counted(view, [what], times, row)]);
		},
		async missed(view, hosts, unchecked) {
			if (gone.has(view.arrival)) return true;
			const before = visitOf(view);
			const row =
				hosts.length === 0
					? before
					: { ...before, missed: hostCounts([...(before.missed ?? []), ...hosts.map((host) => [host, 1] as const)]) };
			if (unchecked) keepVisit({ ...row, counts: { ...row.counts, unchecked: (row.counts.unchecked ?? 0) + 1 } });
			else keepVisit(row);
			return write(view.arrival, [counted(view, ['missed'], hosts.length)]);
		},
		known(arrival) {
			const found = (recorded.get(arrival) ?? []).map(({ finding }) => numberOf(finding.url));
			return recentOf([...(visits.get(arrival)?.values() ?? [])], found);
		},
		did(view, actions) {
			const { visit, arrival } = view;
			const row = rowOf(view);
			const kept = actions.slice(0, MAX_DEEDS - row.deeds);
			if (gone.has(arrival) || kept.length === 0) return;
			const deeds = kept.map(({ value, code, index, ...deed }) => ({ arrival, visit, deed: { ...deed, visit } }));
			void write(arrival, [{ put: 'deeds', rows: deeds, of: keep({ ...row, deeds: row.deeds + kept.length }) }]);
		},
		consented(view, events) {
			const { visit, arrival } = view;
			if (gone.has(arrival)) return;
			const known = consents.get(arrival) ?? [];
			consents.set(arrival, known);
			const already = known.filter((one) => one.visit === visit).length;
			const kept = events.slice(0, Math.max(0, MOST_CONSENTS - already));
			if (kept.length === 0) return;
			known.push(...kept.map((event) => ({ ...event, visit })));
			const row = keep(rowOf(view));
			void write(arrival, [{ put: 'consents', rows: kept.map((event) => ({ arrival, visit, event })), of: row }]);
		},
		async picture(view, { id, time, png }) {
			const { arrival, visit, page } = view;
			const before = rowOf(view);
			if (gone.has(arrival) || before.pictures >= MAX_PICTURES) throw new Error('There are too many pictures of this visit');
			if (png.byteLength > MAX_PICTURE) throw new Error('The picture is too large');
			const picture = { id, visit, time, page, png };
			const { seal, row } = sealed(before, picture);
			const of = keep({ ...row, pictures: row.pictures + 1, last: Math.max(row.last, time) });
			const isKept = await write(arrival, [{ put: 'picture', row: { ...picture, arrival, seal }, of }]);
			if (!isKept) throw new Error('The picture could not be kept');
		},
		rewrite(late) {
			for (const arrival of late) {
				const row = rows.get(arrival);
				const views = [...(visits.get(arrival)?.values() ?? [])].map((view): Change => ({ put: 'visit', row: view }));
				void write(arrival, row === undefined ? views : [{ put: 'arrival', row }, ...views]);
			}
		},
		told(arrival) {
			const list = recorded.get(arrival) ?? [];
			const views = [...(visits.get(arrival)?.values() ?? [])];
			return {
				recorded: list,
				counts: { ...sumOf(views), findings: list.length },
				visits: views.map(({ recent, missed, ...visit }) => visit),
				consents: consents.get(arrival) ?? [],
				visitOf: visitsOf.get(arrival) ?? new Map(),
			};
		},
		pictures: (arrival) => rows.get(arrival)?.pictures ?? 0,
		drop(arrival) {
			recorded.delete(arrival);
			for (const map of [visits, rows, consents, visitsOf, unreadable]) map.delete(arrival);
			leaveOut(arrival);
		},
		clear() {
			for (const arrival of rows.keys()) leaveOut(arrival);
			for (const map of [recorded, visits, rows, consents, visitsOf, unreadable]) map.clear();
		},
	};
}

function newSalt(): string {
	return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
