import type { Meaning } from './destination.ts';
import { every } from './every.ts';

/** The names under which advertising companies hand a visitor's consent to each other, as the IAB's frameworks spell them. */
export const consentStrings: Readonly<Record<string, Meaning>> = every(
	'consent',
	'gdpr gdpr_consent gdprString euconsent us_privacy usprivacy us_privacy_string ccpa gpp gpp_sid gpp_string addtl_consent',
);
