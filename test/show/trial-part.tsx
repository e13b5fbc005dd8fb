import { render } from 'preact';
import type { Recorded } from '../../src/core/report.ts';
import { endTrial, startTrial, TRIAL_KINDS, type Trial, type TrialKind, type TrialStep } from '../../src/core/trial.ts';
import { TrialPanel } from '../../src/show/report-page/trial-panel.tsx';
import { type ShownSide, TrialResult } from '../../src/show/report-page/trial-result.tsx';
import { exampleDossier } from '../example-dossier.ts';

/** Text of a page that tries everything. */
const HOSTILE = `<img src=x onerror=alert(1)>\u202e\u2066gnihton\u0000${'Ẑ̴͝'.repeat(40)} ${'w'.repeat(700)}`;

const scenario = location.hash.slice(1);
const site = scenario === 'hostile' ? `${HOSTILE}.test` : 'harborlight-therapy.test';
const url = `https://${site}/intake`;
const pressed: unknown[] = [];
Object.assign(globalThis, { pressed });

function trialAt(step: TrialStep, is: TrialKind): Trial {
	const before = TRIAL_KINDS.slice(0, TRIAL_KINDS.indexOf(is));
	const mark = (kind: TrialKind) => ({
		is: kind,
		trial: 'trial',
		fresh: true,
		...(kind === 'accepted' && { answered: 1, by: 'rule' as const }),
	});
	return {
		...startTrial('trial', site, url, true, 0),
		step,
		mark: { is, trial: 'trial', fresh: true },
		visits: before.map((kind) => ({ mark: mark(kind), arrival: kind === 'gpc' ? null : kind })),
	};
}

function trialOf(): Trial | null {
	if (scenario === 'asking') return trialAt('asking', 'refused');
	if (scenario === 'watching') return trialAt('watching', 'gpc');
	if (scenario === 'ending') return endTrial(trialAt('watching', 'accepted'), 'stopped', 0);
	if (scenario === 'stopped') return { ...endTrial(trialAt('watching', 'accepted'), 'stopped', 0), over: true };
	return null;
}

async function sidesOf(): Promise<readonly ShownSide[]> {
	const recorded: Recorded[] = [];
	const dossier = exampleDossier(scenario === 'hostile' ? { text: HOSTILE } : {});
	for await (const piece of dossier.requests()) for (const kept of piece) recorded.push(...kept.findings);
	const half = recorded[Math.floor(recorded.length / 2)]?.finding.time ?? 0;
	const mark = (is: TrialKind, answered?: number) => ({
		is,
		trial: 'trial',
		fresh: scenario !== 'as-is',
		...(answered !== undefined && { answered, by: 'rule' as const }),
	});
	if (scenario === 'nothing') return TRIAL_KINDS.map((is) => ({ mark: mark(is, 0), arrival: is, recorded: [] }));
	return [
		{ mark: mark('untouched'), arrival: 'a', recorded },
		{ mark: mark('gpc'), arrival: 'b', recorded: recorded.slice(0, 2) },
		{ mark: mark('accepted', half), arrival: 'c', recorded },
		...(scenario === 'as-is' ? [] : [{ mark: mark('refused', half), arrival: 'd', recorded: recorded.slice(0, -2) }]),
	];
}

async function show(): Promise<void> {
	const sides = ['result', 'nothing', 'as-is', 'hostile'].includes(scenario) ? await sidesOf() : null;
	render(
		<main class="report">
			<TrialPanel
				site={site}
				url={url}
				trial={trialOf()}
				elsewhere={scenario === 'elsewhere'}
				signals={scenario === 'signals'}
				problem={scenario === 'problem' ? 'permission' : null}
				onStart={(fresh) => pressed.push({ start: fresh })}
				onAnswered={() => pressed.push('answered')}
				onSkip={() => pressed.push('skip')}
				onStop={() => pressed.push('stop')}
				onStopElsewhere={() => pressed.push('stop elsewhere')}
			/>
			{sides && <TrialResult sides={sides} signals={false} />}
		</main>,
		document.body,
	);
}

void show();
