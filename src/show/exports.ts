import { type Consent, consentOf } from '../core/consent/consent-of.ts';
import type { DossierHead, ExportFile } from '../core/dossier.ts';
import { report } from '../core/report.ts';
import type { Analysis } from './analysis.ts';
import { csv } from './csv.ts';
import { har } from './har.ts';
import { html } from './html.ts';
import { jsonParts } from './json.ts';

/** The files of an export, each written while the requests pass by once. `template`: the report page without its data. */
export function exportFiles(head: DossierHead, template: string): readonly ExportFile[] {
	const consent = consentOf(head);
	return [har(head), findingsJson(head, consent), findingsCsv(consent), html(head, template)];
}

/** The document of the public contract; the file that it is about is hashed by the time that its end is written. */
function findingsJson(head: DossierHead, { of }: Consent): ExportFile {
	let entries = 0;
	let separator = '';
	return {
		path: 'findings.json',
		mediaType: 'application/json',
		head: () => `${jsonParts.tool(head.version)},\n"findings":[\n`,
		request: ({ findings, observation, visit }, entry) => {
			entries = entry + 1;
			const lines = findings.map(({ finding }) =>
				jsonParts.finding({ source: 0, entry, timed: observation.time > 0, finding, consent: of(finding, visit) }),
			);
			const text = lines.length === 0 ? '' : separator + lines.join(',\n');
			if (lines.length > 0) separator = ',\n';
			return text;
		},
		tail: (hashes) => {
			const analysis = analysisOf(head, entries, hashes.get('requests.har') ?? '');
			const unread = head.unread.map(([reason, times]) => ({ source: 0, entry: null, reason, times }));
			return `\n],\n"unread":${jsonParts.written(unread)},\n${jsonParts.about(analysis)},\n${jsonParts.limits(analysis)}}\n`;
		},
	};
}

function findingsCsv({ of }: Consent): ExportFile {
	return {
		path: 'findings.csv',
		mediaType: 'text/csv',
		head: csv.head,
		request: ({ findings, observation, visit }, entry) =>
			findings
				.map(({ finding }) =>
					csv.finding({ source: 0, entry, timed: observation.time > 0, finding, consent: of(finding, visit) }),
				)
				.join(''),
		tail: () => '',
	};
}

function analysisOf({ version, sites, unread }: DossierHead, entries: number, sha256: string): Analysis {
	return {
		version,
		sources: [{ file: 'requests.har', sha256, entries, unreadable: 0, problem: null }],
		sites: sites.map(({ site, page, health, counts }) => {
			const { requests, thirdParty } = counts;
			return { site, page, health, requests, thirdParty, report: report({ site, health, recorded: [], counts }) };
		}),
		unread: new Map(unread),
	};
}
