import { type Checklist, checklist, type ReadDocument } from './checklist.ts';
import type { Claim } from './claim.ts';
import { claims, claimsOf, type PolicyRead } from './claims.ts';
import type { KeptPolicy } from './kept-policy.ts';
import { type OrderTable, orderTable } from './order-table.ts';
import { type Compared, type Practice, promiseBesidePractice, type Reading } from './promise-beside-practice.ts';
import { sentencesOf } from './sentences.ts';

/** A document as it was understood. */
export type UnderstoodPolicy = { readonly kept: KeptPolicy; readonly read: PolicyRead };

/** A claim and the document that it stands in. */
export type QuotedClaim = { readonly claim: Claim; readonly kept: KeptPolicy };

export type PromiseCompared = Omit<Compared, 'quotes'> & {
	readonly practice: Practice;
	readonly quotes: readonly QuotedClaim[];
};

/** All that a site's documents say, beside what it was seen to do. */
export type SitePolicies = {
	readonly documents: readonly UnderstoodPolicy[];
	/** Contradictions first; empty where no document could be read. */
	readonly compared: readonly PromiseCompared[];
	readonly checklist: Checklist;
	readonly order: OrderTable;
};

const VERDICTS: readonly Compared['verdict'][] = ['contradiction', 'worth-asking', 'consistent', 'none'];

/** One document → what it claims. Reading a long one takes a while: a caller may keep what this gives. */
export function understood(kept: KeptPolicy): UnderstoodPolicy {
	return { kept, read: kept.kind === 'page' ? pageRead(kept) : claims(kept.text) };
}

/** Documents of one site, as they were understood × what each company was told. */
export function sitePolicies(documents: readonly UnderstoodPolicy[], practices: readonly Practice[]): SitePolicies {
	const readings = documents.map(({ kept, read }): Reading => ({ ...read, notice: kept.kind === 'hipaa-notice' }));
	const isRead = documents.some(({ read }) => read.unread !== 'language' && read.unread !== 'empty');
	const compared = isRead
		? practices.map((practice): PromiseCompared => {
				const { quotes, ...rest } = promiseBesidePractice(readings, practice);
				const placed = quotes.flatMap(({ claim, reading }) => {
					const { kept } = documents[reading] ?? {};
					return kept ? [{ claim, kept }] : [];
				});
				return { ...rest, practice, quotes: placed };
			})
		: [];
	const checked = policyChecklist(documents);
	return {
		documents,
		compared: compared.sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict)),
		checklist: checked,
		order: orderTable(practices, checked),
	};
}

/** The checklist of the documents alone; what a page promises beside a form is no policy. */
export function policyChecklist(documents: readonly UnderstoodPolicy[]): Checklist {
	return checklist(
		documents.flatMap(({ kept: { kind, text: policy }, read }): ReadDocument[] =>
			kind === 'page' ? [] : [{ kind, policy, read }],
		),
	);
}

/** The few words beside a form are too short to tell their language by; what the page says of itself decides. */
function pageRead({ text }: KeptPolicy): PolicyRead {
	const { sentences, cut } = sentencesOf(text);
	const isEnglish = /^(?:en\b|$)/i.test(text.language.trim());
	const none = { claims: [], definitions: [], known: false, sentences: sentences.length };
	if (!isEnglish) return { ...none, language: 'unknown', unread: 'language' };
	return { ...none, ...claimsOf(sentences, 'page'), language: 'en', unread: cut };
}
