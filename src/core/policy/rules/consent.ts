import { plain, type Rule } from './rule.ts';

const CONSENT = '(?:consent|permission|authori[sz]ation|opt in)';
const SHARING = '(?:shar|disclos|sell|transfer|releas|provid|send)';
/** "we will ask for your consent before we share", and the other way round. */
const ASKS = new RegExp(
	String.raw`\b(?:we|us)\b[^.;]{0,40}\b(?:ask|obtain|request|seek|get|require|need)\b[^.;]{0,60}\b${CONSENT}\b[^.;]{0,30}\b(?:before|prior to|to)\b[^.;]{0,120}\b${SHARING}`,
	'i',
);
const BEFORE = new RegExp(
	String.raw`\b(?:before|prior to)\b[^.;]{0,30}\b${SHARING}[^.;]{0,80}\b(?:ask|obtain|request|seek|get|require)\b[^.;]{0,40}\b${CONSENT}\b`,
	'i',
);
const BY_USE = new RegExp(
	String.raw`(?:^you (?:hereby )?(?:agree|consent|acknowledge)\b[^.;]{0,40}\bwe may\b[^.;]{0,40}\b(?:exchange|${SHARING}))|\bby (?:using|continuing|visiting|accessing|creating|signing|submitting|providing|registering|clicking|browsing)\b[^.;]{0,80}\byou(?: hereby)? (?:consent|agree|acknowledge|accept|authori[sz]e)\b[^.;]{0,120}\b${SHARING}`,
	'i',
);

/** Whether the person is asked before data is shared: promised, or taken to have agreed by using the site. */
export const consent: Rule = {
	id: 'consent',
	finds: ({ text, deeds }) => {
		const asked = deeds.filter(({ does, byConsent }) => does === 'share' && byConsent);
		if (asked.length > 0) return [plain('consent-before-sharing', 'promised', pick(asked[0]))];
		if (BY_USE.test(text)) return [plain('consent-before-sharing', 'implied')];
		if (/\bnot (?:need|require|ask|obtain)\b/i.test(text)) return [];
		const sells = /\b(?:before|prior to) selling\b/i.test(text) && !/\b(?:shar|disclos)/i.test(text);
		return !sells && (ASKS.test(text) || BEFORE.test(text)) ? [plain('consent-before-sharing', 'promised')] : [];
	},
};

function pick(deed: Parameters<Rule['finds']>[0]['deeds'][number] | undefined) {
	return deed ? { with: deed.with, what: deed.what, unless: deed.unless } : {};
}
