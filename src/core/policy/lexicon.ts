import type { Purpose, What, With } from './claim.ts';

/** What a word or phrase does in a sentence about data. */
export type Tag =
	| 'we'
	| 'you'
	| 'not'
	| 'no'
	| 'may'
	| 'only'
	| 'unless'
	| 'else'
	| 'narrow'
	| 'consent'
	| 'share'
	| 'give'
	| 'sell'
	| 'receive'
	| 'allow'
	| 'be'
	| 'have'
	| 'if'
	| 'but'
	| `with:${With}`
	| `what:${What}`
	| `for:${Purpose}`
	| 'harmless';

/**
 * Phrases by what they do. Words are parted by spaces, spellings of a word by `|`; a word in brackets may be left out. The longest phrase wins.
 * A verb's forms stand in the order base, third person, participle, gerund.
 */
export const PHRASES: readonly (readonly [Tag, string])[] = [
	['we', "we|we'll|we'd|we've|i"],
	['we', 'the|this|our hospital|clinic|pharmacy|company|exchange|practice|organization|directory'],
	['we', 'the|this|our health|hospital system'],
	['we', 'the|this|our medical group'],
	['we', 'the|this|our website|site|app|platform|service|team|staff|employees|personnel|pharmacists'],
	['we', 'these|such|those|our technologies|tools|pixels|trackers'],
	['you', 'you|users|user|others|people|patients|customers|consumers'],
	['not', "not|never|don't|doesn't|won't|didn't|isn't|aren't|wouldn't|haven't|hasn't|cannot|can't|neither|nor"],
	['not', 'no longer'],
	['not', 'not yet'],
	['harmless', 'at all'],
	['harmless', 'such as'],
	['harmless', 'about you'],
	['harmless', 'on to'],
	['harmless', 'from us'],
	['harmless', 'for any reason|reasons|purpose|purposes'],
	['not', 'under no circumstances'],
	['not', 'at no time'],
	['no', 'no|none|nobody|nothing'],
	['no', 'no one'],
	['may', 'may|might|can|could|sometimes|occasionally|rarely|seldom'],
	['may', 'in some|certain cases|circumstances'],
	['only', 'no one but'],
	['only', 'nobody but'],
	['only', 'only|solely|exclusively'],
	['unless', 'except|unless|without|excluding|excepting|until|beyond'],
	['unless', 'other than'],
	['unless', 'apart from'],
	['unless', 'aside from'],
	['unless', 'with the exception|exceptions of'],
	['unless', 'with one|some|few|limited|certain exception|exceptions'],
	['unless', 'save for|where|as'],
	['unless', 'outside of|the|our'],
	['unless', 'subject to'],
	['unless', 'that|which|who has|have not'],
	['unless', 'in a|any form|way|manner that|which'],
	['unless', 'in exchange for'],
	['unless', 'for money'],
	['unless', 'for monetary consideration|value'],
	['unless', 'in the traditional|ordinary|usual sense'],
	['unless', 'as a result of'],
	['unless', 'simply|merely|just because'],
	['narrow', 'always|every'],
	['narrow', 'by default'],
	['narrow', 'for free'],
	['narrow', 'in clear|plain text'],
	['narrow', 'in readable|raw form'],
	['narrow', 'publicly'],
	['narrow', 'identifiable|identified|raw|complete|full|exact|precise'],
	['else', '(to) anyone|anybody|nobody else'],
	['else', '(to) no one else'],
	['consent', 'consent|consents|consented|permission|authorization|authorisation|agree|agreed'],
	['consent', 'opt in'],
	['consent', 'ask|tell|direct us to'],
	['consent', 'you say so'],
	['but', 'but|however|although|though|while|whereas|yet|nevertheless'],
	['if', 'if|when|whenever|once|should'],
	['be', "is|are|be|been|being|was|were|isn't|aren't|remain|remains|stay|stays"],
	['have', "have|has|had|haven't|hasn't"],

	['share', 'share|shares|shared|sharing'],
	['share', 'disclose|discloses|disclosed|disclosing'],
	['share', 'release|releases|released|releasing'],
	['share', 'transmit|transmits|transmitted|transmitting'],
	['share', 'reveal|reveals|revealed|revealing'],
	['share', 'distribute|distributes|distributed|distributing'],
	['share', 'divulge|divulges|divulged|divulging'],
	['give', 'give|gives|given|giving'],
	['give', 'provide|provides|provided|providing'],
	['give', 'send|sends|sent|sending'],
	['give', 'pass|passes|passed|passing (on|along)'],
	['give', 'transfer|transfers|transferred|transferring'],
	['give', 'forward|forwards|forwarded|forwarding'],
	['give', 'hand|hands|handed|handing (over)'],
	['give', 'upload|uploads|uploaded|uploading'],
	['give', 'exchange|exchanges|exchanged|exchanging'],
	['give', 'supply|supplies|supplied|supplying'],
	['give', 'make|makes|made|making available'],
	['sell', 'sell|sells|sold|selling'],
	['sell', 'rent|rents|rented|renting'],
	['sell', 'lease|leases|leased|leasing'],
	['sell', 'trade|trades|traded|trading'],
	['sell', 'loan|loans|loaned|loaning'],
	['sell', 'monetize|monetizes|monetized|monetizing'],
	['receive', 'receive|receives|received|receiving'],
	['receive', 'get|gets|obtained|obtaining'],
	['receive', 'collect|collects|collected|collecting'],
	['receive', 'place|places|placed|placing'],
	['receive', 'learn|learns|learned|learning'],
	['receive', 'access|accesses|accessed|accessing'],
	['allow', 'allow|allows|allowed|allowing'],
	['allow', 'permit|permits|permitted|permitting'],
	['allow', 'let|lets|letting'],
	['allow', 'enable|enables|enabled|enabling'],

	['with:anyone', 'anyone|anybody'],
	['with:third-parties', '(any) (all|outside|other|nonaffiliated|unaffiliated|unrelated) third party|parties'],
	[
		'with:third-parties',
		'(any|all) outside|other party|parties|company|companies|organization|organizations|retailer|retailers|business|businesses',
	],
	['with:third-parties', 'any company|companies|organization|organizations'],
	['with:third-parties', 'researcher|researchers|sponsor|sponsors|funder|funders|manufacturer|manufacturers|companies'],
	['with:third-parties', 'drug manufacturer|manufacturers'],
	['with:advertisers', '(third) (party|parties) (online) advertiser|advertisers|marketer|marketers'],
	[
		'with:advertisers',
		'(third) (party) (other) (online) advertising|ad|ads|marketing partner|partners|network|networks|company|companies|platform|platforms|provider|providers|agency|agencies|vendor|vendors|service|services',
	],
	['with:social', 'social media company|companies|platform|platforms|network|networks|site|sites'],
	['with:social', 'social network|networks|media'],
	[
		'with:analytics',
		'(third) (party) (web) analytics provider|providers|partner|partners|company|companies|vendor|vendors|service|services',
	],
	['with:brokers', 'data broker|brokers'],
	['with:insurers', '(health) insurer|insurers|plan|plans'],
	['with:insurers', 'insurance company|companies'],
	['with:employers', 'employer|employers'],
	['with:authorities', 'law enforcement (official|officials|agency|agencies)'],
	[
		'with:authorities',
		'(state) (and|or) government|governmental|federal|state|public|immigration agency|agencies|authority|authorities|official|officials',
	],
	['with:authorities', 'authority|authorities|agency|agencies|court|courts|regulator|regulators'],
	[
		'with:care',
		'therapist|therapists|counselor|counselors|counsellor|counsellors|doctor|doctors|physician|physicians|clinician|clinicians',
	],
	['with:care', '(health) (care) provider|providers'],
	['with:care', 'care team'],
	['with:care', '(your|the) pharmacy|pharmacies (you) (choose)'],
	['with:care', 'volunteer|volunteers'],
	['with:affiliates', '(corporate) affiliate|affiliates|subsidiary|subsidiaries'],
	['with:service-providers', '(third) (party) service provider|providers'],
	['with:service-providers', 'vendor|vendors|contractor|contractors|processor|processors'],
	['with:service-providers', 'business associate|associates'],
	['with:partners', '(trusted|selected|business|select|our) (business|trusted) partner|partners'],

	['what:any', '(any|all) (of) your information|data|details|info'],
	['what:any', 'information|data (you) provided|entered|submitted here'],
	['what:any', 'any|all information|data|info'],
	['what:any', '(everything|anything|all) (that) (what) you tell|write|say|enter|type|log|submit (us) (here)'],
	['what:any', 'everything|anything|information|data|details|info (that) you tell|write|enter|provide|give (us) (here)'],
	['what:protected', 'protected health information|data|info'],
	['what:protected', 'phi'],
	['what:health', 'about your health'],
	['what:health', '(personal|consumer|your) health|medical information|data|details|info'],
	['what:health', 'information|data about your health'],
	['what:health', 'your health|medical information|data|info'],
	[
		'what:records',
		'medical|health|clinical|patient|treatment|therapy|session|psychotherapy records|record|notes|note|history|chart',
	],
	['what:records', 'patient|clinical|claims|treatment|therapy information|data|info'],
	['what:records', '(test|lab|individual) results|result'],
	['what:records', 'diagnosis|diagnoses|symptoms'],
	['what:records', 'your records'],
	[
		'what:medication',
		'prescription|prescriptions|medication|medications|medicine|medicines|drug|refill (information|data|details|info|history|status) (you) (take)',
	],
	['what:reproductive', '(your) cycle|pregnancy|fertility|ovulation (data|information)'],
	['what:reproductive', '(your) period|menstrual data|information|dates'],
	['what:reproductive', 'your period'],
	[
		'what:answers',
		'(your|quiz|questionnaire|survey|intake|assessment) (quiz|questionnaire|survey) answers|answer|responses|response',
	],
	[
		'what:answers',
		'(your) answers|answer|responses to our|the|this|your (health|intake|matching) quiz|questionnaire|survey|assessment',
	],
	['what:answers', '(in) this|the (intake) questionnaire|quiz|survey|assessment'],
	['what:messages', '(your) message|messages|chat|chats|conversation|conversations|transcripts (transcripts)'],
	['what:personal', 'identifiable personal information|data|info'],
	['what:personal', '(nonpublic|sensitive) personal|identifying|identifiable information|data|details|info'],
	['what:personal', '(nonpublic) personally identifiable|identifying information|data|info'],
	['what:personal', '(any) information|data that|which identifies you'],
	['what:contact', 'contact|your information|details|data|info'],
	['what:contact', 'identifiers'],
	['what:contact', '(our|customer|mailing|patient) mailing|customer list|lists'],
	['what:email', '(hashed) e mail (address|addresses)'],
	['what:email', '(hashed) email|emails (address|addresses)'],
	['what:phone', '(mobile|your) (phone|telephone) number|numbers'],
	['harmless', '(the) name|names of'],
	['what:name', '(full|your) name|names|identity'],
	['what:usage', 'usage|device|location|event|log|cookie (data|information|identifiers|identifier|events)'],
	['what:usage', 'browsing|internet|online (or) (network) activity|history|behavior|behaviour|data'],
	[
		'what:usage',
		'(the|which) page|pages|profile|profiles|product|products|test|tests (that) you view|visit|visited|viewed|see|open',
	],
	['what:usage', 'profiles|pages|products you look at'],
	['what:usage', 'ip address|addresses'],
	['what:usage', 'search term|terms|query|queries|log|logs|history'],
	['what:usage', 'what you search for'],
	['what:usage', 'purchase|order history'],
	['what:usage', 'your purchases|orders'],
	['what:usage', 'app events|opens'],
	['what:usage', 'cookie|cookies|pixels|random|unique (identifier|identifiers)'],
	['what:usage', '(exact|precise) location'],
	['what:usage', 'how you use'],
	['what:usage', 'your device|devices'],
	['what:visit', '(information|data) (about) your|the use of (our|this|the) website|site|app|service|services'],
	['what:visit', '(information|data) (about) your visit|visits (to) (our|this|the) (website|site)'],
	['what:visit', 'information|data about visitors'],
	['what:payment', 'payment|card|billing (card) information|data|details|info'],
	[
		'what:anonymous',
		'aggregate|aggregated|anonymous|anonymised|anonymized|deidentified|summary (data|information|statistics|version|form)',
	],
	['what:anonymous', 'de identified (data|information)'],
	['what:anonymous', 'information|data|statistics that does|do not identify you|anyone'],

	['for:advertising', '(targeted|behavioral|interest) (based) advertising|retargeting|remarketing (purposes)'],
	['for:advertising', '(direct) marketing (purposes)'],
	['for:advertising', 'ads|ad'],
	['for:advertising', 'custom audiences'],
	['for:advertising', 'market|advertise (to) (you) (their) (products)'],
	['for:their-own', 'their|its own'],
	['for:analytics', 'analytics|measure|measurement (purposes)'],
	['for:care', 'treatment|payment|operations'],
	['harmless', 'directly or indirectly'],
	['harmless', 'e mail|mails delivery|service|services|vendor|vendors|provider|providers|marketing'],
	['harmless', 'email|emails delivery|service|services|vendor|vendors|provider|providers|marketing'],
	['for:legal', 'legal|lawful|subpoena|subpoenas'],
	['for:legal', 'required|permitted|allowed (to) (do) (so) by law'],
	['for:legal', 'the law requires|allows|permits'],
	['for:legal', 'law requires'],
	['for:research', 'research|study|studies'],
	['for:merger', 'merger|acquisition|bankruptcy|reorganization|acquiring|owner'],
];

/** Words that name nobody, even where they begin with a capital. */
const HARMLESS = `a an the this these our your you any of or and to with that it them us will would do does did shall ever also further otherwise then period
	please note rest assured be been is are has have collect collected use used process processed keep kept store stored track tracked current
	currently nor either including other whatsoever absolutely respect privacy yes confidential private provide provided between
	questionnaire information data details intake quiz form assessment counselor therapist only callers`;
export const HARMLESS_WORDS: ReadonlySet<string> = new Set(HARMLESS.split(/\s+/));
