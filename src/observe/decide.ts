import { classify } from '../core/health/classify.ts';
import type { PageSignals } from '../core/health/page-signals.ts';
import type { HealthVerdict } from '../core/types.ts';
import { siteOf } from './site-of.ts';

/** Whether a page is watched, and why. */
export type Decision = {
	readonly site: string;
	readonly watched: boolean;
	/** Its address alone does not say that it is a health site, but hints at it. */
	readonly suspected: boolean;
	readonly health: HealthVerdict;
	/** The person's own choice decided it. */
	readonly chosen: boolean;
};
export type Page = { readonly url: string; readonly title: string | null; readonly signals: PageSignals | null };
export type Known = {
	readonly choices: ReadonlyMap<string, boolean>;
	readonly learned: ReadonlyMap<string, HealthVerdict>;
};

/** What the person wants watched is judged as a health site. */
const CHOSEN: HealthVerdict = { is: true, category: 'other', because: [{ key: 'because_chosen', args: [] }] };

/** The person's choice first, then the page itself, then what an earlier page of the site showed. Null for anything but a web page. */
export function decide(page: Page, known: Known): Decision | null {
	const site = siteOf(page.url);
	if (site === null) return null;
	const seen = classify(page);
	const health = seen.is ? seen : (known.learned.get(site) ?? seen);
	const choice = known.choices.get(site);
	if (choice === undefined) return { site, watched: health.is, suspected: !health.is && hints(health), health, chosen: false };
	return { site, watched: choice, suspected: false, health: choice && !health.is ? CHOSEN : health, chosen: true };
}

function hints({ because }: HealthVerdict): boolean {
	return because.some(({ key }) => key === 'because_host_word' || key === 'because_path_word');
}
