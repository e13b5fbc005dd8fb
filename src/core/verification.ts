import type { Sentence } from './types.ts';

/** What the check of an evidence pack gave. The pack room makes it; the verify page and the command line show it. */
export type Verification = {
	/** Nothing that was checked fails, and the pack is whole. What cannot be said does not count against it. */
	readonly holds: boolean;
	/** SHA-256 of the manifest, which is what was published or sent: 64 hexadecimal digits. Null where there is no manifest to be hashed. */
	readonly root: string | null;
	/** Of the key that signed; null where no signature could be read. */
	readonly fingerprint: string | null;
	/** In the order in which they are shown; those about a file name its path. */
	readonly checks: readonly Check[];
	/** What the pack does not prove, even where all holds. */
	readonly limits: readonly Sentence[];
};

export type Check = {
	readonly what: 'container' | 'manifest' | 'file' | 'signature' | 'chain' | 'redaction' | 'timestamp';
	/** As it stands in the pack, so hostile; left out where the check is about no single file. */
	readonly path?: string;
	readonly holds: 'yes' | 'no' | 'cannot-say';
	readonly sentence: Sentence;
};
