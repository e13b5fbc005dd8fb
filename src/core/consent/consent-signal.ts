import type { Sentence } from '../types.ts';

export type Said = 'granted' | 'denied' | 'unknown';

/** What one value of a request says of consent, in a standard that is publicly described. */
export type ConsentSignal = {
	readonly standard: ConsentStandard;
	/** Where it stood, as in {@link Leaf}. */
	readonly at: string;
	/** As it was sent, cut to 4,000 characters. */
	readonly raw: string;
	readonly says: {
		/** Use for personalised advertising. */
		readonly advertising: Said;
		readonly analytics: Said;
		/** Sale or sharing, as US laws mean it: `denied` is an opt-out. */
		readonly sale: Said;
		/** Nobody chose: the site set it so. Left out where the value does not tell. */
		readonly defaulted?: boolean;
	};
	readonly sentence: Sentence;
};

export type ConsentStandard =
	| 'google-consent-mode'
	| 'google-ads'
	| 'google-additional-consent'
	| 'tcf'
	| 'gpp'
	| 'us-privacy'
	| 'gpc'
	| 'meta-ldu'
	| 'microsoft-consent-mode'
	| 'limited-data-use';

/** What a value says, apart from where it stood. */
export type SignalRead = Pick<ConsentSignal, 'says' | 'sentence'>;

export const NOTHING_SAID = { advertising: 'unknown', analytics: 'unknown', sale: 'unknown' } as const;

/** A value that is told of, and says nothing that we can tell. */
export function unknownSignal(key: string, ...args: string[]): SignalRead {
	return { says: NOTHING_SAID, sentence: { key, args: args.map((one) => one.slice(0, 60)) } };
}

/** The word that a sentence has for what was said. */
export function word(said: Said): Sentence {
	return { key: `signal_word_${said}`, args: [] };
}
