import { isKnown, plainly } from './known-words.ts';
import type { PolicySentence } from './policy-text.ts';

/** A heading of these words only says nothing of whom or of what a promise is made. */
const PLAIN_HEADING: ReadonlySet<string> = new Set(
	`privacy policy notice statement your our we how do does not never and or the of with to is us use share shared sharing shares disclose disclosed disclosure
	disclosures disclosing sell sale selling rent protect protection information data personal health medical who whom what promise commitment pledge advertisers
	advertising ads third parties party recipients my you confidentiality introduction security a it will be sensitive share about section`.split(
		/\s+/,
	),
);
/** A heading for some people, some products or some time: what follows may be meant for them, to the end of the document. */
const FOR_SOME =
	/\b(?:california\w*|nevada|washington|virginia|colorado|connecticut|texas|utah|oregon|states?|europe\w*|eea|uk|united kingdom|switzerland|canada|gdpr|ccpa|cpra|hipaa|residents?|child\w*|minors?|teens?|students?|parents?|job|jobs|careers?|applicants?|candidates?|employees?|employers?|staff|professionals?|therapists|providers|members?|subscribers?|donors?|sms|text messag\w*|mobile|apps?|ios|android|portals?|beta|supplement\w*|additional|enterprise|business|program\w*|summary|glance|short version)\b/i;

/**
 * Whether nothing around a promise can make it one to some, of some, or for some time: its heading is plain, all that stands under it is known. `page`: words beside a form, whose
 * heading is the form's.
 */
export function standsAlone(sentences: readonly PolicySentence[], index: number, source: 'policy' | 'page'): boolean {
	const here = sentences[index];
	if (!here) return false;
	if (source === 'policy' ? !isPlainHeading(here.heading) : here.heading !== null && FOR_SOME.test(here.heading)) return false;
	return nearby(sentences, index).every((other) => isKnown(other, true));
}

const REACH = 12;

/** Those under the same heading, so far as a reader would look. */
function nearby(sentences: readonly PolicySentence[], index: number): readonly PolicySentence[] {
	const heading = sentences[index]?.heading;
	const found: PolicySentence[] = [];
	for (const step of [-1, 1])
		for (let place = index + step; Math.abs(place - index) <= REACH; place += step) {
			const other = sentences[place];
			if (!other || other.heading !== heading) break;
			found.push(other);
		}
	return found;
}

export function isPlainHeading(heading: string | null): boolean {
	if (heading === null) return true;
	const words =
		plainly(heading.replace(/^\W*(?:section |part )?(?:\d+(?:\.\d+)*|[ivx]+|[a-z])[.):]\s*/i, '')).match(/[\p{L}\d']+/gu) ?? [];
	return words.every((word) => PLAIN_HEADING.has(word));
}

/** A heading, or a short line, after which a document may speak to some only. */
export function isForSome(heading: string | null): boolean {
	return heading !== null && FOR_SOME.test(heading);
}
