import { TRIAL_LEASE, type TrialState } from './core/messages.ts';
import type { KeptTrial, TrialMark } from './core/trial.ts';
import type { TabState, View } from './observe/tab-state.ts';

const KEY = 'trial';

/** How what a trial changed is put back. All but the first settle whatever happens. */
export type TrialUndo = {
	readonly gpcOff: () => Promise<void>;
	readonly close: (tabId: number) => Promise<void>;
	readonly clear: (site: string, url: string) => Promise<void>;
	/** The permission to clear. */
	readonly giveBack: () => Promise<void>;
};

type Parts = {
	readonly tabs: TabState;
	/** An entry to copy out, `undefined` to remove it. */
	readonly put: (key: string, value: unknown) => void;
	/** A page view is known better. */
	readonly see: (view: View) => void;
	readonly hands: TrialUndo;
};

/**
 * "What changes if I refuse?" is run by a page of ours, which the person looks at. The worker marks the visits that belong to it, and puts back what it changed
 * when that page is done or gone: it is told of every step before the step changes anything, and an earlier worker's trial is taken up from the copy.
 */
export type Trials = {
	readonly now: () => TrialState;
	readonly keep: (trial: KeptTrial) => Promise<void>;
	/** Global Privacy Control off, tabs closed, site cleared where it was cleared before; and no trial any more. */
	readonly undo: () => Promise<void>;
	/** What a page view that begins in this tab is marked with. */
	readonly markOf: (tabId: number) => TrialMark | undefined;
	readonly load: (entries: ReadonlyMap<string, unknown>) => void;
};

export function createTrials({ tabs, put, see, hands }: Parts): Trials {
	let trial: KeptTrial | null = null;
	let lease: ReturnType<typeof setTimeout> | undefined;

	function hold(next: KeptTrial | null): void {
		trial = next;
		put(KEY, next ?? undefined);
		clearTimeout(lease);
		if (next !== null) lease = setTimeout(() => void undo().catch(console.error), TRIAL_LEASE);
	}

	async function undo(): Promise<void> {
		if (trial === null) return;
		const { site, url, fresh, tabId, leftTab } = trial;
		// Whatever fails after it, it is off. Only then is it forgotten: a worker that is stopped here leaves it to the next one.
		await hands.gpcOff();
		for (const id of [tabId, leftTab]) if (id !== null) await hands.close(id);
		if (fresh) await hands.clear(site, url);
		await hands.giveBack();
		hold(null);
	}

	return {
		undo,
		now() {
			const { current } = tabs.tab(trial?.tabId ?? -1);
			const isOurs = current !== null && current.site === trial?.site && !current.suspected;
			return { trial, arrival: isOurs ? current.arrival : null };
		},
		async keep(next) {
			const before = trial?.mark;
			// Two pages of ours must not run two.
			if (before !== undefined && before.trial !== next.mark.trial) throw new Error('A trial is under way');
			hold(next);
			if (next.over) return undo();
			const { tabId, mark } = next;
			const tab = tabs.tab(tabId ?? -1);
			// The view that the tab shows began before the banner was answered.
			if (tabId === null || tab.current === null || before?.is !== mark.is || before.answered === mark.answered) return;
			const current = tabs.setView({ ...tab.current, trial: mark });
			tabs.setTab(tabId, { ...tab, current });
			if (!current.suspected) see(current);
		},
		markOf: (tabId) => (trial?.tabId === tabId ? trial.mark : undefined),
		load(entries) {
			const kept = entries.get(KEY) as KeptTrial | undefined;
			if (kept !== undefined) hold(kept);
		},
	};
}
