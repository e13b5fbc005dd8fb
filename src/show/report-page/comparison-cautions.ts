import { withoutQuery } from '../../core/compare.ts';
import type { DossierHead } from '../../core/dossier.ts';
import type { Recorded } from '../../core/report.ts';
import { translate, translateCount } from '../translate.ts';
import { clock } from './timeline-clock.ts';

export type Side = {
	readonly head: DossierHead;
	/** The site that is shown of it. */
	readonly site: string;
	/** Its findings. */
	readonly recorded: readonly Recorded[];
};

/** What keeps two visits from being compared like with like: what was not seen may have reasons other than that it is not sent. */
export function cautions(before: Side, after: Side): readonly string[] {
	const [was, now] = [before, after].map(factsOf) as [Facts, Facts];
	const said: string[] = [];
	if (before.site !== after.site) said.push(translate('compare_caution_site'));
	if (was.pages.size !== now.pages.size)
		said.push(translate('compare_caution_page_counts', pagesWords(was.pages.size), pagesWords(now.pages.size)));
	else if ([...was.pages].some((page) => !now.pages.has(page))) said.push(translate('compare_caution_other_pages'));
	if (before.head.followed !== after.head.followed) said.push(translate('compare_caution_followed'));
	else if (was.deeds !== now.deeds)
		said.push(
			translate('compare_caution_deeds', translateCount('compare_deeds', was.deeds), translateCount('compare_deeds', now.deeds)),
		);
	const { span } = clock(after.head.zone);
	if (Math.max(was.length, now.length) > 2 * Math.min(was.length, now.length) + 10_000)
		said.push(translate('compare_caution_length', span(was.length), span(now.length)));
	if (was.late || now.late) said.push(translate('compare_caution_late'));
	if (before.head.version !== after.head.version)
		said.push(translate('compare_caution_version', before.head.version, after.head.version));
	if ((before.head.redacted === null) !== (after.head.redacted === null)) said.push(translate('compare_caution_redacted'));
	return said;
}

type Facts = { readonly pages: ReadonlySet<string>; readonly deeds: number; readonly length: number; readonly late: boolean };

function factsOf(side: Side): Facts {
	const { head, site, recorded } = side;
	const visits = head.visits.filter((visit) => visit.site === site);
	const own = new Set(visits.map(({ visit }) => visit));
	const times = [...visits.map(({ started }) => started), ...recorded.map(({ finding }) => finding.time)].filter(
		(time) => time > 0,
	);
	return {
		pages: pagesOf(side),
		deeds: head.deeds.filter(({ visit }) => own.has(visit)).length,
		length:
			times.reduce((last, time) => Math.max(last, time), 0) - (times.length > 0 ? times.reduce((a, b) => Math.min(a, b)) : 0),
		late: visits.some(({ late }) => late),
	};
}

/** Pages that were opened, each once. */
export function pagesOf({ head, site, recorded }: Side): ReadonlySet<string> {
	const opened = head.visits.filter((visit) => visit.site === site).map(({ page }) => page);
	return new Set([...opened, ...recorded.map(({ finding }) => finding.page)].filter((page) => page !== '').map(withoutQuery));
}

function pagesWords(count: number): string {
	return translateCount('compare_pages', count);
}
