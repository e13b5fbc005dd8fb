import type { Meaning } from './destination.ts';

/** One meaning for many parameters, their names between spaces: `every('ignore', 'v ts')`. */
export function every(meaning: Meaning, ...names: readonly string[]): Record<string, Meaning> {
	return Object.fromEntries(names.flatMap((list) => list.split(' ')).map((name) => [name, meaning]));
}
