import { isKnown } from './known-words.ts';
import type { PolicySentence } from './policy-text.ts';
import { isPlainHeading } from './standing.ts';

/** Advertising, its companies and its means. */
const OF_ADVERTISING =
	/\b(?:advertis\w*|ads?|ad-\w+|retarget\w*|re-?market\w*|pixels?|beacons?|tags|sdks?|plug-?ins?|widgets?|social (?:media|networks?|platforms?|plug)|facebook|instagram|meta|tiktok|google|doubleclick|linkedin|pinterest|snap(?:chat)?|twitter|bing|microsoft|criteo|youtube|reddit|audiences?|conversions?|campaigns?|interest-based|targeted|targeting|tailor\w*|sponsors?|sponsored|outreach|promot\w+|offers|reach (?:people|patients|customers|others|you)|measur\w+|attribution|analytics?|marketing|media|similar technologies|tracking technologies|trackers?|third[- ]party (?:cookies?|technolog\w+|tools?|scripts?|services?|code|software|sites? that)|hashed|pseudonym\w*|infer\w*|matched|embedded|broker\w*|monetiz\w*|commercial)\b/i;
/** Those outside the site, and that data comes to them. */
const OUTSIDERS =
	/\b(?:third[- ]part\w+|partners?|compan(?:y|ies)|platforms?|networks?|agenc(?:y|ies)|affiliat\w+|business(?:es)?|others|organi[sz]ations?|outside|collaborators?|entities|operators?|suppliers?|providers?|vendors?|annex|schedule|appendix|list)\b/i;
const FLOW =
	/\b(?:shar(?:e|es|ed|ing)|disclos\w+|receiv\w+|transfer\w*|transmit\w*|sell|sells|sold|sale|releas\w+|work with|works with|working with|learn|obtains?|made available|make available|gets?|passed|pass|sends?|sent|access(?:es)?|provided? to|collects?|sets?|places?|stored? by)\b/i;
/** Sharing that no promise about advertisers is about: those who keep the site going, care, law and the sale of the firm. */
const BENIGN =
	/\b(?:law|laws|legal|legally|court|subpoena|authorit\w+|host\w*|payments?|card|billing|ship\w*|deliver\w*|fraud|emergenc\w+|merge\w*|acqui\w+|bankruptcy|treatment|insur\w+|pharmac\w+|laborator\w+|doctors?|clinicians?|therapists?|your care|care team|safety|not responsible|service providers?|vendors|contractors|processors)\b/i;
const GIVES = /\b(?:shar(?:e|es|ed|ing)|disclos\w+|transfer\w*|sell|sold|releas\w+)\b/i;
/** An exception or a condition, wherever in the documents it stands. */
const EXCEPTS =
	/\b(?:except\w*|unless|other than|apart from|save (?:as|for)|only|without|consent\w*|permission|authori[sz]\w+|opt(?:ed)?[- ](?:in|out)|subject to|agree\w*|choose|allow\w*|turn on|enable\w*|depend\w*|limited|certain|circumstances)\b/i;
