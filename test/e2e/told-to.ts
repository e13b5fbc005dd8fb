import type { Finding } from '../../src/core/types.ts';

/** Recorders that send what they have gathered when they get to it: what is in it differs from walk to walk in one browser too. That they were told is compared. */
const GATHERERS = /^(?:Datadog|Microsoft (?:Application|Clarity)|Adobe Experience|Amplitude|PostHog|Countly)/;

/** Which company was told what, each once with a host that was told, without what every walk makes anew; then how much each learned at most. What is only possible rests on how soon after an answer it left. */
export function toldTo(findings: readonly Finding[]): ReadonlyMap<string, string> {
	const told = new Map<string, string>();
	const most = new Map<string, { health: number; identity: number; host: string }>();
	for (const { url, recipient, disclosures, health, identity } of findings) {
		const host = new URL(url).hostname;
		const who = `${recipient.service} (${recipient.via})`;
		told.set(who, host);
		if (GATHERERS.test(recipient.service)) continue;
		for (const { about, kind, form, certainty, value } of disclosures) {
			if (about === 'context' || certainty === 'possible') continue;
			told.set(`${who} ${kind}, ${form}, ${certainty}${about === 'health' ? `: ${withoutQuery(value)}` : ''}`, host);
		}
		const before = most.get(who) ?? { health: 0, identity: 0, host };
		most.set(who, {
			host,
			health: Math.max(before.health, HEALTH.indexOf(health)),
			identity: Math.max(before.identity, IDENTITY.indexOf(identity)),
		});
	}
	for (const [who, { health, identity, host }] of most) {
		told.set(`${who} learns at most ${HEALTH[health]}, ${IDENTITY[identity]}`, host);
	}
	return told;
}

const HEALTH = ['none', 'site', 'page', 'detail'] as const;
const IDENTITY = ['none', 'browser', 'person'] as const;

/** Addresses carry the time and chance numbers in their queries. */
function withoutQuery(value: string): string {
	return value.replace(/^((?:[A-Z]+ )?https?:\/\/[^?]*)\?.*/s, '$1');
}
