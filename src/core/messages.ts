import type { AskedFor } from './asked-for.ts';
import type { ConsentEvent } from './consent/consent-event.ts';
import type { ConsentNow } from './consent/consent-now.ts';
import type { Crossing } from './crossing.ts';
import type { PageSignals } from './health/page-signals.ts';
import type { Persona } from './persona.ts';
import type { KeptPolicy } from './policy/kept-policy.ts';
import type { Report } from './report.ts';
import type { KeptTrial } from './trial.ts';
import type { Action, Body, Finding, HealthVerdict, Observation, PageReport } from './types.ts';

/** What the pages of the extension ask of the worker. The worker checks every message's shape and sender before it acts. */
export type Request =
	| { readonly ask: 'tab'; readonly tabId: number }
	| { readonly ask: 'evidence'; readonly id: number }
	| { readonly ask: 'settings' }
	/** What was done on an arrival's site, values and all, as long as it is remembered. */
	| { readonly ask: 'actions'; readonly arrival: string }
	/** Which tab shows an arrival's page. */
	| { readonly ask: 'tab-of'; readonly arrival: string }
	/** What was read of a site's documents. */
	| { readonly ask: 'policies'; readonly site: string }
	| { readonly do: 'keep-policy'; readonly policy: Omit<KeptPolicy, 'sha256'> }
	| { readonly do: 'watch'; readonly site: string }
	| { readonly do: 'unwatch'; readonly site: string }
	| { readonly do: 'forget-choice'; readonly site: string }
	| { readonly do: 'save-settings'; readonly settings: Settings }
	| { readonly do: 'delete-everything' }
	/** Fills in a made-up person where the tab's page has empty fields, or puts back what was there before. */
	| { readonly do: 'fill' | 'unfill'; readonly tabId: number }
	/** What is deleted can be restored for {@link UNDO_TIME}. */
	| { readonly do: 'delete-arrivals' | 'restore-arrivals'; readonly arrivals: readonly string[] }
	/** An empty text takes the note away. */
	| { readonly do: 'note'; readonly arrival: string; readonly text: string }
	/** Keeps a picture of what the tab shows; refused where it is not the one in front, or not watched. */
	| { readonly do: 'take-picture'; readonly tabId: number }
	/** The trial under way, if there is one, and what is recorded in its tab. */
	| { readonly ask: 'trial' }
	/** A page of ours runs a trial; unless it says so again within {@link TRIAL_LEASE}, what the trial changed is put back. */
	| { readonly do: 'keep-trial'; readonly trial: KeptTrial }
	/** Puts back what a trial changed, whoever runs it. */
	| { readonly do: 'stop-trial' };

/** Milliseconds. */
export const UNDO_TIME = 60_000;
export const MAX_NOTE = 10_000;
/** Milliseconds; less than the browser lets an idle worker live. */
export const TRIAL_LEASE = 20_000;
/** Arrivals deleted or restored by one message. */
export const MAX_AT_ONCE = 10_000;

/** Name under which a frame's filler stands in our scripts' own world. */
export const FILL = 'telltaleFill';

/** Name under which a frame's own list of what it asked for stands in our scripts' own world. */
export const LOADED = 'telltaleLoaded';
/** Addresses that a document remembers, and tells at once. */
export const MOST_LOADED = 2_000;

/** What the worker asks of a frame's filler. */
export type FrameOrder = { readonly order: 'fill'; readonly persona: Persona } | { readonly order: 'unfill' };

/** Its answer. Untrusted, as is all that comes from a page. */
export type FrameAnswer = {
	/** Fields that were filled in, or put back. */
	readonly fields: number;
	/** Fields that hold the made-up person still, since there is no way back for them. */
	readonly stuck: number;
};

/** Name under which the rules for consent banners stand in a frame, in our scripts' own world. */
export const ANSWER = 'telltaleAnswer';

/** How far the rules are in one frame: `none`: no banner that they know is open there; when they answered it, in milliseconds since 1970, UTC. Untrusted. */
export type FrameRules = 'working' | 'none' | number;

