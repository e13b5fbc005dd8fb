import type { Sentence } from '../types.ts';
import type { Claim } from './claim.ts';
import type { PolicyRead } from './claims.ts';
import type { PolicyKind } from './policy-links.ts';
import type { PolicySentence, PolicyText } from './policy-text.ts';
import { matchable } from './rules/rule.ts';
import { sentencesOf } from './sentences.ts';

/** One document of a site, as it was read. */
export type ReadDocument = { readonly kind: PolicyKind; readonly policy: PolicyText; readonly read: PolicyRead };

export type ChecklistItem =
	| 'policy'
	| 'since'
	| 'advertising-partners'
	| 'explicit-consent'
	| 'retention'
	| 'deletion'
	| 'health-apart'
	| 'gpc'
	| 'hipaa'
	| 'contact';

/** Words of a document, with where they stand. */
export type Quote = {
	readonly text: string;
	readonly heading: string | null;
	readonly url: string;
	readonly document: PolicyKind;
};

/**
 * `yes`, `no`: the documents say so. `partly`: they say something that does not answer it. `not-found`: nothing was found in what was read, which is not to say
 * that nothing is there. `not-read`: no document could be read.
 */
export type Answer = 'yes' | 'no' | 'partly' | 'not-found' | 'not-read';

export type Checked = {
	readonly item: ChecklistItem;
	readonly answer: Answer;
	readonly quotes: readonly Quote[];
	readonly sentence: Sentence;
};

export type Checklist = {
	readonly items: readonly Checked[];
	/** Items that the documents say something of, out of all. */
	readonly found: number;
	readonly line: Sentence;
};

const MOST_QUOTES = 3;
const LONGEST_QUOTE = 600;

const MONTH = String.raw`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?`;
const DATE = String.raw`(?:${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \d{4}|${MONTH},? \d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})`;
const SINCE = new RegExp(
	String.raw`\b(?:(?:last |was |been )?(?:updated|revised|modified|reviewed|amended)|effective(?: date| as of| from)?|in (?:force|effect) (?:since|from)|version of|posted)\b[^.;]{0,30}?\b${DATE}`,
	'i',
);
const EXPLICIT = /\b(?:explicit|express|expressly|affirmative|separate|opt in|opt-in|written)\b/i;
const HEALTH_HEADING = /\b(?:consumer |sensitive |your )?health (?:data|information)\b|\bsensitive (?:data|information)\b/i;
const APART = /\b(?:separate|separately|additional|special|stricter|extra|heightened|apart|differently)\b/i;
const HEALTH = /\b(?:health (?:data|information)|medical (?:data|information))\b/i;
const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|\[email protected\]/;
const PHONE = /(?:\+?1[ .-]?)?\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\+\d[\d ().-]{7,17}\d/;
const TO_US =
	/\b(?:contact|e-?mail|write|call|reach|questions?|requests?|privacy (?:officer|office|team)|data protection officer)\b/i;
const ADVERTISING_CLASSES: ReadonlySet<string> = new Set(['advertisers', 'social', 'brokers']);

type Sentences = readonly { readonly document: ReadDocument; readonly sentence: PolicySentence }[];
type Claims = readonly { readonly document: ReadDocument; readonly claim: Claim }[];

/** The ten questions that patients are told to put to a policy, answered with its own words. */
export function checklist(documents: readonly ReadDocument[]): Checklist {
	const read = documents.filter(({ read: { unread } }) => unread !== 'language' && unread !== 'empty');
	const claims: Claims = read.flatMap((document) => document.read.claims.map((claim) => ({ document, claim })));
	const sentences: Sentences = read.flatMap((document) =>
		sentencesOf(document.policy).sentences.map((sentence) => ({ document, sentence })),
	);
	const unread = documents.length > 0 && read.length === 0;
	const items = [
		policyThere(documents),
		...(unread
			? ITEMS.slice(1).map((item): Checked => answered(item, 'not-read', []))
			: [
					since(sentences),
					partners(claims),
					explicitConsent(claims),
					retained(claims),
					deleted(claims),
					apart(read, claims, sentences),
					signal(claims),
					hipaaThere(read, claims),
					contact(sentences),
				]),
	];
	const found = items.filter(({ answer }) => answer !== 'not-found' && answer !== 'not-read').length;
	return { items, found, line: { key: 'checklist_line', args: [String(found), String(items.length)] } };
}

const ITEMS: readonly ChecklistItem[] = [
	'policy',
	'since',
	'advertising-partners',
	'explicit-consent',
	'retention',
	'deletion',
	'health-apart',
	'gpc',
	'hipaa',
	'contact',
];

function answered(item: ChecklistItem, answer: Answer, quotes: readonly Quote[], more = ''): Checked {
	const key = `checklist_${item}_${answer}${more}`.replaceAll('-', '_');
	const shared = answer === 'not-found' || answer === 'not-read' ? `checklist_${answer}`.replaceAll('-', '_') : key;
	return { item, answer, quotes: quotes.slice(0, MOST_QUOTES), sentence: { key: shared, args: [] } };
}

function quoteOf(document: ReadDocument, text: string, heading: string | null): Quote {
	const shown = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
	return { text: shown, heading, url: document.policy.url, document: document.kind };
}

const ofClaims = (claims: Claims): readonly Quote[] =>
	claims.map(({ document, claim }) => quoteOf(document, claim.quote, claim.heading));
const ofSentences = (sentences: Sentences): readonly Quote[] =>
	sentences.map(({ document, sentence }) => quoteOf(document, sentence.text, sentence.heading));

