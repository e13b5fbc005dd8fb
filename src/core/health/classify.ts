import type { HealthCategory, HealthVerdict } from '../types.ts';
import type { PageSignals } from './page-signals.ts';
import { portalMark } from './portal-mark.ts';
import { hostReasons, pathReasons, type Reason, signalReasons, titleReasons } from './site-score.ts';
import { knownSite } from './sites.ts';

export type PageFacts = { readonly url: string; readonly title: string | null; readonly signals: PageSignals | null };

const THRESHOLD = 5;
const KNOWN = 6;
const PORTAL = 5;
const MAX_BECAUSE = 6;
const MAX_URL = 8_192;

const nothing: HealthVerdict = { is: false, category: null, because: [{ key: 'because_nothing', args: [] }] };

/**
 * Whether a page is on a health site, with reasons, the strongest first. Reasons add up; a listed site or a patient portal is one whatever
 * its pages say, every other needs reasons worth 5. An address that is not one of the web is never on a health site.
 */
export function classify({ url, title, signals }: PageFacts): HealthVerdict {
	const address = parse(url);
	if (!address) return nothing;

	const certain = certainReasons(address);
	const reasons = [
		...certain,
		...hostReasons(address.hostname),
		...pathReasons(address.pathname),
		...titleReasons(title ?? ''),
		...signalReasons(signals, title ?? ''),
	];
	const counted = certain.length > 0 ? reasons.filter(({ weight }) => weight > 0) : reasons;
	const sum = counted.reduce((total, { weight }) => total + weight, 0);
	const said = spoken(counted);
	if (sum >= THRESHOLD) return { is: true, category: certain[0]?.category ?? strongestCategory(counted), because: said };
	if (said.length === 0) return nothing;
	return { is: false, category: null, because: [...said, { key: 'because_too_little', args: [] }] };
}

function parse(url: string): URL | null {
	try {
		const address = new URL(url.slice(0, MAX_URL));
		return address.protocol === 'https:' || address.protocol === 'http:' ? address : null;
	} catch {
		return null;
	}
}

function certainReasons(address: URL): readonly Reason[] {
	const known = knownSite(address.hostname, address.pathname);
	const portal = portalMark(address.hostname, address.pathname);
	return [
		...(known ? [{ weight: KNOWN, category: known.category, because: { key: 'because_known', args: [known.domain] } }] : []),
		...(portal ? [{ weight: PORTAL, category: portal.category, because: { key: 'because_portal', args: [portal.mark] } }] : []),
	];
}

function spoken(reasons: readonly Reason[]): HealthVerdict['because'] {
	return [...reasons]
		.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
		.slice(0, MAX_BECAUSE)
		.map(({ because }) => because);
}

/** The category that the most weight speaks for; `other` where none is named. */
function strongestCategory(reasons: readonly Reason[]): HealthCategory {
	const votes = new Map<HealthCategory, number>();
	for (const { category, weight } of reasons)
		if (category && weight > 0) votes.set(category, (votes.get(category) ?? 0) + weight);
	const [first] = [...votes].sort((a, b) => b[1] - a[1]);
	return first?.[0] ?? 'other';
}
