import type { ConsentAnswer } from '../consent/consent-state.ts';
import type { Recorded } from '../report.ts';
import type { Disclosure, HealthKind, HealthLevel, IdentityKind, IdentityLevel, Recipient } from '../types.ts';
import type { Practice } from './promise-beside-practice.ts';

const HEALTH: readonly HealthLevel[] = ['none', 'site', 'page', 'detail'];
const IDENTITY: readonly IdentityLevel[] = ['none', 'browser', 'person'];

/**
 * What each company was seen to be told, by company and role, the most first. Only what was sent to others counts: what the site's own address received may
 * not have been passed on. `promising`: addresses of pages that make a promise of their own; `choiceOf`: the choice that the page was in when it was sent.
 */
export function practices(
	recorded: readonly Recorded[],
	promising: readonly string[] = [],
	choiceOf: (one: Recorded) => ConsentAnswer = () => 'unknown',
): readonly Practice[] {
	const pages = new Set(promising.map(pageOf));
	const groups = new Map<string, { readonly to: Recipient; readonly recorded: Recorded[] }>();
	for (const one of recorded) {
		const { recipient: to, outcome } = one.finding;
		if (outcome !== 'sent' || to.via !== 'third-party') continue;
		const key = JSON.stringify([to.organisation, to.role]);
		const group = groups.get(key) ?? { to, recorded: [] };
		groups.set(key, group);
		group.recorded.push(one);
	}
	return [...groups.values()]
		.map(({ to, recorded }) => practiceOf(to, recorded, pages, choiceOf))
		.sort((a, b) => rank(b) - rank(a));
}

function practiceOf(
	{ organisation, role }: Recipient,
	recorded: readonly Recorded[],
	pages: ReadonlySet<string>,
	choiceOf: (one: Recorded) => ConsentAnswer,
): Practice {
	const kinds = new Set<HealthKind | IdentityKind>();
	const choices = new Set<ConsentAnswer>();
	let [health, identity, samePage] = [0, 0, false];
	for (const one of recorded) {
		const { finding } = one;
		const { disclosures, page } = finding;
		health = Math.max(health, HEALTH.indexOf(finding.health));
		identity = Math.max(identity, IDENTITY.indexOf(finding.identity));
		choices.add(choiceOf(one));
		samePage ||= disclosures.some(({ entered }) => entered !== undefined) && pages.has(pageOf(page));
		for (const told of disclosures.filter(isFirm)) {
			kinds.add(told.kind as HealthKind | IdentityKind);
			// What was chosen is an answer, also where the service calls it a label.
			if (told.about === 'health' && told.entered?.did === 'chose') kinds.add('answer');
		}
	}
	const [choice] = choices;
	return {
		organisation,
		services: [...new Set(recorded.map(({ finding }) => finding.recipient.service))],
		role,
		told: { health: HEALTH[health] ?? 'none', identity: IDENTITY[identity] ?? 'none', kinds: [...kinds] },
		// Of several, none is the one.
		choice: choices.size === 1 && choice ? choice : 'unknown',
		samePage,
	};
}

/** What may only look like something, or points to nobody, is nothing to hold against a promise. */
function isFirm({ about, certainty, form }: Disclosure): boolean {
	return about !== 'context' && certainty !== 'possible' && form !== 'masked' && form !== 'placeholder';
}

function rank({ told }: Practice): number {
	return HEALTH.indexOf(told.health) * IDENTITY.length + IDENTITY.indexOf(told.identity);
}

/** An address without what stands behind its path. */
function pageOf(address: string): string {
	return address.replace(/[?#].*$/s, '');
}
