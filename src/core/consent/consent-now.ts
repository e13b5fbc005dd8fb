import type { Recorded } from '../report.ts';
import type { Visit } from '../types.ts';
import type { SentFinding } from './consent-of.ts';
import type { VisitConsent } from './visit-consent.ts';

/** What the popup makes its line on consent of. */
export type ConsentNow = {
	readonly visits: readonly Visit[];
	readonly consents: readonly VisitConsent[];
	readonly sent: readonly (SentFinding & { readonly visit: string })[];
};

/** What is handed to the popup at once. */
const MOST_SENT = 2_000;

/** Of what was found, what tells of consent: each recipient once a second, with no more of its signals than what they say. */
export function sentNow(recorded: readonly Recorded[], visitOf: ReadonlyMap<number, string>): ConsentNow['sent'] {
	const sent = new Map<string, ConsentNow['sent'][number]>();
	for (const { id, finding } of recorded) {
		const { recipient, outcome, time, health, identity, signals = [] } = finding;
		if (outcome !== 'sent' || (health === 'none' && identity === 'none') || sent.size >= MOST_SENT) continue;
		const visit = visitOf.get(id) ?? '';
		const says = signals.map((signal) => ({ ...signal, at: '', raw: '' }));
		const { organisation, service, via } = recipient;
		const standards = says.map(({ standard }) => standard).join();
		const key = [visit, organisation, service, via, Math.floor(time / 1_000), standards].join('\n');
		if (!sent.has(key))
			sent.set(key, { recipient, outcome, time, health, identity, visit, ...(says.length > 0 && { signals: says }) });
	}
	return [...sent.values()];
}
