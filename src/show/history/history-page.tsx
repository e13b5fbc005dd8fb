import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Settings, UNDO_TIME } from '../../core/messages.ts';
import { Emblem } from '../emblem.tsx';
import { sizeWords } from '../report-page/size-words.ts';
import { StoreNote } from '../store-note.tsx';
import { Toast, type ToastText } from '../toast.tsx';
import { translate, translateCount } from '../translate.ts';
import { DeleteShown } from './delete-shown.tsx';
import type { ListedVisit } from './listed-visit.ts';
import { matching, type SiteGroup, siteGroups } from './site-groups.ts';
import { SiteVisits, siteId, type VisitActions } from './site-visits.tsx';
import { useMore } from './use-more.ts';
import { visitId } from './visit-item.tsx';

export type HistoryState =
	| { readonly is: 'loading' }
	/** A message key; null where it is not known why. */
	| { readonly is: 'failed'; readonly failure: string | null }
	| {
			readonly is: 'list';
			/** Newest first. */
			readonly visits: readonly ListedVisit[];
			readonly settings: Settings;
			/** Used on the disk; null where the browser does not tell. */
			readonly bytes: number | null;
			/** A message key: why what is seen is not kept; null where it is. */
			readonly failure: string | null;
	  };

type Props = {
	readonly state: HistoryState;
	readonly onRetry: () => void;
	/** These reject when it was not done, and settle when `state` shows what was. */
	readonly onNote: (arrival: string, text: string) => Promise<void>;
	readonly onDelete: (arrivals: readonly string[]) => Promise<void>;
	/** Gives how many are back: after {@link UNDO_TIME} they may be gone. */
	readonly onRestore: (arrivals: readonly string[]) => Promise<number>;
};

/** Sites that are shown before more are asked for; so few stand open at first. */
const SITES = 100;
const FEW = 3;

/** All visits that are kept, by site. */
export function HistoryPage({ state, onRetry, onNote, onDelete, onRestore }: Props) {
	const [toast, setToast] = useState<ToastText | null>(null);
	/** What was deleted since the toast came up. */
	const deleted = useRef<readonly ListedVisit[]>([]);
	/** Ids of what takes the focus when the list has changed: the first that is there. */
	const next = useRef<readonly string[]>([]);
	const dismiss = useCallback(() => {
		deleted.current = [];
		setToast(null);
	}, []);

	useLayoutEffect(() => {
		const target = next.current.map((id) => document.getElementById(id)).find((element) => element !== null);
		next.current = [];
		target?.focus();
	}, [state]);

	async function remove(visits: readonly ListedVisit[], then: readonly string[]) {
		next.current = [...then, 'history-title'];
		try {
			await onDelete(visits.map(({ arrival }) => arrival));
			deleted.current = [...deleted.current, ...visits];
			setToast({ text: translateCount('history_deleted', deleted.current.length), undo: restore, stays: UNDO_TIME });
		} catch {
			setToast({ text: translate('popup_change_failed'), undo: null });
		}
	}

	async function restore() {
		const visits = deleted.current;
		dismiss();
		next.current = [...visits.slice(0, 1).flatMap((visit) => [visitId(visit), siteId(visit.site)]), 'history-title'];
		try {
			const back = await onRestore(visits.map(({ arrival }) => arrival));
			const isAll = back === visits.length;
			const text = isAll
				? translateCount('history_restored', back)
				: translate('history_restored_some', back.toLocaleString(), visits.length.toLocaleString());
			setToast({ text, undo: null });
		} catch {
			setToast({ text: translate('popup_change_failed'), undo: null });
		}
	}

	const undo = toast?.undo ?? null;
	useEffect(() => {
		if (undo === null) return;
		const hear = (event: KeyboardEvent) => {
			const { target, key, ctrlKey, metaKey, shiftKey, altKey } = event;
			const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
			if (isText || key.toLowerCase() !== 'z' || !(ctrlKey || metaKey) || shiftKey || altKey) return;
			event.preventDefault();
			undo();
		};
		addEventListener('keydown', hear);
		return () => removeEventListener('keydown', hear);
	}, [undo]);

	return (
		<>
			<header class="top">
				<Emblem />
				<p class="brand">{translate('extension_name')}</p>
				{state.is === 'list' && state.bytes !== null && <p class="site">{translate('history_usage', sizeWords(state.bytes))}</p>}
			</header>
			<main aria-busy={state.is === 'loading'}>
				<h1 id="history-title" tabIndex={-1}>
					{translate('history_title')}
				</h1>
				{state.is === 'loading' && <p class="soft">{translate('history_loading')}</p>}
				{state.is === 'failed' && (
					<section class="screen" role="alert">
						<h2>{translate('history_failed')}</h2>
						<p>{translate(state.failure ?? 'history_failed_so')}</p>
						<button type="button" onClick={onRetry}>
							{translate('try_again')}
						</button>
					</section>
				)}
				{state.is === 'list' && (
					<>
						<StoreNote failure={state.failure} />
						<p class="soft">
							{translateCount('history_retention', state.settings.retentionDays, state.settings.maxFindings.toLocaleString())}{' '}
							<a href="options.html">{translate('history_settings')}</a>
						</p>
						{state.visits.length === 0 ? (
							<section class="screen">
								<h2>{translate('history_none')}</h2>
								<p>{translate('history_none_so')}</p>
							</section>
						) : (
							<Visits
								visits={state.visits}
								onNote={({ arrival }, text) => onNote(arrival, text)}
								onDelete={(visits, then) => void remove(visits, then)}
							/>
						)}
					</>
				)}
			</main>
			<footer class="bottom">
				<a href="report.html">{translate('history_open_file')}</a>
				<a href="verify.html">{translate('history_check_pack')}</a>
				<a href="options.html">{translate('popup_settings')}</a>
			</footer>
			<Toast toast={toast} onGone={dismiss} />
		</>
	);
}

