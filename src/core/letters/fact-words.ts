import { afterOf, questionOf } from '../judge/entered-phrase.ts';
import { formWords } from '../judge/form-words.ts';
import { quote } from '../judge/rule.ts';
import type { Fact } from '../report.ts';
import type { Disclosure, Entered, Finding, Recipient, Sentence } from '../types.ts';
import type { Discreet } from './discreet.ts';
import { isDate } from './letter-facts.ts';

/** How a letter says what stood in a request. */
export type Manner = {
	readonly discreet: Discreet;
	/** Values are quoted as they were sent. */
	readonly withMyData: boolean;
	/** Day, time and its distance from UTC, as people write them. */
	readonly when: (time: number) => string;
};

const MOST_VALUES = 4;
const LONGEST = 80;
const LONGEST_ADDRESS = 160;
/** Values of one request that are looked at. */
const MOST_READ = 500;
/** What shows nothing, or turns about what stands beside it; a letter is no evidence, so that it need not name it. */
const UNSEEN = /[\p{C}\p{Z}\s]+/gu;

/** "Meta (Meta Pixel, facebook.com)". */
export function recipientWords({ organisation, service, domain, via }: Recipient): Sentence {
	const [who, what, where] = [plain(organisation), plain(service), plain(domain)];
	if (via === 'first-party-proxy') return { key: 'letter_to_proxy', args: [where, what] };
	if (who === where) return { key: 'letter_to_unknown', args: [where] };
	return who === what ? { key: 'letter_to', args: [who, where] } : { key: 'letter_to_service', args: [who, what, where] };
}

/** "On Nov 24, 2026, before anything was submitted, the page … sent (event “Answer”): an answer, the same as I pressed under “…”; …". */
export function factWords({ recorded: { finding }, times }: Fact, manner: Manner): Sentence {
	const { time, page, site, event, stage, passedOn, witness } = finding;
	const address = plain(manner.discreet.address(page), LONGEST_ADDRESS);
	const named = plain(manner.discreet.text(event));
	const asides: Sentence[] = [
		...(passedOn ? [{ key: 'letter_passed_on', args: [plain(passedOn.by.organisation)] }] : []),
		...(witness ? [{ key: 'letter_witness', args: [] }] : []),
		...(times > 1 ? [{ key: 'letter_times', args: [String(times)] }] : []),
	];
	return {
		key: 'letter_fact',
		args: [
			isDate(time) ? { key: 'letter_on', args: [manner.when(time)] } : { key: 'letter_on_unknown', args: [] },
			stage ? { key: `letter_stage_${stage}`, args: [] } : '',
			address === '' ? { key: 'letter_page_of', args: [plain(site)] } : { key: 'letter_page', args: [address] },
			named === '' ? '' : { key: 'letter_event', args: [named] },
			joined('letter_list', valueWords(finding, manner)),
			joined('letter_asides', asides),
		],
	};
}

/** One line, cut, without what a reader cannot see. */
export function plain(text: string, longest = LONGEST): string {
	return quote(text.slice(0, 10 * LONGEST_ADDRESS).replace(UNSEEN, ' '), longest);
}

/** The values of a request, each once: what was entered first, then what is about health, then what points to the person. */
function valueWords({ disclosures, health, site, page }: Finding, manner: Manner): readonly Sentence[] {
	const told = disclosures
		.slice(0, MOST_READ)
		.filter(({ about, form }) => about !== 'context' && form !== 'placeholder' && form !== 'masked');
	const rank = ({ about, entered }: Disclosure) => (entered ? 0 : about === 'health' ? 1 : 2);
	const values = new Map<string, Disclosure>();
	for (const one of told.sort((a, b) => rank(a) - rank(b))) {
		const key = one.entered || one.about === 'identity' ? JSON.stringify([one.value, one.form]) : kindOf(one);
		if (!values.has(key)) values.set(key, one);
	}
	const words = [...values.values()].map((one) => disclosureWords(one, page, manner));
	const isAboutHealth = told.some(({ about }) => about === 'health');
	if (health !== 'none' && !isAboutHealth) words.unshift({ key: 'letter_visit', args: [plain(site)] });
	const more = words.length - MOST_VALUES;
	return more > 1 ? [...words.slice(0, MOST_VALUES), { key: 'letter_more_values', args: [String(more)] }] : words;
}

/** "an e-mail address as SHA-256 hash (field “ud[em]”), the same as I typed under “Email address”, 4 seconds before". */
function disclosureWords(disclosure: Disclosure, page: string, { discreet, withMyData }: Manner): Sentence {
	const { kind, channel, value, form, at, certainty, entered } = disclosure;
	if (entered && kind === 'answer' && channel === 'event' && certainty === 'possible')
		return { key: 'letter_answered', args: [askedWords(entered, discreet)] };
	const field = plain(
		discreet.text(
			at
				.replace(/>[^/]*/g, '')
				.split('/')
				.at(-1) ?? '',
		),
	);
	let words: Sentence = { key: `letter_kind_${kindOf(disclosure)}`, args: [] };
	if (!entered && certainty === 'possible') words = { key: 'letter_possible', args: [words] };
	if (form !== 'plain') words = { key: 'letter_form', args: [words, formWords(form)] };
	if (withMyData && value !== page) words = { key: 'letter_value', args: [words, plain(value)] };
	if (field !== '') words = { key: 'letter_field', args: [words, field] };
	return entered
		? { key: certainty === 'proven' ? 'letter_same' : 'letter_probably_same', args: [words, ...enteredWords(entered, discreet)] }
		: words;
}

/** A page's address that names a doctor is still the page's address. */
function kindOf({ kind, channel }: Disclosure): string {
	const said = channel === 'address' || channel === 'referrer' ? 'page' : channel === 'title' ? 'title' : kind;
	return said.replaceAll('-', '_');
}

function enteredWords(entered: Entered, discreet: Discreet): Sentence['args'] {
	const { did, unsubmitted, made } = entered;
	const after = afterOf(entered);
	return [
		{ key: `letter_${did}${made ? '_made' : ''}`, args: [] },
		askedWords(entered, discreet),
		after === '' ? '' : { ...after, key: after.args.length === 0 ? 'after_just' : 'after_before' },
		unsubmitted ? { key: 'entered_unsubmitted', args: [] } : '',
	];
}

function askedWords(entered: Entered, { text }: Discreet): Sentence | '' {
	return questionOf({ ...entered, question: plain(text(entered.question)), name: plain(text(entered.name)) });
}

/** Messages as one, the later inside the earlier. */
function joined(key: string, sentences: readonly Sentence[]): Sentence | '' {
	return sentences.reduceRight<Sentence | ''>((rest, one) => (rest === '' ? one : { key, args: [one, rest] }), '');
}
