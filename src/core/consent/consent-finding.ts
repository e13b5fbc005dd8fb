import type { Finding, Recipient, Role, Sentence } from '../types.ts';
import type { ConsentSignal } from './consent-signal.ts';
import { type ConsentState, manner } from './consent-state.ts';

/** Something that left against, or before, what the person said. */
export type ConsentFinding = {
	readonly kind: 'although-refused' | 'before-answer' | 'although-gpc';
	/** The recipient was told in the same request not to use it so; the sentence says it. */
	readonly told: boolean;
	readonly sentence: Sentence;
};

type Told = {
	readonly finding: Pick<Finding, 'recipient' | 'outcome' | 'time' | 'health' | 'identity'>;
	readonly state: ConsentState;
	readonly signals: readonly ConsentSignal[];
};

type Passed = { readonly restricts: boolean; readonly sentence: Sentence };
type Purpose = 'advertising' | 'analytics' | 'both';

/**
 * What consent is asked for, by the recipient's role; `both` where a platform may count it for either, or for neither: only where nothing was allowed.
 * Left out: tag managers and chat windows, of which consent tools make part of the page, and whatever only serves it.
 */
const PURPOSES: Readonly<Partial<Record<Role, Purpose>>> = {
	advertising: 'advertising',
	'data-broker': 'advertising',
	analytics: 'analytics',
	'session-replay': 'analytics',
	social: 'both',
	'customer-data': 'both',
	'marketing-automation': 'both',
	'ab-testing': 'both',
};

/** Roles whose use of what they get is the sale or sharing that Global Privacy Control speaks of: https://www.w3.org/TR/gpc/ */
const SHARES = new Set<Role>(['advertising', 'social', 'data-broker']);

/** A page needs a moment to do what was pressed; what leaves within it is no finding, milliseconds. */
const MOMENT = 1_000;

/** The sentences on consent that hold of one finding, strongest first; none where it is not sure. */
export function consentFindings({ finding, state, signals }: Told): readonly ConsentFinding[] {
	const { recipient, outcome, time, health, identity } = finding;
	const purpose = PURPOSES[recipient.role];
	// A script that was fetched, and told nothing of the visit or of whose it is, is no use of data yet.
	const tells = health !== 'none' || identity !== 'none';
	if (purpose === undefined || outcome !== 'sent' || !tells) return [];
	const passed = toldIn(
		signals.filter(({ standard }) => standard !== 'gpc'),
		purpose,
		recipient,
	);
	const found: ConsentFinding[] = [];
	const say = (kind: ConsentFinding['kind'], key: string) => {
		const name =
			recipient.via === 'first-party-proxy' ? { key: 'consent_proxy', args: [recipient.service] } : recipient.organisation;
		found.push({ kind, told: passed?.restricts ?? false, sentence: { key, args: [name, passed?.sentence ?? ''] } });
	};

	const refused = refusedIn(state, purpose);
	if (refused !== null && (state.since === null || time - state.since >= MOMENT))
		say('although-refused', `consent_refused${refused}${manner(state)}`);
	if (state.state === 'unanswered') say('before-answer', 'consent_before');
	// Whoever accepted said something more particular than the browser does by itself.
	const signalled = signals.some(({ standard }) => standard === 'gpc');
	if (SHARES.has(recipient.role) && signalled && state.purposes.advertising !== true) say('although-gpc', 'consent_gpc');
	return found;
}

/** Which words a refusal needs: '' for one of everything, the purpose where others were allowed; null where nothing that was refused was done. */
function refusedIn({ state, purposes }: ConsentState, purpose: Purpose): '' | '_advertising' | '_analytics' | '_sale' | null {
	const { advertising, analytics, sale } = purposes;
	if (state === 'refused') {
		if (purpose === 'both') return advertising === false && analytics === false ? '' : null;
		return purposes[purpose] === false ? '' : null;
	}
	if (state !== 'partly' || purpose === 'both') return null;
	if (purposes[purpose] === false) return `_${purpose}`;
	return purpose === 'advertising' && sale === false && advertising === null ? '_sale' : null;
}

/** What the same request tells its recipient of the choice; null where nothing. */
function toldIn(signals: readonly ConsentSignal[], purpose: Purpose, { organisation, via }: Recipient): Passed | null {
	// Whether what arrives at the site's own address is passed on, nobody sees.
	const key = via === 'first-party-proxy' ? 'consent_says' : 'consent_told';
	const args = via === 'first-party-proxy' ? [] : [organisation];
	const used = purpose === 'both' ? (['advertising', 'analytics'] as const) : ([purpose] as const);
	const saying = (said: 'granted' | 'denied') => signals.filter(({ says }) => used.every((one) => says[one] === said));
	const passed = (said: 'granted' | 'denied', all: readonly ConsentSignal[]): Passed => {
		const set = all.map(({ says }) => says.defaulted);
		const byDefault = set.includes(true) && !set.includes(false);
		return {
			restricts: said === 'denied',
			sentence: { key: `${key}_${said}${byDefault ? '_default' : ''}`, args },
		};
	};
	const denying = saying('denied');
	if (denying.length > 0) return passed('denied', denying);
	if (purpose !== 'analytics' && signals.some(({ says }) => says.sale === 'denied'))
		return { restricts: true, sentence: { key: `${key}_limited`, args } };
	const granting = saying('granted');
	return granting.length > 0 ? passed('granted', granting) : null;
}
