import * as v from 'valibot';
import type { ConsentSignal } from '../core/consent/consent-signal.ts';
import type { VisitConsent } from '../core/consent/visit-consent.ts';
import type { Deed, DossierHead, KeptRequest, Mark, Picture, Seal } from '../core/dossier.ts';
import { DOCUMENT_KINDS, type KeptPolicy, MOST_POLICY_BLOCKS } from '../core/policy/kept-policy.ts';
import type { AnsweredBy, TrialKind } from '../core/trial.ts';
import type * as Core from '../core/types.ts';

/**
 * The shapes of what a pack holds. A pack may come from anybody: what is not of these shapes is not read. Fields and words that a later version added
 * are no reason to refuse it.
 */
const text = v.string();
const number = v.pipe(v.number(), v.finite());
/** A moment that can be written as a date. */
const moment = v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const hex = (digits: number) => v.pipe(text, v.regex(new RegExp(`^[0-9a-f]{${digits}}$`)));
/** A word of ours, whichever: it becomes part of a message key. */
const word = <Word extends string>() => v.custom<Word>((is) => typeof is === 'string' && /^[a-z0-9-]{0,40}$/.test(is));
const list = <S extends v.GenericSchema>(item: S, most: number) => v.pipe(v.array(item), v.maxLength(most));
const optional = v.exactOptional;

/** Sentences in sentences, and scripts that scripts loaded: the engine makes a few, and what shows them follows them all. */
const DEEPEST = 8;

const sentence = sentenceOf(DEEPEST);
function sentenceOf(depth: number): v.GenericSchema<Core.Sentence> {
	const argument = depth === 0 ? text : v.union([text, sentenceOf(depth - 1)]);
	return v.object({ key: v.pipe(text, v.regex(/^\w{1,80}$/)), args: list(argument, 100) });
}
const health: v.GenericSchema<Core.HealthVerdict> = v.object({
	is: v.boolean(),
	category: v.nullable(word<Core.HealthCategory>()),
	because: list(sentence, 100),
});
const recipient: v.GenericSchema<Core.Recipient> = v.object({
	organisation: text,
	service: text,
	domain: text,
	role: word<Core.Role>(),
	via: v.picklist(['third-party', 'first-party-proxy']),
});
const did = v.picklist(['typed', 'chose', 'pressed']);
const outcome = v.picklist(['sent', 'blocked', 'failed', 'unknown']);

const script = { script: text, service: v.nullable(text) };
const sentBy = sentByOf(DEEPEST);
function sentByOf(depth: number): v.GenericSchema<Core.SentBy> {
	return v.object({
		...script,
		loadedBy: optional(depth > 0 ? sentByOf(depth - 1) : v.never()),
		calledBy: optional(v.object(script)),
	});
}

const disclosure: v.GenericSchema<Core.Disclosure> = v.object({
	about: v.picklist(['health', 'identity', 'context']),
	kind: word<Core.Disclosure['kind']>(),
	channel: word<Core.Channel>(),
	value: text,
	form: v.custom<Core.Form>((is) => typeof is === 'string' && /^[a-z0-9:>-]{1,200}$/.test(is)),
	at: text,
	term: optional(text),
	certainty: v.picklist(['proven', 'likely', 'possible']),
	entered: optional(
		v.object({
			did,
			question: text,
			name: text,
			after: v.nullable(number),
			unsubmitted: v.boolean(),
			made: optional(v.literal(true)),
		}),
	),
});

const said = v.picklist(['granted', 'denied', 'unknown']);
const signal: v.GenericSchema<ConsentSignal> = v.object({
	standard: word<ConsentSignal['standard']>(),
	at: text,
	raw: text,
	says: v.object({ advertising: said, analytics: said, sale: said, defaulted: optional(v.boolean()) }),
	sentence,
});

const finding: v.GenericSchema<Core.Finding> = v.object({
	time: moment,
	method: text,
	url: text,
	page: text,
	site: text,
	recipient,
	event: text,
	health: v.picklist(['none', 'site', 'page', 'detail']),
	identity: v.picklist(['none', 'browser', 'person']),
	severity: v.picklist(['low', 'medium', 'high', 'critical']),
	disclosures: list(disclosure, 10_000),
	sentence,
	outcome,
	passedOn: optional(v.object({ by: recipient, from: text })),
	stage: optional(v.picklist(['before', 'during', 'submitted', 'leaving'])),
	sentBy: optional(sentBy),
	witness: optional(v.literal('page')),
	signals: optional(list(signal, 100)),
});

