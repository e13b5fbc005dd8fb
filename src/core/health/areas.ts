import areas from '../data/areas.json' with { type: 'json' };
import type { HealthKind } from '../types.ts';
import { portalMark } from './portal-mark.ts';
import { tokens } from './tokens.ts';

/** A part of a site that tells what the person is doing there. */
export type Area = { readonly kind: HealthKind; readonly term: string };

/** The area that an address's path stands in: a patient portal, booking, an assessment, checkout, the search for a doctor; null for none. */
export function areaOf(address: URL): Area | null {
	// "BookAppointment" is two words, "MyChart" is one.
	const path = ` ${[address.pathname, '|', address.pathname.toLowerCase()]
		.flatMap((text) => (text === '|' ? text : tokens(text).map((token) => token.text)))
		.join(' ')} `;
	const portal = portalMark(address.hostname, address.pathname);
	if (portal) return { kind: 'portal', term: portal.mark.replace('/', '') };
	const row = areas.find(({ words }) => path.includes(` ${words} `));
	return row ? { kind: row.kind as HealthKind, term: row.words } : null;
}
