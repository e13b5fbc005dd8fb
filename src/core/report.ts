import { isTrackingRole } from './attribute/tracking-role.ts';
import { chains } from './chains.ts';
import { compareSeverity } from './judge/severity.ts';
import { strength } from './judge/strength.ts';
import type { Finding, HealthLevel, HealthVerdict, IdentityLevel, Recipient, Sentence, Severity } from './types.ts';

/** A finding and the number that it is kept under (in the store, or in a list of findings). */
export type Recorded = { readonly id: number; readonly finding: Finding };

/** A sentence about one recipient, with the finding that proves it and how often it was so. */
export type Fact = { readonly sentence: Sentence; readonly recorded: Recorded; readonly times: number };

/** What one recipient was told, over all the findings of a report. */
export type Told = {
	readonly recipient: Recipient;
	readonly severity: Severity;
	readonly health: HealthLevel;
	readonly identity: IdentityLevel;
	readonly requests: number;
	/** Distinct sentences, worst first. */
	readonly facts: readonly Fact[];
};

/** What the popup, the report page and the command line show. */
export type Report = {
	readonly site: string;
	readonly health: HealthVerdict;
	readonly verdict: Sentence;
	/** What cannot be seen from here; stands beside every clean result. */
	readonly limits: readonly Sentence[];
	/** Worst first. */
	readonly recipients: readonly Told[];
	/** Identifiers that companies passed on to one another, the longest way first; each with the finding of its last step. */
	readonly passedOn: readonly Fact[];
	readonly severity: Severity | null;
	readonly counts: {
		readonly requests: number;
		readonly thirdParty: number;
		readonly findings: number;
		readonly unread: number;
		readonly unattributed: number;
		/** What the page's own world told and the browser did not. */
		readonly unconfirmed: number;
		/** Calls in the page's own world that came too fast to be followed. */
		readonly unfollowed: number;
		/** Asked for by pages while the browser restarted the worker, and not recorded; left out where nobody looked. */
		readonly missed?: number;
		/** Page views that ended in such a moment; likewise. */
		readonly unchecked?: number;
	};
};

export type ReportInput = {
	readonly site: string;
	readonly health: HealthVerdict;
	readonly recorded: readonly Recorded[];
	readonly counts: Report['counts'];
};

const HEALTH: readonly HealthLevel[] = ['none', 'site', 'page', 'detail'];
const IDENTITY: readonly IdentityLevel[] = ['none', 'browser', 'person'];

/** Findings → Report: groups by recipient, orders worst first, counts. Pure. */
export function report({ site, health, recorded, counts }: ReportInput): Report {
	const recipients = tellEach(recorded);
	return {
		site,
		health,
		verdict: verdictOf(site, recipients),
		limits: limitsOf(counts),
		recipients,
		passedOn: passedOnIn(recorded),
		severity: recipients[0]?.severity ?? null,
		counts,
	};
}

/** Findings stay, and are reported again with each that comes: what they are grouped by is made once. */
function remembered<K extends object>(make: (key: K) => string): (key: K) => string {
	const known = new WeakMap<K, string>();
	return (key) => {
		const before = known.get(key);
		if (before !== undefined) return before;
		const made = make(key);
		known.set(key, made);
		return made;
	};
}

const recipientKey = remembered(({ organisation, service, via }: Recipient) => JSON.stringify([organisation, service, via]));
const factKey = remembered((sentence: Sentence) => JSON.stringify(untimed(sentence)));

