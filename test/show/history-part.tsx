import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { HistoryPage, type HistoryState } from '../../src/show/history/history-page.tsx';
import type { ListedVisit } from '../../src/show/history/listed-visit.ts';
import { HOSTILE } from './tab-states.ts';

/** What the page asked for, and how it is answered: `globalThis.scene`. */
export type HistoryScene = {
	readonly asked: unknown[];
	/** All that is asked is refused. */
	refuses: boolean;
	/** What is deleted is gone for good. */
	purges: boolean;
	/** Milliseconds from the beginning to the first list on screen, in layout. */
	drawn: number;
};

const DAY = 86_400_000;
const NOW = Date.now();
const SITES = ['harborlight-therapy.test', 'county-pharmacy.example', 'quiet-clinic.example'];
const COMPANIES = ['Meta', 'Google', 'Snapchat', 'TikTok', 'Microsoft', 'Pinterest', 'The Trade Desk'];

function visit(index: number, rest: Partial<ListedVisit> = {}): ListedVisit {
	const started = NOW - 3_600_000 - index * 7_400_000;
	const worst = (['critical', null, 'medium', 'high'] as const)[index % 4] ?? null;
	return {
		arrival: `arrival-${index}`,
		site: SITES[index % 3] ?? '',
		category: index % 3 === 1 ? 'pharmacy' : 'therapy',
		started,
		visits: 1 + (index % 5),
		findings: worst === null ? 0 : 3 + index,
		worst,
		companies: worst === null ? [] : COMPANIES.slice(0, 1 + ((index * 3) % 7)),
		note: index === 2 ? 'With the questionnaire.\nSecond try, consent refused.' : '',
		pictures: index === 0 ? 2 : 0,
		expires: started + 30 * DAY,
		incognito: false,
		...rest,
	};
}

const many = (count: number, siteOf: (index: number) => string) =>
	Array.from({ length: count }, (_, index) =>
		visit(index, { site: siteOf(index), started: NOW - index * 60_000, note: `Note number ${index}. `.repeat(20) }),
	);

const lists: Readonly<Record<string, () => readonly ListedVisit[]>> = {
	few: () => Array.from({ length: 9 }, (_, index) => visit(index, { incognito: index === 1 })),
	one: () => [visit(0)],
	empty: () => [],
	'many-sites': () => many(1_000, (index) => `clinic-${index % 200}.example`),
	'one-site': () => many(1_000, () => 'harborlight-therapy.test'),
	hostile: () => [
		visit(0, { site: HOSTILE, note: HOSTILE.repeat(3), companies: Array.from({ length: 99 }, () => HOSTILE) }),
		visit(1, { arrival: HOSTILE, expires: NOW - DAY }),
	],
};

const scenario = location.hash.slice(1);
const scene: HistoryScene = { asked: [], refuses: false, purges: false, drawn: 0 };
Object.assign(globalThis, { scene });

const all = lists[scenario]?.() ?? [];
const trash = new Set<string>();
const notes = new Map<string, string>();
let failed = false;

function now(): HistoryState {
	const visits = all
		.filter(({ arrival }) => !trash.has(arrival))
		.map((one) => ({ ...one, note: notes.get(one.arrival) ?? one.note }));
	const settings = { retentionDays: 30, maxFindings: 20_000 };
	return { is: 'list', visits, settings, bytes: scenario === 'one' ? null : 12_345_678, failure: null };
}

async function ask(what: string, ...about: readonly unknown[]): Promise<void> {
	scene.asked.push([what, ...about]);
	await new Promise((resolve) => setTimeout(resolve, 20));
	if (scene.refuses) throw new Error('refused');
}

function Part() {
	const [state, setState] = useState<HistoryState>({ is: 'loading' });
	function load() {
		if (scenario === 'loading') return;
		if (scenario === 'fails' && !failed) {
			failed = true;
			return setState({ is: 'failed', failure: null });
		}
		const began = performance.now();
		setState(now());
		setTimeout(() => {
			document.body.getBoundingClientRect();
			scene.drawn ||= performance.now() - began;
		});
	}
	useEffect(load, []);
	return (
		<HistoryPage
			state={state}
			onRetry={load}
			onNote={async (arrival, text) => {
				await ask('note', arrival, text);
				notes.set(arrival, text);
				load();
			}}
			onDelete={async (arrivals) => {
				await ask('delete', ...arrivals);
				for (const arrival of arrivals) trash.add(arrival);
				load();
			}}
			onRestore={async (arrivals) => {
				await ask('restore', ...arrivals);
				const back = scene.purges ? arrivals.slice(1) : arrivals;
				for (const arrival of back) trash.delete(arrival);
				load();
				return back.length;
			}}
		/>
	);
}

document.documentElement.className = 'history';
render(<Part />, document.body);
