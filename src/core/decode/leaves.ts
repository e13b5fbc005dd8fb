import type { Leaf, Observation, Unread } from '../types.ts';
import { readBody } from './body.ts';
import { giveUp, newSink, type Passed, type Sink } from './budget.ts';
import { formPairs } from './pairs.ts';
import { percentDecode } from './text.ts';
import { unwrap, unwrapPairs } from './unwrap.ts';

/** Every named value inside a request's address and body, decoded as deep as the budget allows; half of it is kept for the body. */
export function leaves(
	url: URL,
	{ body, headers }: Pick<Observation, 'body' | 'headers'>,
	knows: Sink['knows'] = () => false,
	passed?: Passed,
): { readonly leaves: readonly Leaf[]; readonly unread: readonly Unread[] } {
	const sink = newSink(knows, passed);
	const forBody = sink.work / 2;
	sink.work -= forBody;
	const [path = '', ...matrix] = within(sink, 'path', url.pathname).split(';');
	for (const parameter of matrix) {
		const cut = parameter.indexOf('=');
		if (cut < 1) continue;
		const name = parameter.slice(0, cut).slice(0, 120);
		if (!unwrap(sink, { at: `path/${name}`, name, step: 0 }, percentDecode(parameter.slice(cut + 1), 'plus is plus'))) break;
	}
	passed?.('path', percentDecode(path, 'plus is plus'));
	sink.leaves.push({ at: 'path', name: 'path', value: percentDecode(path, 'plus is plus') });
	unwrapPairs(sink, { at: 'query', name: '', step: 0 }, formPairs(within(sink, 'query', url.search.slice(1))));
	sink.work += forBody;
	readBody(sink, body, headers.find(([name]) => name === 'content-encoding')?.[1] ?? '');
	return sink;
}

/**
 * What only matters where the person entered it: parts of the path in some encoding, the Referer's parameters, cookies. Services' tables know no names
 * for these, and what they hold otherwise is read as a whole.
 */
export function asides(url: URL, { headers, cookies }: Observation, knows: Sink['knows'], passed?: Passed): readonly Leaf[] {
	const sink = newSink(knows, passed);
	for (const [index, part] of url.pathname.slice(0, LONGEST_PART).split('/').slice(0, MOST_PARTS).entries())
		if (part.length >= 8) unwrap(sink, { at: `path/${index}`, name: '', step: 0 }, percentDecode(part, 'plus is plus'));
	const header = (wanted: string) => headers.find(([name]) => name === wanted)?.[1] ?? '';
	unwrap(sink, { at: 'header/referer', name: '', step: 0 }, header('referer').slice(0, LONGEST_PART));
	for (const pair of (cookies ?? header('cookie')).slice(0, LONGEST_PART).split(';', MOST_PARTS)) {
		const cut = pair.indexOf('=');
		const name = pair.slice(0, Math.max(cut, 0)).trim().slice(0, 120);
		if (
			cut >= 0 &&
			!unwrap(sink, { at: `header/cookie/${name}`, name, step: 0 }, percentDecode(pair.slice(cut + 1), 'plus is plus'))
		)
			break;
	}
	return sink.leaves;
}

const MOST_PARTS = 50;

/** Servers refuse longer parts of an address; the body is not to pay for one. */
const LONGEST_PART = 50_000;

function within(sink: Sink, at: string, part: string): string {
	if (part.length > LONGEST_PART) giveUp(sink, at, 'too-large');
	return part.slice(0, LONGEST_PART);
}
