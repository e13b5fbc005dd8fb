/**
 * "What changes if I refuse?": visits of one page, one after the other, in a tab of their own. Untouched and with Global Privacy Control nothing is pressed;
 * the refused one is the last, so that no acceptance is what the site remembers where it is not cleared.
 */
export const TRIAL_KINDS = ['untouched', 'gpc', 'accepted', 'refused'] as const;
export type TrialKind = (typeof TRIAL_KINDS)[number];

/** How a visit came about that belongs to a trial; stands with the visit. */
export type TrialMark = {
	readonly is: TrialKind;
	/** Shared by the visits of one trial. */
	readonly trial: string;
	/** The visit began with what the site keeps in the browser cleared. */
	readonly fresh: boolean;
	/** When the banner was answered: milliseconds since 1970, UTC. Left out where it was not. */
	readonly answered?: number;
	readonly by?: AnsweredBy;
};

/** A rule for this consent tool pressed the button, or the person did and said so. */
export type AnsweredBy = 'rule' | 'person';

/**
 * `opening`: a new tab, cleared, is sent to the page. `settling`: it loads, and may show its banner. `answering`: a rule looks for the banner and answers it.
 * `asking`: no rule fits, the person is asked to. `watching`: what is sent now. `again`: opened once more, with the answer given. `ending`: put back what was
 * changed.
 */
export type TrialStep = 'opening' | 'settling' | 'answering' | 'asking' | 'watching' | 'again' | 'ending';

/** What the worker knows of a trial: enough to mark its visits, and to put back what was changed when the page that runs it is gone. */
export type KeptTrial = Pick<Trial, 'site' | 'url' | 'fresh' | 'mark' | 'tabId' | 'leftTab' | 'over'>;

/** A visit that is over. `arrival` is null where none was recorded: the page led to another site, or did not open. */
export type TrialVisit = { readonly mark: TrialMark; readonly arrival: string | null };

/** `closed`: the person closed the tab. `unrecorded`: the first visit left nothing to compare. `late`: no answer was given. */
export type TrialEnd = 'done' | 'stopped' | 'closed' | 'failed' | 'late' | 'unrecorded';

export type Trial = {
	readonly id: string;
	readonly site: string;
	readonly url: string;
	/** What the site keeps in this browser is cleared before each visit, and at the end. */
	readonly fresh: boolean;
	readonly step: TrialStep;
	/** When the step began: milliseconds since 1970, UTC. */
	readonly since: number;
	/** Of the visit under way. */
	readonly mark: TrialMark;
	readonly tabId: number | null;
	/** Of the visit before, until it is closed. */
	readonly leftTab: number | null;
	/** Visits that are over, in the order of {@link TRIAL_KINDS}. */
	readonly visits: readonly TrialVisit[];
	/** Why it ends, or ended; null while it goes on. */
	readonly end: TrialEnd | null;
	/** Everything is put back. */
	readonly over: boolean;
};

/** What is seen of the visit's tab. */
export type TrialSight = {
	readonly now: number;
	readonly loaded: boolean;
	readonly arrival: string | null;
	/** How far the rules are, or when they answered; null where they are not asked. */
	readonly rules: 'working' | 'none' | number | null;
};

/** Milliseconds. A banner is often shown a while after the page is there; what is sent after a choice, too. */
export const TRIAL_TIMES = {
	settle: 4_000,
	load: 30_000,
	rules: 30_000,
	/** Banners in frames come late: before this, no rule is said to fit. */
	noRule: 12_000,
	ask: 240_000,
	watch: 10_000,
	/** After an answer, before the page is opened again. */
	after: 4_000,
} as const;

export function startTrial(id: string, site: string, url: string, fresh: boolean, now: number): Trial {
	const mark: TrialMark = { is: TRIAL_KINDS[0], trial: id, fresh };
	return {
		id,
		site,
		url,
		fresh,
		step: 'opening',
		since: now,
		mark,
		tabId: null,
		leftTab: null,
		visits: [],
		end: null,
		over: false,
	};
}

/** What the trial is after a look at its tab; the same object where nothing changes. `opening` is left by {@link openedTrial}. */
export function advanceTrial(trial: Trial, { now, loaded, arrival, rules }: TrialSight): Trial {
	const { step, mark } = trial;
	const lasted = now - trial.since;
	const to = (next: TrialStep): Trial => ({ ...trial, step: next, since: now });
	if (step === 'settling') {
		if (!(loaded && lasted >= TRIAL_TIMES.settle) && lasted < TRIAL_TIMES.load) return trial;
		return to(isAnswered(mark.is) ? 'answering' : 'watching');
	}
	if (step === 'answering') {
		if (typeof rules === 'number') return answerTrial(trial, 'rule', now, Math.min(now, Math.max(trial.since, rules)));
		const none = rules === 'none' && lasted >= TRIAL_TIMES.noRule;
		return none || lasted >= TRIAL_TIMES.rules ? to('asking') : trial;
	}
	if (step === 'asking') return lasted >= TRIAL_TIMES.ask ? endTrial(trial, 'late', now) : trial;
	if (step === 'watching') {
		if (mark.answered !== undefined) return lasted >= TRIAL_TIMES.after ? to('again') : trial;
		return lasted >= TRIAL_TIMES.watch ? nextTrial(trial, arrival, now) : trial;
	}
	if (step === 'again') {
		const seen = loaded && lasted >= TRIAL_TIMES.watch;
		return seen || lasted >= TRIAL_TIMES.load ? nextTrial(trial, arrival, now) : trial;
	}
	return trial;
}

/** The page is on its way in the tab. */
export function openedTrial(trial: Trial, now: number): Trial {
	return { ...trial, step: 'settling', since: now };
}

/**
 * Only while an answer is waited for: a press that comes late changes nothing. `answered`: when the banner was pressed, where that is known; what was sent
 * between that and `now` counts as sent before the answer otherwise.
 */
export function answerTrial(trial: Trial, by: AnsweredBy, now: number, answered = now): Trial {
	if (trial.step !== 'answering' && trial.step !== 'asking') return trial;
	return { ...trial, step: 'watching', since: now, mark: { ...trial.mark, answered, by } };
}

/** Nobody could answer: the visit stays as it is, without an answer. */
export function skipTrial(trial: Trial, arrival: string | null, now: number): Trial {
	return trial.step === 'answering' || trial.step === 'asking' ? nextTrial(trial, arrival, now) : trial;
}

export function endTrial(trial: Trial, end: TrialEnd, now: number): Trial {
	return trial.end === null ? { ...trial, step: 'ending', since: now, end } : trial;
}

function nextTrial(trial: Trial, arrival: string | null, now: number): Trial {
	const visits = [...trial.visits, { mark: trial.mark, arrival }];
	const is = TRIAL_KINDS[visits.length];
	if (visits.every((visit) => visit.arrival === null)) return endTrial({ ...trial, visits }, 'unrecorded', now);
	if (is === undefined) return endTrial({ ...trial, visits }, 'done', now);
	const mark: TrialMark = { is, trial: trial.id, fresh: trial.fresh };
	// What the tab before still does is no part of the next visit.
	return { ...trial, visits, step: 'opening', since: now, mark, tabId: null, leftTab: trial.tabId };
}

/** A banner is answered in it. */
export function isAnswered(is: TrialKind): boolean {
	return is === 'accepted' || is === 'refused';
}
