import type { Finding, HealthVerdict, Observation, TypedValue, Unread } from './types.ts';

export type Context = { readonly health: HealthVerdict; readonly typed: readonly TypedValue[] };
export type Examination = {
	readonly thirdParty: boolean;
	readonly findings: readonly Finding[];
	readonly unread: readonly Unread[];
};

/** The engine in one function: decode → attribute → judge. Never throws. */
export function examine(_observation: Observation, _context: Context): Examination {
	return { thirdParty: false, findings: [], unread: [] };
}
