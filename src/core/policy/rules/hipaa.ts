import { plain, type Rule } from './rule.ts';

const NAMED = /\bhipaa\b|\bhealth insurance portability and accountability act\b/i;
const US =
	'(?:we|us|our (?:site|service|services|app|practice|office|company|platform|website)|this (?:site|service|app|website)|the (?:site|service|app|platform|company))';
const DENIES = new RegExp(
	String.raw`\b${US}\b[^.;]{0,60}\b(?:not|n't)\b[^.;]{0,30}\b(?:covered|subject|bound|business associate|(?:required|obliged) to (?:comply|follow))|\bhipaa\b[^.;]{0,20}\bdoes not (?:apply|govern|cover)\b[^.;]{0,20}\b(?:to )?(?:us|our|this (?:site|service|app|website))\b|\b(?:not|n't) (?:be )?(?:protected|covered) by hipaa\b[^.;]{0,30}\b(?:we|our)\b`,
	'i',
);
const CLAIMS =
	/\b(?:hipaa|act)\b[ -]?(?:\([^)]{0,10}\) )?(?:fully )?(?:compliant|compliance|secure|certified)\b|\b(?:fully |also )?(?:comply|complies|complying|compliant|compliance|adhere|adheres|accordance)\b[^.;]{0,40}\b(?:hipaa|portability)|\bwe (?:are|follow|abide|meet)\b[^.;]{0,60}\b(?:hipaa|portability)|\b(?:required|bound) by\b[^.;]{0,20}\b(?:hipaa|portability)/i;

/** What is said of HIPAA: that it is kept to, or that it does not bind the site. What HIPAA gives or covers elsewhere is no claim. */
export const hipaa: Rule = {
	id: 'hipaa',
	finds: ({ text }) => {
		if (!NAMED.test(text)) return [];
		if (DENIES.test(text)) return [plain('hipaa', 'denied')];
		if (/\b(?:not|n't|no longer)\b/i.test(text)) return [];
		return CLAIMS.test(text) ? [plain('hipaa', 'claimed')] : [];
	},
};
