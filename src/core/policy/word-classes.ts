import { type Phrase, phraseAt, phrasesByFirst } from './phrases.ts';
import { RECIPIENT_NAMES } from './recipient-names.ts';
import { type Word, wordsOf } from './words.ts';

/*
 * Words and phrases by what they may do in a sentence that is understood whole; each class is one letter, and the grammars of `plain-promise.ts` and `harmless-sentence.ts` are
 * patterns of letters. Spaces part words, `|` parts spellings, a word in brackets may be left out, the longest wins. A word stands in one class only.
 */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
	'~': [
		'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec',
	],
	// Who: the site; its people; those who care for the person; the person.
	w: [
		"we|we'll|i|i'll",
		'our company|practice|clinic|hospital|organization|organisation|pharmacy',
		'this practice|clinic|hospital|pharmacy',
		'the hospital|practice|company',
	],
	s: ['(our|the|my|all) (of) (our) staff|team|employees|pharmacists|clinicians|office'],
	c: [`your (own) doctor|doctors|therapist|clinician|clinicians|counselor|counsellor|provider|pharmacy|nurse`, 'your care team'],
	C: [`(a|the) (right|licensed) therapist|doctor|clinician|counselor|counsellor|provider|coach|nurse`],
	y: ['you'],
	// Promising.
	F: ['please note (that)', 'rest assured (that)', 'we|i promise (you) (that)'],
	'2': [
		'neither we|i nor our|my staff|team|employees|affiliates|partners|providers',
		'neither we|i nor our|my service providers',
	],
	n: [
		'do|does|will|shall|would not',
		"not|never|neither|don't|doesn't|won't|wouldn't",
		'will|would|shall never',
		'do not and will not|never',
		'will not and do not',
	],
	'0': ['no', 'none of your'],
	e: ['ever', 'otherwise'],
	U: ['at all', 'period|anywhere', 'whatsoever', 'under any circumstances'],
	g: ['share|disclose|give|release|transmit|transfer|reveal|distribute', 'pass|hand (on|over)'],
	'6': ['sell|rent|lease|trade'],
	G: [
		'shared|disclosed|given|provided|released|transmitted|transferred|sent|revealed|distributed|sold|rented|leased|traded',
		'passed|handed (on|over)',
		'made available',
	],
	P: ['provide'],
	S: ['send'],
	u: ['use|uses'],
	// What of: whose; of what kind; data that a promise can be measured by.
	q: ['your', 'any (of) (your)', 'our users|visitors'],
	a: ['(personal|and) health|medical', 'personal', 'personally identifiable|identifying'],
	k: ['contact'],
	d: [
		'information|data|info|details',
		'information|data about you|visitors',
		'information|data about your use of our|this website|site|app',
		'information|data about your health|medication|medications|visit|visits',
	],
	o: [
		'e mail|mails (address|addresses)',
		'email|emails (address|addresses)',
		'(full) name|names',
		'(mailing|street|home) address|addresses',
		'(phone|telephone|mobile) number|numbers',
		'(quiz|questionnaire|intake|survey|assessment|test) answers|responses',
		'answers|responses here',
		'answers|responses to (our|the|this|these) (intake) quiz|questionnaire|survey|assessment|questions',
		'period|cycle|fertility|pregnancy|medication data|information|info',
		'everything|anything|what (that) you tell|give us (here) (in) (this) (form|quiz|questionnaire|assessment)',
		'information|data (that) (you) enter|provide|submit|provided|entered|submitted here',
		'everything|anything|what (that) you enter|write|type|say|share|submit|provide (with) (us) (here) (in) (this) (form|quiz|questionnaire|assessment)',
		'any|all|the information|data (that) (you) provide|provided|entered|enter|submit|submitted|give|given in|on this|our questionnaire|quiz|form|page|assessment|survey',
	],
	// To whom, what for.
	r: [
		'(any|other|outside|external) (other|outside) (third) (party) advertiser|advertisers|marketers|brokers|employers|insurers',
		'(any|other|outside|external) (other|outside) (third) (party) data brokers',
		'(any) (other|outside) (third) (party) (online) ad|ads|advertising|marketing|tracking|analytics|insurance company|companies|network|networks|partner|partners|platform|platforms|provider|providers|agency|agencies|firms|services',
		'(any) (other) social media (company|companies|network|networks|platform|platforms|sites)',
		'(any) (other) social networks',
		'(any) (other|outside) third party|parties',
		'any|other|outside|external (other|outside) party|parties|company|companies|organization|organizations|organisation|organisations|business|businesses',
		'companies|organizations|organisations|businesses',
		'anyone|anybody (else)',
	],
	t: ['with|to'],
	f: ['for (any)'],
	p: ['(online|targeted) advertising|marketing (purpose|purposes|reason)', 'reason|purpose'],
	m: [
		'between you and your counselor|counsellor|therapist|provider|doctor|clinician',
		'between you and your care team',
		'between you and us',
	],
	// What it is, and stays.
	B: ['is|are|be|stay|stays|remain|remains', 'will stay|remain|be', '(is|are|be|will) (be) kept|held'],
	I: ["isn't|aren't"],
	z: [
		'(always|strictly|completely|very) private|confidential|encrypted|safe|secure|secured|protected|important (to) (us)',
		'with us',
		'hipaa compliant',
	],
	j: ['and'],
	'4': ['or|nor', 'and or'],
	',': [','],

	// Besides: what the site does itself, with what it has, for the person.
	M: ['may|will|can|must|also|always|only', 'need to', 'have to'],
	h: [
		'keep|keeps|store|stores|hold|protect|protects|encrypt|encrypts|safeguard|need|process|handle|read|reads|guard|retain|retains|maintain',
		'do with',
		'ask for',
		'look after',
		'take care of',
	],
	'7': ['collect|collects|receive|receives'],
	'3': ['allow|permit|let'],
	H: ['stored|collected|used|deleted|erased|reviewed|trained|retained|processed|hosted|located'],
	v: [
		'match|connect|remind|schedule|fill|manage|confirm|answer|improve|treat|help|bill|charge|complete|run|operate|remember|plan|recommend|know',
		'reply|respond to',
		'care for',
		'remind|tell you of|about',
		'keep you signed in',
	],
	x: ['see|sees|access|correct|change|update|delete|erase|remove|close|review|reviews'],
	'>': ['view|get|export|download|copy|request'],
	R: ['respect|value|take|understand', 'care about', 'are|am committed to (protecting)'],
	W: ['matters (to us)', 'comes first'],
	D: ['our|the|all|these|this|a|an|my|each|every', 'all of your|the', '(a) copy|copies of (your)', 'the type of your'],
	b: [
		'payment|billing|first|last|birth|card|zip|ip|intake|quiz|shipping|account|insurance|demographic|basic|own|browser|new|clinical|test',
	],
	i: ['it|them'],
	l: [
		'record|records|date|dates|code|symptom|symptoms|medication|medications|medicine|prescription|prescriptions|history|message|messages|note|notes|accounts',
		'profile|appointment|appointments|session|sessions|visit|visits|payments|order|orders|requests|questionnaire|reminders|receipt|receipts|bill|bills|invoice|invoices',
		'care|password|passwords|file|files|form|forms|language|device|treatment|service|services|website|site|app|practice|trust|confidentiality',
		'settings|preferences|diagnosis|results|allergies|age|gender|height|weight|phone|location',
		'date of birth',
		'history of therapy|treatment|care',
		'web site',
		'what your browser tells us',
		'(the) pages (that) you visit',
		'what you need',
	],
	'5': ['privacy'],
	'1': ['question|questions|concern|concerns|complaint|complaints'],
	T: [
		'at any time',
		'on request',
		'each|every day|week|month|year',
		'regularly|seriously|yearly|carefully|securely',
		'very seriously',
		'from time to time',
		'as (state|federal) (the) law requires',
		'required by law',
		'(for) as long as the law requires',
		'(for) as long as you have an account',
		'(for) as long as we need it|them',
		'when you create|open|close your|an account',
		'when you sign in|up',
		'when you book|have a|an|your appointment|visit|session',
		'when you fill in a|our|the form',
		'when you order|register|enroll|join',
		'when you contact us',
		'when you ask (us) (to)',
		'when you visit|use our|this|the website|site|app|service|services',
		'before your first visit|session',
		'after your last visit|session|order',
		'with care',
		'with one click|tap',
		'online|whenever you like',
		'for you',
	],
	E: [
		'in transit',
		'at rest',
		'in transit and at rest',
		'on|in our|secure|the (secure) servers|systems|computers|files',
		'on servers',
		'on paper',
		'in (the) (your) settings|account|profile',
	],
	'#': ['one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty|thirty|sixty|ninety', 'forty five'],
	'9': [
		'in (the) us|usa|eu|uk|europe|germany|france|ireland|canada|australia',
		'in the united states|kingdom',
		'in the european union',
	],
	'<': ['within|after|in'],
	N: ['day|days|week|weeks|month|months|year|years|hours', 'business days'],
	'=': ['by|using', 'by writing|emailing|calling (to)', 'by e mailing'],
	J: [
		'administrative|technical|physical|organizational|organisational|reasonable|appropriate|strong',
		'industry standard',
		'state of the art',
	],
	'&': ['such as', 'for example', 'like'],
	X: [
		'security|measures|safeguards|controls|encryption|firewalls|ssl|tls',
		'(security|technical|physical) measures|safeguards|controls',
		'access controls',
	],
	Q: [
		'(any) questions|concerns|complaints (or) (questions|concerns|complaints)',
		'if you have (any|a) question|questions|concern|concerns|complaint|complaints (or) (concerns|complaints|questions)',
	],
	A: ['about this|our|the (privacy) policy|notice|statement|page', 'about your privacy|data|information', 'about it|this'],
	K: ['ask|tell|write|email|request us to', 'ask|request to', 'have us'],
	Y: ['you can|may', 'you have the|a right to'],
	L: ['please'],
	O: ['us|me', 'our|my|the (privacy|data) (protection) officer|office|desk', 'our|the privacy team', 'our support team'],
	V: ['write to', 'call|reach', 'reach out to', 'get in touch with', 'ask|tell'],
	':': ['at|on'],
	'%': ['explains|describes', 'tells you', 'sets out'],
	'?': ['how|what|why'],
	Z: ['this|our|the (privacy) policy|notice|statement|page', 'this privacy'],
	'^': ['(was|is) (last) updated|revised|reviewed|modified (on|in) (:)', 'effective (date) (on|from) (as) (of) (:)'],
	// Of law, and of what is not there.
	'!': [
		'if|when|where (the) law requires|requires (it|us|this) (to)',
		'if|when|where|as (we) (are) (it) (is) required by law|court',
		'if|when|where a court orders it|this|us (to)',
	],
	'-': ['(advertising|tracking|third) (party) (advertising) cookies|pixels|trackers|tags|ads|advertisements|beacons'],
	'+': ['show|run|allow|place|have'],
	';': ['our|this|the website|site uses cookies'],
	'/': ['our|this|the website|site|app|service is not meant|intended for children|people|anyone under (the) (age) (of)'],
	'*': [
		'our|this|the website|site has|contains links to other websites|sites',
		'we are not responsible for their|other (privacy) practices|sites|websites|policies',
		'there are no ads in our|this|the app|site|website|service',
		'no exceptions',
		'there are no ads',
		'our|this|the app|site|website|service has|shows no ads',
		'you can|may complain to|with us',
		'you can|may|have (the) (right) (to) complain|lodge (a) (complaint) to|with a|the supervisory authority',
		'never|no',
		'that is our promise|pledge|commitment',
		'we train our staff|team|employees',
		'access (to) (your|personal) (health) (information|data|records) is limited to staff|those|people|employees who need it|access',
		'(you) (can|may) unsubscribe (at) (any) (time)',
		'we|i will|may|can post|update|change|review (any) (changes) (to|on|in) (this) (page|policy|notice)',
	],
};

