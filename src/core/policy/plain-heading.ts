import { hostOf } from './host-of.ts';

/** Of sharing and keeping, of data and those who have it: a promise under such words is made of all, to all. */
const PLAIN =
	words(`a about ads advertisers advertising an and answers are collect collected commitment confidential confidentiality data details disclose disclosed
	disclosing disclosure disclosures do does for general get have health how i in info information introduction is it keep keeping matters me medical my never no not notice of on
	or our parties party personal pledge policy practices privacy promise protect protected protecting protection recipients safe secure security see sees sell selling share
	shared shares sharing sold statement tell that the their them third this to us use used uses we welcome what when where who whom why with you your`);
/** Of what other parts of a policy are about; a promise under one of these may be about that only. */
const TOPICS =
	words(`above access accessibility account accounts appointments be changes children choices clinic collection complaints concerns contact contacting cookies correct delete deleting deletion email
	from give giving help intake kept know links long mail messages need overview payment payments prescriptions questionnaire questions quiz retention rights safeguards sale send sites
	storage store stored touch update updates visit website will`);
/** "What we do not promise" */
const UNSAID = /\b(?:no|not|never)\b.*\b(?:commitment|notice|pledge|policy|practices|promise|statement|tell)\b/i;
const NUMBER = /^\W*(?:section |part )?(?:\d+(?:\.\d+)*[.):]?|(?:[ivx]+|[a-z])[.):])\s+/i;

/** Whether a heading bounds nothing that a promise under it says: all its words are plain, or the promise's own. */
export function isPlainHeading(heading: string | null, promise: string): boolean {
	const own = new Set(wordsOf(promise));
	return !UNSAID.test(heading ?? '') && wordsOf(heading ?? '').every((word) => PLAIN.has(word) || own.has(word));
}

/** Whether a heading somewhere in the document is about a known matter, so that nothing under it bounds a promise elsewhere. */
export function isKnownHeading(heading: string | null): boolean {
	return wordsOf(heading ?? '').every((word) => PLAIN.has(word) || TOPICS.has(word));
}

/** Whether a promise about whatever is entered beside it may be meant for questions: a page may have a form for news or for passwords besides. */
export function isQuizHeading(heading: string | null): boolean {
	return (
		isPlainHeading(heading, '') ||
		/\?\s*$|\b(?:quiz|questionnaire|assessment|test|survey|screening|intake|symptoms?)\b/i.test(heading ?? '')
	);
}

/** Whether the title of a document says no more than that it is the site's privacy policy. `url`: where it stands; words of its host are the site's name. */
export function isPlainTitle(title: string, url: string): boolean {
	const host = hostOf(url).replace(/[^a-z\d]/g, '');
	const words = wordsOf(title);
	// "Privacy and cookies"; a policy on cookies alone is about these.
	const besides = words.includes('privacy') ? /^(?:cookies?|inc|llc|ltd|online|website)$/ : /^(?:inc|llc|ltd)$/;
	return words.every((word) => PLAIN.has(word) || besides.test(word) || (word.length > 3 && host.includes(word)));
}

function words(text: string): ReadonlySet<string> {
	return new Set(text.split(/\s+/));
}

function wordsOf(text: string): readonly string[] {
	return (
		text
			.toLowerCase()
			.replace(NUMBER, '')
			.match(/[\p{L}\d]+/gu) ?? []
	);
}
