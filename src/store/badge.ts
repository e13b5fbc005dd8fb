import type { Recorded } from '../core/report.ts';
import type { Severity } from '../core/types.ts';

/**
 * What stands on the toolbar for one arrival. `companies` are known to have been told that the person is on a health site, or more; `!` stands for none
 * where the site sent itself what it may forward.
 */
export type Badge = { readonly companies: number; readonly text: string; readonly colour: string };

/** White on each of these has a contrast of 5.5 or more. */
const COLOURS: Readonly<Record<Severity, string>> = { low: '#475569', medium: '#7a5200', high: '#b03a08', critical: '#a3123a' };
const ORDER: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

export function badge(recorded: readonly Recorded[]): Badge {
	const told = recorded.map(({ finding }) => finding).filter(({ health, outcome }) => health !== 'none' && outcome === 'sent');
	const received = told.filter(({ recipient }) => recipient.via === 'third-party');
	const companies = new Set(received.map(({ recipient }) => recipient.organisation)).size;
	const worst = told.reduce((index, { severity }) => Math.max(index, ORDER.indexOf(severity)), 0);
	const text = companies > 99 ? '99+' : String(companies);
	const none = told.length > 0 ? '!' : '';
	return { companies, text: companies === 0 ? none : text, colour: COLOURS[ORDER[worst] ?? 'low'] };
}
