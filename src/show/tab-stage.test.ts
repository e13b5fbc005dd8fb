import { expect, test } from 'vitest';
import type { TabState } from '../core/messages.ts';
import type { Report, Told } from '../core/report.ts';
import { tabStage } from './tab-stage.ts';

const health = { is: true, category: null, because: [] } as const;
const told: Told = {
	recipient: { organisation: 'Meta', service: 'Meta Pixel', domain: 'facebook.com', role: 'advertising', via: 'third-party' },
	severity: 'low',
	health: 'site',
	identity: 'none',
	requests: 1,
	facts: [],
};

function watched(requests: number, recipients: readonly Told[]): TabState {
	const counts = { requests, thirdParty: 0, findings: 0, unread: 0, unattributed: 0, unconfirmed: 0, unfollowed: 0 };
	const report: Report = {
		site: 'clinic.test',
		health,
		verdict: { key: 'verdict_nothing', args: [] },
		limits: [],
		recipients,
		passedOn: [],
		severity: null,
		counts,
	};
	return { is: 'watched', report, arrival: 'a', pictures: 0, late: false, chosen: false };
}

const examples: readonly (readonly [state: TabState | null, silent: boolean, stage: string])[] = [
	[null, false, 'connecting'],
	[null, true, 'silent'],
	[{ is: 'no-access' }, false, 'no-access'],
	[{ is: 'no-page' }, true, 'no-page'],
	[{ is: 'no-page' }, false, 'no-page'],
	[{ is: 'error', message: 'x' }, false, 'error'],
	[{ is: 'not-health', site: 'shop.test', health, chosen: false }, false, 'not-health'],
	[{ is: 'not-health', site: 'shop.test', health, chosen: true }, false, 'unwatched'],
	[watched(0, []), false, 'waiting'],
	[watched(5, []), false, 'clean'],
	[watched(5, [told]), false, 'findings'],
	[watched(0, [told]), false, 'findings'],
];

test.each(examples)('%j, silent %j: %s', (state, silent, stage) => {
	expect(tabStage(state, silent).is).toBe(stage);
});
