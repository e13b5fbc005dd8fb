import { siteOf } from '../attribute/site.ts';
import data from '../data/host-words.json';
import { plainHost } from './sites.ts';

const MAX_LABELS = 8;
const MAX_LABEL = 63;
/** A shorter word is believed at the edge of an unknown rest only by chance ("car" in "carolina"). */
const SHORTEST_AT_EDGE = 5;
/** … and in its middle ("dental" in "accidentally" is kept out by the longer word). */
const SHORTEST_INSIDE = 6;

const healthWords = new Set(data.hosts.flatMap((group) => group.words));
const dictionary = new Set([...healthWords, ...data.hostsAgainst, ...data.fillers]);
const longestFirst = [...dictionary].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const edgeWords = longestFirst.filter((word) => word.length >= SHORTEST_AT_EDGE);
const insideWords = longestFirst.filter((word) => word.length >= SHORTEST_INSIDE);
const longestWord = longestFirst[0]?.length ?? 0;

/** The words of a host name: of the registered name, of what stands before it, and the last label ("clinic" in `oak.clinic`). */
export type HostWords = { readonly site: readonly string[]; readonly below: readonly string[]; readonly suffix: string };

/** Splits a host name into words, also where they are written together: `lakesidecounseling` → lakeside, counseling. */
export function hostWords(hostname: string): HostWords {
	const host = plainHost(hostname);
	const labels = host.split('.');
	const suffix = labels.length > 1 ? (labels.at(-1) ?? '') : '';
	const site = siteOf(host) ?? host;
	const name = site.split('.')[0] ?? '';
	const below = host.endsWith(`.${site}`) ? host.slice(0, -site.length - 1).split('.') : [];
	return { site: labelWords(name), below: below.slice(-MAX_LABELS).flatMap(labelWords), suffix };
}

function labelWords(label: string): readonly string[] {
	return label
		.slice(0, MAX_LABEL)
		.split(/[^a-z]+/)
		.filter((piece) => piece !== '')
		.flatMap((piece) => whole(piece) ?? edges(piece));
}

/** The fewest dictionary words that make up the whole text, or null. */
function whole(text: string): readonly string[] | null {
	const best: (readonly string[] | undefined)[] = [[]];
	for (let end = 1; end <= text.length; end++) {
		for (let start = Math.max(0, end - longestWord); start < end; start++) {
			const before = best[start];
			const word = text.slice(start, end);
			if (!before || !dictionary.has(word)) continue;
			if (before.length + 1 < (best[end]?.length ?? Number.POSITIVE_INFINITY)) best[end] = [...before, word];
		}
	}
	return best[text.length] ?? null;
}

/** Takes known words off both ends, then the longest one out of the middle. Every step shortens the text. */
function edges(text: string): readonly string[] {
	if (text === '') return [];
	if (dictionary.has(text)) return [text];
	const last = edgeWords.find((word) => text.endsWith(word));
	if (last) return [...edges(text.slice(0, -last.length)), last];
	const first = edgeWords.find((word) => text.startsWith(word));
	if (first) return [first, ...edges(text.slice(first.length))];
	const inside = insideWords.find((word) => healthWords.has(word) && text.includes(word));
	if (!inside || insideWords.some((word) => word !== inside && word.includes(inside) && text.includes(word))) return [text];
	const at = text.indexOf(inside);
	return [text.slice(0, at), inside, text.slice(at + inside.length)];
}