const pair = v.strictTuple([text, text]);
const bytes = v.pipe(
	v.object({ base64: text }),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		try {
			return Uint8Array.from(atob(dataset.value.base64), (character) => character.charCodeAt(0));
		} catch {
			addIssue({ message: 'no base64' });
			return NEVER;
		}
	}),
);
const body: v.GenericSchema<unknown, Core.Body> = v.variant('is', [
	v.object({ is: v.literal('none') }),
	v.object({ is: v.literal('text'), text, mediaType: text }),
	v.object({ is: v.literal('bytes'), bytes, mediaType: text, undone: optional(v.picklist(['brotli', 'zstd'])) }),
	v.object({ is: v.literal('form'), fields: list(pair, 1_000_000) }),
	v.object({ is: v.literal('unread'), reason: word<Core.UnreadReason>() }),
]);
const observation: v.GenericSchema<unknown, Core.Observation> = v.object({
	time: moment,
	method: text,
	url: text,
	headers: list(pair, 1_000_000),
	body,
	type: text,
	page: v.object({ url: v.nullable(text), title: v.nullable(text) }),
	frame: v.nullable(text),
	redirectedFrom: v.nullable(text),
	outcome,
	alias: optional(text),
	stack: optional(list(text, 1_000)),
	loaders: optional(list(text, 1_000)),
	witness: optional(v.literal('page')),
});

export const sealSchema: v.GenericSchema<Seal> = v.object({
	index: count,
	salt: v.nullable(hex(32)),
	commitment: hex(64),
	link: hex(64),
});
export const markSchema: v.GenericSchema<Mark> = v.object({ at: text, text, of: number, did });
export const keptSchema: v.GenericSchema<unknown, Omit<KeptRequest, 'marks' | 'seal'>> = v.object({
	key: text,
	visit: text,
	observation,
	findings: list(v.object({ id: number, finding }), 10_000),
});
export const pictureSchema: v.GenericSchema<Omit<Picture, 'seal' | 'png'>> = v.object({
	id: text,
	visit: text,
	time: moment,
	page: text,
});

const deed = {
	did: v.picklist(['typed', 'chose', 'pressed', 'submitted', 'left']),
	time: v.nullable(moment),
	question: text,
	name: text,
	purpose: optional(text),
	made: optional(v.literal(true)),
};
const deedSchema: v.GenericSchema<Deed> = v.object({ ...deed, visit: text });
const actionSchema: v.GenericSchema<Core.Action> = v.object({
	...deed,
	value: text,
	code: optional(text),
	index: optional(number),
});
const purpose = v.nullable(v.boolean());
const consentSchema: v.GenericSchema<VisitConsent> = v.object({
	visit: text,
	time: number,
	source: text,
	kind: v.picklist(['banner-shown', 'banner-hidden', 'state']),
	purposes: optional(v.object({ advertising: purpose, analytics: purpose, sale: optional(purpose) })),
	action: optional(v.picklist(['accept', 'refuse', 'partly'])),
	by: v.picklist(['default', 'stored', 'press']),
	within: optional(text),
});
const trialMark = v.object({
	is: word<TrialKind>(),
	trial: text,
	fresh: v.boolean(),
	answered: optional(number),
	by: optional(word<AnsweredBy>()),
});
const visitSchema: v.GenericSchema<Core.Visit> = v.object({
	visit: text,
	arrival: text,
	tabId: number,
	site: text,
	page: text,
	started: moment,
	health,
	late: v.boolean(),
	chosen: v.boolean(),
	trial: optional(trialMark),
	incognito: optional(v.literal(true)),
});
const counts = v.object({
	requests: count,
	thirdParty: count,
	findings: count,
	unread: count,
	unattributed: count,
	unconfirmed: count,
	unfollowed: count,
	missed: optional(count),
	unchecked: optional(count),
});

const policySchema: v.GenericSchema<KeptPolicy> = v.object({
	site: text,
	kind: v.picklist(DOCUMENT_KINDS),
	url: text,
	time: number,
	sha256: hex(64),
	text: v.object({
		url: text,
		title: text,
		language: text,
		blocks: list(v.object({ heading: v.nullable(text), text }), MOST_POLICY_BLOCKS),
		truncated: v.boolean(),
	}),
});

export const headSchema: v.GenericSchema<DossierHead> = v.object({
	version: text,
	origin: v.variant('is', [
		v.object({
			is: v.literal('extension'),
			browser: text,
			settings: v.object({ retentionDays: number, maxFindings: number }),
		}),
		v.object({
			is: v.literal('har'),
			files: list(v.object({ name: text, sha256: text, entries: count, unreadable: count }), 10_000),
		}),
	]),
	made: moment,
	zone: text,
	arrival: text,
	sites: list(
		v.object({ site: text, page: text, health, counts, missed: optional(list(v.strictTuple([text, count]), 1_000)) }),
		10_000,
	),
	visits: list(visitSchema, 100_000),
	deeds: list(deedSchema, 100_000),
	consents: optional(list(consentSchema, 100_000)),
	actions: list(actionSchema, 100_000),
	followed: v.boolean(),
	unread: list(v.strictTuple([word<Core.UnreadReason>(), count]), 100),
	note: text,
	redacted: v.nullable(count),
	policies: optional(list(policySchema, 1_000)),
	leftOut: optional(list(sealSchema, 1_000)),
	sealed: optional(count),
});