function tellEach(recorded: readonly Recorded[]): Told[] {
	const groups = new Map<string, Recorded[]>();
	for (const one of recorded) {
		const key = recipientKey(one.finding.recipient);
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	return [...groups.values()]
		.flatMap((group) => {
			const facts = factsOf(group);
			const worst = facts[0]?.recorded.finding;
			if (!worst) return [];
			return [
				{
					recipient: worst.recipient,
					severity: worst.severity,
					health: highest(
						HEALTH,
						group.map(({ finding }) => finding.health),
					),
					identity: highest(
						IDENTITY,
						group.map(({ finding }) => finding.identity),
					),
					requests: group.length,
					facts,
				},
			];
		})
		.sort((a, b) => compareWorst(a, b) || strengthOf(a) - strengthOf(b) || b.requests - a.requests);
}

function factsOf(group: readonly Recorded[]): Fact[] {
	const facts = new Map<string, { sentence: Sentence; recorded: Recorded; times: number }>();
	for (const recorded of group) {
		const { sentence } = recorded.finding;
		const key = factKey(sentence);
		const known = facts.get(key);
		if (!known) facts.set(key, { sentence, recorded, times: 1 });
		else {
			known.times++;
			if (provesBetter(recorded.finding, known.recorded.finding)) known.recorded = recorded;
		}
	}
	return [...facts.values()].sort(
		(a, b) => compareWorst(a.recorded.finding, b.recorded.finding) || strength(a.sentence) - strength(b.sentence),
	);
}

/** The same thing told twice after two times is told twice. */
function untimed({ key, args }: Sentence): Sentence {
	return { key, args: args.map((one) => (typeof one === 'string' ? one : one.key.startsWith('after_') ? '' : untimed(one))) };
}

/** What was sent proves more than what may have been cut off; then the worse. */
function provesBetter(a: Finding, b: Finding): boolean {
	if ((a.outcome === 'unknown') !== (b.outcome === 'unknown')) return b.outcome === 'unknown';
	return compareWorst(a, b) < 0;
}

function strengthOf({ facts }: Told): number {
	return Math.min(...facts.map(({ sentence }) => strength(sentence)));
}

/** Chains over the same companies are one fact: sites hand on dozens of identifiers in the same way. */
function passedOnIn(recorded: readonly Recorded[]): Fact[] {
	const facts = new Map<string, { sentence: Sentence; recorded: Recorded; times: number; length: number }>();
	for (const { organisations, steps } of chains(recorded)) {
		const [giver = '', ...receivers] = organisations;
		const last = steps.at(-1);
		if (!last) continue;
		const key = JSON.stringify(organisations);
		const known = facts.get(key);
		if (known) known.times++;
		else facts.set(key, { sentence: passedOnSentence(giver, receivers), recorded: last, times: 1, length: receivers.length });
	}
	return [...facts.values()]
		.sort((a, b) => b.length - a.length || b.times - a.times)
		.map(({ sentence, recorded, times }) => ({ sentence, recorded, times }));
}

function passedOnSentence(giver: string, receivers: readonly string[]): Sentence {
	const ways = receivers.reduceRight<Sentence | string>(
		(next, receiver) => (next === '' ? receiver : { key: 'passed_on_then', args: [receiver, next] }),
		'',
	);
	return { key: 'passed_on', args: [giver, ways] };
}

type Weighed = { readonly severity: Severity; readonly health: HealthLevel; readonly identity: IdentityLevel };

/** Negative when `a` is worse. */
function compareWorst(a: Weighed, b: Weighed): number {
	return (
		compareSeverity(b.severity, a.severity) ||
		HEALTH.indexOf(b.health) - HEALTH.indexOf(a.health) ||
		IDENTITY.indexOf(b.identity) - IDENTITY.indexOf(a.identity)
	);
}

function highest<Level>(order: readonly Level[], levels: readonly Level[]): Level {
	return order[levels.reduce((most, level) => Math.max(most, order.indexOf(level)), 0)] as Level;
}

/** One sentence over everything: what the worst recipient was told, or how many companies learned of the visit. */
function verdictOf(site: string, recipients: readonly Told[]): Sentence {
	const lead = recipients.flatMap(({ facts }) => facts).find(({ recorded }) => tellsMoreThanVisit(recorded.finding));
	if (lead) {
		const others = companies(recipients, ({ health }) => health !== 'none');
		others.delete(lead.recorded.finding.recipient.organisation);
		if (others.size === 0) return lead.sentence;
		return {
			key: others.size === 1 ? 'verdict_and_one_other' : 'verdict_and_others',
			args: [lead.sentence, String(others.size)],
		};
	}
	const told = companies(recipients, ({ health }) => health !== 'none').size;
	if (told > 0) return { key: told === 1 ? 'verdict_visit_one' : 'verdict_visit', args: [String(told), site] };
	const contacted = companies(recipients, ({ recipient }) => isTrackingRole(recipient.role)).size;
	if (contacted > 0) return { key: contacted === 1 ? 'verdict_contact_one' : 'verdict_contact', args: [site, String(contacted)] };
	return recipients[0]?.facts[0]?.sentence ?? { key: 'verdict_nothing', args: [site] };
}

function tellsMoreThanVisit({ health, identity }: Finding): boolean {
	return health === 'page' || health === 'detail' || identity === 'person';
}

/** Companies that are known to have received something: what went to the site's own address may not have been forwarded. */
function companies(recipients: readonly Told[], counts: (told: Told) => boolean): Set<string> {
	const theirs = recipients.filter((told) => told.recipient.via === 'third-party' && counts(told));
	return new Set(theirs.map(({ recipient }) => recipient.organisation));
}

function limitsOf({ unread, unattributed, unconfirmed, unfollowed, missed = 0, unchecked = 0 }: Report['counts']): Sentence[] {
	const limits: Sentence[] = ['limit_server', 'limit_pages', 'limit_app', 'limit_change'].map((key) => ({ key, args: [] }));
	if (unread > 0) limits.push({ key: unread === 1 ? 'limit_unread_one' : 'limit_unread', args: [String(unread)] });
	if (unattributed > 0)
		limits.push({ key: unattributed === 1 ? 'limit_unattributed_one' : 'limit_unattributed', args: [String(unattributed)] });
	if (unconfirmed > 0)
		limits.push({ key: unconfirmed === 1 ? 'limit_unconfirmed_one' : 'limit_unconfirmed', args: [String(unconfirmed)] });
	if (unfollowed > 0)
		limits.push({ key: unfollowed === 1 ? 'limit_unfollowed_one' : 'limit_unfollowed', args: [String(unfollowed)] });
	if (missed > 0) limits.push({ key: missed === 1 ? 'limit_missed_one' : 'limit_missed', args: [String(missed)] });
	if (unchecked > 0) limits.push({ key: unchecked === 1 ? 'limit_unchecked_one' : 'limit_unchecked', args: [String(unchecked)] });
	return limits;
}
