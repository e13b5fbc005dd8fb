/**
 * The singular of a word, by its ending only; a word that has none comes back as it is. Applied to what is read, not to the
 * vocabulary: "therapists" is a therapist, but a "hive" is not hives.
 */
export function singular(word: string): string {
	if (word.length < 4 || !word.endsWith('s')) return word;
	if (/(?:ss|us|is)$/.test(word)) return word;
	if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
	if (/(?:sses|shes|ches|xes|zes)$/.test(word) || spanish.test(word)) return word.slice(0, -2);
	return word.slice(0, -1);
}

/** Endings that a Spanish consonant takes "es" after, and English words do not have: "vacunaciones", "enfermedades", "dolores". */
const spanish = /(?:[cgnrstx]iones|dades|[dl]ores|[cr]tores|mores|jeres)$/;
