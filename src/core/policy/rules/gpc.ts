import { plain, type Rule } from './rule.ts';

const NAMED = /\bglobal privacy control\b|\bgpc\b|\bopt out preference signals?\b|\bopt-out preference signals?\b/i;
const HONOURS =
	/\b(?:honou?r(?:s|ing)?|recogni[sz](?:es?|ing)|respect(?:s|ing)?|respond(?:s|ing)?|process(?:es)?|treats?|detects?|accepts?|complies|comply|observes?)\b/i;
const NOT =
	/\b(?:not|never|n't|unable|cannot|no need)\b[^.;]{0,40}\b(?:honou?r|recogni[sz]e|respect|respond|process|treat|detect|accept|comply|support|act)/i;
const OURS =
	/\b(?:we|our|us|(?:this|the) (?:site|website|service|app|hospital|clinic|pharmacy|company|practice|organi[sz]ation|exchange))\b/i;

/** Whether Global Privacy Control is said to be honoured. "Do Not Track" is another signal. */
export const gpc: Rule = {
	id: 'gpc',
	finds: ({ text }) => {
		if (!NAMED.test(text) || !OURS.test(text)) return [];
		if (NOT.test(text)) return [plain('gpc', 'ignored')];
		return HONOURS.test(text) ? [plain('gpc', 'honoured')] : [];
	},
};