/** What the documents are for, which of them goes first, what their words mean. */
const OF_DOCUMENTS =
	/\b(?:glossary|definitions?|defined|has the meaning|have the meaning|prevails?|precedence|supersedes?|in case of (?:a )?conflict|controls? in|(?:product|service|state)-specific|separate (?:privacy )?(?:policy|policies|notices?|statements?|terms)|own (?:privacy )?(?:policy|policies|notices?|statements?)|different (?:privacy )?(?:policy|policies|notices?|statements?|terms|rules)|supplement\w*|(?:not|isn't|non)[- ](?:legally )?binding|for convenience|tl;dr|in short|short version|at a glance|summar(?:y|ies|ized)|previous version|(?:does|do) not (?:apply|cover|extend)|(?:only|solely) (?:appl|cover)\w*|(?:appl(?:y|ies)|covers?|extends?|limited) (?:only|solely)|no longer appl\w+|not (?:personal|health|medical|sensitive|protected health) (?:information|data)|by "|what counts as|do not consider|don't consider|not considered|we mean|does not include|do not include|excludes?)\b/i;
/** Of the sites of others every policy says so. */
const OTHERS_SITES =
	/^\W*(?:this|our|the) (?:privacy )?(?:policy|notice|statement) does not (?:apply to|cover) (?:the )?(?:third[- ]party|other|linked|external) (?:web ?)?sites?\W*$|^\W*(?:this|our|the) (?:privacy )?(?:policy|notice|statement) does not (?:apply to|cover) (?:the )?(?:web ?)?sites of (?:third parties|others)\W*$/i;
const APPLIES =
	/\b(?:policy|notice|statement|section|page|document) (?:\w+ )?(?:applies|apply|covers?|governs?|concerns?|is (?:about|for|limited))\b/i;
const APPLIES_HERE =
	/\b(?:applies|apply|covers?|governs?)\b(?: to)?(?: (?:all|the|our|this|your|use|of|and|or|visitors|to|everyone|who|uses|any))* (?:web ?sites?|sites?|services?|products?|apps?|platform|information|data)\b/i;
/** "We show no ads": it says no, and has no room for more. */
const SAYS_NO =
	/^\W*(?:there are no|we (?:do not|don't|never|will not|will never|have no|show no|run no|use no)|(?:the|our|this) (?:\w+ )?(?:app|site|website|service|platform) (?:does not|doesn't|never|shows? no|has no|contains? no|carries no|uses? no|is free of)|no (?:ads|advertising|advertisers|trackers|pixels))\b/i;
const SAYS_MORE =
	/\b(?:but|except\w*|unless|without|other|only|directly|however|when|if|until|while|whose|that|who|which|their|in exchange|money|this time|current\w*|identif\w+|form|names?|readable|all|every|just|necessary|more|need|intend|plan to|want|ask|permit|allow|knowingly|control\w*|guarantee|responsible|believe|promise|may|might|for|on|about|from|within|during|prescription\w*|messages?|records?)\b|[;:—–"“(]/i;

/**
 * A sentence, or its heading, in whose light no promise of any document is taken at its word: advertising or its means are spoken of, data comes to others, there are
 * exceptions, or words and documents have bounds of their own. Wide on purpose: whoever says so somewhere has not simply said no.
 */
export function isDoubt(sentence: PolicySentence): boolean {
	const { text, heading } = sentence;
	if (heading !== null && !isPlainHeading(heading) && OF_ADVERTISING.test(heading)) return true;
	if (isKnown(sentence, false)) return false;
	if (OTHERS_SITES.test(text)) return false;
	if (OF_DOCUMENTS.test(text) || (APPLIES.test(text) && !APPLIES_HERE.test(text))) return true;
	if (GIVES.test(text) && EXCEPTS.test(text) && !isByLaw(text)) return true;
	if (SAYS_NO.test(text) && !SAYS_MORE.test(text)) return false;
	if (OF_ADVERTISING.test(text)) return true;
	return FLOW.test(text) && (OUTSIDERS.test(text) || GIVES.test(text)) && !BENIGN.test(text) && !isOwnKeeping(text);
}

/** "We may disclose it only if the law requires it". */
function isByLaw(text: string): boolean {
	return (
		/\b(?:law|court|subpoena|legal)\b/i.test(text) &&
		!/\b(?:third[- ]part|partners?|consent|without|permitted|allowed|described)\b/i.test(text)
	);
}

/** "We collect your name when you use our services": nobody else is spoken of. */
function isOwnKeeping(text: string): boolean {
	return (
		/^\W*(?:when|we collect|the (?:information|data) we collect|you)\b/i.test(text) &&
		!GIVES.test(text) &&
		!/\b(?:third|partners?|compan|platforms?|networks?|affiliat|others)\b/i.test(text)
	);
}
