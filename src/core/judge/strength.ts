import type { Sentence } from '../types.ts';

const DONE = ['typed', 'chose', 'pressed'].flatMap((did) => [did, `${did}_made`]);

/** Phrases of the rules, the most telling first; what stands at the same place on both axes is ordered by them. */
const PHRASES = [
	...DONE.flatMap((did) => [`what_unsubmitted_${did}`, `what_unsubmitted_${did}_hashed`]),
	...DONE.flatMap((did) => [`what_${did}`, `what_${did}_hashed`]),
	...DONE.map((did) => `what_probably_${did}`),
	'what_answer',
	'what_text',
	'what_search',
	'what_mental_health',
	'what_substance_use',
	'what_sexual_health',
	'what_reproductive',
	'what_trait',
	'what_medication',
	'what_condition',
	'what_procedure',
	'what_label',
	'what_assessment',
	'what_provider',
	'what_appointment',
	'what_insurance',
	'what_product',
	'what_field',
	'what_answered',
	'what_answered_made',
	'what_page',
	'what_title',
	'what_link',
	'what_page_text',
	'what_referrer',
	'what_host',
	'what_site',
	'what_visit',
];

/** Place of a finding's sentence among all, 0 for the most telling; a sentence without a phrase comes last. */
export function strength({ args }: Sentence): number {
	const keys = args.map((argument) => (typeof argument === 'string' ? '' : argument.key));
	const places = keys.map((key) => PHRASES.indexOf(key)).filter((place) => place >= 0);
	return places[0] ?? PHRASES.length;
}
