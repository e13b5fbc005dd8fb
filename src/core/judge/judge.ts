import { isTrackingRole } from '../attribute/tracking-role.ts';
import type { Reading } from '../decode/reading.ts';
import type { HealthLevel, IdentityLevel, Recipient, Sentence, Severity } from '../types.ts';
import { rules } from './index.ts';
import { severity } from './severity.ts';
import { tie } from './tie.ts';
import { unsubmittedIn } from './unsubmitted.ts';

/** What one event told one recipient, on the two axes, and the sentence that says so. */
export type Judgement = {
	readonly health: HealthLevel;
	readonly identity: IdentityLevel;
	readonly severity: Severity;
	readonly sentence: Sentence;
};

type Told = {
	readonly readings: readonly Reading[];
	readonly recipient: Recipient;
	readonly site: string;
	/** The page is on a health site, and the request tells the recipient which site that is. */
	readonly tellsSite: boolean;
};

/** Judges one event; null where it tells the recipient nothing that is ours to report. */
export function judge({ readings, recipient, site, tellsSite }: Told): Judgement | null {
	const raised = new Set(readings.map(({ raises }) => raises));
	const health: HealthLevel = raised.has('detail') ? 'detail' : raised.has('page') ? 'page' : tellsSite ? 'site' : 'none';
	const identity: IdentityLevel = raised.has('person') ? 'person' : raised.has('browser') ? 'browser' : 'none';
	if (!isReportable(recipient, health, identity)) return null;
	return {
		health,
		identity,
		severity: severity(recipient.role, health, identity),
		sentence: sentenceFor(
			recipient,
			health === 'none' ? null : { readings, site },
			tie(health === 'none' ? readings : untold(readings)),
		),
	};
}

function isReportable({ role }: Recipient, health: HealthLevel, identity: IdentityLevel): boolean {
	if (isTrackingRole(role)) return true;
	if (role === 'unknown') return health === 'page' || health === 'detail' || identity === 'person';
	return health === 'detail' && identity === 'person';
}

function sentenceFor(
	recipient: Recipient,
	judged: { readonly readings: readonly Reading[]; readonly site: string } | null,
	tied: Sentence | null,
): Sentence {
	const what = judged ? rules.map((rule) => rule.concludes(judged)).find((phrase) => phrase !== null) : null;
	const tail = tied ?? '';
	const { organisation, service, domain, role, via } = recipient;
	if (!what && via === 'third-party')
		return { key: role === 'unknown' ? 'contacted_unknown' : 'contacted', args: [organisation, tail] };
	const told = what ?? { key: 'what_visit', args: [] };
	if (via === 'first-party-proxy') return { key: 'told_proxy', args: [service, told, tail] };
	if (role === 'unknown') return { key: 'told_unknown', args: [domain, told, tail] };
	return { key: isTrackingRole(role) ? 'told' : 'told_service', args: [organisation, told, tail] };
}

/** What a sentence does not already speak of: an e-mail address that left unsubmitted is not tied to itself. */
function untold(readings: readonly Reading[]): readonly Reading[] {
	const kind = unsubmittedIn(readings)?.disclosure.kind;
	return readings.filter(({ disclosure }) => disclosure.kind !== kind);
}
