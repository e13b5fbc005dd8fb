import { NOTHING_SAID, type Said, type SignalRead, word } from './consent-signal.ts';

/** `G1` and a digit each for storing for advertising and for statistics: 1 granted, 0 denied, - not set. */
export function readGcs(value: string): SignalRead | null {
	const [, ad, analytics] = /^G1([01-])([01-])$/.exec(value) ?? [];
	if (ad === undefined || analytics === undefined) return null;
	const says = { ...NOTHING_SAID, advertising: bit(ad), analytics: bit(analytics) };
	return { says, sentence: { key: 'signal_consent_mode', args: [word(says.advertising), word(says.analytics)] } };
}

function bit(character: string): Said {
	return character === '1' ? 'granted' : character === '0' ? 'denied' : 'unknown';
}

/** Letter → by default, and after the page said more. `l` was never set. */
const LETTERS: Readonly<Record<string, readonly [byDefault: Said, updated: Said]>> = {
	l: ['unknown', 'unknown'],
	m: ['unknown', 'denied'],
	n: ['unknown', 'granted'],
	p: ['denied', 'unknown'],
	q: ['denied', 'denied'],
	r: ['denied', 'granted'],
	t: ['granted', 'unknown'],
	u: ['granted', 'denied'],
	v: ['granted', 'granted'],
};

/** `13p3q3r3t5l1`: a letter each for ad storage, analytics storage, ad user data, ad personalisation. */
export function readGcd(value: string): SignalRead | null {
	const shape = /^1[\dA-Za-z]([a-z])[\dA-Za-z]([a-z])[\dA-Za-z]([a-z])[\dA-Za-z]([a-z])[\w-]{0,20}$/.exec(value);
	if (!shape) return null;
	const states = shape.slice(1).map((letter) => LETTERS[letter] ?? (['unknown', 'unknown'] as const));
	const now = states.map(([byDefault, updated]) => (updated === 'unknown' ? byDefault : updated));
	const [storage = 'unknown', analytics = 'unknown', ...ofAds] = now;
	const advertising = [storage, ...ofAds].every((one) => one === storage) ? storage : 'unknown';
	const says = { ...NOTHING_SAID, advertising, analytics };
	const set = states.filter(([byDefault, updated]) => byDefault !== 'unknown' || updated !== 'unknown');
	if (set.length === 0) return { says, sentence: { key: 'signal_consent_mode_unset', args: [] } };
	const defaulted = set.every(([, updated]) => updated === 'unknown');
	return {
		says: { ...says, defaulted },
		sentence: { key: `signal_consent_mode${defaulted ? '_default' : ''}`, args: [word(advertising), word(analytics)] },
	};
}
