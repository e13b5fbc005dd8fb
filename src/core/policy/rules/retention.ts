import { plain, type Rule } from './rule.ts';

const NUMBER = String.raw`(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty|thirty|sixty|ninety)`;
const TIME = new RegExp(String.raw`\b${NUMBER}\b(?: \(\d{1,3}\))?[ -](?:business |calendar )?(?:day|week|month|year)s?\b`, 'i');
const KEEPS = /\b(?:keep|keeps|kept|retain|retains|retained|store|stores|stored|hold|held|maintained|archived|preserved?)\b/i;
const REMOVES = /\b(?:delete|deletes|deleted|destroy|destroys|destroyed|removed|erased|purged?|anonymi[sz]ed|discarded)\b/i;
const AFTER = new RegExp(String.raw`\b(?:after|within)\b[^.;]{0,20}${TIME.source}|${TIME.source}[^.;]{0,20}\bafter\b`, 'i');
const ON_REQUEST = /\b(?:request|requests|requested|ask|asked)\b/i;
const ABOUT =
	/\b(?:data|information|records?|images?|charts?|files?|notes?|transcripts?|logs?|results?|messages?|recordings?|accounts?|answers?|histor(?:y|ies))\b/i;
const VAGUE =
	/\b(?:as|so) long as\b[^.;]{0,60}\b(?:necessary|needed|required|reasonabl\w+|need|account|active|provide)\b|\bno longer than (?:is )?necessary\b/i;

/** How long data is kept: a time is stated, or only "as long as necessary". */
export const retention: Rule = {
	id: 'retention',
	finds: ({ text }) => {
		if (!ABOUT.test(text)) return [];
		const removed = REMOVES.test(text) && AFTER.test(text) && !ON_REQUEST.test(text);
		if ((KEEPS.test(text) && TIME.test(text)) || removed) return [plain('retention', 'stated')];
		return KEEPS.test(text) && VAGUE.test(text) ? [plain('retention', 'vague')] : [];
	},
};
