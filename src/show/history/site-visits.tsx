import { useState } from 'preact/hooks';
import { HostileText } from '../hostile-text.tsx';
import { SeverityMark } from '../severity-mark.tsx';
import { translate, translateCount } from '../translate.ts';
import { momentWords } from './date-words.ts';
import type { ListedVisit } from './listed-visit.ts';
import type { SiteGroup } from './site-groups.ts';
import { useMore } from './use-more.ts';
import { VisitItem, visitId } from './visit-item.tsx';

/** Visits that are shown before more are asked for, and then at a time. */
const FIRST = 20;
const STEP = 100;

export type VisitActions = {
	/** Rejects when the note is not kept. */
	readonly onNote: (visit: ListedVisit, text: string) => Promise<void>;
	/** `then`: ids of elements of which the first that is still there takes the focus. */
	readonly onDelete: (visits: readonly ListedVisit[], then: readonly string[]) => void;
};

type Props = VisitActions & {
	readonly group: SiteGroup;
	readonly open: boolean;
	readonly onToggle: (open: boolean) => void;
};

/** The visits of one site, which are drawn only once it is opened. */
export function SiteVisits({ group, open, onToggle, onNote, onDelete }: Props) {
	const { site, visits, worst } = group;
	return (
		<li>
			<details
				class="card site-visits"
				open={open}
				onToggle={({ currentTarget }) => {
					// It is toggled by a search as well, which is no choice of the person.
					if (currentTarget.open !== open) onToggle(currentTarget.open);
				}}
			>
				<summary id={siteId(site)}>
					<h2>
						<HostileText text={site} limit={120} opens={false} />
					</h2>
					{worst !== null && <SeverityMark severity={worst} word="shown" />}
					<span class="soft small">
						{[
							translateCount('history_visits', visits.length),
							translate('history_last', momentWords(visits[0].started)),
							...(visits[0].category === null ? [] : [translate(`category_${visits[0].category}`)]),
						].join(' · ')}
					</span>
				</summary>
				{open && <Visits group={group} onNote={onNote} onDelete={onDelete} />}
			</details>
		</li>
	);
}

function Visits({ group: { site, visits }, onNote, onDelete }: VisitActions & { readonly group: SiteGroup }) {
	const { most, list, reveal } = useMore(FIRST, STEP);
	const [arrival, setArrival] = useState<string | null>(null);
	/** The visit that another one is to be chosen for. */
	const chosen = visits.find((visit) => visit.arrival === arrival) ?? null;

	function compareOf(visit: ListedVisit) {
		if (visits.length < 2) return 'never';
		if (chosen === null) return 'may-begin';
		return chosen === visit ? 'has-begun' : chosen;
	}

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: Escape only does what the button for it does
		<div class="site-inside" onKeyDown={({ key }) => key === 'Escape' && setArrival(null)}>
			<output class="choosing">{chosen !== null && translate('history_compare_choose', momentWords(chosen.started))}</output>
			<ul class="plain" ref={list}>
				{visits.slice(0, most).map((visit, index) => (
					<VisitItem
						key={visit.arrival}
						visit={visit}
						compare={compareOf(visit)}
						onCompare={() => setArrival(chosen === null ? visit.arrival : null)}
						onNote={(text) => onNote(visit, text)}
						onDelete={() =>
							onDelete(
								[visit],
								[...[visits[index + 1], visits[index - 1]].flatMap((one) => (one ? [visitId(one)] : [])), siteId(site)],
							)
						}
					/>
				))}
			</ul>
			<p class="buttons">
				{visits.length > most && (
					<button type="button" class="link" onClick={reveal}>
						{translateCount('compare_more', Math.min(STEP, visits.length - most))}
					</button>
				)}
				{visits.length > 1 && (
					<button type="button" class="link visit-delete" onClick={() => onDelete(visits, [])}>
						{translateCount('history_delete_these', visits.length)}
					</button>
				)}
			</p>
		</div>
	);
}

/** Where its heading stands. */
export function siteId(site: string): string {
	return `site-${encodeURIComponent(site)}`;
}
