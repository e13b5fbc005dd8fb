import { describe, expect, it } from 'vitest';
import {
	advanceTrial,
	answerTrial,
	endTrial,
	openedTrial,
	skipTrial,
	startTrial,
	TRIAL_TIMES,
	type Trial,
	type TrialSight,
} from './trial.ts';

const START = 1_000_000;

/** A trial in whose tab the page has been for a while. */
function begun(): Trial {
	return openedTrial({ ...startTrial('trial', 'clinic.test', 'https://clinic.test/', true, START), tabId: 7 }, START);
}

/** Looks on every half second until the step changes, for ten minutes at most. */
function on(trial: Trial, sight: Partial<TrialSight> = {}): Trial {
	const seen = { loaded: true, arrival: 'arrival', rules: null, ...sight };
	for (let now = trial.since; now < trial.since + 600_000; now += 500) {
		const next = advanceTrial(trial, { ...seen, now });
		if (next !== trial) return next;
	}
	return trial;
}

/** The third visit, in which the banner is to be accepted. */
function answering(): Trial {
	let trial = begun();
	for (let visit = 0; visit < 2; visit++) trial = openedTrial({ ...on(on(trial)), tabId: 8 + visit }, START);
	return on(trial);
}

describe('a visit in which nothing is pressed', () => {
	it('is loaded, watched, and followed by the next one', () => {
		const watching = on(begun());
		expect(watching.step).toBe('watching');
		const next = on(watching);
		expect(next).toMatchObject({ step: 'opening', mark: { is: 'gpc' }, tabId: null, leftTab: 7 });
		expect(next.visits).toEqual([{ mark: { is: 'untouched', trial: 'trial', fresh: true }, arrival: 'arrival' }]);
	});

	it('does not wait for ever for a page that does not load', () => {
		const watching = on(begun(), { loaded: false });
		expect([watching.step, watching.since - START]).toEqual(['watching', TRIAL_TIMES.load]);
	});

	it('ends the trial where the first one left nothing', () => {
		expect(on(on(begun()), { arrival: null })).toMatchObject({ end: 'unrecorded', step: 'ending' });
	});
});

describe('a visit in which the banner is answered', () => {
	it('is opened again once a rule has answered it', () => {
		const trial = answering();
		const answered = advanceTrial(trial, { now: trial.since + 900, loaded: true, arrival: null, rules: trial.since + 100 });
		expect(answered).toMatchObject({ step: 'watching', mark: { is: 'accepted', by: 'rule', answered: trial.since + 100 } });
		expect(on(answered).step).toBe('again');
		expect(on(on(answered)).mark.is).toBe('refused');
	});

	it.each(['none', 'working'] as const)('asks the person where the rules say %s', (rules) => {
		const asking = on(answering(), { rules });
		expect(asking.step).toBe('asking');
		expect(answerTrial(asking, 'person', 5).mark).toMatchObject({ answered: 5, by: 'person' });
	});

	it('takes no time for it at which it was not there', () => {
		const trial = answering();
		for (const [rules, answered] of [
			[0, trial.since],
			[trial.since + 10_000, trial.since + 500],
			[Number.POSITIVE_INFINITY, trial.since + 500],
		] as const)
			expect(advanceTrial(trial, { now: trial.since + 500, loaded: true, arrival: null, rules }).mark.answered).toBe(answered);
	});

	it('gives banners in frames time to come', () => {
		const trial = answering();
		const asking = on(trial, { rules: 'none' });
		expect(asking.since - trial.since).toBe(TRIAL_TIMES.noRule);
	});

	it('can stay unanswered', () => {
		const next = skipTrial(on(answering(), { rules: 'none' }), 'arrival', 5);
		expect(next.mark.is).toBe('refused');
		expect(next.visits[2]?.mark.answered).toBeUndefined();
	});

	it('ends when nobody answers', () => {
		expect(on(on(answering(), { rules: 'none' })).end).toBe('late');
	});

	it('is not answered by a press that comes late', () => {
		const watching = on(begun());
		expect(answerTrial(watching, 'person', 5)).toBe(watching);
		expect(skipTrial(watching, 'arrival', 5)).toBe(watching);
	});
});

describe('the end', () => {
	it('comes after the refused visit', () => {
		let trial = answering();
		trial = openedTrial({ ...on(on(on(trial, { rules: 1 }))), tabId: 11 }, START);
		const end = on(on(on(on(trial), { rules: 1 })));
		expect(end).toMatchObject({ end: 'done', step: 'ending', over: false });
		expect(end.visits.map(({ mark }) => mark.is)).toEqual(['untouched', 'gpc', 'accepted', 'refused']);
	});

	it('keeps its first reason', () => {
		const stopped = endTrial(begun(), 'stopped', 5);
		expect(endTrial(stopped, 'failed', 6)).toBe(stopped);
	});
});
