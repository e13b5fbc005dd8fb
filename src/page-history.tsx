import { render } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { MAX_AT_ONCE } from './core/messages.ts';
import { inOrdinaryWindow } from './page-window.ts';
import { askWorker } from './show/ask-worker.ts';
import { HistoryPage, type HistoryState } from './show/history/history-page.tsx';
import { translate } from './show/translate.ts';
import { failureSaid } from './store/failure.ts';
import { createReader } from './store/reader.ts';

const reader = createReader('telltale');

/** The list is read here; the worker, which alone writes, changes it. */
function History() {
	const [state, setState] = useState<HistoryState>({ is: 'loading' });
	const round = useRef(0);

	const load = useCallback(async (): Promise<HistoryState> => {
		const own = ++round.current;
		const next = await read().catch((error: unknown): HistoryState => ({ is: 'failed', failure: failureSaid(error) }));
		// What was read later knows more.
		if (own === round.current) setState(next);
		return next;
	}, []);

	useEffect(() => {
		const again = () => {
			if (!document.hidden) void load();
		};
		again();
		// A window beside others is in sight all the time.
		addEventListener('focus', again);
		document.addEventListener('visibilitychange', again);
		return () => {
			removeEventListener('focus', again);
			document.removeEventListener('visibilitychange', again);
		};
	}, [load]);

	return (
		<HistoryPage
			state={state}
			onRetry={() => {
				setState({ is: 'loading' });
				void load();
			}}
			onNote={async (arrival, text) => {
				await askWorker({ do: 'note', arrival, text });
				await load();
			}}
			onDelete={async (arrivals) => {
				await inPieces('delete-arrivals', arrivals);
				await load();
			}}
			onRestore={async (arrivals) => {
				await inPieces('restore-arrivals', arrivals);
				const now = await load();
				const wanted = new Set(arrivals);
				return now.is === 'list' ? now.visits.filter(({ arrival }) => wanted.has(arrival)).length : 0;
			}}
		/>
	);
}

async function read(): Promise<HistoryState> {
	// The worker answers when all is written that it knows of.
	const { settings, failure } = await askWorker({ ask: 'settings' });
	const [visits, usage] = await Promise.all([reader.arrivals(settings.retentionDays), reader.usage().catch(() => null)]);
	return { is: 'list', visits, settings, bytes: usage?.bytes ?? null, failure };
}

async function inPieces(what: 'delete-arrivals' | 'restore-arrivals', arrivals: readonly string[]): Promise<void> {
	for (let start = 0; start < arrivals.length; start += MAX_AT_ONCE)
		await askWorker({ do: what, arrivals: arrivals.slice(start, start + MAX_AT_ONCE) });
}

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = translate('history_page');
void inOrdinaryWindow(() => render(<History />, document.body));
