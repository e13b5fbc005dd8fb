import type { Leaf, Observation } from '../types.ts';
import { type ConsentSignal, NOTHING_SAID, unknownSignal } from './consent-signal.ts';
import { STANDARDS } from './consent-standards.ts';

/** Names that stand for nothing else: a value of another shape is one that we cannot read. */
const UNMISTAKABLE = /^(?:gc[sd]|gdpr_consent|addtl_consent|us_privacy|gpp)$/;

/** Most values that one request is read for, and the longest of them, in characters. */
const MOST_SIGNALS = 40;
const LONGEST_RAW = 4_000;

/** What a request itself says of consent: each value once, in the order of the request, the browser's own signal first. */
export function consentSignals(
	{ url, headers }: Pick<Observation, 'url' | 'headers'>,
	leaves: readonly Leaf[],
): readonly ConsentSignal[] {
	const signals: ConsentSignal[] = [];
	// https://www.w3.org/TR/gpc/: the field is "1", or it says nothing.
	if (headers.some(([name, value]) => name === 'sec-gpc' && value.trim() === '1'))
		signals.push({
			standard: 'gpc',
			at: 'header/sec-gpc',
			raw: '1',
			says: { ...NOTHING_SAID, sale: 'denied' },
			sentence: { key: 'signal_gpc', args: [] },
		});
	const host = /^\w+:\/\/(?:[^/?#@]*@)?([^/?#:]+)/.exec(url.slice(0, 500))?.[1]?.toLowerCase() ?? '';
	const seen = new Set<string>();
	for (const { at, name, value } of leaves) {
		if (signals.length >= MOST_SIGNALS) break;
		const last = lastWord(name);
		if (last === '' || value.length > 20_000) continue;
		const standard = STANDARDS.find(({ names, hosts }) => names.test(last) && (!hosts || hosts.test(host)));
		if (!standard || value === '' || seen.has(`${last}=${value}`)) continue;
		const read =
			standard.read(value, last) ??
			(standard.hosts || UNMISTAKABLE.test(last) ? unknownSignal('signal_unread', last, value) : null);
		if (!read) continue;
		seen.add(`${last}=${value}`);
		signals.push({ standard: standard.standard, at, raw: value.slice(0, LONGEST_RAW), ...read });
	}
	return signals;
}

/** `pd[opt_out_type]` and `regs/ext/us_privacy` → `opt_out_type`, `us_privacy`. */
function lastWord(name: string): string {
	return (/([\w-]{2,24})\]?$/.exec(name.slice(-26))?.[1] ?? '').toLowerCase();
}
