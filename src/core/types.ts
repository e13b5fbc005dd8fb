import type { ConsentSignal } from './consent/consent-signal.ts';
import type { TrialMark } from './trial.ts';

/** The six nouns, each made from the one before by one verb: observe, decode, attribute, judge, store, show. */

/** What became of a request. `sent` means that its headers left the browser; an error after that does not undo it. */
export type Outcome = 'sent' | 'blocked' | 'failed' | 'unknown';

/** The body as the browser or the HAR handed it over, before any decoding. */
export type Body =
	| { readonly is: 'none' }
	| { readonly is: 'text'; readonly text: string; readonly mediaType: string }
	/** `undone`: the compression that the observer undid already. */
	| { readonly is: 'bytes'; readonly bytes: Uint8Array; readonly mediaType: string; readonly undone?: 'brotli' | 'zstd' }
	| { readonly is: 'form'; readonly fields: readonly (readonly [name: string, value: string])[] }
	| { readonly is: 'unread'; readonly reason: UnreadReason };

/** The top-level page that a request came from. `url` is null where it is not known. */
export type Page = { readonly url: string | null; readonly title: string | null };

/** One request a page sent. */
export type Observation = {
	/** Milliseconds since 1970, UTC. */
	readonly time: number;
	readonly method: string;
	readonly url: string;
	/** Names in lower case. The extension keeps cookie names only: `cookie: a; b`. */
	readonly headers: readonly (readonly [name: string, value: string])[];
	readonly body: Body;
	/** Resource type in webRequest's words: `image`, `script`, `xmlhttprequest`, `ping`, `sub_frame`, …; '' where unknown. */
	readonly type: string;
	readonly page: Page;
	/** Address of the frame that sent it, where that is not the page itself. */
	readonly frame: string | null;
	/** Address that redirected to this one, in the same request. */
	readonly redirectedFrom: string | null;
	readonly outcome: Outcome;
	/** The cookies with their values, looked through for what the person entered and never kept; left out where `headers` has them. */
	readonly cookies?: string;
	/** The name that the host is an alias of (CNAME); left out where it is none, or the browser does not tell. */
	readonly alias?: string;
	/** Scripts on the way to the call that sent it, innermost first; left out where that is not known. */
	readonly stack?: readonly string[];
	/** Scripts that put `stack`'s first that is not the page itself into the page, one loaded by the next; left out where that is not known. */
	readonly loaders?: readonly string[];
	/** `page`: the body is what a hook in the page's own world reported, which a page could forge. Left out where the browser showed it. */
	readonly witness?: 'page';
};

/** Why something could not be read; each is a message key `unread_…` with `_` for `-`. */
export type UnreadReason =
	| 'address' // not a URL
	| 'body-hidden' // the browser does not show this body (a Blob or a stream)
	| 'too-large'
	| 'too-deep'
	| 'too-many' // more values than the budget allows
	| 'compressed' // gzip or deflate that does not inflate, or inflates beyond the budget
	| 'malformed' // promised JSON or multipart that is not
	| 'binary' // bytes in no format that we read
	| 'entry' // a HAR entry without the fields that HAR 1.2 requires
	| 'interrupted'; // the worker was stopped between the request's start and its sending

/** Something that could not be read; the rest of the request still is. `at` as in {@link Leaf}. */
export type Unread = { readonly at: string; readonly reason: UnreadReason };

/** One named value inside a request, before it has a meaning. */
export type Leaf = {
	/** Where it stood: `query/…`, `path/…`, `body/…`, `header/…`; each decoding step written as `>`: `query/data>base64>json/properties/answer`. */
	readonly at: string;
	/** The same without channel and steps: `data/properties/answer`. Tables of destinations match this. */
	readonly name: string;
	readonly value: string;
};

export type HealthKind =
	| 'page'
	| 'title'
	| 'search'
	| 'condition'
	| 'medication'
	| 'procedure'
	| 'appointment'
	| 'provider'
	| 'answer'
	| 'assessment'
	| 'reproductive'
	| 'substance-use'
	| 'sexual-health'
	| 'mental-health'
	| 'insurance'
	| 'trait'
	| 'portal'
	| 'product'
	| 'label'
	| 'field'
	| 'text';
export type IdentityKind =
	| 'email'
	| 'phone'
	| 'name'
	| 'address'
	| 'birth-date'
	| 'account'
	| 'patient-id'
	| 'browser-id'
	| 'click-id'
	| 'device-id'
	| 'ip'
	| 'location';