function policyThere(documents: readonly ReadDocument[]): Checked {
	const policy = documents.find(({ kind }) => kind === 'privacy') ?? documents.find(({ kind }) => kind !== 'cookie');
	return policy ? answered('policy', 'yes', [quoteOf(policy, policy.policy.title, null)]) : answered('policy', 'not-found', []);
}

function since(sentences: Sentences): Checked {
	const dated = sentences.filter(({ sentence }) => sentence.text.length < LONGEST_QUOTE && SINCE.test(sentence.text));
	return answered('since', dated.length > 0 ? 'yes' : 'not-found', ofSentences(dated));
}

function partners(claims: Claims): Checked {
	const named = claims.filter(({ claim: { kind, named: all } }) => kind === 'named-recipient' && all.length > 0);
	if (named.length > 0) return answered('advertising-partners', 'yes', ofClaims(named));
	const mentioned = claims.filter(
		({ claim: { kind, stance, with: whom } }) =>
			kind === 'sharing' && (stance === 'admitted' || stance === 'possible') && whom.some((one) => ADVERTISING_CLASSES.has(one)),
	);
	return answered('advertising-partners', mentioned.length > 0 ? 'partly' : 'not-found', ofClaims(mentioned));
}

function explicitConsent(claims: Claims): Checked {
	const consents = claims.filter(({ claim }) => claim.kind === 'consent-before-sharing');
	const promised = consents.filter(({ claim }) => claim.stance === 'promised');
	const explicit = promised.filter(({ claim }) => EXPLICIT.test(claim.quote));
	if (explicit.length > 0) return answered('explicit-consent', 'yes', ofClaims(explicit));
	if (promised.length > 0) return answered('explicit-consent', 'partly', ofClaims(promised));
	return answered('explicit-consent', consents.length > 0 ? 'no' : 'not-found', ofClaims(consents));
}

function retained(claims: Claims): Checked {
	const stated = claims.filter(({ claim: { kind, stance } }) => kind === 'retention' && stance === 'stated');
	if (stated.length > 0) return answered('retention', 'yes', ofClaims(stated));
	const vague = claims.filter(({ claim }) => claim.kind === 'retention');
	return answered('retention', vague.length > 0 ? 'partly' : 'not-found', ofClaims(vague));
}

/** Both halves of the question: how to delete, and whether those who received it are told. */
function deleted(claims: Claims): Checked {
	const about = claims.filter(({ claim }) => claim.kind === 'deletion');
	const offered = about.filter(({ claim }) => claim.stance === 'offered' || claim.stance === 'limited');
	const passed = about.filter(({ claim }) => claim.stance === 'passed-on');
	if (about.length === 0) return answered('deletion', 'not-found', []);
	if (passed.length > 0) return answered('deletion', 'yes', ofClaims([...passed, ...offered]));
	return answered('deletion', 'partly', ofClaims(offered));
}

function apart(documents: readonly ReadDocument[], claims: Claims, sentences: Sentences): Checked {
	const own = documents.find(({ kind }) => kind === 'health-data');
	if (own) return answered('health-apart', 'yes', [quoteOf(own, own.policy.title, null)]);
	const under = sentences.filter(({ sentence: { heading } }) => heading !== null && HEALTH_HEADING.test(heading)).slice(0, 1);
	if (under.length > 0) return answered('health-apart', 'yes', ofSentences(under));
	const said = sentences.filter(({ sentence: { text } }) => HEALTH.test(text) && APART.test(text));
	if (said.length > 0) return answered('health-apart', 'partly', ofSentences(said));
	const named = claims.filter(({ claim: { what } }) => what.includes('health') || what.includes('protected'));
	return answered('health-apart', named.length > 0 ? 'partly' : 'not-found', ofClaims(named));
}

function signal(claims: Claims): Checked {
	const about = claims.filter(({ claim }) => claim.kind === 'gpc');
	const ignored = about.filter(({ claim }) => claim.stance === 'ignored');
	const honoured = about.filter(({ claim }) => claim.stance === 'honoured');
	if (ignored.length > 0 && honoured.length > 0) return answered('gpc', 'partly', ofClaims(about));
	if (about.length === 0) return answered('gpc', 'not-found', []);
	return answered('gpc', honoured.length > 0 ? 'yes' : 'no', ofClaims(about));
}

function hipaaThere(documents: readonly ReadDocument[], claims: Claims): Checked {
	const notice = documents.find(({ kind }) => kind === 'hipaa-notice');
	if (notice) return answered('hipaa', 'yes', [quoteOf(notice, notice.policy.title, null)]);
	const about = claims.filter(({ claim }) => claim.kind === 'hipaa');
	const denied = about.filter(({ claim }) => claim.stance === 'denied');
	if (denied.length > 0) return answered('hipaa', 'no', ofClaims(denied));
	return answered('hipaa', about.length > 0 ? 'partly' : 'not-found', ofClaims(about));
}

function contact(sentences: Sentences): Checked {
	const reachable = sentences.filter(
		({ sentence: { text } }) => text.length < LONGEST_QUOTE && (ADDRESS.test(text) || PHONE.test(text)),
	);
	const forPrivacy = reachable.filter(
		({ sentence: { text, heading } }) => TO_US.test(matchable(text)) || TO_US.test(heading ?? ''),
	);
	return answered(
		'contact',
		forPrivacy.length > 0 ? 'yes' : reachable.length > 0 ? 'partly' : 'not-found',
		ofSentences(forPrivacy.length > 0 ? forPrivacy : reachable),
	);
}