let phrases: ReadonlyMap<string, readonly Phrase<string>[]> | null = null;

const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|[+(]?\d[\d() .-]{6,18}\d/g;
const LONGEST = 400;

/**
 * A sentence as a letter for each phrase; `_` for what is in no class, `#` for a number, `@` for an address or a telephone number, `r` for the name of a recipient. A word with
 * a capital that begins no sentence and is no such name is in no class: it is a word of law, or the name of one service. The last stop is left out.
 */
export function classesOf(sentence: string): string {
	if (sentence.length > LONGEST) return '_';
	phrases ??= phrasesByFirst(
		Object.entries(CLASSES).flatMap(([letter, all]) => all.map((pattern) => [letter, pattern] as const)),
	);
	const plain = sentence
		.replace(MAIL, ' reachable ')
		.replace(/[\s.!:]+$/, '')
		.replace(/^[^\p{L}\d]{1,10}/u, '');
	const words = wordsOf(plain);
	let classes = '';
	for (let at = 0; at < words.length; ) {
		const word = words[at];
		// "May" is a month by its capital.
		const phrase = phraseAt(words, at, phrases, ({ tag }) => tag !== '~' || word?.capital === true);
		const to = at + (phrase?.words.length ?? 1);
		const lawful = words.slice(Math.max(at, 1), to).some((one) => one.capital && !isAllCapitals(one, plain));
		if (word?.capital && Object.hasOwn(RECIPIENT_NAMES, word.text)) classes += 'r';
		else if (word?.text === 'reachable') classes += '@';
		else if (/^\d{1,4}$/.test(word?.text ?? '')) classes += '#';
		else classes += phrase && (!lawful || '~Z9'.includes(phrase.tag)) && !word?.possessive ? phrase.tag : '_';
		at = to;
	}
	return classes;
}

/** "NEVER", "ZIP": loud, or short for something, but no name. */
function isAllCapitals({ start, end }: Word, text: string): boolean {
	const word = text.slice(start, end);
	return word === word.toUpperCase();
}
