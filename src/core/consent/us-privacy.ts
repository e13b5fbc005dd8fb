import { NOTHING_SAID, type SignalRead } from './consent-signal.ts';

/** `1YNN`: version, notice given, opted out of sale, covered by the limited service provider agreement. */
export function usPrivacy(value: string): SignalRead | null {
	const optOut = /^1[YN-]([YN-])[YN-]$/i.exec(value)?.[1]?.toUpperCase();
	if (optOut === undefined) return null;
	const sale = optOut === 'Y' ? 'denied' : optOut === 'N' ? 'granted' : 'unknown';
	return { says: { ...NOTHING_SAID, sale }, sentence: { key: `signal_us_privacy_${sale}`, args: [] } };
}
