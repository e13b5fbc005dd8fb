import areas from '../data/areas.json' with { type: 'json' };
import { remembered } from '../remembered.ts';
import type { HealthKind } from '../types.ts';
import { portalMark } from './portal-mark.ts';
import { tokens } from './tokens.ts';
import { outsideTraps } from './vocabulary.ts';

/** A part of a site that tells what the person is doing there. */
export type Area = { readonly kind: HealthKind; readonly term: string };

/** `whole`: counts only where a folder or page has this name and no other: "/book", not "/book-review". */
type Row = { readonly words: string; readonly kind: string; readonly whole?: boolean };
const rows: readonly Row[] = areas;

const longestPath = 2_000;
const ending = /\.(?:html?|php|aspx?|jsp)$/i;

/** The area that an address's path stands in: a patient portal, booking, an assessment, checkout, the search for a doctor; null for none. */
export function areaOf(address: URL): Area | null {
	const portal = portalMark(address.hostname, address.pathname);
	if (portal) return { kind: 'portal', term: portal.mark.replace('/', '') };
	return areaInPath(address.pathname.slice(0, longestPath));
}

const areaInPath = remembered((path): Area | null => {
	// "BookAppointment" is two words, "MyChart" is one.
	const words = `${wordsOf(path)}${wordsOf(path.toLowerCase())}`;
	const row = rows.find((one) => words.includes(one.whole ? `/ ${one.words} /` : ` ${one.words} `));
	return row ? { kind: row.kind as HealthKind, term: row.words } : null;
});

/** The words of a path, each between blanks, its parts between slashes; words of an everyday phrase are left out. */
function wordsOf(path: string): string {
	const parts = path.split('/').map((part) => outsideTraps(tokens(part.replace(ending, ''))));
	return `/ ${parts.map((words) => words.map((word) => word ?? '|').join(' ')).join(' / ')} /`;
}
