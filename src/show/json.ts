import { readConsentStrings } from '../core/consent/consent-strings.ts';
import type { Sentence } from '../core/types.ts';
import type { Analysis, Format, LocatedFinding } from './analysis.ts';
import { lookup } from './lookup.ts';
import { say } from './say.ts';

/** Number of the JSON document's shape; a change of the shape is a new number and a line in CHANGELOG. */
const SCHEMA = 1;

/** Characters that JSON allows bare and a terminal obeys: C1 controls, bidirectional overrides, zero-width and separators. */
const OBEYED = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** The parts of the document. */
export const jsonParts = {
	tool: (version: string) => written({ tool: 'telltale', version, schema: SCHEMA }).slice(0, -1),
	about: ({ sources, sites }: Analysis) =>
		written({
			sources: sources.map(({ file, sha256, entries, unreadable }) => ({ file, sha256, entries, unreadable })),
			sites: sites.map(({ site, page, health, requests, thirdParty }) => ({
				site,
				page,
				health: { is: health.is, category: health.category, because: health.because.map(spoken) },
				requests,
				thirdParty,
			})),
		}).slice(1, -1),
	finding: (found: LocatedFinding) => written(findingOf(found)),
	limits: (analysis: Analysis) => `"limits":${written(limitsOf(analysis))}`,
	written,
};

/** One document by the public contract. */
export const json = {
	head: (analysis) => `${jsonParts.tool(analysis.version)},${jsonParts.about(analysis)},\n"findings":[\n`,
	finding: jsonParts.finding,
	middle: '\n],\n"unread":[\n',
	unread: ({ source, entry, reason }) => written({ source, entry, reason }),
	separator: ',\n',
	tail: (analysis) => `\n],\n${jsonParts.limits(analysis)}}\n`,
} satisfies Format;

/** The limits of all sites, each once. */
export function limitsOf(analysis: Analysis): readonly string[] {
	return [...new Set(analysis.sites.flatMap(({ report }) => report.limits.map(spoken)))];
}

function findingOf({ source, entry, timed, finding, consent }: LocatedFinding) {
	const { recipient } = finding;
	return {
		source,
		entry,
		time: timed ? new Date(finding.time).toISOString() : '',
		method: finding.method,
		url: finding.url,
		page: finding.page,
		site: finding.site,
		recipient: {
			organisation: recipient.organisation,
			service: recipient.service,
			domain: recipient.domain,
			role: recipient.role,
			via: recipient.via,
		},
		event: finding.event,
		health: finding.health,
		identity: finding.identity,
		severity: finding.severity,
		disclosures: finding.disclosures.map(({ about, kind, channel, value, form, at, term, certainty, entered }) => ({
			about,
			kind,
			channel,
			value,
			form,
			at,
			...(term === undefined ? {} : { term }),
			certainty,
			...(entered === undefined ? {} : { entered }),
		})),
		...(finding.stage === undefined ? {} : { stage: finding.stage }),
		...(finding.sentBy === undefined ? {} : { sentBy: finding.sentBy }),
		...(finding.witness === undefined ? {} : { witness: finding.witness }),
		sentence: spoken(finding.sentence),
		consent: {
			state: consent.state.state,
			earlier: consent.state.earlier,
			because: spoken(consent.state.because),
			signals: readConsentStrings(finding.signals ?? []).map(({ standard, at, raw, says, sentence }) => ({
				standard,
				at,
				raw,
				says,
				sentence: spoken(sentence),
			})),
			said: consent.said.map(({ kind, told, sentence }) => ({ kind, told, sentence: spoken(sentence) })),
		},
	};
}

function spoken(sentence: Sentence): string {
	return say(sentence, lookup);
}

/** JSON in which no character is bare that a terminal obeys. */
export function written(value: unknown): string {
	return JSON.stringify(value).replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
