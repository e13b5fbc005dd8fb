import type { Dossier, DossierSite, KeptRequest, Picture } from '../core/dossier.ts';
import type { ActionsState, Settings } from '../core/messages.ts';
import type { KeptPolicy } from '../core/policy/kept-policy.ts';
import type { HealthCategory, Severity } from '../core/types.ts';
import { access, type Database, STORES } from './database.ts';
import { hostCounts } from './host-counts.ts';
import type { ArrivalRow, EvidenceRow, FindingRow, PolicyRow, VisitRow } from './rows.ts';
import { sumOf } from './sum-of.ts';

/** One arrival, as the history lists it. */
export type KeptArrival = {
	readonly arrival: string;
	readonly site: string;
	readonly category: HealthCategory | null;
	/** Milliseconds since 1970, UTC: its first page view, and the last that was seen of it. */
	readonly started: number;
	readonly last: number;
	/** Page views. */
	readonly visits: number;
	readonly findings: number;
	readonly worst: Severity | null;
	/** Organisations that were told about health, up to 99. */
	readonly companies: readonly string[];
	readonly note: string;
	readonly pictures: number;
	/** When it is deleted: milliseconds since 1970, UTC. */
	readonly expires: number;
	/** In a private window: it is deleted with the last of them. */
	readonly incognito: boolean;
};

/** What a dossier says of how it was made, beyond what the store knows. */
export type About = ActionsState & {
	readonly version: string;
	readonly browser: string;
	readonly settings: Settings;
	readonly zone: string;
	readonly made: number;
};

/** What the pages of the extension read of the store without the worker. What is in the trash is not there. */
export type Reader = {
	/** Newest first. */
	readonly arrivals: (retentionDays: number) => Promise<readonly KeptArrival[]>;
	readonly arrivalsOf: (site: string, retentionDays: number) => Promise<readonly KeptArrival[]>;
	/** Null where it is not, or no longer, kept. What is recorded later is no part of it. */
	readonly dossier: (arrival: string, about: About) => Promise<Dossier | null>;
	/** What was read of a site's documents. */
	readonly policies: (site: string) => Promise<readonly KeptPolicy[]>;
	/** Null where the browser does not tell. */
	readonly usage: () => Promise<{ readonly bytes: number; readonly quota: number } | null>;
	readonly close: () => Promise<void>;
};

const DAY = 86_400_000;
/** Findings read at once. */
const PIECE = 200;

export function createReader(name: string): Reader {
	const { openToRead: open, close } = access(name);

	async function listed(rows: readonly ArrivalRow[], retentionDays: number): Promise<readonly KeptArrival[]> {
		const database = await open();
		const trash = new Set(await database.getAllKeys('trash'));
		const notes = new Map((await database.getAll('notes')).map(({ arrival, text }) => [arrival, text]));
		return rows
			.filter(({ arrival, views }) => views > 0 && !trash.has(arrival))
			.map((row) => ({
				arrival: row.arrival,
				site: row.site,
				category: row.category,
				started: row.started,
				last: row.last,
				visits: row.views,
				findings: row.findings,
				worst: row.worst,
				companies: row.companies,
				note: notes.get(row.arrival) ?? '',
				pictures: row.pictures,
				expires: row.started + retentionDays * DAY,
				incognito: row.incognito === true,
			}))
			.sort((a, b) => b.started - a.started);
	}

	return {
		close,
		arrivals: async (retentionDays) => listed(await (await open()).getAll('arrivals'), retentionDays),
		arrivalsOf: async (site, retentionDays) =>
			listed(await (await open()).getAllFromIndex('arrivals', 'site', site), retentionDays),
		dossier: async (arrival, about) => readDossier(open, arrival, about),
		async policies(site) {
			return (await (await open()).getAllFromIndex('policies', 'site', site)).map(policyOf);
		},
		async usage() {
			const { usage, quota } = await navigator.storage.estimate();
			return usage === undefined || quota === undefined ? null : { bytes: usage, quota };
		},
	};
}

