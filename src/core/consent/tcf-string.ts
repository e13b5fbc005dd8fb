import { type TCModel, TCString } from '@iabtcf/core';
import { type Said, type SignalRead, word } from './consent-signal.ts';

/**
 * What a string of the IAB's Transparency and Consent Framework says of purposes, by the numbers of its list (1 storing on the device, 2 to 4 advertising,
 * 7 to 9 measurement). Which companies it names is not read: the head alone is decoded, as the rest can be written so that reading it takes minutes.
 */
export type TcfString = {
	/** Milliseconds since 1970, UTC; by whole days, as newer versions write it. */
	readonly updated: number;
	/** Number of the consent platform in https://cmplist.consensu.org. */
	readonly platform: number;
	readonly consents: readonly number[];
	/** Purposes that the site claims without asking for consent. */
	readonly legitimateInterests: readonly number[];
};

/** Of 2019 and of 2100, milliseconds since 1970, UTC. */
const FIRST_DAY = 1_546_300_800_000;
const LAST_DAY = 4_102_444_800_000;
/** Longest string that is read, in characters; real ones with all their companies have some 3,000. */
export const LONGEST_STRING = 8_000;
/** Characters of the 213 bits before the lists of companies, and what stands for empty lists: two of 17 bits and one of 12. */
const HEAD = 35;
const NO_COMPANIES = 'A'.repeat(8);
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework/blob/master/TCFv2; null where it cannot be read. */
export function readTcf(raw: string): TcfString | null {
	if (raw.length > LONGEST_STRING || !/^C[\w-]{35}[\w-]*(?:\.[\w-]*)*$/.test(raw)) return null;
	// Of the last character of the head three bits belong to it; the others are of the first company's number.
	const last = BASE64URL[BASE64URL.indexOf(raw[HEAD] ?? 'A') & 0b111000] ?? 'A';
	try {
		const model = TCString.decode(raw.slice(0, HEAD) + last + NO_COMPANIES);
		if (!isPlausible(model)) return null;
		return {
			updated: model.lastUpdated.getTime(),
			platform: Number(model.cmpId),
			consents: [...model.purposeConsents.values()],
			legitimateInterests: [...model.purposeLegitimateInterests.values()],
		};
	} catch {
		return null;
	}
}

/** Any letters decode to something: what no platform writes is no consent string. The framework's second version came in 2019. */
function isPlausible({
	created,
	lastUpdated,
	consentLanguage,
	publisherCountryCode,
	policyVersion,
	vendorListVersion,
}: TCModel): boolean {
	const [from, to] = [created.getTime(), lastUpdated.getTime()];
	const isOfItsTime = from >= FIRST_DAY && from <= to && to < LAST_DAY;
	const hasVersions = Number(policyVersion) >= 1 && Number(policyVersion) <= 20 && Number(vendorListVersion) >= 1;
	return isOfItsTime && hasVersions && /^[A-Z]{4}$/.test(consentLanguage + publisherCountryCode);
}

/**
 * Personalised advertising is denied where neither consent nor another ground is claimed for any of its purposes, granted where consent is claimed for
 * making profiles and for using them; measurement likewise.
 */
export function tcfSays({ consents, legitimateInterests }: TcfString): SignalRead {
	const said = (all: readonly number[], needed: readonly number[]): Said => {
		if (needed.every((one) => consents.includes(one))) return 'granted';
		return all.some((one) => consents.includes(one) || legitimateInterests.includes(one)) ? 'unknown' : 'denied';
	};
	const says = { advertising: said([2, 3, 4], [3, 4]), analytics: said([8, 9], [8]), sale: 'unknown' } as const;
	return { says, sentence: { key: 'signal_tcf_read', args: [word(says.advertising), word(says.analytics)] } };
}
