import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { consentOf } from '../../core/consent/consent-of.ts';
import type { Dossier } from '../../core/dossier.ts';
import { compareSeverity } from '../../core/judge/severity.ts';
import { type Report, type ReportInput, report } from '../../core/report.ts';
import { HostileText } from '../hostile-text.tsx';
import { translate, translateCount } from '../translate.ts';
import { Working } from '../verify/working.tsx';
import { visibleText } from '../visible-text.ts';
import { type AddressState, readAddressState, writeAddressState } from './address-state.ts';
import { Comparison } from './comparison.tsx';
import { ConsentPart } from './consent-part.tsx';
import { Coverage } from './coverage.tsx';
import { filterRows, NO_FILTER } from './filter-rows.ts';
import { FindingDetail } from './finding-detail.tsx';
import { FindingFilters } from './finding-filters.tsx';
import type { FindingRow } from './finding-row.ts';
import { FindingsGrid } from './findings-grid.tsx';
import { Flow } from './flow.tsx';
import { LettersPanel } from './letters-panel.tsx';
import type { PolicyDesk } from './policy-desk.ts';
import { PolicyPanel } from './policy-panel.tsx';
import { PrintedFindings } from './printed-findings.tsx';
import { RecipientsTold } from './recipients-told.tsx';
import { ReportHead } from './report-head.tsx';
import { sortRows } from './sort-rows.ts';
import { Timeline } from './timeline.tsx';
import { clock as clockOf } from './timeline-clock.ts';
import { type Records, useLoaded } from './use-loaded.ts';
import { usePrinting } from './use-printing.ts';

type Props = {
	readonly dossier: Dossier;
	/** What can be done with the report: saved, written about. Null where it is a file already. */
	readonly tools: ComponentChildren;
	/** Looks for the site's policies and reads them; null where the report is a file. */
	readonly policies: PolicyDesk | null;
	/** Another visit of the site that it is compared with. */
	readonly other: Dossier | null;
};

/** The whole report of a dossier. */
export function ReportPage({ dossier, tools, other, policies }: Props) {
	const { loaded, cancel, retry } = useLoaded(dossier);
	if (loaded.is === 'ready') return <Shown dossier={dossier} records={loaded} tools={tools} other={other} policies={policies} />;
	if (loaded.is === 'loading')
		return (
			<main class="report">
				<section class="screen" aria-busy="true">
					<h1>{translate('report_loading')}</h1>
					{loaded.slow && (
						<Working
							words={translate('report_loading_so', loaded.read.toLocaleString(), loaded.of.toLocaleString())}
							done={loaded.of === 0 ? 0 : loaded.read / loaded.of}
							takesFocus={false}
							onCancel={cancel}
						/>
					)}
				</section>
			</main>
		);
	return (
		<main class="report">
			<section class="screen" role="alert">
				<h1>{translate(loaded.is === 'failed' ? 'report_failed' : 'report_cancelled')}</h1>
				<button type="button" class="main" onClick={retry}>
					{translate('try_again')}
				</button>
			</section>
		</main>
	);
}

type SiteReport = { readonly report: Report; readonly rows: readonly FindingRow[] };

type ShownProps = Props & { readonly records: Records };

