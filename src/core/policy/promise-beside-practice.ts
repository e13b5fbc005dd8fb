import { isTrackingRole } from '../attribute/tracking-role.ts';
import type { ConsentAnswer } from '../consent/consent-state.ts';
import type { HealthKind, HealthLevel, IdentityKind, IdentityLevel, Role, Sentence } from '../types.ts';
import type { Claim, What, With } from './claim.ts';
import type { PolicyRead, Read } from './claims.ts';
import { isQuizHeading } from './plain-heading.ts';

/** What one recipient was seen to be told, over a visit; only requests that left the browser count. */
export type Practice = {
	readonly organisation: string;
	/** Names that a policy may use besides: of the services. */
	readonly services: readonly string[];
	readonly role: Role;
	readonly told: {
		readonly health: HealthLevel;
		readonly identity: IdentityLevel;
		readonly kinds: readonly (HealthKind | IdentityKind)[];
	};
	readonly choice: ConsentAnswer;
	/** It was told of what was entered on the page that the page's own promises stand on. */
	readonly samePage: boolean;
};

export type Position = 'says-it-does-not' | 'says-it-may' | 'names-it' | 'says-nothing';

/**
 * A promise beside what was seen. `contradiction`: a plain promise, whose scope (who, what, for what) covers what was sent, stands in documents of which every other
 * sentence is known to be harmless; one on a page beside a form needs that of the page only, and in no document an admission, an exception or a definition. `worth-asking`: it
 * may, and we cannot tell. `consistent`: the policy says that it does, or may. `none`: it says nothing that bears on it.
 */
export type Compared = {
	readonly organisation: string;
	readonly position: Position;
	/** What decided it first. */
	readonly quotes: readonly Quoted[];
	readonly verdict: 'contradiction' | 'worth-asking' | 'consistent' | 'none';
	readonly why: Sentence;
};

/** A claim, and which of the readings it stands in, from 0. */
export type Quoted = { readonly claim: Claim; readonly reading: number };

/**
 * What was read of one document, or of the words on a page. `apart`: it is no privacy policy of the whole
 * site but a HIPAA notice, a policy about cookies or one for some states, whose promises are about that. `unread`: as in
 * {@link PolicyRead}; what was not read may hold an exception.
 */
export type Reading = Read & { readonly apart?: boolean; readonly unread?: PolicyRead['unread'] };

type Covers = 'yes' | 'maybe' | 'no';

