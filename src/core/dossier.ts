import type { VisitConsent } from './consent/visit-consent.ts';
import type { Settings } from './messages.ts';
import type { KeptPolicy } from './policy/kept-policy.ts';
import type { Recorded, Report } from './report.ts';
import type { Action, HealthVerdict, Observation, UnreadReason, Visit } from './types.ts';

/**
 * All that is kept of what a site was seen to send: one arrival from the store, one or more HAR files, or an evidence pack. The report page shows it, the
 * exports write it down, the pack proves it. Requests and pictures are handed over in pieces: a dossier may be larger than memory.
 */
export type Dossier = {
	readonly head: DossierHead;
	/** Requests that told something, in the order that they were kept. Every call begins anew. */
	readonly requests: () => AsyncIterable<readonly KeptRequest[]>;
	/** One of them; null where it is gone. */
	readonly request: (key: string) => Promise<KeptRequest | null>;
	readonly pictures: () => AsyncIterable<Picture>;
};

export type DossierHead = {
	/** Telltale's version that made the dossier. */
	readonly version: string;
	readonly origin: Origin;
	/** When the dossier was made: milliseconds since 1970, UTC, and the time zone of the person (`Europe/Madrid`). */
	readonly made: number;
	readonly zone: string;
	/** Where the chain of seals begins; '' where nothing is sealed. */
	readonly arrival: string;
	readonly sites: readonly DossierSite[];
	/** Page views, oldest first. */
	readonly visits: readonly Visit[];
	/** What the person did, oldest first, without what was typed or chosen. */
	readonly deeds: readonly Deed[];
	/** What was seen of the pages' consent, oldest first; left out where nobody looked. */
	readonly consents?: readonly VisitConsent[];
	/** The same with its values, where they are still known and the person wants them in. */
	readonly actions: readonly Action[];
	/** The actions are all that was done: nothing noted means that nothing was done. */
	readonly followed: boolean;
	/** What could not be read, where the reasons are known. */
	readonly unread: readonly (readonly [reason: UnreadReason, count: number])[];
	readonly note: string;
	/** The values of the person were replaced by tokens; how many different ones. Null: all stands there as it was sent. */
	readonly redacted: number | null;
	/** Places in the chain of what was left out when the values were replaced (the pictures), so that the chain can still be followed. */
	readonly leftOut?: readonly Seal[];
	/** What was read of the sites' policies, and of what their pages promise; left out where nothing was. */
	readonly policies?: readonly KeptPolicy[];
	/** How many records were sealed in this chain, so that it shows where the last ones are gone; left out where that is not known. */
	readonly sealed?: number;
};

export type Origin =
	| { readonly is: 'extension'; readonly browser: string; readonly settings: Settings }
	| { readonly is: 'har'; readonly files: readonly HarSource[] };

export type HarSource = { readonly name: string; readonly sha256: string; readonly entries: number; readonly unreadable: number };

export type DossierSite = {
	readonly site: string;
	/** Its first page. */
	readonly page: string;
	readonly health: HealthVerdict;
	readonly counts: Report['counts'];
	/** Whom the requests went to that were missed, most first; left out where none were, or where the values were replaced. */
	readonly missed?: readonly (readonly [host: string, requests: number])[];
};

/** An {@link Action} without the value, and the page view that it was done on. */
export type Deed = Omit<Action, 'value' | 'code' | 'index'> & { readonly visit: string };

/** A request that told something, with what it told. */
export type KeptRequest = {
	readonly key: string;
	readonly visit: string;
	readonly observation: Observation;
	/** One for each event that it carried; ids are unique in the dossier. */
	readonly findings: readonly Recorded[];
	readonly marks: readonly Mark[];
	/** Null where it was not sealed when it was recorded: it comes from a HAR. */
	readonly seal: Seal | null;
};

/** A value of a request that the person entered, as it stands there. Known only while it is known what was entered, and kept to be redacted later. */
export type Mark = {
	/** As in {@link Leaf}; `page`, `title` and `frame` for what the observation says of its page. */
	readonly at: string;
	readonly text: string;
	/** The same number for the same value, in whatever form; counted by arrival. */
	readonly of: number;
	readonly did: 'typed' | 'chose' | 'pressed';
};

/** A picture of the page, taken when the person asked for it. */
export type Picture = {
	readonly id: string;
	readonly visit: string;
	/** Milliseconds since 1970, UTC. */
	readonly time: number;
	readonly page: string;
	readonly png: Uint8Array;
	readonly seal: Seal | null;
};

/**
 * Place of a record in the chain of its arrival. `commitment` is the hash of salt and record, `link` that of the link before and the commitment, so that
 * the chain can be followed without the records. The salt keeps what a redacted record held from being guessed; it is null in a redacted dossier.
 */
export type Seal = {
	/** From 0. */
	readonly index: number;
	/** 32 hexadecimal digits. */
	readonly salt: string | null;
	/** SHA-256, 64 hexadecimal digits. */
	readonly commitment: string;
	readonly link: string;
};

/** A file of an export, written while the requests pass by once. */
export type ExportFile = {
	readonly path: string;
	readonly mediaType: string;
	readonly head: () => string;
	/** `entry`: index of the request in the dossier, which is its entry in the HAR. */
	readonly request: (kept: KeptRequest, entry: number) => string;
	/** `hashes`: SHA-256 in hex of the files that stand before this one in the list, by path. */
	readonly tail: (hashes: ReadonlyMap<string, string>) => string;
};
