import { type Checklist, checklist, type ReadDocument } from './checklist.ts';
import type { Claim } from './claim.ts';
import { claims, claimsOf, type PolicyRead } from './claims.ts';
import { hostOf } from './host-of.ts';
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

const EFFECTIVE = /\beffective\b([^;]{0,40}?)\b(\d{4})\b/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Milliseconds of a month, on average. */
const MONTH = 2_629_746_000;

const VERDICTS: readonly Compared['verdict'][] = ['contradiction', 'worth-asking', 'consistent', 'none'];

/** One document → what it claims. Reading a long one takes a while: a caller may keep what this gives. */
export function understood(kept: KeptPolicy): UnderstoodPolicy {
	if (kept.kind === 'page') return { kept, read: pageRead(kept) };
	const read = claims(kept.text);
	return { kept, read: { ...read, known: read.known && isOfSite(kept) && isInForce(kept) } };
}

/** A document on another site may be another company's. */
function isOfSite({ site, text: { url } }: KeptPolicy): boolean {
	const host = hostOf(url);
	return host === site || host.endsWith(`.${site}`);
}

/** One that begins after the month in which it was read, or on a day that cannot be read, may not bind anybody yet. */
function isInForce({ text: { blocks }, time }: KeptPolicy): boolean {
	return blocks.every(({ text }) => {
		const [, before = '', year] = EFFECTIVE.exec(text) ?? [];
		if (year === undefined) return true;
		const named = MONTHS.findIndex((month) => before.toLowerCase().includes(month));
		return (Number(year) - 1970) * 12 + (named < 0 ? 11 : named) <= time / MONTH;
	});
}

/** Documents of one site, as they were understood × what each company was told. */
export function sitePolicies(documents: readonly UnderstoodPolicy[], practices: readonly Practice[]): SitePolicies {
	const readings = documents.map(
		({ kept, read }): Reading => ({
			...read,
			apart: kept.kind !== 'privacy' && kept.kind !== 'page',
		}),
	);
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
