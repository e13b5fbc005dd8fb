import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTrials, type Trials } from './background-trial.ts';
import { TRIAL_LEASE } from './core/messages.ts';
import type { KeptTrial, Trial, TrialSight } from './core/trial.ts';
import { createTabBook } from './observe/tab-book.ts';
import { createTabState, type View } from './observe/tab-state.ts';
import { createTrialRun, type TrialHands } from './page-trial-run.ts';

// The page that runs a trial and the worker that keeps it, each stopped at every step: Global Privacy Control must never stay on.

const URL_TRIED = 'https://clinic.test/';
const KEPT: KeptTrial = {
	site: 'clinic.test',
	url: URL_TRIED,
	fresh: true,
	mark: { is: 'gpc', trial: 'one', fresh: true },
	tabId: 7,
	leftTab: null,
	over: false,
};

let session: Map<string, unknown>;
let done: string[];
let seen: View[];
let browser: { gpc: number | null; tabs: Set<number>; cleared: number };

const newTabs = () =>
	createTabState(
		() => undefined,
		() => undefined,
	);

function worker(tabs = newTabs()): Trials {
	return createTrials({
		tabs,
		put: (key, value) => void (value === undefined ? session.delete(key) : session.set(key, value)),
		see: (view) => void seen.push(view),
		hands: {
			gpcOff: async () => {
				browser.gpc = null;
			},
			close: async (tabId) => void browser.tabs.delete(tabId),
			clear: async () => {
				browser.cleared++;
			},
			giveBack: async () => void done.push('permission'),
		},
	});
}

beforeEach(() => {
	vi.useFakeTimers();
	session = new Map();
	done = [];
	seen = [];
	browser = { gpc: null, tabs: new Set(), cleared: 0 };
});
afterEach(() => vi.useRealTimers());

describe('the worker', () => {
	it('puts everything back when the page says nothing more', async () => {
		const trials = worker();
		browser = { gpc: 7, tabs: new Set([7]), cleared: 0 };
		await trials.keep(KEPT);
		await vi.advanceTimersByTimeAsync(TRIAL_LEASE - 1);
		expect(browser.gpc).toBe(7);
		await trials.keep(KEPT);
		await vi.advanceTimersByTimeAsync(TRIAL_LEASE - 1);
		expect(browser.gpc).toBe(7);
		await vi.advanceTimersByTimeAsync(1);
		expect(browser).toEqual({ gpc: null, tabs: new Set(), cleared: 1 });
		expect([trials.now().trial, session.size, done]).toEqual([null, 0, ['permission']]);
	});

	it('takes up what an earlier one kept', async () => {
		await worker().keep(KEPT);
		vi.clearAllTimers();
		browser = { gpc: 7, tabs: new Set([7]), cleared: 0 };
		worker().load(session);
		await vi.advanceTimersByTimeAsync(TRIAL_LEASE);
		expect([browser.gpc, session.size]).toEqual([null, 0]);
	});

	it('clears nothing where nothing was to be cleared', async () => {
		const trials = worker();
		await trials.keep({ ...KEPT, fresh: false });
		await trials.undo();
		expect(browser.cleared).toBe(0);
	});

	it('lets only one page run one', async () => {
		const trials = worker();
		await trials.keep(KEPT);
		await expect(trials.keep({ ...KEPT, mark: { ...KEPT.mark, trial: 'two' } })).rejects.toThrow();
	});

	it('marks what begins in the tab, and what was there when the banner was answered', async () => {
		const tabs = newTabs();
		const trials = worker(tabs);
		const health = { is: true, category: null, because: [] };
		let ids = 0;
		const book = createTabBook(tabs, {
			decide: () => ({ site: 'clinic.test', watched: true, suspected: false, health, chosen: false }),
			newId: () => `id ${ids++}`,
			isPrivate: () => false,
			trialOf: trials.markOf,
			seen: (view) => void seen.push(view),
		});
		const mark = { is: 'refused', trial: 'one', fresh: true } as const;
		await trials.keep({ ...KEPT, mark });
		book.commit({ tabId: 7, url: URL_TRIED, time: 1 }, true);
		book.commit({ tabId: 8, url: URL_TRIED, time: 1 }, true);
		expect(seen.map(({ trial }) => trial)).toEqual([mark, undefined]);
		await trials.keep({ ...KEPT, mark: { ...mark, answered: 5, by: 'rule' } });
		expect(seen.at(-1)).toMatchObject({ tabId: 7, visit: seen[0]?.visit, trial: { answered: 5, by: 'rule' } });
		expect(trials.now().arrival).toBe(seen[0]?.arrival);
		// The next visit does not change what this one was.
		const before = seen.length;
		await trials.keep({ ...KEPT, mark: { is: 'gpc', trial: 'one', fresh: true } });
		expect(seen).toHaveLength(before);
	});
});