function Shown({ dossier, records, tools, other, policies }: ShownProps) {
	const { head } = dossier;
	const sites = useMemo(() => siteReports(dossier, records.rows), [dossier, records]);
	const [state, setState] = useState<AddressState>(() => readAddressState(location.hash, location.search));
	/** A finding of the visit that is compared. */
	const [elsewhere, setElsewhere] = useState<number | null>(null);
	const clock = useMemo(() => clockOf(head.zone), [head.zone]);
	const printing = usePrinting();
	const compared = useLoaded(other);

	useEffect(() => {
		const read = () => setState(readAddressState(location.hash, location.search));
		addEventListener('hashchange', read);
		return () => removeEventListener('hashchange', read);
	}, []);

	const linked = state.finding === null ? null : (records.rows.find(({ recorded }) => recorded.id === state.finding) ?? null);
	const wanted = linked?.recorded.finding.site ?? state.site;
	const site = sites.find(({ report }) => report.site === wanted) ?? sites[0];
	const recorded = useMemo(() => site?.rows.map((row) => row.recorded) ?? [], [site]);
	const visits = useMemo(() => head.visits.filter((visit) => visit.site === site?.report.site), [head, site]);
	const deeds = useMemo(() => {
		const theirs = new Set(visits.map(({ visit }) => visit));
		return head.deeds.filter(({ visit }) => theirs.has(visit));
	}, [head, visits]);
	const lastState = useMemo(() => {
		const visit = head.consents ? visits.at(-1)?.visit : undefined;
		return visit === undefined ? null : consentOf(head).at(visit);
	}, [head, visits]);
	const consents = useMemo(() => {
		const theirs = new Set(visits.map(({ visit }) => visit));
		return head.consents?.filter(({ visit }) => theirs.has(visit));
	}, [head, visits]);
	const sorted = useMemo(() => sortRows(site?.rows ?? [], state.sort), [site, state.sort]);
	const { shown, counts } = useMemo(() => filterRows(sorted, state.filter), [sorted, state.filter]);
	const name = site?.report.site ?? '';
	// The browser's own history keeps title and address of this page.
	const incognito = head.visits.some((visit) => visit.incognito);
	useEffect(() => {
		document.title = incognito ? translate('kept_title') : visibleText(translate('report_title', name)).slice(0, 200);
	}, [name, incognito]);

	const otherRecords = compared.loaded.is === 'ready' ? compared.loaded : null;
	const sides = useMemo(
		() => (other && otherRecords && site ? sidesOf(dossier, recorded, other, otherRecords, site.report.site) : null),
		[dossier, recorded, other, otherRecords, site],
	);
	const change = useCallback((part: Partial<AddressState>) => {
		setState((before) => ({ ...before, ...part }));
		setElsewhere(null);
	}, []);
	const open = useCallback((finding: number) => change({ finding }), []);
	const close = useCallback(() => {
		change({ finding: null });
		document.getElementById('findings-grid')?.focus();
	}, []);
	const pick = useCallback((organisation: string, service: string | null) => {
		const chosen = { ...NO_FILTER.chosen, company: [organisation], service: service === null ? [] : [service] };
		change({ filter: { words: '', chosen }, finding: null });
		document.getElementById('part-findings')?.scrollIntoView();
		document.getElementById('findings-grid')?.focus({ preventScroll: true });
	}, []);
	useLayoutEffect(() => {
		if (incognito) return;
		try {
			history.replaceState(null, '', location.pathname + withoutFinding(location.search) + writeAddressState(state));
		} catch {
			// A browser that counts changes of the address refuses too many: the page works without.
		}
	}, [state, incognito]);

	// The same elements are not drawn again: a letter that is typed below must not draw every picture anew.
	const opening = useMemo(
		() => site && <ReportHead head={head} report={site.report} recorded={recorded} clock={clock} />,
		[head, site, recorded, clock],
	);
	const comparison = useMemo(
		() =>
			sides && (
				<Comparison
					before={sides.before}
					after={sides.after}
					onOpen={(side, id) => {
						if (sides[side].head === head) open(id);
						else setElsewhere(id);
					}}
				/>
			),
		[sides, head],
	);
	const pictures = useMemo(
		() =>
			site && (
				<>
					<RecipientsTold report={site.report} printed={printing} onOpen={open} onPick={pick} />
					<ConsentPart rows={site.rows} last={lastState} printed={printing} onOpen={open} />
					{recorded.length > 0 && (
						<>
							<Timeline recorded={recorded} deeds={deeds} consents={consents} visits={visits} zone={head.zone} onOpen={open} />
							<Flow recorded={recorded} onPick={pick} />
						</>
					)}
				</>
			),
		[head, site, recorded, printing, deeds, consents, visits, lastState],
	);
	const letters = useMemo(
		() => site && <LettersPanel head={head} report={site.report} recorded={recorded} root={null} />,
		[head, site, recorded],
	);
	const choiceOf = useMemo(() => {
		const states = new Map(site?.rows.map(({ recorded, consent }) => [recorded.id, consent.state.state]));
		return (finding: number) => states.get(finding) ?? 'unknown';
	}, [site]);
	const promised = useMemo(
		() =>
			site && (
				<PolicyPanel
					key={site.report.site}
					head={head}
					report={site.report}
					recorded={recorded}
					choiceOf={choiceOf}
					desk={policies}
					clock={clock}
					printed={printing}
					onOpen={open}
				/>
			),
		[head, site, recorded, choiceOf, policies, clock, printing],
	);
	const below = useMemo(() => site && <Coverage head={head} report={site.report} recorded={recorded} />, [head, site, recorded]);

	if (!site)
		return (
			<main class="report">
				<section class="screen">
					<h1>{translate('report_empty')}</h1>
				</section>
				{tools}
			</main>
		);

	const otherRow = otherRecords?.rows.find(({ recorded: { id } }) => id === elsewhere) ?? null;

	return (
		<main class="report">
			{sites.length > 1 && (
				<p class="site-choice">
					<label for="site-choice">{translate('report_site')}</label>
					<select
						id="site-choice"
						value={site.report.site}
						onChange={({ currentTarget }) => change({ site: currentTarget.value, finding: null, filter: NO_FILTER })}
					>
						{sites.map(({ report, rows }) => (
							<option key={report.site} value={report.site}>
								{visibleText(translate('report_sites_all', report.site, rows.length.toLocaleString())).slice(0, 120)}
							</option>
						))}
					</select>
				</p>
			)}
			{opening}
			{other && compared.loaded.is === 'loading' && <p aria-busy="true">{translate('report_other_loading')}</p>}
			{compared.loaded.is === 'failed' && (
				<p role="alert">
					{translate('report_other_failed')}{' '}
					<button type="button" class="link" onClick={compared.retry}>
						{translate('try_again')}
					</button>
				</p>
			)}
			{comparison}
			{other && otherRow && (
				<FindingDetail
					dossier={other}
					row={otherRow}
					pictures={otherRecords?.pictures ?? []}
					clock={clock}
					link={null}
					onClose={() => setElsewhere(null)}
				/>
			)}
			{pictures}
			<section class="part" id="part-findings" aria-labelledby="findings-title">
				<h2 id="findings-title">{translate('report_findings')}</h2>
				{state.finding !== null && !linked && <p role="alert">{translate('finding_not_here', String(state.finding))}</p>}
				{site.rows.length === 0 ? (
					<p class="card card-quiet">{translate('report_none')}</p>
				) : printing ? (
					<PrintedFindings rows={shown} clock={clock} />
				) : (
					<>
						<FindingFilters
							filter={state.filter}
							sort={state.sort}
							counts={counts}
							onFilter={(filter) => change({ filter })}
							onSort={(sort) => change({ sort })}
						/>
						<output class="soft">{translateCount('report_shown', shown.length, site.rows.length.toLocaleString())}</output>
						<div class={linked ? 'findings findings-open' : 'findings'}>
							{shown.length > 0 ? (
								<FindingsGrid rows={shown} sort={state.sort} clock={clock} opened={state.finding} onOpen={open} onClose={close} />
							) : (
								<p class="card card-quiet">{translate('report_none_match')}</p>
							)}
							<div class="detail-place">
								{linked ? (
									<FindingDetail
										dossier={dossier}
										row={linked}
										pictures={records.pictures}
										clock={clock}
										link={linkTo(linked.recorded.id)}
										onClose={close}
									/>
								) : (
									<p class="soft detail-none">{translate('finding_choose')}</p>
								)}
							</div>
						</div>
					</>
				)}
			</section>
			{promised}
			{below}
			{!printing && tools !== null && (
				<>
					{letters}
					{tools}
				</>
			)}
			<p class="printed-foot soft small">
				<HostileText text={translate('report_title', site.report.site)} limit={120} opens={false} />
			</p>
		</main>
	);
}

