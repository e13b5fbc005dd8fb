import type { Reading } from '../decode/reading.ts';
import type { IdentityKind, Sentence } from '../types.ts';

/** Identity kinds, the most telling first. */
const KINDS: readonly IdentityKind[] = [
	'email',
	'phone',
	'name',
	'patient-id',
	'account',
	'birth-date',
	'address',
	'browser-id',
	'device-id',
	'click-id',
];

/** What ties an event to a person or a browser, as the end of a sentence: ", tied to your e-mail address". Null where nothing does. */
export function tie(readings: readonly Reading[]): Sentence | null {
	for (const kind of KINDS) {
		const proof = readings.find(
			({ disclosure, raises }) => disclosure.kind === kind && (raises === 'person' || raises === 'browser'),
		);
		if (!proof) continue;
		const { form, certainty, entered } = proof.disclosure;
		const manner = form === 'plain' ? '' : '_hashed';
		const isEntered = certainty === 'proven' && (kind === 'email' || kind === 'phone');
		const whose = !isEntered ? '' : entered?.made ? '_made' : '_yours';
		return { key: `tie_${kind.replace('-', '_')}${manner}${whose}`, args: [] };
	}
	return null;
}
