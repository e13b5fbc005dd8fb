import { useEffect, useId, useRef } from 'preact/hooks';
import { HostileText } from '../hostile-text.tsx';
import { translate } from '../translate.ts';
import { visibleText } from '../visible-text.ts';
import { SORTS, type Sort } from './address-state.ts';
import { FACETS, type Facet } from './facets.ts';
import { type Filter, type Filtered, NO_FILTER } from './filter-rows.ts';

type Props = {
	readonly filter: Filter;
	readonly sort: Sort;
	readonly counts: Filtered['counts'];
	readonly onFilter: (filter: Filter) => void;
	readonly onSort: (sort: Sort) => void;
};

/** Search, facets with their counts, what was chosen of them, and the order. */
export function FindingFilters({ filter, sort, counts, onFilter, onSort }: Props) {
	const search = useRef<HTMLInputElement>(null);
	const words = useId();
	const order = useId();
	const chosen = FACETS.flatMap((facet) => filter.chosen[facet].map((value) => ({ facet, value })));

	function toggle(facet: Facet, value: string) {
		const now = filter.chosen[facet];
		const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
		onFilter({ ...filter, chosen: { ...filter.chosen, [facet]: next } });
	}
	// A button that takes itself away hands the focus on.
	function takeAway(change: () => void) {
		change();
		search.current?.focus();
	}

	return (
		<search class="filters">
			<div class="filters-top">
				<div class="field filters-search">
					<label for={words}>{translate('report_search')}</label>
					<input
						id={words}
						ref={search}
						type="search"
						maxLength={300}
						placeholder={translate('report_search_so')}
						value={filter.words}
						onInput={({ currentTarget }) => onFilter({ ...filter, words: currentTarget.value })}
					/>
				</div>
				<div class="field">
					<label for={order}>{translate('report_sort')}</label>
					<select id={order} value={sort} onChange={({ currentTarget }) => onSort(currentTarget.value as Sort)}>
						{SORTS.map((one) => (
							<option key={one} value={one}>
								{translate(`report_sort_${one}`)}
							</option>
						))}
					</select>
				</div>
			</div>
			<fieldset class="facets">
				<legend class="spoken">{translate('report_filters')}</legend>
				{FACETS.map((facet) => (
					<FacetMenu
						key={facet}
						facet={facet}
						chosen={filter.chosen[facet]}
						counts={counts[facet]}
						onToggle={(value) => toggle(facet, value)}
					/>
				))}
			</fieldset>
			{(chosen.length > 0 || filter.words !== '') && (
				<p class="chips">
					{chosen.map(({ facet, value }) => (
						<button
							key={`${facet} ${value}`}
							type="button"
							aria-label={visibleText(translate('report_remove_filter', facetWord(facet, value)))}
							onClick={() => takeAway(() => toggle(facet, value))}
						>
							<HostileText text={facetWord(facet, value)} limit={40} opens={false} /> <span aria-hidden="true">×</span>
						</button>
					))}
					<button type="button" class="link" onClick={() => takeAway(() => onFilter(NO_FILTER))}>
						{translate('report_clear')}
					</button>
				</p>
			)}
		</search>
	);
}

type MenuProps = {
	readonly facet: Facet;
	readonly chosen: readonly string[];
	readonly counts: ReadonlyMap<string, number>;
	readonly onToggle: (value: string) => void;
};

/** Values of one facet, the most frequent first; what was chosen stays even where nothing has it. */
function FacetMenu({ facet, chosen, counts, onToggle }: MenuProps) {
	const menu = useRef<HTMLDetailsElement>(null);
	const all = [...new Set([...counts.keys(), ...chosen])];
	const values = all.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));

	useEffect(() => {
		// A press beside an open menu closes it, as people expect of menus.
		const close = ({ target }: Event) => {
			if (menu.current?.open && target instanceof Node && !menu.current.contains(target)) menu.current.open = false;
		};
		document.addEventListener('pointerdown', close);
		document.addEventListener('focusin', close);
		return () => {
			document.removeEventListener('pointerdown', close);
			document.removeEventListener('focusin', close);
		};
	}, []);

	function onKeyDown(event: KeyboardEvent) {
		if (event.key !== 'Escape' || !menu.current?.open) return;
		event.stopPropagation();
		menu.current.open = false;
		menu.current.querySelector('summary')?.focus();
	}

	return (
		<details class="facet" ref={menu} onKeyDown={onKeyDown}>
			<summary
				aria-label={chosen.length > 0 ? translate('facet_chosen', translate(`facet_${facet}`), String(chosen.length)) : undefined}
			>
				{translate(`facet_${facet}`)}
				{chosen.length > 0 && <span class="facet-count">{chosen.length}</span>}
			</summary>
			<ul class="plain facet-values">
				{values.map((value) => (
					<li key={value}>
						<label>
							<input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
							<span>
								<HostileText text={facetWord(facet, value)} limit={60} opens={false} />
							</span>
							<span class="soft">{(counts.get(value) ?? 0).toLocaleString()}</span>
						</label>
					</li>
				))}
			</ul>
		</details>
	);
}

/** Companies and services have names of their own. */
function facetWord(facet: Facet, value: string): string {
	if (facet === 'company' || facet === 'service') return value;
	if (facet === 'kind' || facet === 'severity') return translate(`${facet}_${value}`);
	if (facet === 'about' && value !== 'visit') return translate(`about_${value}`);
	if (facet === 'consent' && !/^(?:although|before)-/.test(value)) return translate(`consent_state_${value}`);
	return translate(`facet_${facet}_${value}`);
}
