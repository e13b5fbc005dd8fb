import type { ReadDocument } from './checklist.ts';
import { claims } from './claims.ts';
import type { PolicyKind } from './policy-links.ts';

const ENGLISH = 'This is what we do with the data that you give to us, and what you can do about it in this place.';

/** A document of a site as tests need it: a sentence of English, and the texts. */
export function exampleDocument(
	texts: readonly string[],
	{ kind = 'privacy' as PolicyKind, heading = null as string | null } = {},
): ReadDocument {
	const policy = {
		url: `https://clinic.example/${kind}`,
		title: `Our ${kind}`,
		language: 'en',
		blocks: [ENGLISH, ...texts].map((text) => ({ heading, text })),
		truncated: false,
	};
	return { kind, policy, read: claims(policy) };
}
