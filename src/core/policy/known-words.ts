import { definitionIn } from './definitions.ts';
import { isPlainPromise } from './plain-promise.ts';
import type { PolicySentence } from './policy-text.ts';

const words = (text: string) => new Set(text.split(/\s+/));

/**
 * Words of keeping, guarding, asking and caring. However they are put together they speak of nobody outside, of no sharing, of no kinds, cases, times, places or texts.
 * Whoever adds one must not be able to build a sentence of them that narrows a promise.
 */
const KNOWN = words(
	`we i you your our us my me the a an all any it they them is are was can may will do have has to of in on at and or for about how more also always
	ask request write contact email e-mail call reach tell delete erase remove correct update access view see export copy download close unsubscribe complain lodge
	answer answers reply respond keep keeps kept retain retained store stored hold held protect protects protected secure secured safe encrypt encrypted safeguard
	safeguards trained bound review reviewed respect respects value care take takes seriously matters comes important based located hosted
	deleted committed help helps find
	privacy trust confidentiality confidential private right rights information data records record health medical personal account officer questions question
	concerns concern requests complaint complaints days day hours weeks months month years year time times minutes security encryption transit rest servers
	server firewalls controls physical technical electronic administrative password passwords address supervisory authority department need needed use services
	law requires match visit doctor doctors therapist therapists clinician clinicians counselor counsellor counselors practice clinic office hospital one two three
	four five six seven eight nine ten twelve thirty sixty ninety reasonable appropriate industry standard measures
	within learn details train protection webmaster compliance desk front settings center centre state everything open monday tuesday wednesday thursday friday saturday
	sunday team staff order orders each family families seriously would want`,
);
/** Besides, under other headings: of collecting, paying and visiting. */
const KNOWN_ELSEWHERE = words(
	`cookies cookie site website sites websites link links payment payments processor card charge pay bill order orders receipt receipts uses used collect collected
	create created name birth date phone number browser device ip language remember signed sign pages visits improve process send schedule appointments appointment`,
);
/** What something may be said to be. */
const IS =
	'(?:also |always |very )?(?:encrypted|stored|kept|held|protected|secured|secure|safe|private|confidential|important|trained|bound|based|located|hosted|deleted|retained|reviewed|committed|collected)';
const ODD_IS = new RegExp(String.raw`\b(?:is|are|was|were|be)\b(?! (?:${IS}|in$|open)\b)`);
const BEGINS =
	/^(?:we|i|you (?:can|may|have)|your|our|the|all|it|they|data|information|records|access|privacy|trust|confidentiality|please|ask|contact|write|email|call|tell|reach|unsubscribe|any questions|questions|concerns|if you have)\b/;
/** Sentences that are known from end to end, of words that are not. */
const PHRASES: readonly RegExp[] = [
	'(?:no|never|yes)',
	'(?:period|ever|full stop|end of story)',
	'(?:start|begin|subscribe|sign up|join|continue|next|submit|get started|get my results|see my results|find my match|send|take the (?:quiz|test|assessment)|begin the quiz|join the list)(?: now)?',
	String.raw`(?:(?:this|our|the) (?:privacy )?(?:policy|notice|statement) (?:was|is) )?(?:last )?(?:updated|revised|reviewed)(?: on:?| in|:)? (?:[a-z]{3,9} )?(?:\d{1,2},? )?(?:[a-z]{3,9} )?\d{4}`,
	'(?:this|our|the) (?:privacy )?(?:policy|notice|statement) is reviewed (?:yearly|each year|every year|regularly)',
	'we (?:review|update) (?:this|our|the) (?:privacy )?(?:policy|notice|statement) (?:yearly|each year|every year|regularly|from time to time)',
	'we (?:will )?post (?:any )?changes (?:on|to) this page',
	'our (?:staff|team|employees) (?:is|are) (?:trained(?: each year| every year)?|bound by (?:confidentiality|law))',
	"(?:there are no ads|(?:the|our) (?:app|site|website|service) (?:has|shows) no ads|we (?:do not|don't|never) (?:show|run) ads)",
	'we may (?:share|disclose|release) (?:your )?(?:personal |health )?(?:information|data|it) (?:if|when|where) (?:a court orders it|the law requires it|required by law|the law requires us to)',
	'we (?:may )?(?:share|disclose|send) (?:your )?(?:health |medical )?(?:information|data|it) (?:with|to) your (?:doctors?|clinicians?|therapist|care team|pharmacy)(?: to (?:care for|treat) you)?',
	'(?:we|i) believe that (?:your )?privacy is (?:a right|important)',
	'access is limited to (?:staff|those|people|employees) who need it',
	'i am bound by (?:the rules of )?my profession',
	'it is what we would want for our own families',
	'we make money from subscriptions',
	'we use a payment processor to charge your card',
	'(?:our|this|the) (?:site|website) (?:uses cookies|has links to other (?:sites|websites)|contains links to other (?:sites|websites))',
	'(?:our|this|the) (?:site|website) uses cookies to (?:remember your language|keep you signed in)',
].map((phrase) => new RegExp(`^${phrase}$`));