/** A browser in which a page loads at once and is recorded, and rules answer. */
function hands(rules: NonNullable<TrialSight['rules']> = 1): TrialHands {
	let tabs = 100;
	return {
		open: async () => {
			browser.tabs.add(++tabs);
			return tabs;
		},
		go: async (tabId) => void done.push(`go ${browser.gpc === tabId ? 'with' : 'without'}`),
		reload: async () => void done.push('reload'),
		close: async (tabId) => void browser.tabs.delete(tabId),
		gpc: async (on) => {
			browser.gpc = on?.tabId ?? null;
		},
		clear: async () => {
			browser.cleared++;
		},
		look: async (tabId) => (browser.tabs.has(tabId) ? { loaded: true } : null),
		rules: async () => rules,
	};
}

describe('a run', () => {
	function run(trials: () => Trials, rules?: NonNullable<TrialSight['rules']>) {
		const steps: Trial[] = [];
		let dead = false;
		const ifAlive = <T>(act: () => Promise<T>): Promise<T> => (dead ? new Promise<T>(() => undefined) : act());
		const made = createTrialRun(
			hands(rules),
			{
				keep: (trial) => ifAlive(() => trials().keep(trial)),
				seen: () => ifAlive(async () => ({ alive: trials().now().trial !== null, arrival: 'arrival' })),
			},
			(trial) => void steps.push(trial),
		);
		return {
			...made,
			steps,
			kill: () => {
				dead = true;
			},
		};
	}

	it('makes four visits, with the signal on the second alone', async () => {
		const trials = worker();
		const { start, steps } = run(() => trials);
		start('clinic.test', URL_TRIED, true);
		await vi.advanceTimersByTimeAsync(120_000);
		expect(steps.at(-1)).toMatchObject({ end: 'done', over: true });
		expect(steps.at(-1)?.visits.map(({ mark, arrival }) => [mark.is, arrival, mark.by])).toEqual([
			['untouched', 'arrival', undefined],
			['gpc', 'arrival', undefined],
			['accepted', 'arrival', 'rule'],
			['refused', 'arrival', 'rule'],
		]);
		expect(done).toEqual(['go without', 'go with', 'go without', 'reload', 'go without', 'reload', 'permission']);
		expect(browser).toEqual({ gpc: null, tabs: new Set(), cleared: 5 });
	});

	it('is stopped by the person, by the tab that closes, and from elsewhere', async () => {
		for (const [stop, end] of [
			['press', 'stopped'],
			['tab', 'closed'],
			['elsewhere', 'stopped'],
		] as const) {
			const trials = worker();
			const { start, steps, ...press } = run(() => trials);
			start('clinic.test', URL_TRIED, false);
			await vi.advanceTimersByTimeAsync(20_000);
			expect(browser.gpc).not.toBeNull();
			if (stop === 'press') press.stop();
			else if (stop === 'tab') browser.tabs.clear();
			else await trials.undo();
			await vi.advanceTimersByTimeAsync(2_000);
			expect([steps.at(-1)?.end, steps.at(-1)?.over, browser.gpc, browser.tabs.size]).toEqual([end, true, null, 0]);
			expect(trials.now().trial).toBeNull();
		}
	});

	it('asks the person where no rule fits', async () => {
		const trials = worker();
		const { start, steps, answered, skip } = run(() => trials, 'none');
		start('clinic.test', URL_TRIED, false);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(steps.at(-1)).toMatchObject({ step: 'asking', mark: { is: 'accepted' } });
		answered();
		await vi.advanceTimersByTimeAsync(40_000);
		expect(steps.at(-1)).toMatchObject({ step: 'asking', mark: { is: 'refused' } });
		skip();
		await vi.advanceTimersByTimeAsync(2_000);
		expect(steps.at(-1)?.visits.map(({ mark }) => mark.by)).toEqual([undefined, undefined, 'person', undefined]);
	});

	// Two seconds apart over the whole run, so that every step is met.
	const moments = Array.from({ length: 45 }, (_, index) => index * 2_000);

	it.each(moments)('leaves nothing on when its page is gone after %i ms', async (time) => {
		const trials = worker();
		const { start, kill } = run(() => trials);
		start('clinic.test', URL_TRIED, true);
		await vi.advanceTimersByTimeAsync(time);
		kill();
		await vi.advanceTimersByTimeAsync(2 * TRIAL_LEASE);
		expect([browser.gpc, browser.tabs.size, session.size]).toEqual([null, 0, 0]);
	});

	it.each(moments)('goes on when the worker is stopped after %i ms', async (time) => {
		let trials = worker();
		const { start, steps } = run(() => trials);
		start('clinic.test', URL_TRIED, true);
		await vi.advanceTimersByTimeAsync(time);
		const next = worker();
		next.load(new Map(session));
		trials = next;
		await vi.advanceTimersByTimeAsync(120_000);
		expect(steps.at(-1)).toMatchObject({ end: 'done', over: true });
		expect([browser.gpc, browser.tabs.size, session.size]).toEqual([null, 0, 0]);
	});
});
