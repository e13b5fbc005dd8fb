import { siteOf } from '../core/attribute/site.ts';
import type { Deed, Dossier, DossierHead, HarSource, KeptRequest } from '../core/dossier.ts';
import { examine } from '../core/examine.ts';
import type { Action, UnreadReason, Visit } from '../core/types.ts';
import { type HarEntry, type HarSurvey, harEntries, surveyHar } from './har.ts';
import { actionsFor, recordedActions } from './har-actions.ts';
import type { HarFile, HarProblem, Watch } from './har-file.ts';
import { type HealthChoice, newSites, type Sites } from './har-sites.ts';

export type HarReadingWish = {
	readonly health: HealthChoice;
	/** What the person entered besides what the files say. */
	readonly typed: readonly Action[];
	readonly version: string;
	/** Milliseconds since 1970, UTC, and the time zone of the person. */
	readonly made: number;
	readonly zone: string;
};

export type HarDossier = {
	readonly dossier: Dossier;
	/** What could not be read of the files; what could is in the dossier. */
	readonly problems: readonly { readonly file: string; readonly problem: HarProblem }[];
};

type Read = { readonly kept: KeptRequest | null; readonly thirdParty: boolean; readonly unread: readonly UnreadReason[] } & Place;
type Place = { readonly source: number; readonly entry: HarEntry };

/** Requests are kept in memory up to so many characters and bytes; beyond them, the files are read again each time. */
const HELD = 64_000_000;
const MOST_VISITS = 5_000;

/**
 * HAR files as a dossier: what an import shows, what `--format html` writes and an evidence pack is made from. Each file is read twice, so `onRead` of `watch`
 * counts to twice the size of all. Rejects only when it is ended by the signal.
 */
export async function harDossier(files: readonly HarFile[], wish: HarReadingWish, watch: Watch = {}): Promise<HarDossier> {
	const sites = newSites(wish.health);
	const progress = inTurn(watch);
	const surveys: HarSurvey[] = [];
	for (const file of files) {
		const survey = await surveyHar(file, progress());
		surveys.push(survey);
		for (const page of survey.pages.values()) sites.page(page);
	}
	const visits = new Map<string, Visit>();
	const unread = new Map<UnreadReason, number>();
	const unreadable = surveys.map(() => 0);
	let held: KeptRequest[] | null = [];
	let size = 0;
	for await (const read of readAll(surveys, sites, wish.typed, progress)) {
		for (const reason of read.unread) unread.set(reason, (unread.get(reason) ?? 0) + 1);
		if (read.entry.is === 'unread') {
			unreadable[read.source] = (unreadable[read.source] ?? 0) + 1;
			continue;
		}
		const { observation, health: recorded } = read.entry;
		const { url } = observation.page;
		const health = sites.health(url, recorded);
		const findings = read.kept?.findings.map(({ finding }) => finding) ?? [];
		sites.count({ url, health }, { thirdParty: read.thirdParty, findings, unread: Math.min(1, read.unread.length) });
		noteVisit(visits, surveys, read, health);
		if (read.kept === null || held === null) continue;
		size += sizeOf(read.kept);
		if (size > HELD) held = null;
		else held.push(read.kept);
	}
	const sources = surveys.map(({ file, sha256, entries }, index): HarSource => {
		return { name: file.name, sha256, entries, unreadable: unreadable[index] ?? 0 };
	});
	const head = headOf(wish, { sources, sites, visits: [...visits.values()], surveys, unread });
	const problems = surveys.flatMap(({ file, problem }) => (problem === null ? [] : [{ file: file.name, problem }]));
	return { dossier: dossierOf(head, held, () => keptIn(readAll(surveys, sites, wish.typed, () => ({})))), problems };
}

function dossierOf(
	head: DossierHead,
	held: readonly KeptRequest[] | null,
	again: () => AsyncIterable<readonly KeptRequest[]>,
): Dossier {
	const requests = async function* () {
		if (held === null) yield* again();
		else if (held.length > 0) yield held;
	};
	return {
		head,
		requests,
		async request(key) {
			for await (const piece of requests()) {
				const found = piece.find((kept) => kept.key === key);
				if (found) return found;
			}
			return null;
		},
		async *pictures() {},
	};
}

