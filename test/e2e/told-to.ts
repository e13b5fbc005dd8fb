import type { Finding } from '../../src/core/types.ts';

/** Recorders that send what they have gathered when they get to it: what is in it differs from walk to walk in one browser too. That they were told is compared. */
const GATHERERS = /^(?:Datadog|Microsoft (?:Application|Clarity)|Adobe Experience|Amplitude|PostHog|Countly)/;

/** Which company was told what, each once, without what every walk makes anew; then how much each learned at most. What is only possible rests on how soon after an answer it left. */
export function toldTo(findings: readonly Finding[]): ReadonlySet<string> {
	const told = new Set<string>();
	const most = new Map<string, { health: number; identity: number }>();
	for (const { recipient, disclosures, health, identity } of findings) {
		const who = `${recipient.service} (${recipient.via})`;
		told.add(who);
		if (GATHERERS.test(recipient.service)) continue;
		for (const { about, kind, form, certainty, value } of disclosures) {
			if (about === 'context' || certainty === 'possible') continue;
			told.add(`${who} ${kind}, ${form}, ${certainty}${about === 'health' ? `: ${withoutQuery(value)}` : ''}`);
		}
		const before = most.get(who) ?? { health: 0, identity: 0 };
		most.set(who, {
			health: Math.max(before.health, HEALTH.indexOf(health)),
			identity: Math.max(before.identity, IDENTITY.indexOf(identity)),
		});
	}
	for (const [who, { health, identity }] of most) told.add(`${who} learns at most ${HEALTH[health]}, ${IDENTITY[identity]}`);
	return told;
}

const HEALTH = ['none', 'site', 'page', 'detail'] as const;
const IDENTITY = ['none', 'browser', 'person'] as const;

/** Addresses carry the time and chance numbers in their queries. */
function withoutQuery(value: string): string {
	return value.replace(/^((?:[A-Z]+ )?https?:\/\/[^?]*)\?.*/s, '$1');
}
