import { classify } from '../core/health/classify.ts';
import type { PageSignals } from '../core/health/page-signals.ts';
import type { HealthVerdict } from '../core/types.ts';
import { siteOf } from './site-of.ts';

/** Whether a page is watched, and why. */
export type Decision = {
	readonly site: string;
	readonly watched: boolean;
	readonly health: HealthVerdict;
	/** The person's own choice decided it. */
	readonly chosen: boolean;
};
export type Page = { readonly url: string; readonly title: string | null; readonly signals: PageSignals | null };
export type Known = {
	readonly choices: ReadonlyMap<string, boolean>;
	readonly learned: ReadonlyMap<string, HealthVerdict>;
};

/** The person's choice first, then the page itself, then what an earlier page of the site showed. Null for anything but a web page. */
export function decide(page: Page, known: Known): Decision | null {
	const site = siteOf(page.url);
	if (site === null) return null;
	const seen = classify(page);
	const health = seen.is ? seen : (known.learned.get(site) ?? seen);
	const choice = known.choices.get(site);
	return { site, watched: choice ?? health.is, health, chosen: choice !== undefined };
}
