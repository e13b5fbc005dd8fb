import type { DossierHead, Origin } from '../dossier.ts';
import type { Fact, Report } from '../report.ts';
import type { Sentence } from '../types.ts';
import { DEMANDS, type Demand, demandWords, type Place } from './demand.ts';
import { factWords, type Manner, plain, recipientWords } from './fact-words.ts';
import type { LetterFacts } from './letter-facts.ts';

/** A {@link Demand} goes to the company. */
export type Addressee = 'company' | Demand | 'ftc' | 'ocr' | 'attorney-general' | 'data-protection-authority';

/** In the order in which they are offered. */
export const ADDRESSEES: readonly Addressee[] = [
	'company',
	...DEMANDS,
	'ftc',
	'ocr',
	'attorney-general',
	'data-protection-authority',
];

/** Longest text for each, characters: a form takes less than a letter. */
export const LONGEST_LETTER: Readonly<Record<Addressee, number>> = {
	company: 10_000,
	access: 10_000,
	deletion: 10_000,
	'opt-out': 10_000,
	withdrawal: 10_000,
	ftc: 3_500,
	ocr: 3_500,
	'attorney-general': 3_500,
	'data-protection-authority': 10_000,
};

/** Companies that are named without a fact. */
const MOST_NAMES = 8;

export type LetterPart = { readonly is: 'heading' | 'paragraph' | 'item'; readonly sentence: Sentence };

export type Letter = { readonly subject: Sentence; readonly parts: readonly LetterPart[] };

export type LetterInput = Manner & {
	readonly head: Pick<DossierHead, 'version' | 'origin'>;
	readonly report: Pick<Report, 'site' | 'limits'>;
	readonly told: LetterFacts;
	/** Of the evidence pack; null where none is known to have been made. */
	readonly root: string | null;
	/** Where the person lives; left out where it was not asked. */
	readonly place?: Place;
	/** The zone that `when` writes times in, and the same time in UTC. */
	readonly zone: string;
	readonly utc: (time: number) => string;
};

/**
 * What was seen, as a question to the company or a report to an authority: what was sent, when and to whom, how that is known, and what it does not
 * show. Judges nothing. `most`: facts that it may hold; the others are counted.
 */
export function letter(to: Addressee, input: LetterInput, most: number): Letter {
	const { report, told } = input;
	const site = plain(report.site);
	const demand = demandOf(to);
	const toCompany = to === 'company' || demand !== null;
	const parts: LetterPart[] = [];
	const add = (is: LetterPart['is'], key: string, ...args: Sentence['args']) => parts.push({ is, sentence: { key, args } });

	if (!toCompany) {
		add('heading', 'letter_about');
		add('item', 'letter_about_site', site);
		add('item', 'letter_about_company');
		add('item', ...whenWords(input));
	}
	add('paragraph', input.head.origin.is === 'har' ? 'letter_open_read' : 'letter_open_seen', site);

	const facts = told.facts.slice(0, most);
	for (const theirs of byRecipient(facts)) {
		const [first] = theirs;
		if (first) parts.push({ is: 'heading', sentence: recipientWords(first.recorded.finding.recipient) });
		for (const fact of theirs) parts.push({ is: 'item', sentence: factWords(fact, input) });
	}
	const more = told.total - facts.length;
	if (more > 0) add('paragraph', more === 1 ? 'letter_more_one' : 'letter_more_other', String(more), othersWords(told, facts));

	add('heading', 'letter_how');
	add('item', ...sourceWords(input.head.version, input.head.origin));
	const [first] = told.period ?? [];
	if (first !== undefined) add('item', 'letter_zone', input.zone, input.when(first), input.utc(first));
	add('item', 'letter_certainty');
	if (!input.withMyData) add('item', 'letter_not_quoted');
	if (input.root === null) add('item', 'letter_root_blank');
	else add('item', 'letter_root', plain(input.root));

	add('heading', 'letter_limits');
	if (told.unsure > 0) add('item', told.unsure === 1 ? 'letter_unsure_one' : 'letter_unsure_other', String(told.unsure));
	add('item', 'letter_limit_received');
	for (const sentence of report.limits) parts.push({ is: 'item', sentence });

	if (demand !== null) for (const [is, sentence] of demandWords(demand, input.place ?? 'unknown')) parts.push({ is, sentence });
	else if (toCompany) {
		add('heading', 'letter_ask_company');
		for (const key of ['basis', 'others', 'kept', 'deleted']) add('item', `letter_ask_${key}`);
	} else add('paragraph', `letter_ask_${to.replaceAll('-', '_')}`);
	add('paragraph', 'letter_sign');
	add('paragraph', 'letter_drafted');
	const subject = demand ? `letter_subject_${demand.replace('-', '_')}` : toCompany ? 'letter_subject_company' : 'letter_subject';
	return { subject: { key: subject, args: [site] }, parts };
}

export function demandOf(to: Addressee): Demand | null {
	return DEMANDS.find((one) => one === to) ?? null;
}

/** The facts of each recipient together, in the order in which their first stands. */
function byRecipient(facts: readonly Fact[]): readonly (readonly Fact[])[] {
	const groups = new Map<string, Fact[]>();
	for (const fact of facts) {
		const { organisation, service, via } = fact.recorded.finding.recipient;
		const key = JSON.stringify([organisation, service, via]);
		groups.set(key, [...(groups.get(key) ?? []), fact]);
	}
	return [...groups.values()];
}

/** The companies that none of the facts is about. */
function othersWords({ recipients }: LetterFacts, facts: readonly Fact[]): Sentence | '' {
	const named = new Set(facts.map(({ recorded }) => recorded.finding.recipient.organisation));
	const others = new Set<string>();
	for (const { organisation, via } of recipients) if (via === 'third-party' && !named.has(organisation)) others.add(organisation);
	if (others.size === 0) return '';
	const names = [...others]
		.slice(0, MOST_NAMES)
		.map((name) => plain(name))
		.join(', ');
	const more = others.size - MOST_NAMES;
	return { key: 'letter_others', args: [more > 0 ? { key: 'paragraph_names_more', args: [names, String(more)] } : names] };
}

function whenWords({ told: { period }, when }: LetterInput): [key: string, ...args: string[]] {
	if (period === null) return ['letter_when_unknown'];
	const [first, last] = period.map(when);
	return first === last ? ['letter_when', first ?? ''] : ['letter_when_between', first ?? '', last ?? ''];
}

function sourceWords(version: string, origin: Origin): [key: string, ...args: string[]] {
	const made = plain(version);
	if (origin.is === 'extension') return ['letter_source', made, plain(origin.browser)];
	const [file] = origin.files;
	return file && origin.files.length === 1
		? ['letter_source_file', made, plain(file.sha256)]
		: ['letter_source_files', made, String(origin.files.length)];
}
