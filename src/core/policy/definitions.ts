import type { Definition, What, With } from './claim.ts';
import type { PolicySentence } from './policy-text.ts';
import { matchable } from './rules/rule.ts';
import { tagged } from './tagged.ts';

const QUOTED =
	/"([\p{L}][\p{L} -]{1,40})"(?:\)| as used (?:here|in this policy))?,? (means|includes|refers to|does not include|do not include|excludes)\b/iu;
const BARE =
	/\b(personal (?:information|data)|health (?:information|data)|consumer health data|protected health information|sensitive (?:information|data)|partners|third parties|information) (does not include|do not include|excludes|means)\b/i;

/** "Hashed e-mail addresses are not personal information." */
const NOT_ONE =
	/\b(?:(?:is|are) not|(?:do|does|don't|doesn't) (?:not )?(?:consider|regard|treat)\b[^.;]{0,80}\b(?:to be|as)|(?:do|does) not constitute) (?:considered |deemed |regarded as |treated as |to be )?(?:an? |our |your )?(personal (?:information|data)|(?:protected )?health (?:information|data)|third parties|advertisers|partners|sharing)\b/i;

/** "Personal information is your name and birth date." */
const IS =
	/^\W*(?:here, |in this policy, )?(personal (?:information|data)|(?:consumer |protected )?health (?:information|data)|partners|third parties) (?:is|are|refers to|consists? of|comprises?) (?=(?:your|any|information|data|the|an?|what|anything|companies|those)\b)/i;

/** "Health information is defined by law": what it takes in is said elsewhere. */
const DEFINES =
	/\b(?:defines?|defined|definitions? of|meaning of|as used in)\b[^.;]{0,80}\b((?:protected |consumer )?health (?:information|data)|personal (?:information|data)|third part(?:y|ies))\b|\b((?:protected |consumer )?health (?:information|data)|personal (?:information|data)|third part(?:y|ies))\b[^.;]{0,80}\b(?:defined|definition|meaning given)\b/i;

/** What a sentence says that a word means in this policy; null where it defines none. */
export function definitionIn({ text, at }: PolicySentence): Definition | null {
	const plainText = matchable(text);
	const found = QUOTED.exec(plainText) ?? BARE.exec(plainText);
	const is = found ? null : IS.exec(plainText);
	if (is?.[1])
		return { term: is[1].toLowerCase(), is: 'means', what: whatAfter(plainText.slice(is[0].length)), with: [], quote: text, at };
	const not = found ? null : NOT_ONE.exec(plainText);
	if (not?.[1]) return { term: not[1].toLowerCase(), is: 'excludes', what: [], with: [], quote: text, at };
	const defines = found ? null : DEFINES.exec(plainText);
	const elsewhere = defines?.[1] ?? defines?.[2];
	if (elsewhere)
		return { term: elsewhere.toLowerCase().replace(/part(?:y|ies)$/, 'part'), is: 'means', what: [], with: [], quote: text, at };
	if (!found) return null;
	const [whole, term = '', verb = ''] = found;
	const rest = tagged(plainText.slice(found.index + whole.length));
	const tags = (prefix: string) => [
		...new Set(rest.terms.flatMap(({ tag }) => (tag.startsWith(prefix) ? [tag.slice(prefix.length)] : []))),
	];
	return {
		term: term.toLowerCase(),
		is: /not|exclude/i.test(verb) ? 'excludes' : /include/i.test(verb) ? 'includes' : 'means',
		what: tags('what:') as What[],
		with: tags('with:') as With[],
		quote: text,
		at,
	};
}

function whatAfter(text: string): readonly What[] {
	return [
		...new Set(tagged(text).terms.flatMap(({ tag }) => (tag.startsWith('what:') ? [tag.slice('what:'.length) as What] : []))),
	];
}