export type ContextKind = 'event' | 'page' | 'title' | 'referrer' | 'consent' | 'page-meta';

export type Channel =
	| 'address'
	| 'title'
	| 'referrer'
	| 'event'
	| 'parameter'
	| 'click'
	| 'form'
	| 'search'
	| 'product'
	| 'cookie'
	| 'header'
	| 'body';

/** `proven`: equals what the person entered; `likely`: a known parameter of a known service; `possible`: a heuristic. */
export type Certainty = 'proven' | 'likely' | 'possible';

/** Hash functions that an entered value is looked for in. */
export type HashName =
	| 'md2'
	| 'md4'
	| 'md5'
	| 'sha1'
	| 'sha224'
	| 'sha256'
	| 'sha384'
	| 'sha512'
	| 'sha3-224'
	| 'sha3-256'
	| 'sha3-384'
	| 'sha3-512'
	| 'ripemd160'
	| 'blake2b'
	| 'blake2s'
	| 'blake3'
	| 'murmur3'
	| 'crc32';

/**
 * How a value is written: `plain`, a hash by name, `masked`, or `placeholder` (a template that was never filled in). What was done after one another is
 * joined by `>`, first step first (`base64>sha256`, `md5>sha256`); a hash of which only the first characters stand there ends in their number (`sha256:16`).
 */
export type Form = 'plain' | HashName | `${HashName}:${16 | 32}` | `${string}>${string}` | 'masked' | 'placeholder';

/** One named value inside a request, with its meaning. */
export type Disclosure = {
	readonly about: 'health' | 'identity' | 'context';
	readonly kind: HealthKind | IdentityKind | ContextKind;
	readonly channel: Channel;
	readonly value: string;
	readonly form: Form;
	readonly at: string;
	/** The vocabulary's term that the value names. */
	readonly term?: string;
	readonly certainty: Certainty;
	/** What the person did that the value comes from; left out where that is not known. */
	readonly entered?: Entered;
};

/** An {@link Action} beside the value that it was found in. What was typed is not in it: the request may hold only its hash. */
export type Entered = {
	readonly did: 'typed' | 'chose' | 'pressed';
	readonly question: string;
	readonly name: string;
	/** Milliseconds from the action to the request; null where that is not known. */
	readonly after: number | null;
	/** Typed or chosen, and nothing was pressed or submitted since, nor the page left: it went out before the person sent it off. */
	readonly unsubmitted: boolean;
	/** Part of a made-up person that was filled in to check the site. */
	readonly made?: true;
};

export type TrackingRole =
	| 'advertising'
	| 'social'
	| 'data-broker'
	| 'analytics'
	| 'session-replay'
	| 'customer-data'
	| 'tag-manager'
	| 'marketing-automation'
	| 'ab-testing'
	| 'support';
export type ServiceRole =
	| 'cdn'
	| 'fonts'
	| 'payment'
	| 'captcha'
	| 'video'
	| 'maps'
	| 'consent'
	| 'error-monitoring'
	| 'hosting'
	| 'authentication'
	| 'accessibility'
	| 'utility';
export type Role = TrackingRole | ServiceRole | 'unknown';

/** Who received a request. */
export type Recipient = {
	readonly organisation: string;
	readonly service: string;
	/** Registrable domain that the request went to. */
	readonly domain: string;
	readonly role: Role;
	readonly via: 'third-party' | 'first-party-proxy';
};

export type HealthLevel = 'none' | 'site' | 'page' | 'detail';
export type IdentityLevel = 'none' | 'browser' | 'person';
export type Severity = 'low' | 'medium' | 'high' | 'critical';

/** A message key of public/_locales and its arguments; an argument may be a message itself. */
export type Sentence = { readonly key: string; readonly args: readonly (string | Sentence)[] };

