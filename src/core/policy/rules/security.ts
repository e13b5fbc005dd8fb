import { plain, type Rule } from './rule.ts';

const DISCLAIMS =
	/\bno\b[^.;]{0,60}\b(?:method|transmission|system|security|measures?)\b[^.;]{0,60}\b(?:secure|security|perfect|impenetrable|100)|\b(?:cannot|can't|do not|not)\b[^.;]{0,30}\b(?:guarantee|ensure|warrant|promise)\b[^.;]{0,40}\bsecur|\b(?:is|are) not (?:completely |always |100% )?secure\b/i;
const CLAIMS =
	/\bencrypt(?:ed|ion|s)?\b|\b(?:safeguards|security (?:measures|controls|procedures))\b|\b(?:ssl|tls|https|soc 2|iso 27001|hitrust)\b|\bkeep\b[^.;]{0,40}\bsecure\b|\bprotect(?:s|ed)?\b[^.;]{0,60}\b(?:with|by|using)\b[^.;]{0,30}\b(?:measures|firewalls?|passwords?)/i;
const NOT_OURS = /\byou (?:should|must|can|may)\b/i;

/** What is said of protection: claimed, or taken back ("no method is completely secure"). */
export const security: Rule = {
	id: 'security',
	finds: ({ text }) => {
		if (DISCLAIMS.test(text)) return [plain('security', 'disclaimed')];
		if (NOT_OURS.test(text) || /\bnot (?:be )?encrypted\b/i.test(text)) return [];
		return CLAIMS.test(text) ? [plain('security', 'claimed')] : [];
	},
};
