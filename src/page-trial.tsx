import { useEffect, useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Recorded } from './core/report.ts';
import type { KeptTrial, Trial } from './core/trial.ts';
import { keptDossier } from './page-kept.tsx';
import { trialHands } from './page-trial-hands.ts';
import { createTrialRun } from './page-trial-run.ts';
import { patiently } from './patiently.ts';
import { askWorker } from './show/ask-worker.ts';
import { Emblem } from './show/emblem.tsx';
import { TrialPanel } from './show/report-page/trial-panel.tsx';
import { type ShownSide, TrialResult } from './show/report-page/trial-result.tsx';
import { translate } from './show/translate.ts';

/** A body that the browser hides is waited for as long before it is judged, in milliseconds; `background-recording.ts`. */
const SETTLE = 5_000;
const MOST_VISITS = 4;

type Props = {
	/** The visit whose page is tried; null where only a result is shown. */
	readonly of: string | null;
	/** Visits of a trial that was made, from the address. */
	readonly arrivals: readonly string[];
};

/** "What changes if you refuse?": run from here, and its result. */
export function TrialPage({ of, arrivals }: Props) {
	const [page, setPage] = useState<{ readonly site: string; readonly url: string } | 'gone' | 'private' | null>(null);
	const [trial, setTrial] = useState<Trial | null>(null);
	const [elsewhere, setElsewhere] = useState(false);
	const [problem, setProblem] = useState<'permission' | 'start' | null>(null);
	const [shown, setShown] = useState<readonly string[]>(arrivals);
	const [sides, setSides] = useState<readonly ShownSide[] | 'failed' | null>(null);
	const run = useMemo(() => createTrialRun(trialHands, { keep, seen }, setTrial), []);
	const signals = (navigator as Navigator & { readonly globalPrivacyControl?: boolean }).globalPrivacyControl === true;
	const isRunning = trial !== null && !trial.over;

	useEffect(() => {
		document.title = translate('trial_title');
		const from = of ?? arrivals[0];
		if (from === undefined) setPage('gone');
		else
			keptDossier(from, false).then(
				(dossier) => {
					const first = dossier?.head.visits[0];
					if (first === undefined) return setPage('gone');
					setPage(first.incognito ? 'private' : { site: first.site, url: first.page });
				},
				() => setPage('gone'),
			);
		lookElsewhere();
	}, []);

	function lookElsewhere() {
		askWorker({ ask: 'trial' }).then(
			(state) => setElsewhere(state.trial !== null),
			() => undefined,
		);
	}

	// Whoever closes the page is asked first: the trial ends with it.
	useEffect(() => {
		if (!isRunning) return;
		const hold = (event: BeforeUnloadEvent) => event.preventDefault();
		addEventListener('beforeunload', hold);
		return () => removeEventListener('beforeunload', hold);
	}, [isRunning]);

	// What was recorded is shown once it is over, and stands in the address from then on.
	useEffect(() => {
		if (trial?.over !== true) return;
		const made = trial.visits.flatMap(({ arrival }) => (arrival === null ? [] : [arrival]));
		if (made.length < 2) return;
		const late = setTimeout(() => {
			history.replaceState(null, '', `${location.pathname}?${new URLSearchParams({ trial: made.join(',') })}`);
			setShown(made);
		}, SETTLE);
		return () => clearTimeout(late);
	}, [trial?.over]);

	useEffect(() => {
		if (shown.length === 0) return;
		setSides(null);
		readSides(shown).then(setSides, () => setSides('failed'));
	}, [shown]);

	/** Called in the press: a browser asks for a permission only then. */
	async function start(fresh: boolean) {
		if (page === null || typeof page === 'string') return;
		const granted = !fresh || (await browser.permissions.request({ permissions: ['browsingData'] }).catch(() => false));
		if (!granted) return setProblem('permission');
		setProblem(null);
		setShown([]);
		setSides(null);
		run.start(page.site, page.url, fresh);
	}

	async function stopElsewhere() {
		await askWorker({ do: 'stop-trial' }).catch(() => undefined);
		lookElsewhere();
	}

	const isReading = trial?.over === true && trial.visits.length > 1 && sides === null;
	return (
		<>
			<header class="top">
				<Emblem />
				<p class="brand">{translate('extension_name')}</p>
			</header>
			<main class="report" aria-busy={page === null}>
				{typeof page === 'string' && (
					<section class="card">
						<h1>{translate(page === 'gone' ? 'kept_gone' : 'trial_title')}</h1>
						<p>{translate(page === 'gone' ? 'kept_gone_so' : 'private_trial')}</p>
						<p>
							<a href="history.html">{translate('kept_to_history')}</a>
						</p>
					</section>
				)}
				{page !== null && typeof page !== 'string' && (
					<TrialPanel
						site={page.site}
						url={page.url}
						trial={trial}
						elsewhere={elsewhere}
						signals={signals}
						problem={problem}
						onStart={(fresh) => void start(fresh)}
						onAnswered={run.answered}
						onSkip={run.skip}
						onStop={run.stop}
						onStopElsewhere={() => void stopElsewhere()}
					/>
				)}
				{Array.isArray(sides) && sides.length > 0 && !isRunning && <TrialResult sides={sides} signals={signals} />}
				{isReading && (
					<p class="card" role="status">
						{translate('trial_reading')}
					</p>
				)}
				{sides === 'failed' && <p role="alert">{translate('kept_failed')}</p>}
			</main>
		</>
	);
}

/** Of `a,b,c`: names that could be ones, no more than a trial has visits. */
export function arrivalsOf(said: string): readonly string[] {
	return said.split(',', MOST_VISITS).filter((arrival) => /^[\w-]{1,100}$/.test(arrival));
}

async function keep(trial: KeptTrial): Promise<void> {
	await patiently(() => askWorker({ do: 'keep-trial', trial }));
}

async function seen(): Promise<{ readonly alive: boolean; readonly arrival: string | null }> {
	const { trial, arrival } = await patiently(() => askWorker({ ask: 'trial' }));
	return { alive: trial !== null, arrival };
}

/** Only visits that were made for a trial: an address may name any. */
async function readSides(arrivals: readonly string[]): Promise<readonly ShownSide[]> {
	const sides = await Promise.all(
		arrivals.map(async (arrival): Promise<readonly ShownSide[]> => {
			const dossier = await keptDossier(arrival, false);
			const mark = dossier?.head.visits.at(-1)?.trial;
			if (dossier === null || mark === undefined) return [];
			const recorded: Recorded[] = [];
			for await (const piece of dossier.requests()) for (const { findings } of piece) recorded.push(...findings);
			return [{ mark, arrival, recorded }];
		}),
	);
	return sides.flat();
}