/** What one event of one request told one recipient, with the disclosures that prove it. */
export type Finding = {
	/** Milliseconds since 1970, UTC. */
	readonly time: number;
	readonly method: string;
	readonly url: string;
	readonly page: string;
	/** Registrable domain of the page. */
	readonly site: string;
	readonly recipient: Recipient;
	/** The event's name as the service was told it, or as its documentation calls such a request; '' where neither names one. */
	readonly event: string;
	readonly health: HealthLevel;
	readonly identity: IdentityLevel;
	readonly severity: Severity;
	readonly disclosures: readonly Disclosure[];
	readonly sentence: Sentence;
	readonly outcome: Outcome;
	/** The third party whose answer sent the browser here, and the address that answered; left out where none did. */
	readonly passedOn?: { readonly by: Recipient; readonly from: string };
	/** Left out where nobody followed what the person did. */
	readonly stage?: Stage;
	readonly sentBy?: SentBy;
	/** As {@link Observation.witness}. */
	readonly witness?: 'page';
	/** What the request itself says of consent; left out where it says nothing. */
	readonly signals?: readonly ConsentSignal[];
};

export type HealthCategory =
	| 'therapy'
	| 'psychiatry'
	| 'telehealth'
	| 'pharmacy'
	| 'reproductive'
	| 'addiction'
	| 'sexual-health'
	| 'weight'
	| 'crisis'
	| 'hospital'
	| 'insurance'
	| 'information'
	| 'other';

/** Why a site is, or is not, a health site: a message key `because_<reason>` with its argument. */
export type Because = Sentence;

/** Whether a page is on a health site. */
export type HealthVerdict = {
	readonly is: boolean;
	readonly category: HealthCategory | null;
	readonly because: readonly Because[];
};

/** Something the person did on a page. Kept in memory and in the browser's session only. */
export type Action = {
	/** `typed`, `chose` and `pressed` have a value; `submitted` a form, `left` the page. */
	readonly did: 'typed' | 'chose' | 'pressed' | 'submitted' | 'left';
	/** Milliseconds since 1970, UTC; null where it is not known, as with values given to the command line. */
	readonly time: number | null;
	/** What the page asks there: legend, label, nearest heading; '' where it says nothing. */
	readonly question: string;
	/** The field's own name in the page: its `name`, else its `id`; '' where it has none. */
	readonly name: string;
	/** As typed; of what was chosen or pressed its text. */
	readonly value: string;
	/** What the page calls the choice: its `value` attribute or the like. */
	readonly code?: string;
	/** Place of the choice among the others, from 0. */
	readonly index?: number;
	/** What the field is for: its `autocomplete` token, else its `type` where that is `email`, `tel` or `date`. */
	readonly purpose?: string;
	/** Part of a made-up person, not of the one who uses the browser. */
	readonly made?: true;
};

/**
 * What a hook in the page's own world saw of a request. Untrusted: a page can forge it, so it only completes what the browser itself reports, or is
 * marked as told by the page alone.
 */
export type PageReport = {
	/** Milliseconds since 1970, UTC. */
	readonly time: number;
	readonly way: 'fetch' | 'xhr' | 'beacon' | 'image' | 'script' | 'frame' | 'form' | 'websocket' | 'webtransport';
	readonly method: string;
	/** Absolute, without fragment. */
	readonly url: string;
	/** Left out where the browser shows the body itself, or there is none. */
	readonly body?: Extract<Body, { is: 'text' | 'bytes' | 'unread' }>;
	/** Addresses of the scripts on the way to the call, innermost first, each once; the page's own address stands for scripts inside it. */
	readonly stack: readonly string[];
};

/** When a request left, by what the person had done until then: nothing; something, but nothing sent off; a form sent off; the page left. */
export type Stage = 'before' | 'during' | 'submitted' | 'leaving';

/**
 * The script whose code sent a request, and what put that script into the page; where that is not known, another service's script that called it.
 * `service`: whose script it is, where we know it.
 */
export type SentBy = {
	readonly script: string;
	readonly service: string | null;
	readonly loadedBy?: SentBy;
	readonly calledBy?: Omit<SentBy, 'loadedBy' | 'calledBy'>;
};

/** One page view of one site, with what is known of it; the findings made of it name it. */
export type Visit = {
	readonly visit: string;
	/** Shared by the page views of one site in one tab, until the tab goes to another site. */
	readonly arrival: string;
	readonly tabId: number;
	readonly site: string;
	readonly page: string;
	/** Milliseconds since 1970, UTC. */
	readonly started: number;
	readonly health: HealthVerdict;
	/** The page was recognised only after it began to load: earlier requests were not seen. */
	readonly late: boolean;
	/** The person's own choice made this a watched site. */
	readonly chosen: boolean;
	/** It was opened to see what a choice changes; left out where the person opened it. */
	readonly trial?: TrialMark;
	/** In a private window. */
	readonly incognito?: true;
};
