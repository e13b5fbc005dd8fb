import type { Recipient, Sentence } from '../types.ts';
import type { ConsentFinding } from './consent-finding.ts';
import type { ConsentOf } from './consent-of.ts';

export type SaidKind = ConsentFinding['kind'];

/** One of the sentences on consent, with the first of the findings that it holds of. */
export type SaidFact<Of> = {
	readonly kind: SaidKind;
	readonly sentence: Sentence;
	readonly of: Of;
	readonly times: number;
};

/** What a visit's findings come to, as far as consent goes. */
export type ConsentSummary<Of> = {
	/** Companies that were sent something so; what went to the site's own address is not counted. */
	readonly companies: Readonly<Record<SaidKind, number>>;
	/** Who says what was refused: the press that was seen, or the page's tool; `partly` where it was not everything. */
	readonly refusal: 'seen' | 'told' | 'partly';
	/** Each sentence once, the strongest first. */
	readonly facts: readonly SaidFact<Of>[];
};

type Told<Of> = { readonly recipient: Recipient; readonly consent: ConsentOf; readonly of: Of };

const ORDER: readonly SaidKind[] = ['although-refused', 'before-answer', 'although-gpc'];

/** Counts whom data went to before the person answered, although they refused, and although the browser signals that they do not want it. */
export function consentSummary<Of>(told: readonly Told<Of>[]): ConsentSummary<Of> {
	const companies = new Map<SaidKind, Set<string>>(ORDER.map((kind) => [kind, new Set()]));
	const facts = new Map<string, { kind: SaidKind; sentence: Sentence; of: Of; times: number }>();
	const refused = new Set<string>();
	for (const { recipient, consent, of } of told)
		for (const { kind, sentence } of consent.said) {
			if (recipient.via === 'third-party') companies.get(kind)?.add(recipient.organisation);
			if (kind === 'although-refused') refused.add(sentence.key);
			const key = JSON.stringify(sentence);
			const known = facts.get(key);
			if (known) known.times++;
			else facts.set(key, { kind, sentence, of, times: 1 });
		}
	const count = (kind: SaidKind) => companies.get(kind)?.size ?? 0;
	return {
		companies: {
			'although-refused': count('although-refused'),
			'before-answer': count('before-answer'),
			'although-gpc': count('although-gpc'),
		},
		refusal: refusalOf([...refused]),
		facts: [...facts.values()].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.times - a.times),
	};
}

function refusalOf(keys: readonly string[]): ConsentSummary<unknown>['refusal'] {
	if (keys.every((key) => /^consent_refused(?:_earlier)?$/.test(key))) return 'seen';
	return keys.every((key) => /^consent_refused(?:_earlier)?(?:_told)?$/.test(key)) ? 'told' : 'partly';
}

/** The one line for all of it: a message with a count; null where there is nothing to say. */
export function consentLine({ companies, refusal }: Pick<ConsentSummary<unknown>, 'companies' | 'refusal'>): {
	readonly key: string;
	readonly count: number;
} | null {
	const kind = ORDER.find((one) => companies[one] > 0);
	if (kind === undefined) return null;
	const key = kind === 'although-refused' ? REFUSED[refusal] : LINES[kind];
	return { key, count: companies[kind] };
}

const REFUSED = { seen: 'consent_line_refused', told: 'consent_line_told', partly: 'consent_line_partly' } as const;
const LINES: Readonly<Record<Exclude<SaidKind, 'although-refused'>, string>> = {
	'before-answer': 'consent_line_before',
	'although-gpc': 'consent_line_gpc',
};
