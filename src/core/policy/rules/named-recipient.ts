import { tagged } from '../tagged.ts';
import { plain, type Rule } from './rule.ts';

/** What an organisation is named for, where it receives data. */
const RECEIVES =
	/\b(?:use|uses|used|using|work with|works with|partners?|include|includes|including|such as|like|share|shares|shared|send|sends|sent|disclose|disclosed|provide|provided|receive|receives|pixels?|tags?|cookies|analytics|retargeting|operated by|provided by)\b/i;
/** Signing in, following, shops and maps: a name, but no word of data. */
const OTHERWISE =
	/\b(?:follow|like|find|watch|visit|join|connect with) us\b|\bwatch our\b|\b(?:sign|log|logged|signing|logging)[ -]?in (?:with|using|via|through)\b|\bwith your \w+ account\b|\bgoogle (?:maps|play)\b|\bapp store\b|\bdownload\b|\btrademarks?\b/i;
const DENIED = /\b(?:not|never|no|n't|neither|nor)\b/i;

/** Organisations that a policy names as those who receive data. Where the sentence denies it, it is no naming. */
export const namedRecipient: Rule = {
	id: 'named-recipient',
	finds: ({ text, deeds }) => {
		if (!RECEIVES.test(text) || OTHERWISE.test(text) || /\?\s*$/.test(text)) return [];
		const told = deeds.find(({ named, stance }) => named.length > 0 && (stance === 'possible' || stance === 'admitted'));
		if (DENIED.test(text) && !told) return [];
		const named = told?.named ?? [...new Set(tagged(text).terms.flatMap(({ name }) => name ?? []))];
		if (named.length === 0) return [];
		const may = told ? told.stance === 'possible' : /\b(?:may|might)\b/i.test(text);
		return [plain('named-recipient', may ? 'possible' : 'admitted', { named })];
	},
};