/** Parts of a sentence that narrow nothing, of words that could. */
const ASIDE =
	/\b(?:if you have (?=(?:any |a )?(?:questions?|concerns?|complaints?))|if you (?:want|would like|wish) to (?:know|learn) more|if your details change|comes first|for as long as|by encryption|by law|at any time)\b/g;
const HAS_VERB =
	/\b(?:is|are|was|were|am|can|may|will|do|has|have|ask|request|write|contact|email|call|reach|tell|delete|unsubscribe|complain|answer|reply|respond|keep|keeps|retain|store|hold|protect|protects|encrypt|safeguard|review|respect|respects|value|care|take|takes|matters|comes|helps?|train|learn|use|uses|collect|remember|schedule|send)\b/;
const PLACE =
	/\b((?:(?:stored|based|located|hosted|held|kept) (?:on servers )?|(?:practice|office|clinic|team) is )in) (?:the )?\p{Lu}\p{L}+(?: (?:of )?\p{Lu}\p{L}+)?/gu;

/**
 * Whether a sentence is harmless to a promise: every word of it is known. Nothing else is believed to be: what cannot be read may be an admission, an exception or a bound.
 * `near`: it stands in the paragraph of the promise, or under its heading.
 */
export function isKnown(sentence: PolicySentence, near: boolean): boolean {
	const { text } = sentence;
	if (isPlainPromise(text)) return true;
	const plain = plainly(text.replace(PLACE, '$1'));
	if (PHRASES.some((phrase) => phrase.test(plain))) return true;
	if (
		!BEGINS.test(plain) ||
		!(HAS_VERB.test(plain) || text.trim().endsWith('?')) ||
		ODD_IS.test(plain) ||
		definitionIn(sentence) !== null
	)
		return false;
	if (/[^\p{L}\p{N}\s,.'?@/-]/u.test(plain)) return false;
	const rest = plain.replace(ASIDE, ' ');
	return areKnown(near ? rest : rest.replace(/\bwhen you (?:use|visit|create|sign)\b/g, ' '), near);
}

const NUMBER = /^\W*(?:section |part )?(?:\d+(?:\.\d+)*|[ivx]+|[a-z])[.):]\s*/i;

/** Of another part of the document: what it is about, in known words. */
export function isKnownHeading(heading: string): boolean {
	return areKnown(
		plainly(heading.replace(NUMBER, '')).replace(/\b(?:choices|changes|retention|sharing|disclosure)\b/g, ''),
		false,
	);
}

function areKnown(text: string, near: boolean): boolean {
	for (const [word] of text.matchAll(/[^\s,?]+/g)) {
		if (/^\d{1,4}$/.test(word) || /^[\w.+-]{1,64}@[\w.-]{1,100}$/.test(word) || KNOWN.has(word)) continue;
		if (near || !KNOWN_ELSEWHERE.has(word)) return false;
	}
	return true;
}

export function plainly(text: string): string {
	return text
		.replace(/[’‘]/g, "'")
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[.!?]+$/, '');
}
