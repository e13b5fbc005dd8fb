import areas from '../data/areas.json' with { type: 'json' };
import type { HealthKind } from '../types.ts';
import { tokens } from './tokens.ts';

/** A part of a site that tells what the person is doing there. */
export type Area = { readonly kind: HealthKind; readonly term: string };

/** The area that an address's path stands in: a patient portal, booking, an assessment, checkout, the search for a doctor; null for none. */
export function areaOf(address: URL): Area | null {
	const path = ` ${tokens(address.pathname)
		.map(({ text }) => text)
		.join(' ')} `;
	const row = areas.find(({ words }) => path.includes(` ${words} `));
	return row ? { kind: row.kind as HealthKind, term: row.words } : null;
}
