import { useEffect, useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Dossier } from './core/dossier.ts';
import { browserWords } from './page-browser.ts';
import { exporter } from './page-export.ts';
import { policyDesk } from './page-policies.ts';
import { askWorker } from './show/ask-worker.ts';
import { Emblem } from './show/emblem.tsx';
import { PrivateNote } from './show/private-note.tsx';
import { ExportPanel } from './show/report-page/export-panel.tsx';
import { ReportPage } from './show/report-page/report-page.tsx';
import { StoreNote } from './show/store-note.tsx';
import { TEMPLATE } from './show/template.ts';
import { translate } from './show/translate.ts';
import { failureSaid } from './store/failure.ts';
import { createReader } from './store/reader.ts';

const reader = createReader('telltale');
/** One moment for all that is written while the page is open, so that files that name one another agree. */
const made = Date.now();

type Props = {
	readonly arrival: string;
	/** Another visit that it is compared with; null where none was asked for. */
	readonly compared: string | null;
};

type State =
	| { readonly is: 'loading' | 'gone' }
	| { readonly is: 'failed'; readonly failure: string | null }
	| {
			readonly is: 'there';
			readonly dossier: Dossier;
			readonly other: Dossier | null;
			readonly pictures: number;
			readonly failure: string | null;
	  };

/** The report of a visit that this browser recorded. */
export function KeptReport({ arrival, compared }: Props) {
	const [state, setState] = useState<State>({ is: 'loading' });
	const [round, setRound] = useState(0);
	const { onExport, onPreview } = useMemo(() => exporter((withMyData) => read(arrival, withMyData), TEMPLATE), [arrival]);

	const dossier = state.is === 'there' ? state.dossier : null;
	const desk = useMemo(() => {
		const [own] = dossier?.head.sites ?? [];
		// It reads policies in tabs of an ordinary window.
		return own && !isPrivate(dossier) ? policyDesk(arrival, own.site, own.page, () => reader.policies(own.site)) : null;
	}, [arrival, dossier]);

	useEffect(() => {
		setState({ is: 'loading' });
		load(arrival, compared).then(setState, (error: unknown) => setState({ is: 'failed', failure: failureSaid(error) }));
	}, [arrival, compared, round]);

	if (state.is === 'there') {
		return (
			<>
				<StoreNote failure={state.failure} />
				{isPrivate(state.dossier) && <PrivateNote says="private_report" />}
				<ReportPage
					dossier={state.dossier}
					other={state.other}
					policies={desk}
					tools={
						<ExportPanel
							kinds={['pack', 'html', 'har', 'json', 'csv']}
							pictures={state.pictures}
							replaced={false}
							onPreview={onPreview}
							onExport={onExport}
						/>
					}
				/>
			</>
		);
	}
	return (
		<>
			<header class="top">
				<Emblem />
				<p class="brand">{translate('extension_name')}</p>
			</header>
			<main class="opening" aria-busy={state.is === 'loading'}>
				{state.is === 'loading' ? (
					<p class="soft">{translate('kept_loading')}</p>
				) : (
					<section class="card">
						<h1 tabIndex={-1}>{translate(`kept_${state.is}`)}</h1>
						<p>{translate((state.is === 'failed' && state.failure) || `kept_${state.is}_so`)}</p>
						<p class="buttons">
							{state.is === 'failed' && (
								<button type="button" onClick={() => setRound(round + 1)}>
									{translate('try_again')}
								</button>
							)}
							<a href="history.html">{translate('kept_to_history')}</a>
						</p>
					</section>
				)}
			</main>
		</>
	);
}

function isPrivate(dossier: Dossier | null): boolean {
	return dossier?.head.visits.some(({ incognito }) => incognito) === true;
}

async function load(arrival: string, compared: string | null): Promise<State> {
	const [{ failure }, dossier, other] = await Promise.all([
		askWorker({ ask: 'settings' }),
		keptDossier(arrival, false),
		// A visit that is gone is not compared with; the other one is there.
		compared === null ? null : keptDossier(compared, false),
	]);
	if (dossier === null) return { is: 'gone' };
	const { pictures = 0 } = (await reader.arrivals(1)).find((kept) => kept.arrival === arrival) ?? {};
	return { is: 'there', dossier, other, pictures, failure };
}

async function read(arrival: string, withMyData: boolean): Promise<Dossier> {
	const dossier = await keptDossier(arrival, withMyData);
	if (dossier === null) throw new Error(translate('kept_gone'));
	return dossier;
}

/** What was entered is asked for only when the person wants it in a file. */
export async function keptDossier(arrival: string, withMyData: boolean): Promise<Dossier | null> {
	const [{ settings }, done, seenBy] = await Promise.all([
		askWorker({ ask: 'settings' }),
		withMyData ? askWorker({ ask: 'actions', arrival }) : { actions: [], followed: false },
		browserWords().catch(() => navigator.userAgent),
	]);
	return reader.dossier(arrival, {
		...done,
		version: browser.runtime.getManifest().version,
		browser: seenBy,
		settings,
		zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
		made,
	});
}
