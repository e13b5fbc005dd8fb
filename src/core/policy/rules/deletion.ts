import { plain, type Rule } from './rule.ts';

const DELETES = '(?:delete|deletes|deleting|deletion|erase|erases|erasure|destroy|remove)';
const DATA = '(?:data|information|account|accounts|records?|profile|it|them)';
const OFFERS = [
	/\byou (?:can|may) have\b[^.;]{0,40}\b(?:deleted|erased|removed)\b/i,
	new RegExp(String.raw`\b(?:you|your|right|to)\b[^.;]{0,60}\b${DELETES}\b[^.;]{0,40}\b${DATA}\b`, 'i'),
	new RegExp(String.raw`\bwe(?: will|'ll)?(?: also| \w{3,12}ly)? ${DELETES}\b[^.;]{0,40}\b${DATA}\b`, 'i'),
];
const REFUSES = new RegExp(
	String.raw`\b(?:cannot|can't|can refuse|may refuse|may decline|refuse|unable to|not be able to|may not|not obliged to)\b[^.;]{0,30}\b${DELETES}\b`,
	'i',
);
const BUT =
	/\b(?:unless|except|but (?:we )?(?:must|may|need)|however,? we (?:may|must)|legally required|required by law to keep)\b/i;
const OTHERS =
	'(?:third parties|service providers|recipients|vendors|processors|partners|those who received|companies that received)';
const PASSES = new RegExp(
	String.raw`\b(?:direct|instruct|notify|ask|tell|require|inform|pass)\b[^.;]{0,40}\b${OTHERS}\b[^.;]{0,80}\b(?:delet|eras|destroy)`,
	'i',
);
/** Cookies are deleted in the browser; that deletes nothing that the site holds. */
const NOT_DATA = /\bcookies?\b|\bbrowser\b|\bthe app\b/i;
/** "is deleted after 24 months" says how long it is kept; "we will delete on request" is an offer. */
const OFFERED_BY_US = /\b(?:request|upon|ask|when we|your|you)\b/i;

/** Whether, and how far, a person can have data deleted; and whether those who received it are told to. */
export const deletion: Rule = {
	id: 'deletion',
	finds: ({ text }) => {
		if (NOT_DATA.test(text) && !/\b(?:account|personal (?:data|information))\b/i.test(text)) return [];
		if (REFUSES.test(text)) return [plain('deletion', 'limited')];
		const passed = PASSES.exec(text);
		const rest = passed ? text.slice(0, passed.index) : text;
		const offered = OFFERED_BY_US.test(rest) && OFFERS.some((offer) => offer.test(rest));
		return [
			...(offered ? [plain('deletion', BUT.test(text) ? 'limited' : 'offered')] : []),
			...(passed && !/\bnot\b/i.test(text) ? [plain('deletion', 'passed-on')] : []),
		];
	},
};
