import { render } from 'preact';
import type { Deed, Dossier } from '../../src/core/dossier.ts';
import type { Recorded } from '../../src/core/report.ts';
import type { Finding, Outcome, Recipient, Severity, Visit } from '../../src/core/types.ts';
import { Comparison } from '../../src/show/report-page/comparison.tsx';
import type { Side } from '../../src/show/report-page/comparison-cautions.ts';
import { Flow } from '../../src/show/report-page/flow.tsx';
import { Timeline } from '../../src/show/report-page/timeline.tsx';
import { exampleDossier } from '../example-dossier.ts';
import { HOSTILE } from './tab-states.ts';

/** What was asked of the page: `globalThis.scene`. */
export type PicturesScene = { readonly opened: unknown[]; readonly picked: unknown[] };

const scene: PicturesScene = { opened: [], picked: [] };
Object.assign(globalThis, { scene });

type Scenario = {
	readonly recorded: readonly Recorded[];
	readonly deeds: readonly Deed[];
	readonly visits: readonly Visit[];
	readonly zone?: string;
};

const TIME = Date.UTC(2026, 3, 28, 14, 5, 9);
const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

function made(id: number, time: number, to: number, rest: Partial<Finding> = {}, name = ''): Recorded {
	const recipient: Recipient = {
		organisation: `${name || 'Company'} ${Math.floor(to / 2)}`,
		service: `${name || 'Service'} ${to}`,
		domain: `company-${to}.test`,
		role: 'advertising',
		via: to % 7 === 6 ? 'first-party-proxy' : 'third-party',
	};
	const finding: Finding = {
		time,
		method: 'POST',
		url: `https://company-${to}.test/collect?n=${id}`,
		page: 'https://harborlight-therapy.test/intake',
		site: 'harborlight-therapy.test',
		recipient,
		event: 'PageView',
		health: (['detail', 'page', 'site', 'none'] as const)[(id + to) % 4] ?? 'site',
		identity: 'browser',
		severity: SEVERITIES[to % 4] ?? 'low',
		disclosures: [],
		sentence: { key: 'told', args: [recipient.organisation, { key: 'what_label', args: [name || 'Start my assessment'] }, ''] },
		outcome: (id % 11 === 0 ? 'blocked' : 'sent') satisfies Outcome,
		...rest,
	};
	return { id, finding };
}

async function example(views?: number): Promise<Scenario & { readonly dossier: Dossier }> {
	const dossier = exampleDossier(views === undefined ? {} : { views });
	const recorded: Recorded[] = [];
	for await (const some of dossier.requests()) recorded.push(...some.flatMap(({ findings }) => findings));
	const { deeds, visits, zone } = dossier.head;
	return { recorded, deeds, visits, zone, dossier };
}

const visit = (started: number, page = 'https://harborlight-therapy.test/intake', name = 'v1'): Visit => ({
	visit: name,
	arrival: 'a1',
	tabId: 1,
	site: 'harborlight-therapy.test',
	page,
	started,
	health: { is: true, category: 'therapy', because: [] },
	late: false,
	chosen: false,
});

const scenarios: Readonly<Record<string, () => Scenario | Promise<Scenario>>> = {
	example: () => example(),
	empty: () => ({ recorded: [], deeds: [], visits: [] }),
	one: () => ({ recorded: [made(1, TIME, 0)], deeds: [], visits: [] }),
	moment: () => ({
		recorded: Array.from({ length: 40 }, (_, index) => made(index + 1, TIME, index % 3)),
		deeds: [],
		visits: [visit(TIME)],
	}),
	untimed: () => ({ recorded: [made(1, 0, 0), made(2, Number.NaN, 1)], deeds: [], visits: [] }),
	hours: () => ({
		recorded: Array.from({ length: 90 }, (_, index) =>
			made(index + 1, TIME + Math.floor(index / 30) * 5_400_000 + (index % 30) * 700, index % 5),
		),
		deeds: [],
		visits: [0, 1, 2].map((index) =>
			visit(TIME + index * 5_400_000 - 900, `https://harborlight-therapy.test/page-${index}`, `v${index}`),
		),
	}),
	many: () => ({
		recorded: Array.from({ length: 10_000 }, (_, index) => made(index + 1, TIME + index * 61, (index * 7) % 40)),
		deeds: Array.from({ length: 300 }, (_, index) => ({
			did: (['typed', 'chose', 'pressed', 'submitted', 'left'] as const)[index % 5] ?? 'left',
			time: TIME + index * 2_031,
			question: 'How have you felt in the last two weeks?',
			name: `q${index}`,
			visit: 'v1',
		})),
		visits: Array.from({ length: 12 }, (_, index) =>
			visit(TIME + index * 50_000, `https://harborlight-therapy.test/step-${index}`, `v${index}`),
		),
	}),
	hostile: () => ({
		recorded: Array.from({ length: 60 }, (_, index) => made(index + 1, TIME + index * 900, index % 30, {}, HOSTILE)),
		deeds: [{ did: 'typed', time: TIME + 100, question: HOSTILE, name: HOSTILE, visit: HOSTILE }],
		visits: [visit(TIME - 500, `https://harborlight-therapy.test/${HOSTILE}`)],
		zone: '<b>nowhere</b>',
	}),
};

function sideOf({ head }: Dossier, recorded: readonly Recorded[], rest: Partial<Side['head']> = {}): Side {
	return { head: { ...head, ...rest }, site: head.sites[0]?.site ?? '', recorded };
}

async function comparison(which: string) {
	const { dossier, recorded } = await example();
	const blocked = recorded.map(({ id, finding }, index) => ({
		id,
		finding: { ...finding, outcome: index % 3 === 0 ? ('blocked' as const) : finding.outcome },
	}));
	const fewer = blocked.filter(({ finding }, index) => index % 2 === 0 || finding.severity === 'low');
	const renamed = fewer.map((one, index) => (index % 5 === 0 ? { ...one, finding: { ...one.finding, event: 'Lead' } } : one));
	const before = sideOf(dossier, recorded, { note: 'Before the cookie banner was answered' });
	const after = {
		fixed: sideOf(dossier, renamed, {
			note: 'All refused',
			visits: dossier.head.visits.slice(0, 2),
			deeds: dossier.head.deeds.slice(0, 1),
		}),
		same: sideOf(dossier, recorded),
		empty: sideOf(dossier, [], { visits: [], deeds: [], version: '9.9.9', redacted: 4, note: HOSTILE }),
	}[which];
	return (
		<Comparison
			before={which === 'empty' && after ? after : before}
			after={after ?? before}
			onOpen={(side, id) => scene.opened.push([side, id])}
		/>
	);
}

async function show(what: string) {
	const [part = '', name = ''] = what.split('-');
	if (part === 'comparison') return comparison(name);
	const {
		recorded,
		deeds,
		visits,
		zone = 'Europe/Madrid',
	} = await (scenarios[name] ?? (scenarios['example'] as () => Scenario))();
	if (part === 'flow')
		return <Flow recorded={recorded} onPick={(organisation, service) => scene.picked.push([organisation, service])} />;
	return <Timeline recorded={recorded} deeds={deeds} visits={visits} zone={zone} onOpen={(id) => scene.opened.push(id)} />;
}

show(location.hash.slice(1)).then((part) =>
	render(
		<main class="report">
			<h1>Telltale</h1>
			{part}
		</main>,
		document.body,
	),
);
