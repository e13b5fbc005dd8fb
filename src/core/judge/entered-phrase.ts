import type { Disclosure, Entered, Sentence } from '../types.ts';
import { formWords } from './form-words.ts';
import { quote } from './rule.ts';

/** Later than this, how long it took says nothing. */
const MOST_MILLISECONDS = 60_000;
const LONGEST_QUESTION = 80;

/**
 * What the person did, as the object of "This site told X". What was typed is not quoted where only its hash left, and nobody is said to have done
 * what was filled in for a made-up person.
 */
export function enteredPhrase(disclosure: Disclosure, entered: Entered, manner: '' | 'unsubmitted_' | 'probably_'): Sentence {
	const { did, made } = entered;
	const key = `what_${manner}${did}${made ? '_made' : ''}`;
	const asked = questionOf(entered, disclosure.form === 'plain' ? disclosure.value : '');
	const after = afterOf(entered);
	if (disclosure.form === 'plain') return { key, args: [quote(disclosure.value), asked, after] };
	return { key: `${key}_hashed`, args: [asked, formWords(disclosure.form), after] };
}

/** Where it was asked; '' where the page does not say, or where the question is the answer. */
export function questionOf({ did, question, name }: Entered, quoted = ''): Sentence | '' {
	const asked = quote(question || name, LONGEST_QUESTION);
	if (asked === '' || asked === quote(quoted, LONGEST_QUESTION)) return '';
	return { key: did === 'chose' ? 'asked_for' : 'asked_under', args: [asked] };
}

/** How long before the request it was done; '' where that is not known or says nothing. */
export function afterOf({ after, made }: Entered): Sentence | '' {
	if (after === null || after < 0 || after >= MOST_MILLISECONDS) return '';
	const seconds = after < 10_000 ? Math.round(after / 100) / 10 : Math.round(after / 1_000);
	if (seconds === 0) return { key: 'after_at_once', args: [] };
	return { key: made ? 'after_made_seconds' : 'after_seconds', args: [String(seconds)] };
}
