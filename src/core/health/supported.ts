import type { Term } from './term-index.ts';
import type { Token } from './tokens.ts';
import type { Found } from './vocabulary.ts';

const scoreWords = new Set([
	'score',
	'total',
	'result',
	'sum',
	'points',
	'question',
	'q',
	'item',
	'answer',
	'response',
	'severity',
	'value',
	'puntuacion',
	'puntaje',
	'resultado',
	'pregunta',
	'respuesta',
]);
const units = new Set(['mg', 'mcg', 'ml', 'iu', 'milligram', 'milligrams']);
const forms = new Set(
	'tab tabs tablet tablets cap caps capsule capsules pill pills oral injection patch refill rx prescription dose dosage hcl er xr odt comprimido comprimidos tableta tabletas capsula capsulas dosis'.split(
		' ',
	),
);

/** Whether what stands about an ambiguous term says that it is meant as a health term. */
export function supported(one: Found, found: readonly Found[], words: readonly Token[]): boolean {
	const { kind } = one.term;
	if (kind === 'medication') return dosed(words.slice(Math.max(0, one.from - 3), one.to + 6)) || beside(one, found, besideDrug);
	if (kind === 'assessment' && scored(words, one.to)) return true;
	return beside(one, found, besideTerm);
}

function beside(one: Found, found: readonly Found[], within: (other: Term) => number): boolean {
	return found.some((other) => other !== one && distance(one, other) < within(other.term));
}

/** How many words may stand between an ambiguous term and another one that supports it. */
function besideTerm({ weight }: Term): number {
	if (weight === 'ambiguous') return 0;
	return weight === 'service' ? 4 : 15;
}

/** Many brands are first names: a doctor's name beside "psychiatrist" must not become a drug. */
function besideDrug({ kind, weight }: Term): number {
	return weight !== 'ambiguous' && (kind === 'medication' || kind === 'reproductive') ? 3 : 0;
}

function distance(one: Found, other: Found): number {
	return other.from >= one.to ? other.from - one.to : one.from - other.to;
}

/** A number of at most two digits follows, at once or after "score", "total", "q" … */
function scored(words: readonly Token[], after: number): boolean {
	const next = words.slice(after, after + 3).map((word) => word.text);
	const at = next.findIndex((text) => !scoreWords.has(text));
	return at >= 0 && /^\d{1,2}$/.test(next[at] ?? '');
}

/** "20 mg", "tablet". */
function dosed(words: readonly Token[]): boolean {
	return words.some(({ text }, at) => forms.has(text) || (/^\d+$/.test(text) && units.has(words[at + 1]?.text ?? '')));
}