function Visits({ visits, onNote, onDelete }: VisitActions & { readonly visits: readonly ListedVisit[] }) {
	const [search, setSearch] = useState('');
	const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
	const { most, list, reveal } = useMore(SITES, SITES);
	const input = useRef<HTMLInputElement>(null);
	const id = useId();
	const texts = useMemo(() => visits.map(textOf), [visits]);
	const shown = useMemo(() => matching(visits, texts, search), [visits, texts, search]);
	/** When the newest visit of a site began that was ever listed: a site stays where it is when that one is deleted. */
	const latest = useRef(new Map<string, number>());
	const groups = useMemo(() => {
		const { current } = latest;
		for (const { site, started } of visits) current.set(site, Math.max(started, current.get(site) ?? 0));
		const timeOf = ({ site }: SiteGroup) => current.get(site) ?? 0;
		return siteGroups(shown).toSorted((a, b) => timeOf(b) - timeOf(a));
	}, [visits, shown]);

	function clear() {
		setSearch('');
		input.current?.focus();
	}

	return (
		<>
			<div class="history-search">
				<label for={id}>{translate('history_search')}</label>
				<input
					ref={input}
					id={id}
					type="search"
					value={search}
					aria-describedby={`${id}-so`}
					onInput={({ currentTarget }) => setSearch(currentTarget.value)}
				/>
				<p class="soft small" id={`${id}-so`}>
					{translate('history_search_so')}
				</p>
			</div>
			<output class="soft">
				{[translateCount('history_visits', shown.length), translateCount('history_sites', groups.length)].join(' · ')}
			</output>
			{groups.length === 0 && (
				<section class="screen">
					<h2>{translate('history_no_match')}</h2>
					<button type="button" onClick={clear}>
						{translate('history_search_clear')}
					</button>
				</section>
			)}
			<ul class="plain history-sites" ref={list}>
				{groups.slice(0, most).map((group, index) => (
					<SiteVisits
						key={group.site}
						group={group}
						open={opened.get(group.site) ?? groups.length <= FEW}
						onToggle={(open) => setOpened((before) => new Map(before).set(group.site, open))}
						onNote={onNote}
						onDelete={(gone, then) => onDelete(gone, [...then, ...beside(groups, index)])}
					/>
				))}
			</ul>
			<p class="buttons">
				{groups.length > most && (
					<button type="button" onClick={reveal}>
						{translateCount('compare_more', Math.min(SITES, groups.length - most))}
					</button>
				)}
				{shown.length > 0 && (
					<DeleteShown count={shown.length} all={shown.length === visits.length} onDelete={() => onDelete(shown, [])} />
				)}
			</p>
		</>
	);
}

/** Where the focus goes when a site is gone. */
function beside(groups: readonly SiteGroup[], index: number): readonly string[] {
	return [groups[index + 1], groups[index - 1]].flatMap((group) => (group ? [siteId(group.site)] : []));
}

/** All that a search looks at, in lower case. */
function textOf({ site, note, companies, category }: ListedVisit): string {
	const topic = category === null ? '' : translate(`category_${category}`);
	return [site, topic, note, ...companies].join('\n').toLowerCase();
}
