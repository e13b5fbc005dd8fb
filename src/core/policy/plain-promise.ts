import { matchable } from './rules/rule.ts';

const MOST_WORDS = 25;
const MOST_LETTERS = 300;

const or = (...all: readonly string[]) => `(?:${all.join('|')})`;
/** "a, b, or c". */
const list = (one: string, most: number) =>
	String.raw`${one}(?:(?:,| and| or|, and|, or|, nor| nor|,? and\/or) ${one}){0,${most}}`;

const SUBJECT = or('we', 'i', 'our (?:company|practice|organization|organisation)');
const NOT = or('do not', "don't", 'does not', "doesn't", 'will not', "won't", 'never', 'will never', 'do not and will not');
const VERBS = list(
	or('share', 'disclose', 'give', 'provide', 'release', 'transmit', 'send', 'reveal', 'sell', 'rent', 'lease', 'trade', 'use'),
	5,
);
const DONE = list(
	or('shared', 'disclosed', 'given', 'provided', 'released', 'transmitted', 'sent', 'revealed', 'sold', 'rented'),
	4,
);

const DATA = or('information', 'data', 'info', 'details');
const MATTER = or('health', 'medical', 'personal health', 'personal', 'personally identifiable', 'contact');
const OWN = or(
	'e ?mails?(?: address(?:es)?)?',
	'(?:full )?names?',
	'(?:mailing |street )?address(?:es)?',
	'(?:phone |telephone )numbers?',
	'answers',
	'responses',
	'(?:quiz|questionnaire|intake|survey|assessment) (?:answers|responses)',
	`(?:period|cycle|fertility|pregnancy) ${DATA}`,
	`medication ${DATA}`,
	`${DATA} about (?:your health|you|your medications?|your visits?)`,
);
const GOODS = or(`${list(MATTER, 2)} ${DATA}`, OWN, DATA);
const WHOSE = or('your', 'any of your', 'any', 'our users', "our users'", "our patients'", "our visitors'");
const OBJECT = or(
	list(`(?:${WHOSE} )?${GOODS}`, 4),
	'(?:everything|anything|all|what) (?:that )?you (?:tell us|enter|write|type|say|share)(?: with us)?(?: here)?',
	`(?:any|all|the) ${DATA} (?:that )?(?:you )?(?:provided?|entere?d?|submit(?:ted)?|give|given) (?:in|on) (?:this|our) (?:questionnaire|quiz|form|page|assessment|survey)`,
);

const COMPANY = or(
	'companies',
	'company',
	'networks?',
	'partners',
	'platforms?',
	'providers?',
	'agencies',
	'firms',
	'sites',
	'services',
);
const RECIPIENT = `(?:any |other |any other |outside |external |unrelated |unaffiliated |third party )?${or(
	'advertisers?',
	'marketers',
	`(?:ad|ads|advertising|marketing|online advertising|social media|analytics|tracking) ${COMPANY}`,
	'social media',
	'social networks',
	'(?:data )?brokers',
	'third part(?:y|ies)',
	'(?:parties|companies|organi[sz]ations)',
	'anyone(?: else)?',
	'anybody(?: else)?',
	'meta',
	'facebook',
	'google',
	'tiktok',
	'snap(?:chat)?',
	'pinterest',
	'linkedin',
	'twitter',
	'reddit',
)}`;
const TO = `(?:with|to) (?:or (?:with|to) )?${list(RECIPIENT, 4)}`;
const PURPOSE = `for (?:any )?${list('(?:(?:online |targeted )?advertising|marketing|any reason|any purpose|reason|purpose)', 2)}(?: purposes)?`;
const EMPHASIS = or('ever', 'at all', 'under any circumstances');
const END = `(?: ${TO})?(?: ${PURPOSE})?(?:,? ${EMPHASIS})?`;
const BETWEEN =
	'(?:strictly |always |completely )?(?:private|confidential|private and confidential) between you and your (?:counsell?or|therapist|provider|doctor|clinician|care team)';

/** The shapes that are taken at their word; whoever adds one must not be able to think of a narrower meaning of it. */
const SHAPES: readonly RegExp[] = [
	`${SUBJECT} ${NOT} (?:ever )?${VERBS} ${OBJECT}${END}`,
	`${OBJECT} (?:(?:is|are) (?:private|confidential) and )?(?:(?:is|are) (?:not|never)|(?:will|shall) (?:not|never) be|(?:isn't|aren't)|won't be|never) (?:ever )?${DONE}${END}`,
	`${OBJECT} (?:(?:will )?(?:stay|remain|be kept)|stays|remains|(?:is|are)(?: kept)?) ${BETWEEN}`,
	`${OBJECT} (?:is|are|will be) kept (?:private|confidential) and (?:will (?:not|never) be|(?:is|are) (?:not|never)) ${DONE}${END}`,
].map((shape) => new RegExp(`^${shape}$`));

/**
 * Whether a sentence is one of a few plain promises, from its first word to its last: who, not, do, data, with whom, what for, and nothing else. A sentence of any
 * other shape may promise as much; what it leaves open nobody can tell by rules, so it is asked about and never called broken.
 */
export function isPlainPromise(sentence: string): boolean {
	if (sentence.length > MOST_LETTERS) return false;
	const text = matchable(sentence)
		.trim()
		.toLowerCase()
		.replace(/[.!]$/, '')
		.replace(/\b(third|e)-(?=\p{L})/gu, '$1 ');
	if (text.split(' ', MOST_WORDS + 1).length > MOST_WORDS) return false;
	return SHAPES.some((shape) => shape.test(text));
}
