import type { Meaning } from './destination.ts';

/** The same table once for each prefix, for services that send one event bare and several in a list: `under(['', 'batch/*'], …)`. */
export function under(prefixes: readonly string[], meanings: Readonly<Record<string, Meaning>>): Record<string, Meaning> {
	return Object.fromEntries(
		prefixes.flatMap((prefix) =>
			Object.entries(meanings).map(([key, meaning]) => [prefix === '' ? key : `${prefix}/${key}`, meaning]),
		),
	);
}
