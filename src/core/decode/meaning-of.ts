import type { Destination, Meaning } from '../destinations/parts/destination.ts';
import { remembered } from '../remembered.ts';

/** Finds the meaning that a destination's table gives a name; null where the table does not name it. */
export type Lookup = (name: string) => Meaning | null;

const lookups = new WeakMap<Destination, Lookup>();

export function meaningOf(destination: Destination): Lookup {
	const known = lookups.get(destination);
	if (known) return known;
	const lookup = compile(destination.meanings);
	lookups.set(destination, lookup);
	return lookup;
}

function compile(meanings: Destination['meanings']): Lookup {
	const exact = new Map(Object.entries(meanings));
	const patterns = Object.entries(meanings)
		.filter(([key]) => key.includes('*'))
		.sort(([a], [b]) => b.replaceAll('*', '').length - a.replaceAll('*', '').length || b.length - a.length)
		.map(([key, meaning]) => ({ matches: globPattern(key), meaning }));
	return remembered((name) => exact.get(name) ?? patterns.find(({ matches }) => matches.test(name))?.meaning ?? null);
}

/** `*` stands for the rest of one segment, `**` for any number of whole segments. */
export function globPattern(glob: string): RegExp {
	const source = glob
		.split('/')
		.map((segment) => (segment === '**' ? '**' : segment.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replaceAll('*', '[^/]*')))
		.join('/')
		.replace(/\*\*\//g, '(?:[^/]+/)*')
		.replace(/\/\*\*$/, '(?:/[^/]+)*')
		.replace(/^\*\*$/, '.*');
	return new RegExp(`^${source}$`);
}
