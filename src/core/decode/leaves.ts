import type { Leaf, Observation, Unread } from '../types.ts';
import { readBody } from './body.ts';
import { newSink } from './budget.ts';
import { formPairs } from './pairs.ts';
import { percentDecode } from './text.ts';
import { unwrap, unwrapPairs } from './unwrap.ts';

/** Every named value inside a request's address and body, decoded as deep as the budget allows: the address first, which is short. */
export function leaves(
	url: URL,
	{ body, headers }: Observation,
): { readonly leaves: readonly Leaf[]; readonly unread: readonly Unread[] } {
	const sink = newSink();
	const [path = '', ...matrix] = url.pathname.split(';', 500);
	for (const parameter of matrix) {
		const cut = parameter.indexOf('=');
		if (cut < 1) continue;
		const name = parameter.slice(0, cut).slice(0, 120);
		unwrap(sink, { at: `path/${name}`, name, step: 0 }, percentDecode(parameter.slice(cut + 1), 'plus is plus'));
	}
	sink.leaves.push({ at: 'path', name: 'path', value: percentDecode(path, 'plus is plus') });
	unwrapPairs(sink, { at: 'query', name: '', step: 0 }, formPairs(url.search.slice(1)));
	readBody(sink, body, headers.find(([name]) => name === 'content-encoding')?.[1] ?? '');
	return sink;
}
