import type { Disclosure, HealthLevel, IdentityLevel } from '../types.ts';

/** A disclosure with what it raises: how much it tells of health, or whom it points to. `none` for context and for what only accompanies. */
export type Reading = {
	readonly disclosure: Disclosure;
	readonly raises: Exclude<HealthLevel, 'site'> | IdentityLevel;
};

/** Longest value that a disclosure keeps; the request itself keeps the rest. */
const LONGEST = 1_000;

export function reading(disclosure: Disclosure, raises: Reading['raises']): Reading {
	if (disclosure.value.length <= LONGEST) return { disclosure, raises };
	return { disclosure: { ...disclosure, value: `${disclosure.value.slice(0, LONGEST)}…` }, raises };
}