const MOST_QUOTES = 5;
const SOCIAL: ReadonlySet<string> = new Set(['Meta', 'Snap', 'TikTok', 'Pinterest', 'LinkedIn', 'X', 'Reddit', 'Nextdoor', 'VK']);
const SELLS_ATTENTION: ReadonlySet<Role> = new Set(['advertising', 'social', 'data-broker']);
/** Kinds that are health details of the person, whatever the site calls them. */
const HEALTH_DETAILS: ReadonlySet<string> = new Set([
	'answer',
	'assessment',
	'condition',
	'medication',
	'procedure',
	'appointment',
	'reproductive',
	'substance-use',
	'sexual-health',
	'mental-health',
] satisfies HealthKind[]);
const PERSONAL: ReadonlySet<string> = new Set([
	'email',
	'phone',
	'name',
	'address',
	'birth-date',
	'patient-id',
] satisfies IdentityKind[]);
/** The claims of a site's documents and pages × what one recipient was told. A contradiction is said only where nothing speaks against it. */
export function promiseBesidePractice(readings: readonly Reading[], practice: Practice): Compared {
	const claims = readings.flatMap((reading) => reading.claims);
	const definitions = readings.flatMap((reading) => reading.definitions);
	const readingOf = new Map(readings.flatMap((reading, index) => reading.claims.map((claim) => [claim, index] as const)));
	const { organisation } = practice;
	const done = (
		position: Position,
		verdict: Compared['verdict'],
		quotes: readonly Claim[],
		key: string,
		args: readonly string[] = [],
	) => ({
		organisation,
		position,
		quotes: [...new Set(quotes)].slice(0, MOST_QUOTES).map((claim) => ({ claim, reading: readingOf.get(claim) ?? 0 })),
		verdict,
		why: { key, args: [organisation, ...args] },
	});
	const told = practice.told.health !== 'none' || practice.told.identity !== 'none';
	const bears = claims.filter(({ kind }) => kind === 'sharing' || kind === 'named-recipient');
	const admitted = bears.filter((claim) => admits(claim, practice) !== 'no');
	const surely = admitted.filter((claim) => admits(claim, practice) === 'yes');
	const naming = surely.filter(({ named, quote }) => named.includes(organisation) || names(quote, practice));
	const denials = bears.filter(({ stance }) => stance === 'denied' || stance === 'limited');
	const close = denials.filter((claim) => covers(claim, practice) !== 'no');

	if (!told)
		return done(positionOf(close, naming, admitted), 'none', [...close, ...naming, ...admitted], 'policy_why_nothing_told');
	// What was not read, or asks first, or makes an exception, may take back what another says.
	const doubtful = readings.some(({ unread }) => (unread ?? 'empty') !== 'empty') || claims.some(isLoose);
	const known = readings.every((reading) => reading.known);
	const broken = close.filter((claim) => isWhole(claim, definitions) && covers(claim, practice) === 'yes');
	// A policy that says both is not one that denies.
	const both = surely.filter(({ kind, what }) => kind === 'sharing' && what.length > 0);
	const overlapping = [...both, ...naming, ...admitted.filter((claim) => overlaps(claim, practice) && !claim.understood)];
	if (broken.length > 0 && (practice.choice === 'accepted' || practice.choice === 'partly'))
		return done('says-it-does-not', 'worth-asking', broken, 'policy_why_accepted');
	const sure = broken.filter((claim) => {
		const { known: itsOwn, apart } = readings[readingOf.get(claim) ?? 0] ?? {};
		return !doubtful && itsOwn && !apart && (known || claim.source === 'page');
	});
	if (sure.length > 0 && overlapping.length === 0)
		return done('says-it-does-not', 'contradiction', sure, 'policy_why_contradiction');
	if (broken.length > 0 && overlapping.length > 0)
		return done('says-it-does-not', 'worth-asking', [...broken, ...overlapping], 'policy_why_both');

	const byConsent = close.find(({ unless }) => unless !== null && /consent|permission|authori[sz]|opt|agree/i.test(unless));
	if (byConsent) {
		const refused = practice.choice === 'refused' || practice.choice === 'unanswered' || practice.choice === 'no-choice-offered';
		const key = refused ? `policy_why_consent_${practice.choice.replaceAll('-', '_')}` : 'policy_why_consent';
		return done('says-it-does-not', 'worth-asking', [byConsent, ...close.filter((one) => one !== byConsent)], key);
	}
	const limited = close.find(({ stance, unless }) => stance === 'limited' && unless !== null);
	if (naming.length > 0 && close.length === 0) return done('names-it', 'consistent', naming, 'policy_why_named');
	if (limited)
		return done(
			'says-it-does-not',
			'worth-asking',
			[limited, ...close.filter((one) => one !== limited)],
			'policy_why_exception',
			[limited.unless ?? ''],
		);
	if (broken.length > 0) return done('says-it-does-not', 'worth-asking', [...broken, ...close, ...naming], 'policy_why_rest');
	if (close.length > 0) return done('says-it-does-not', 'worth-asking', [...close, ...naming], 'policy_why_scope');
	if (admitted.length > 0) {
		if (surely.length > 0) return done('says-it-may', 'consistent', surely, 'policy_why_may');
		return done('says-it-may', 'worth-asking', admitted, 'policy_why_may_other');
	}
	const tracking = isTrackingRole(practice.role) || practice.role === 'unknown';
	return done('says-nothing', tracking ? 'worth-asking' : 'none', [], 'policy_why_nothing_said');
}

