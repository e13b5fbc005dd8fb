import type { Leaf, Observation, Unread } from '../types.ts';
import { readBody } from './body.ts';
import { giveUp, newSink, type Sink } from './budget.ts';
import { formPairs } from './pairs.ts';
import { percentDecode } from './text.ts';
import { unwrap, unwrapPairs } from './unwrap.ts';

/** Every named value inside a request's address and body, decoded as deep as the budget allows; half of it is kept for the body. */
export function leaves(
	url: URL,
	{ body, headers }: Observation,
): { readonly leaves: readonly Leaf[]; readonly unread: readonly Unread[] } {
	const sink = newSink();
	const forBody = sink.work / 2;
	sink.work -= forBody;
	const [path = '', ...matrix] = within(sink, 'path', url.pathname).split(';');
	for (const parameter of matrix) {
		const cut = parameter.indexOf('=');
		if (cut < 1) continue;
		const name = parameter.slice(0, cut).slice(0, 120);
		if (!unwrap(sink, { at: `path/${name}`, name, step: 0 }, percentDecode(parameter.slice(cut + 1), 'plus is plus'))) break;
	}
	sink.leaves.push({ at: 'path', name: 'path', value: percentDecode(path, 'plus is plus') });
	unwrapPairs(sink, { at: 'query', name: '', step: 0 }, formPairs(within(sink, 'query', url.search.slice(1))));
	sink.work += forBody;
	readBody(sink, body, headers.find(([name]) => name === 'content-encoding')?.[1] ?? '');
	return sink;
}

/** Servers refuse longer parts of an address; the body is not to pay for one. */
const LONGEST_PART = 50_000;

function within(sink: Sink, at: string, part: string): string {
	if (part.length > LONGEST_PART) giveUp(sink, at, 'too-large');
	return part.slice(0, LONGEST_PART);
}