/** What a content script tells the worker about the page it stands in. Untrusted: a page can forge what it is made from. */
export type PageNote =
	| { readonly note: 'signals'; readonly signals: PageSignals }
	/** What the person did, in order; nothing where the page is followed from its beginning. */
	| { readonly note: 'actions'; readonly actions: readonly Action[] }
	/** What was seen of the page's consent, in order; in which frame, the worker knows. */
	| { readonly note: 'consent'; readonly events: readonly ConsentEvent[] }
	/** What the page asked for, as the browser's own list has it: when the worker asks, and on leaving. */
	| { readonly note: 'loaded'; readonly asked: readonly AskedFor[]; readonly leaving: boolean }
	/** What the hook in the page's own world saw. */
	| {
			readonly note: 'reports';
			readonly reports: readonly WireReport[];
			/** Reports dropped because there were too many. */
			readonly lost: number;
			/** The hook was in place before the page's first script, so that only it knows how to speak to us. */
			readonly early: boolean;
	  };

/** A {@link PageReport} as it fits into a message: bytes as base64. */
export type WireReport = Omit<PageReport, 'body'> & {
	readonly body?:
		| Extract<Body, { is: 'text' | 'unread' }>
		| { readonly is: 'bytes'; readonly base64: string; readonly mediaType: string };
};

export type Settings = {
	/** Days after which an arrival is deleted. */
	readonly retentionDays: number;
	/** Findings kept at most; the oldest arrivals go first. */
	readonly maxFindings: number;
};

/** What the popup shows of a tab. */
export type TabState =
	| { readonly is: 'no-access' } // the browser does not let us see what pages send
	| { readonly is: 'no-page' } // the browser's own pages, files, an empty tab
	| {
			readonly is: 'not-health';
			readonly site: string;
			readonly health: HealthVerdict;
			readonly chosen: boolean;
			/** In a private window. */
			readonly incognito?: true;
	  }
	| {
			readonly is: 'watched';
			readonly report: Report;
			readonly arrival: string;
			/** Pictures of it that are kept. */
			readonly pictures: number;
			/** The page was recognised only after it began to load: earlier requests were not seen. */
			readonly late: boolean;
			/** The person's own choice made this a watched site. */
			readonly chosen: boolean;
			readonly consent?: ConsentNow;
			/** Left out where no made-up person was filled in on this visit. */
			readonly check?: Check;
			/** A message key: why what is seen is not kept. Left out where it is. */
			readonly failure?: string;
			/** In a private window. */
			readonly incognito?: true;
	  }
	| { readonly is: 'error'; readonly message: string };

/** A made-up person on a visit, and who received what of it. */
export type Check = {
	readonly persona: Persona;
	readonly state: 'filled' | 'undone';
	/** Fields that were filled in, or put back, when the button was last pressed. */
	readonly fields: number;
	/** Fields that could not be put back. */
	readonly stuck: number;
	/** Frames of the page that did not answer. */
	readonly unreached: number;
	readonly crossing: Crossing;
};

/** One finding with the request that it was made from. */
export type Evidence = { readonly id: number; readonly finding: Finding; readonly observation: Observation };

export type SettingsState = {
	readonly settings: Settings;
	readonly visits: number;
	readonly findings: number;
	readonly sites: readonly { readonly site: string; readonly watched: boolean }[];
	/** A message key: why what is seen is not kept; null where it is. */
	readonly failure: string | null;
};

/** What was done; nothing once it is forgotten. `followed`: nothing more was done. */
export type ActionsState = { readonly actions: readonly Action[]; readonly followed: boolean };

/** `trial` is null where none is under way. */
export type TrialState = { readonly trial: KeptTrial | null; readonly arrival: string | null };

/** Answer to a {@link Request}. */
export type Answer<R extends Request> = R extends { ask: 'tab' }
	? TabState
	: R extends { ask: 'evidence' }
		? Evidence | null
		: R extends { ask: 'settings' }
			? SettingsState
			: R extends { ask: 'actions' }
				? ActionsState
				: R extends { ask: 'tab-of' }
					? { readonly tabId: number | null }
					: R extends { ask: 'policies' }
						? readonly KeptPolicy[]
						: R extends { ask: 'trial' }
							? TrialState
							: { readonly done: true };

/** Name of the port that a popup opens; the worker posts the new TabState through it whenever it changes. */
export const LIVE_PORT = 'telltale-live';
