import {
	advanceTrial,
	answerTrial,
	endTrial,
	type KeptTrial,
	openedTrial,
	skipTrial,
	startTrial,
	type Trial,
	type TrialEnd,
	type TrialSight,
} from './core/trial.ts';

/** What a trial does in the browser. */
export type TrialHands = {
	/** An empty tab in the window of the one before. */
	readonly open: (before: number | null) => Promise<number>;
	readonly go: (tabId: number, url: string) => Promise<void>;
	readonly reload: (tabId: number) => Promise<void>;
	readonly close: (tabId: number) => Promise<void>;
	/** Global Privacy Control for one tab; null switches it off. */
	readonly gpc: (on: { readonly tabId: number; readonly site: string } | null) => Promise<void>;
	readonly clear: (site: string, url: string) => Promise<void>;
	/** Null where the tab is gone. */
	readonly look: (tabId: number) => Promise<{ readonly loaded: boolean } | null>;
	readonly rules: (tabId: number, refuses: boolean) => Promise<NonNullable<TrialSight['rules']>>;
};

/** What it says to the worker, and asks of it. Both reject where the worker refuses. */
export type TrialKeeper = {
	readonly keep: (trial: KeptTrial) => Promise<unknown>;
	/** What is recorded in the trial's tab; `alive` is false where the worker knows of no trial: it was stopped from elsewhere. */
	readonly seen: () => Promise<{ readonly alive: boolean; readonly arrival: string | null }>;
};

export type TrialRun = {
	readonly start: (site: string, url: string, fresh: boolean) => void;
	/** The person answered the banner. */
	readonly answered: () => void;
	readonly skip: () => void;
	readonly stop: () => void;
};

/** Milliseconds between two looks at the tab. */
const LOOK = 500;

/** Runs a trial step by step. The worker is told of each step before it changes anything in the browser. */
export function createTrialRun(hands: TrialHands, keeper: TrialKeeper, shown: (trial: Trial) => void): TrialRun {
	let trial: Trial | null = null;
	/** Counts steps, so that what was begun in an earlier one does not go on. */
	let turn = 0;
	let arrival: string | null = null;

	function set(next: Trial): void {
		trial = next;
		shown(next);
	}

	async function keep(): Promise<void> {
		if (trial === null) return;
		const { site, url, fresh, mark, tabId, leftTab, over } = trial;
		await keeper.keep({ site, url, fresh, mark, tabId, leftTab, over });
	}

	function go(next: Trial): void {
		const before = trial;
		if (next === before) return;
		set(next);
		if (before?.step === next.step && before.mark.is === next.mark.is && before.id === next.id) return;
		const mine = ++turn;
		begin(next, mine).catch((error: unknown) => {
			console.error(error);
			if (mine === turn) end('failed');
		});
	}

	async function begin({ step, tabId }: Trial, mine: number): Promise<void> {
		if (step === 'ending') return finish(mine);
		await keep();
		if (mine !== turn) return;
		if (step === 'opening') return open(mine);
		if (step === 'again' && tabId !== null) await hands.reload(tabId);
		await look(mine);
	}

	/** Looks at the tab for as long as the step lasts. */
	async function look(mine: number): Promise<void> {
		while (mine === turn && trial !== null && trial.tabId !== null) {
			const { tabId, step, mark } = trial;
			const tab = await hands.look(tabId);
			const rules = tab !== null && step === 'answering' ? await hands.rules(tabId, mark.is === 'refused') : null;
			if (mine !== turn) return;
			// Said at every look, so that the worker knows that somebody is here. It takes no trial up again that was stopped from elsewhere.
			const seen = await keeper.seen();
			if (mine !== turn) return;
			arrival = seen.arrival;
			if (!seen.alive) return end('stopped');
			if (tab === null) return end('closed');
			await keep();
			if (mine !== turn) return;
			go(advanceTrial(trial, { now: Date.now(), loaded: tab.loaded, arrival, rules }));
			if (mine === turn) await new Promise((resolve) => setTimeout(resolve, LOOK));
		}
	}

	/** The tab before is closed first, so that its page cannot write what is then cleared. */
	async function open(mine: number): Promise<void> {
		const before = trial?.leftTab ?? null;
		const tabId = await hands.open(before);
		if (mine !== turn || trial === null) return hands.close(tabId);
		set({ ...trial, tabId });
		await keep();
		if (before !== null) await hands.close(before);
		if (mine !== turn) return;
		set({ ...trial, leftTab: null });
		const { site, url, fresh, mark } = trial;
		await hands.gpc(mark.is === 'gpc' ? { tabId, site } : null);
		// Each may take long, and the worker puts everything back where it hears nothing.
		if (mine === turn) await keep();
		if (fresh) await hands.clear(site, url);
		if (mine === turn) await keep();
		// It may have been stopped while it was switched on.
		if (mine !== turn) return hands.gpc(null);
		arrival = null;
		await hands.go(tabId, url);
		if (mine === turn) go(openedTrial(trial, Date.now()));
	}

	/** The worker puts everything back; where it does not answer, what it was told last makes it do so by itself. */
	async function finish(mine: number): Promise<void> {
		if (trial === null) return;
		const { tabId, leftTab, site, url, fresh, mark } = trial;
		await hands.gpc(null).catch(console.error);
		await keeper.keep({ site, url, fresh, mark, tabId, leftTab, over: true }).catch(console.error);
		if (mine === turn) set({ ...trial, tabId: null, leftTab: null, over: true });
	}

	function end(why: TrialEnd): void {
		if (trial !== null) go(endTrial(trial, why, Date.now()));
	}

	return {
		start(site, url, fresh) {
			if (trial === null || trial.over) go(startTrial(crypto.randomUUID(), site, url, fresh, Date.now()));
		},
		answered() {
			if (trial !== null) go(answerTrial(trial, 'person', Date.now()));
		},
		skip() {
			if (trial !== null) go(skipTrial(trial, arrival, Date.now()));
		},
		stop: () => end('stopped'),
	};
}
