import { useEffect, useState } from 'preact/hooks';
import { consentOf } from '../../core/consent/consent-of.ts';
import type { Dossier, Picture } from '../../core/dossier.ts';
import { type FindingRow, findingRows } from './finding-row.ts';

/** A picture without its points: those are fetched when it is shown. */
export type PictureHead = Omit<Picture, 'png' | 'seal'>;

export type Records = { readonly rows: readonly FindingRow[]; readonly pictures: readonly PictureHead[] };

export type Loaded =
	| { readonly is: 'loading'; readonly read: number; readonly of: number; readonly slow: boolean }
	| { readonly is: 'cancelled' | 'failed' }
	| ({ readonly is: 'ready' } & Records);

/** Longest that the page may stand still, and what counts as slow, milliseconds. */
const TURN = 24;
const SLOW = 1_000;

/** Reads the findings of a dossier piece by piece. */
export function useLoaded(dossier: Dossier | null): {
	readonly loaded: Loaded;
	readonly cancel: () => void;
	readonly retry: () => void;
} {
	const [loaded, setLoaded] = useState<Loaded>({ is: 'loading', read: 0, of: 0, slow: false });
	const [attempt, setAttempt] = useState(0);
	const [stop, setStop] = useState<AbortController | null>(null);

	useEffect(() => {
		if (!dossier) return;
		const stop = new AbortController();
		setStop(stop);
		const of = dossier.head.sites.reduce((sum, { counts }) => sum + counts.findings, 0);
		setLoaded({ is: 'loading', read: 0, of, slow: false });
		const began = performance.now();
		const tell = (read: number) => {
			if (!stop.signal.aborted) setLoaded({ is: 'loading', read, of, slow: performance.now() - began > SLOW });
		};
		// A store that does not answer at all is slow too.
		const late = setTimeout(() => tell(0), SLOW + 1);
		readAll(dossier, stop.signal, (read) => {
			clearTimeout(late);
			tell(read);
		})
			.then(
				(records) => !stop.signal.aborted && setLoaded({ is: 'ready', ...records }),
				() => !stop.signal.aborted && setLoaded({ is: 'failed' }),
			)
			.finally(() => clearTimeout(late));
		return () => {
			clearTimeout(late);
			stop.abort();
		};
	}, [dossier, attempt]);

	function cancel() {
		stop?.abort();
		setLoaded({ is: 'cancelled' });
	}

	return { loaded, cancel, retry: () => setAttempt(attempt + 1) };
}

async function readAll(dossier: Dossier, signal: AbortSignal, onRead: (read: number) => void): Promise<Records> {
	const rows: FindingRow[] = [];
	const pictures: PictureHead[] = [];
	const consent = consentOf(dossier.head);
	let turn = performance.now();
	for await (const piece of dossier.requests())
		for (const kept of piece) {
			rows.push(...findingRows(kept, consent));
			if (performance.now() - turn < TURN) continue;
			onRead(rows.length);
			await new Promise((resolve) => setTimeout(resolve));
			signal.throwIfAborted();
			turn = performance.now();
		}
	for await (const { id, visit, time, page } of dossier.pictures()) {
		signal.throwIfAborted();
		pictures.push({ id, visit, time, page });
	}
	return { rows, pictures };
}
