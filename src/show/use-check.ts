import { useState } from 'preact/hooks';
import { askWorker } from './ask-worker.ts';

export type CheckWork = {
	readonly busy: 'fill' | 'unfill' | null;
	/** The page did not answer. */
	readonly failed: boolean;
	readonly fill: () => void;
	readonly unfill: () => void;
};

/** Has the page of a tab filled in, and put back; the outcome comes with the tab's state. */
export function useCheck(tabId: number | null): CheckWork {
	const [busy, setBusy] = useState<CheckWork['busy']>(null);
	const [failed, setFailed] = useState(false);

	async function order(what: 'fill' | 'unfill'): Promise<void> {
		if (tabId === null || busy !== null) return;
		setBusy(what);
		setFailed(false);
		await askWorker({ do: what, tabId }).catch(() => setFailed(true));
		setBusy(null);
	}

	return { busy, failed, fill: () => void order('fill'), unfill: () => void order('unfill') };
}
