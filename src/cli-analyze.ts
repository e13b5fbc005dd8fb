import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { FormatName } from './cli-arguments.ts';
import { problemOf } from './cli-problem.ts';
import { newSpool } from './cli-spool.ts';
import type { Consent } from './core/consent/consent-of.ts';
import { examine } from './core/examine.ts';
import type { Action, UnreadReason } from './core/types.ts';
import { type HarEntry, type HarSurvey, observeHar, surveyHar } from './observe/har.ts';
import { actionsFor } from './observe/har-actions.ts';
import { consentIn } from './observe/har-consent.ts';
import type { HarFile } from './observe/har-file.ts';
import { nodeFile } from './observe/har-node.ts';
import { type HealthChoice, newSites, type Sites } from './observe/har-sites.ts';
import type { AnalysedSource, Analysis, Format } from './show/analysis.ts';
import { csv } from './show/csv.ts';
import { json } from './show/json.ts';
import { text } from './show/text.ts';

/** What to analyse: files with the names that they go by, since standard input has been put in one. */
export type Job = {
	readonly files: readonly { readonly name: string; readonly path: string }[];
	readonly format: Exclude<FormatName, 'html'>;
	readonly health: HealthChoice;
	readonly typed: readonly Action[];
	readonly version: string;
	readonly width: number;
	readonly colour: boolean;
};

/**
 * Reads HAR files, examines every entry and writes the findings. Two readings of each file: the first finds the pages, the second
 * examines. Answers with the problems met, one sentence each; what was readable is written all the same.
 */
export async function analyze(job: Job, out: Writable): Promise<readonly string[]> {
	const format = formatOf(job);
	const sites = newSites(job.health);
	const findings = newSpool(format.separator);
	const unreadParts = newSpool(format.separator);
	const unread = new Map<UnreadReason, number>();
	const sources: AnalysedSource[] = [];

	function take(source: number, survey: HarSurvey, consents: Consent, entry: HarEntry): boolean {
		const note = (reason: UnreadReason) => {
			unread.set(reason, (unread.get(reason) ?? 0) + 1);
			if (format.unread !== null) unreadParts.add(format.unread({ source, entry: entry.index, reason }));
		};
		if (entry.is === 'unread') {
			note(entry.reason);
			return false;
		}
		const { observation, timed } = entry;
		const { url } = observation.page;
		const health = sites.health(url, entry.health);
		// A request that never left the browser told nobody anything.
		if (observation.outcome === 'blocked') {
			sites.count({ url, health }, { thirdParty: false, findings: [], unread: 0 });
			return true;
		}
		const examined = examine(observation, { health, ...actionsFor(survey, entry.pageref, job.typed) });
		const reasons = new Set<UnreadReason>(examined.unread.map(({ reason }) => reason));
		if (!timed) reasons.add('entry');
		reasons.forEach(note);
		sites.count(
			{ url, health },
			{ thirdParty: examined.thirdParty, findings: examined.findings, unread: Math.min(1, reasons.size) },
		);
		if (format.finding === null) return true;
		for (const finding of examined.findings) {
			const consent = consents.of(finding, entry.pageref);
			findings.add(format.finding({ source, entry: entry.index, timed, finding, consent }));
		}
		return true;
	}

	try {
		const surveys = [];
		for (const { name, path } of job.files) surveys.push(await surveyed(nodeFile(path, name), sites));
		for (const [source, survey] of surveys.entries()) {
			let unreadable = 0;
			const consents = consentIn(survey);
			await observeHar(survey, (entry) => {
				if (!take(source, survey, consents, entry)) unreadable++;
			});
			const file = survey.file.name;
			const problem = survey.problem === null ? null : problemOf(file, survey.problem);
			sources.push({ file, sha256: survey.sha256, entries: survey.entries, unreadable, problem });
		}
		const analysis: Analysis = { version: job.version, sources, sites: sites.list(), unread };
		await write(out, [format.head(analysis)]);
		await write(out, findings.text());
		await write(out, [format.middle]);
		await write(out, unreadParts.text());
		await write(out, [format.tail(analysis)]);
	} finally {
		findings.remove();
		unreadParts.remove();
	}
	return sources.flatMap(({ problem }) => (problem === null ? [] : [problem]));
}

async function surveyed(file: HarFile, sites: Sites) {
	const survey = await surveyHar(file);
	for (const page of survey.pages.values()) sites.page(page);
	return survey;
}

function formatOf(job: Job): Format {
	if (job.format === 'json') return json;
	return job.format === 'csv' ? csv : text(job.width, job.colour);
}

async function write(out: Writable, pieces: Iterable<string> | AsyncIterable<string | Buffer>): Promise<void> {
	for await (const piece of pieces) {
		if (piece.length > 0 && !out.write(piece)) await once(out, 'drain');
	}
}