/** Every entry, examined. The same files give the same keys and ids each time. */
async function* readAll(
	surveys: readonly HarSurvey[],
	sites: Sites,
	typed: readonly Action[],
	progress: () => Watch,
): AsyncGenerator<Read> {
	let id = 1;
	for (const [source, survey] of surveys.entries()) {
		for await (const piece of harEntries(survey, progress())) {
			for (const entry of piece) {
				if (entry.is === 'unread') {
					yield { source, entry, kept: null, thirdParty: false, unread: [entry.reason] };
					continue;
				}
				const { observation, pageref, timed } = entry;
				const health = sites.health(observation.page.url, entry.health);
				const examined = examine(observation, { health, ...actionsFor(survey, pageref, typed) });
				const reasons = new Set<UnreadReason>(examined.unread.map(({ reason }) => reason));
				// A request that never left the browser told nobody anything.
				if (!timed && observation.outcome !== 'blocked') reasons.add('entry');
				const findings = examined.findings.map((finding) => ({ id: id++, finding }));
				const kept: KeptRequest | null =
					findings.length === 0
						? null
						: {
								key: `${source}-${entry.index}`,
								visit: visitOf(surveys.length, source, entry),
								observation,
								findings,
								marks: [],
								seal: null,
							};
				yield { source, entry, kept, thirdParty: examined.thirdParty, unread: [...reasons] };
			}
		}
	}
}

async function* keptIn(reads: AsyncIterable<Read>): AsyncGenerator<readonly KeptRequest[]> {
	for await (const { kept } of reads) if (kept !== null) yield [kept];
}

/** Page views of several files stay apart. */
function visitOf(files: number, source: number, entry: Extract<HarEntry, { is: 'observation' }>): string {
	const name = entry.pageref || (entry.observation.page.url ?? '');
	return files === 1 ? name : `${source} ${name}`;
}

function noteVisit(
	visits: Map<string, Visit>,
	surveys: readonly HarSurvey[],
	{ source, entry }: Place,
	health: Visit['health'],
): void {
	if (entry.is === 'unread') return;
	const visit = visitOf(surveys.length, source, entry);
	if (visits.has(visit) || visits.size >= MOST_VISITS) return;
	const page = surveys[source]?.pages.get(entry.pageref);
	const { late = false, chosen = false } = page?.recorded ?? {};
	const started = page?.started ?? entry.observation.time;
	const url = page?.url ?? entry.observation.page.url ?? '';
	visits.set(visit, { visit, arrival: '', tabId: -1, site: siteOf(url) ?? '', page: url, started, health, late, chosen });
}

type Gathered = {
	readonly sources: readonly HarSource[];
	readonly sites: Sites;
	readonly visits: readonly Visit[];
	readonly surveys: readonly HarSurvey[];
	readonly unread: ReadonlyMap<UnreadReason, number>;
};

function headOf(
	{ typed, version, made, zone }: HarReadingWish,
	{ sources, sites, visits, surveys, unread }: Gathered,
): DossierHead {
	const ordered = [...visits].sort((a, b) => a.started - b.started);
	const actions = surveys.flatMap((survey) => recordedActions(survey));
	const redacted = surveys.flatMap(({ recorded }) => recorded?.redacted ?? []);
	// Page views of several files are named anew.
	const consents = surveys.length === 1 ? surveys[0]?.recorded?.consents : undefined;
	return {
		version,
		origin: { is: 'har', files: sources },
		made,
		zone,
		arrival: '',
		sites: sites.list().map(({ site, page, health, report: { counts } }) => ({ site, page, health, counts })),
		visits: ordered,
		deeds: actions.map((action) => deedOf(action, ordered)),
		...(consents && { consents }),
		actions: [...actions, ...typed],
		followed: actions.length > 0 && surveys.every(({ recorded }) => recorded?.followed === true),
		unread: [...unread],
		note: '',
		redacted: redacted.length === 0 ? null : Math.max(...redacted),
	};
}

function deedOf(action: Action, visits: readonly Visit[]): Deed {
	const { value: _value, code: _code, index: _index, ...rest } = action;
	const { time } = action;
	const visit = (time === null ? undefined : visits.findLast(({ started }) => started <= time)) ?? visits[0];
	return { ...rest, visit: visit?.visit ?? '' };
}

/** One watch for each reading, so that what was read adds up. */
function inTurn({ onRead, signal }: Watch): () => Watch {
	let before = 0;
	let now = 0;
	return () => {
		before += now;
		now = 0;
		return {
			onRead: (bytes) => {
				now = bytes;
				onRead?.(before + bytes);
			},
			...(signal && { signal }),
		};
	};
}

function sizeOf({ observation: { url, body, headers }, findings }: KeptRequest): number {
	const ofBody =
		body.is === 'text' ? body.text.length : body.is === 'bytes' ? body.bytes.length : body.is === 'form' ? 10_000 : 0;
	const told = findings.reduce((sum, { finding }) => sum + 500 + finding.disclosures.length * 300, 0);
	return 1_000 + url.length + ofBody + headers.length * 100 + told;
}