async function readDossier(open: () => Promise<Database>, arrival: string, about: About): Promise<Dossier | null> {
	// One transaction: the chain's end and what hangs on it are of one moment.
	const transaction = (await open()).transaction(STORES);
	const store = transaction.objectStore.bind(transaction);
	const [row, trash, visits, deeds, consents, note, ids, pictures] = await Promise.all([
		store('arrivals').get(arrival),
		store('trash').getKey(arrival),
		store('visits').index('arrival').getAll(arrival),
		store('deeds').index('arrival').getAll(arrival),
		store('consents').index('arrival').getAll(arrival),
		store('notes').get(arrival),
		// Findings are numbered as they are sealed.
		store('findings').index('arrival').getAllKeys(arrival),
		store('pictures').index('arrival').getAllKeys(arrival),
	]);
	if (row === undefined || trash !== undefined) return null;
	const policies = (await store('policies').index('site').getAll(row.site)).map(policyOf);
	visits.sort((a, b) => a.started - b.started);
	const kept = new Set(ids);
	return {
		head: {
			version: about.version,
			origin: { is: 'extension', browser: about.browser, settings: about.settings },
			made: about.made,
			zone: about.zone,
			arrival,
			sites: [siteOf(row, visits, ids.length)],
			visits: visits.map(({ counts, recent, missed, ...visit }) => visit),
			deeds: deeds.map(({ deed }) => deed).sort((a, b) => (a.time ?? 0) - (b.time ?? 0)),
			consents: consents.map(({ visit, event }) => ({ ...event, visit })).sort((a, b) => a.time - b.time),
			actions: about.actions,
			followed: about.followed,
			unread: [],
			note: note?.text ?? '',
			redacted: null,
			...(policies.length > 0 && { policies }),
			sealed: row.chain.length,
		},
		requests: () => readRequests(open, ids),
		async request(key) {
			const database = await open();
			const evidence = await database.get('evidence', key);
			const rows = evidence === undefined ? [] : await database.getAllFromIndex('findings', 'evidence', key);
			const own = rows.filter(({ id }) => kept.has(id));
			return evidence === undefined || own.length === 0 ? null : requestOf(evidence, own);
		},
		pictures: () => readPictures(open, pictures),
	};
}

function policyOf({ key: _, ...policy }: PolicyRow): KeptPolicy {
	return policy;
}

function siteOf({ site, category, unattributed }: ArrivalRow, visits: readonly VisitRow[], findings: number): DossierSite {
	const missed = hostCounts(visits.flatMap((visit) => visit.missed ?? []));
	return {
		...(missed.length > 0 && { missed }),
		site,
		page: visits[0]?.page ?? '',
		// The last word on it was said when most was known.
		health: visits.at(-1)?.health ?? { is: true, category, because: [] },
		counts: { ...sumOf(visits), findings, unattributed },
	};
}

async function* readRequests(open: () => Promise<Database>, ids: readonly number[]): AsyncGenerator<readonly KeptRequest[]> {
	let left: readonly FindingRow[] = [];
	for (let start = 0; start < ids.length; start += PIECE) {
		const transaction = (await open()).transaction(['findings', 'evidence']);
		const store = transaction.objectStore.bind(transaction);
		const asked = await Promise.all(ids.slice(start, start + PIECE).map((id) => store('findings').get(id)));
		const rows = [...left, ...asked.filter((row) => row !== undefined)];
		// The findings of one request stand together; those of the last may go on in the next piece.
		const isLast = start + PIECE >= ids.length;
		const cut = isLast ? undefined : rows.at(-1)?.evidence;
		left = rows.filter(({ evidence }) => evidence === cut);
		const byRequest = new Map<string, FindingRow[]>();
		for (const row of rows) {
			if (row.evidence === cut) continue;
			const own = byRequest.get(row.evidence) ?? [];
			byRequest.set(row.evidence, own);
			own.push(row);
		}
		const read = await Promise.all([...byRequest].map(async ([key, own]) => [await store('evidence').get(key), own] as const));
		const requests = read.flatMap(([evidence, own]) => (evidence === undefined ? [] : [requestOf(evidence, own)]));
		if (requests.length > 0) yield requests;
	}
}

async function* readPictures(open: () => Promise<Database>, ids: readonly string[]): AsyncGenerator<Picture> {
	for (const id of ids) {
		const row = await (await open()).get('pictures', id);
		if (row === undefined) continue;
		const { arrival, ...picture } = row;
		yield picture;
	}
}

function requestOf({ key, visit, observation, marks, seal }: EvidenceRow, rows: readonly FindingRow[]): KeptRequest {
	const findings = rows.map(({ id, finding }) => ({ id, finding }));
	return { key, visit, observation, findings, marks: marks ?? [], seal: seal ?? null };
}
