import type { Dossier } from '../core/dossier.ts';
import type { ActionsState, Settings } from '../core/messages.ts';
import type { HealthCategory, Severity } from '../core/types.ts';

/** One arrival, as the history lists it. */
export type KeptArrival = {
	readonly arrival: string;
	readonly site: string;
	readonly category: HealthCategory | null;
	/** Milliseconds since 1970, UTC: its first page view, and the last that was seen of it. */
	readonly started: number;
	readonly last: number;
	/** Page views. */
	readonly visits: number;
	readonly findings: number;
	readonly worst: Severity | null;
	/** Organisations that were told about health, up to 99. */
	readonly companies: readonly string[];
	readonly note: string;
	readonly pictures: number;
	/** When it is deleted: milliseconds since 1970, UTC. */
	readonly expires: number;
};

/** What a dossier says of how it was made, beyond what the store knows. */
export type About = ActionsState & {
	readonly version: string;
	readonly browser: string;
	readonly settings: Settings;
	readonly zone: string;
	readonly made: number;
};

/** What the pages of the extension read of the store without the worker. What is in the trash is not there. */
export type Reader = {
	/** Newest first. */
	readonly arrivals: (retentionDays: number) => Promise<readonly KeptArrival[]>;
	readonly arrivalsOf: (site: string, retentionDays: number) => Promise<readonly KeptArrival[]>;
	/** Null where it is not, or no longer, kept. What is recorded later is no part of it. */
	readonly dossier: (arrival: string, about: About) => Promise<Dossier | null>;
	/** Null where the browser does not tell. */
	readonly usage: () => Promise<{ readonly bytes: number; readonly quota: number } | null>;
	readonly close: () => Promise<void>;
};
