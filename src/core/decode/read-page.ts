import { areaOf } from '../health/areas.ts';
import type { TermMatch } from '../health/vocabulary.ts';
import type { Leaf } from '../types.ts';
import { parseAddress } from './address.ts';
import { type HealthContext, healthReading, isWords, termsIn } from './health-reading.ts';
import type { Reading } from './reading.ts';
import { percentDecode } from './text.ts';

/** Names of address parameters that hold what was searched for. */
const SEARCH_NAMES = /^(?:q|query|s|search|search[_-]?(?:term|query|text|string)|keywords?|k|term|text)$/i;

export function isSearchName(name: string): boolean {
	return SEARCH_NAMES.test(name);
}

/** Terms that make an address or a title name a topic. What every such site offers does not; nor does that it sells insurance or books visits. */
function isTopic({ weight, kind }: TermMatch): boolean {
	return (weight === 'sure' || weight === 'topic') && kind !== 'insurance' && kind !== 'appointment';
}

/** The topic that texts name: "bipolar disorder" rather than the "conditions" that it stands among. */
function topicOf(texts: readonly string[], site: string | null): TermMatch | undefined {
	const topics = texts.flatMap((text) => termsIn(text, site)).filter(isTopic);
	return topics.find(({ weight }) => weight === 'sure') ?? topics[0];
}

/** The search, the health topic and the area of the site that an address names; `parameter` for an address that is not the page's own. */
export function readAddress(
	leaf: Leaf,
	channel: 'address' | 'referrer' | 'parameter',
	{ certainty, site }: HealthContext,
): Reading[] {
	const address = parseAddress(leaf.value);
	if (!address) return [];
	const searches = [...address.searchParams]
		.slice(0, 50)
		.filter(([name, value]) => isSearchName(name) && isWords(value))
		.map(([, value]) => {
			const term = termsIn(value, site)[0]?.term;
			return healthReading({ ...leaf, value }, { kind: 'search', channel: 'search', raises: 'detail', certainty, term });
		});
	// Names of parameters are the program's words, not the page's: only their values may name a topic.
	const values = [...address.searchParams.values()].slice(0, 50).filter(isWords);
	const texts = [percentDecode(address.pathname, 'plus is plus'), percentDecode(address.hash, 'plus is plus'), ...values];
	const topic = topicOf(texts, site);
	const area = areaOf(address);
	return [
		...searches,
		...(topic ? [healthReading(leaf, { kind: 'page', channel, raises: 'page', certainty, term: topic.term })] : []),
		...(area ? [healthReading(leaf, { kind: area.kind, channel, raises: 'page', certainty, term: area.term })] : []),
	];
}

/** The health topic that a title or the page's own text names. */
export function readTitle(leaf: Leaf, channel: 'title' | 'parameter', { certainty, site }: HealthContext): Reading[] {
	const topic = topicOf([leaf.value], site);
	const kind = channel === 'title' ? 'title' : 'page';
	return topic ? [healthReading(leaf, { kind, channel, raises: 'page', certainty, term: topic.term })] : [];
}