function positionOf(close: readonly Claim[], naming: readonly Claim[], admitted: readonly Claim[]): Position {
	if (close.length > 0) return 'says-it-does-not';
	return naming.length > 0 ? 'names-it' : admitted.length > 0 ? 'says-it-may' : 'says-nothing';
}

/** Whether a denial covers the recipient, what it was told, and what for: the least sure of the three. */
function covers(claim: Claim, practice: Practice): Covers {
	return least([coversWho(claim, practice), coversWhat(claim, practice), coversPurpose(claim, practice)]);
}

function least(all: readonly Covers[]): Covers {
	return all.includes('no') ? 'no' : all.includes('maybe') ? 'maybe' : 'yes';
}

function most(all: readonly Covers[]): Covers {
	return all.includes('yes') ? 'yes' : all.includes('maybe') ? 'maybe' : 'no';
}

function coversWho({ with: whom, named, rule }: Claim, practice: Practice): Covers {
	if (named.includes(practice.organisation)) return 'yes';
	const sellsAttention = SELLS_ATTENTION.has(practice.role);
	const tracks = isTrackingRole(practice.role);
	if (whom.length === 0) return named.length > 0 ? 'no' : sellsAttention && rule === 'sharing' ? 'yes' : tracks ? 'maybe' : 'no';
	const one: Readonly<Record<With, Covers>> = {
		// Who works for the site only may be called a third party or not.
		anyone: sellsAttention || (tracks && rule === 'kept-private') ? 'yes' : 'maybe',
		'third-parties': sellsAttention ? 'yes' : 'maybe',
		advertisers: practice.role === 'advertising' ? 'yes' : tracks ? 'maybe' : 'no',
		social: SOCIAL.has(practice.organisation) ? 'yes' : practice.role === 'social' ? 'maybe' : 'no',
		analytics: practice.role === 'analytics' || practice.role === 'session-replay' ? 'yes' : 'no',
		brokers: practice.role === 'data-broker' ? 'yes' : 'no',
		partners: tracks ? 'maybe' : 'no',
		affiliates: 'no',
		'service-providers': sellsAttention ? 'no' : 'maybe',
		insurers: 'no',
		employers: 'no',
		authorities: 'no',
		care: tracks ? 'maybe' : 'no',
	};
	return most(whom.map((name) => one[name]));
}

/** "What you enter here": of what was entered elsewhere it says nothing, and where an address was entered is not known. */
const HERE =
	/\byou (?:tell|write|say|enter|type|submit|provide|give|share)\b|\b(?:here|this (?:\w+ )?(?:form|page|questionnaire|quiz|survey|tool|finder|screen|step|assessment|test|chat))\b/i;

function coversWhat({ what, quote, source, heading }: Claim, { told, samePage }: Practice): Covers {
	if (what.length === 0 || (source === 'page' && !samePage)) return 'maybe';
	if (what.includes('any') && (source === 'page' || HERE.test(quote)))
		return samePage && told.kinds.includes('answer') && isQuizHeading(heading) ? 'yes' : 'maybe';
	return most(what.map((one) => coversOne(one, told)));
}

function coversOne(what: What, { health, identity, kinds }: Practice['told']): Covers {
	const has = (kind: HealthKind | IdentityKind): Covers => (kinds.includes(kind) ? 'yes' : 'no');
	const detail = health === 'detail' && kinds.some((kind) => HEALTH_DETAILS.has(kind));
	const person = identity === 'person' && kinds.some((kind) => PERSONAL.has(kind));
	switch (what) {
		case 'any':
			return kinds.includes('answer') || kinds.includes('text') || person ? 'yes' : 'maybe';
		case 'health':
			return detail ? 'yes' : health === 'none' ? 'no' : 'maybe';
		case 'protected':
		case 'records':
			return health === 'detail' ? 'maybe' : 'no';
		case 'medication':
			return kinds.includes('medication') ? 'maybe' : 'no';
		case 'reproductive':
			return kinds.includes('reproductive') ? 'maybe' : 'no';
		case 'answers':
			return most([has('answer'), kinds.includes('assessment') ? 'maybe' : 'no']);
		case 'messages':
			return kinds.includes('text') ? 'maybe' : 'no';
		case 'personal':
			return person ? 'yes' : 'maybe';
		case 'contact':
			return most([has('email'), has('phone')]) === 'yes' ? 'yes' : 'no';
		case 'email':
		case 'phone':
		case 'name':
			return has(what);
		case 'visit':
			// Who was told an answer was told of the visit, too; but a promise about visits is none about answers.
			return (health === 'site' || health === 'page') && identity !== 'person' ? 'yes' : 'maybe';
		case 'usage':
			return 'maybe';
		case 'payment':
		case 'anonymous':
			return 'no';
	}
}