/** The sites of a dossier, the worst first. */
function siteReports({ head }: Dossier, rows: readonly FindingRow[]): readonly SiteReport[] {
	const inputs = new Map<string, Omit<ReportInput, 'recorded'> & { readonly rows: FindingRow[] }>();
	for (const { site, health, counts } of head.sites) inputs.set(site, { site, health, counts, rows: [] });
	for (const row of rows) {
		const { site } = row.recorded.finding;
		// A file that someone else made may leave a site out.
		const input = inputs.get(site) ?? { site, health: UNKNOWN, counts: NO_COUNTS, rows: [] };
		inputs.set(site, input);
		input.rows.push(row);
	}
	return [...inputs.values()]
		.map((input) => ({
			rows: input.rows,
			report: report({ ...input, recorded: input.rows.map(({ recorded }) => recorded) }),
		}))
		.sort(
			(a, b) =>
				Number(b.report.severity !== null) - Number(a.report.severity !== null) ||
				(a.report.severity && b.report.severity ? compareSeverity(b.report.severity, a.report.severity) : 0) ||
				b.rows.length - a.rows.length,
		);
}

const UNKNOWN: Report['health'] = { is: false, category: null, because: [] };
const NO_COUNTS: Report['counts'] = {
	requests: 0,
	thirdParty: 0,
	findings: 0,
	unread: 0,
	unattributed: 0,
	unconfirmed: 0,
	unfollowed: 0,
};

/** The earlier visit stands first. */
function sidesOf(
	dossier: Dossier,
	recorded: SiteReport['rows'][number]['recorded'][],
	other: Dossier,
	{ rows }: Records,
	site: string,
) {
	const own = { head: dossier.head, site, recorded };
	const theirs = rows.map((row) => row.recorded).filter(({ finding }) => finding.site === site);
	const second = { head: other.head, site, recorded: theirs };
	const startOf = ({ head }: Dossier) => head.visits[0]?.started ?? head.made;
	return startOf(other) <= startOf(dossier) ? { before: second, after: own } : { before: own, after: second };
}

function linkTo(finding: number): string {
	const url = new URL(location.href);
	url.search = withoutFinding(url.search);
	url.hash = writeAddressState({ site: null, filter: NO_FILTER, sort: 'severity', finding });
	return url.href;
}

/** What the fragment says of a finding counts, so that a closed one stays closed. */
function withoutFinding(search: string): string {
	const said = new URLSearchParams(search);
	said.delete('finding');
	const written = said.toString();
	return written === '' ? '' : `?${written}`;
}
