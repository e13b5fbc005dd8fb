import type { HealthCategory, Severity } from '../../core/types.ts';

/** A visit of a site in short. Times are milliseconds since 1970, UTC. */
export type ListedVisit = {
	readonly arrival: string;
	readonly site: string;
	readonly category: HealthCategory | null;
	readonly started: number;
	/** Page views. */
	readonly visits: number;
	readonly findings: number;
	readonly worst: Severity | null;
	/** Organisations that were told about health. */
	readonly companies: readonly string[];
	readonly note: string;
	readonly pictures: number;
	/** When it is deleted. */
	readonly expires: number;
	/** In a private window: it is deleted with the last of them. */
	readonly incognito: boolean;
};