function coversPurpose({ purposes, with: whom }: Claim, { role }: Practice): Covers {
	if (purposes.includes('their-own')) return 'maybe';
	// "With third parties for marketing": whose marketing is meant is not said.
	const others = whom.some((one) => one !== 'advertisers' && one !== 'social');
	if (purposes.includes('advertising')) return role === 'advertising' && !others ? 'yes' : isTrackingRole(role) ? 'maybe' : 'no';
	return purposes.length === 0 ? 'yes' : 'maybe';
}

/** An exception, a consent that is asked or implied, a disclosure that is no promise: wherever it stands, it may be meant to go before. */
function isLoose({ kind, stance, understood }: Claim): boolean {
	if (kind === 'consent-before-sharing') return true;
	return (kind === 'sharing' || kind === 'sale') && stance !== 'denied' && !understood;
}

/** A plain promise without an exception, of whose words no document says what they mean. */
function isWhole({ stance, understood, unless, quote }: Claim, definitions: Read['definitions']): boolean {
	const said = quote.toLowerCase();
	return (
		stance === 'denied' && understood && unless === null && !definitions.some(({ term }) => said.includes(term.replace(/s$/, '')))
	);
}

/** Whether a policy says of this recipient, or of its like, that it is told such things. */
function admits(claim: Claim, practice: Practice): Covers {
	const { stance, kind, with: whom, named, quote } = claim;
	if (stance !== 'admitted' && stance !== 'possible') return 'no';
	if (named.includes(practice.organisation) || names(quote, practice)) return 'yes';
	if (kind !== 'sharing' || whom.length === 0) return 'no';
	const who = coversWho(claim, practice);
	const partner: Covers = whom.includes('partners') && isTrackingRole(practice.role) ? 'yes' : who;
	const served: Covers = whom.includes('service-providers') && !SELLS_ATTENTION.has(practice.role) ? 'yes' : partner;
	if (claim.purposes.some((purpose) => purpose === 'legal' || purpose === 'merger')) return 'no';
	return least([served, admitsWhat(claim.what, practice)]);
}

function admitsWhat(what: readonly What[], { told }: Practice): Covers {
	if (what.length === 0 || what.includes('any') || what.includes('personal')) return 'yes';
	if (what.every((one) => one === 'anonymous')) return 'no';
	const usage = what.includes('usage') || what.includes('visit');
	if (usage && told.health !== 'detail' && told.identity !== 'person') return 'yes';
	return most(what.map((one) => coversOne(one, told)));
}

/** An admission in whose light a denial may not be meant as broadly as it reads. */
function overlaps(claim: Claim, { told }: Practice): boolean {
	if (claim.kind !== 'sharing') return false;
	const { what } = claim;
	if (what.length === 0 || what.includes('any') || what.includes('personal')) return true;
	return what.some((one) => one !== 'usage' && one !== 'visit' && one !== 'anonymous' && coversOne(one, told) !== 'no');
}

/** The recipient's or a service's name in the quote, as a word of its own and with its capital. */
function names(quote: string, { organisation, services }: Practice): boolean {
	return [organisation, ...services].some((name) => {
		if (name.length < 4) return false;
		for (let at = quote.indexOf(name); at >= 0; at = quote.indexOf(name, at + 1)) {
			const around = `${quote.charAt(at - 1)} ${quote.charAt(at + name.length)}`;
			if (!/[\p{L}\d]/u.test(around)) return true;
		}
		return false;
	});
}
