import { canonical, hashOf } from '../seal.ts';
import type { PolicyKind } from './policy-links.ts';
import type { PolicyText } from './policy-text.ts';

/** `page`: what a page of the site promises beside its own fields. */
export type DocumentKind = PolicyKind | 'page';

export const DOCUMENT_KINDS: readonly DocumentKind[] = ['privacy', 'health-data', 'hipaa-notice', 'cookie', 'page'];

/** A document of a site as it was read, kept whole: what it claims is extracted anew each time that it is shown. */
export type KeptPolicy = {
	/** The site whose visit it was read for; the document may stand on another. */
	readonly site: string;
	readonly kind: DocumentKind;
	/** Address that was opened; `text.url` is the one that it led to. */
	readonly url: string;
	/** When it was read: milliseconds since 1970, UTC. */
	readonly time: number;
	/** Of the text, by {@link policyHash}. */
	readonly sha256: string;
	readonly text: PolicyText;
};

/** What is kept of one document at most: it is hashed in one piece, by what has to listen meanwhile. */
export const MOST_POLICY_TEXT = 1_000_000;
export const MOST_POLICY_BLOCKS = 50_000;
export const MOST_POLICY_HEADING = 300;

/** SHA-256 of the text as canonical JSON, 64 hexadecimal digits. */
export function policyHash(text: PolicyText): string {
	return hashOf(canonical(text));
}
