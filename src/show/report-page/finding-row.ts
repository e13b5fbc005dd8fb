import type { Consent, ConsentOf } from '../../core/consent/consent-of.ts';
import type { KeptRequest } from '../../core/dossier.ts';
import { bestCertainty } from '../../core/paragraph.ts';
import type { Recorded } from '../../core/report.ts';
import type { Finding } from '../../core/types.ts';
import { translateSentence } from '../translate.ts';
import type { Facet } from './facets.ts';

/** A finding as the table has it: without its request, so that tens of thousands fit into memory. */
export type FindingRow = {
	readonly recorded: Recorded;
	/** Of its request in the dossier. */
	readonly key: string;
	readonly visit: string;
	readonly sentence: string;
	/** All that is searched, in lower case. */
	readonly text: string;
	readonly facets: Readonly<Record<Facet, readonly string[]>>;
	readonly consent: ConsentOf;
};

/** Characters of one finding that are searched: a page must not fill the memory. */
const MOST_SEARCHED = 4_000;

export function findingRows({ key, visit, findings }: KeptRequest, { of }: Pick<Consent, 'of'>): FindingRow[] {
	return findings.map((recorded) => {
		const { finding } = recorded;
		const sentence = translateSentence(finding.sentence);
		const consent = of(finding, visit);
		return { recorded, key, visit, sentence, text: searched(finding, sentence), facets: facetsOf(finding, consent), consent };
	});
}

function searched({ recipient, event, url, page, disclosures }: Finding, sentence: string): string {
	const values = disclosures.map(({ value }) => value);
	return [...new Set([sentence, recipient.organisation, recipient.service, event, page, url, ...values])]
		.join('\n')
		.slice(0, MOST_SEARCHED)
		.toLowerCase();
}

function facetsOf({ recipient, severity, disclosures, stage }: Finding, { state, said }: ConsentOf): FindingRow['facets'] {
	const told = disclosures.filter(({ about }) => about !== 'context');
	const abouts = [...new Set(told.map(({ about }) => about))];
	return {
		company: [recipient.organisation],
		service: [recipient.service],
		severity: [severity],
		about: abouts.length > 0 ? abouts : ['visit'],
		kind: [...new Set(told.map(({ kind }) => kind))],
		certainty: [bestCertainty(disclosures) ?? 'none'],
		stage: [stage ?? 'none'],
		consent: [state.state, ...new Set(said.map(({ kind }) => kind))],
	};
}
