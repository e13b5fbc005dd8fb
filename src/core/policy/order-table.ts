import { isTrackingRole } from '../attribute/tracking-role.ts';
import type { Sentence } from '../types.ts';
import type { Checklist, ChecklistItem, Quote } from './checklist.ts';
import type { Practice } from './promise-beside-practice.ts';

/** One duty of the order against BetterHelp, beside what was seen on this site. */
export type OrderRow = {
	readonly id:
		| 'no-health-for-advertising'
		| 'no-retargeting'
		| 'express-consent'
		| 'deletion-by-third-parties'
		| 'retention-schedule'
		| 'privacy-programme';
	/** What the order asked of BetterHelp; of nobody else. */
	readonly required: Sentence;
	readonly source: Source;
	/** `differs`: something was seen that the order asked BetterHelp not to do. `not-seen`: nothing of it in this visit. `cannot-be-seen`: no browser sees it. */
	readonly seen: 'differs' | 'not-seen' | 'says-so' | 'does-not-say' | 'not-read' | 'cannot-be-seen';
	readonly sentence: Sentence;
	readonly quotes: readonly Quote[];
};

export type Source = { readonly title: string; readonly url: string };

export type OrderTable = {
	readonly rows: readonly OrderRow[];
	/** That the order binds one company, was agreed without admission, and is no law for this site. Always beside the table. */
	readonly cautions: readonly Sentence[];
};

const FINAL: Source = {
	title: 'FTC, final order against BetterHelp, announced on 14 July 2023 (File No. 202 3169, Docket C-4796)',
	url: 'https://www.ftc.gov/news-events/news/press-releases/2023/07/ftc-gives-final-approval-order-banning-betterhelp-sharing-sensitive-health-data-advertising',
};
const ANALYSIS: Source = {
	title: 'FTC, analysis of the proposed order, 88 FR 15717 (14 March 2023)',
	url: 'https://www.govinfo.gov/content/pkg/FR-2023-03-14/html/2023-05139.htm',
};

const MOST_NAMES = 4;

/** The order's duties, each with its source, beside the recipients of a visit and what the site's documents say. */
export function orderTable(practices: readonly Practice[], checked: Checklist): OrderTable {
	const advertisers = practices.filter(({ role }) => role === 'advertising' || role === 'social' || role === 'data-broker');
	const health = advertisers.filter(({ told }) => told.health === 'page' || told.health === 'detail');
	const identified = advertisers.filter(({ told }) => told.identity !== 'none' && told.health !== 'none');
	const trackers = practices.filter(({ role, told }) => isTrackingRole(role) && told.health !== 'none');
	const early = trackers.filter(
		({ choice }) => choice === 'no-choice-offered' || choice === 'unanswered' || choice === 'refused',
	);
	return {
		rows: [
			seenRow('no-health-for-advertising', FINAL, health),
			seenRow('no-retargeting', FINAL, identified),
			early.length > 0
				? seenRow('express-consent', ANALYSIS, early)
				: saidRow('express-consent', ANALYSIS, checked, 'explicit-consent'),
			deletionRow(checked),
			saidRow('retention-schedule', ANALYSIS, checked, 'retention'),
			{
				id: 'privacy-programme',
				required: required('privacy-programme'),
				source: ANALYSIS,
				seen: 'cannot-be-seen',
				sentence: { key: 'order_cannot_be_seen', args: [] },
				quotes: [],
			},
		],
		cautions: [
			{ key: 'order_caution_binds', args: [] },
			{ key: 'order_caution_admission', args: [] },
			{ key: 'order_caution_servers', args: [] },
		],
	};
}

const keyed = (id: OrderRow['id'], rest: string) => `order_${id}_${rest}`.replaceAll('-', '_');
const required = (id: OrderRow['id']): Sentence => ({ key: keyed(id, 'required'), args: [] });

function seenRow(id: OrderRow['id'], source: Source, by: readonly Practice[]): OrderRow {
	const names = [...new Set(by.map(({ organisation }) => organisation))];
	const seen = names.length > 0 ? 'differs' : 'not-seen';
	return {
		id,
		required: required(id),
		source,
		seen,
		sentence: names.length > 0 ? { key: keyed(id, 'seen'), args: [listed(names)] } : { key: 'order_not_seen', args: [] },
		quotes: [],
	};
}

function listed(names: readonly string[]): Sentence | string {
	const last = names.at(-1) ?? '';
	if (names.length === 1) return last;
	if (names.length <= MOST_NAMES) return { key: 'paragraph_names', args: [names.slice(0, -1).join(', '), last] };
	return {
		key: 'paragraph_names_more',
		args: [names.slice(0, MOST_NAMES - 1).join(', '), String(names.length - MOST_NAMES + 1)],
	};
}

function saidRow(id: OrderRow['id'], source: Source, { items }: Checklist, item: ChecklistItem): OrderRow {
	const found = items.find((one) => one.item === item);
	const answer = found?.answer ?? 'not-found';
	const seen = answer === 'yes' ? 'says-so' : answer === 'not-read' ? 'not-read' : 'does-not-say';
	return {
		id,
		required: required(id),
		source,
		seen,
		sentence: found?.sentence ?? { key: 'checklist_not_found', args: [] },
		quotes: found?.quotes ?? [],
	};
}

/** "Yes" of the checklist is that those who received it are told; how to delete alone is not what the order asks. */
function deletionRow(checked: Checklist): OrderRow {
	return saidRow('deletion-by-third-parties', ANALYSIS, checked, 'deletion');
}
