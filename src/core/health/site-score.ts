import data from '../data/host-words.json';
import type { Because, HealthCategory } from '../types.ts';
import { hostWords } from './host-words.ts';
import type { PageSignals } from './page-signals.ts';
import { phrasesIn, plainText, siteWords, type WordGroup } from './site-words.ts';

/** One reason for or against a health site, with what it adds to the sum. */
export type Reason = { readonly weight: number; readonly category?: HealthCategory; readonly because: Because };

const groups = data as {
	readonly hosts: readonly WordGroup[];
	readonly hostsAgainst: readonly string[];
	readonly suffixes: readonly WordGroup[];
	readonly paths: readonly WordGroup[];
};

const AGAINST_HOST = -4;
const AGAINST_PHRASE = -3;
/** One scale may be quoted by an article; two are a questionnaire. */
const SCALE = 4;
const MAX = { phrases: 6, scales: 5, types: 5, title: 2, path: 2, below: 3 };

/** Reasons in the words of the host name: of the registered name in full, of sub-domains up to a bound. */
export function hostReasons(hostname: string): readonly Reason[] {
	const { site, below, suffix } = hostWords(hostname);
	const named = wordReasons([...new Set(site)], groups.hosts, 'because_host_word');
	const against = site.find((word) => groups.hostsAgainst.includes(word));
	return [
		...named,
		...wordReasons([suffix], groups.suffixes, 'because_host_word'),
		...capped(wordReasons([...new Set(below)], groups.hosts, 'because_host_word'), MAX.below),
		...(against ? [reason(AGAINST_HOST, 'because_against_host_word', against)] : []),
	];
}

/** Reasons in the folders of a path: `/find-a-therapist`. */
export function pathReasons(path: string): readonly Reason[] {
	const folders = path
		.toLowerCase()
		.slice(0, 500)
		.split('/')
		.map((folder) => folder.replaceAll('_', '-').replace(/\.[a-z]{3,5}$/, ''));
	return capped(wordReasons([...new Set(folders)], groups.paths, 'because_path_word'), MAX.path);
}

/** Reasons in the words of a title; each counts little, for news writes about health too. */
export function titleReasons(title: string): readonly Reason[] {
	const words = [...new Set(plainText(title.slice(0, 500)).trim().split(' '))];
	const found = wordReasons(words, groups.hosts, 'because_title_word').filter(({ weight }) => weight > 1);
	return capped(
		found.map((one) => ({ ...one, weight: 1 })),
		MAX.title,
	);
}

/** Reasons in what the page says about itself. Signals come from the page and are trusted for nothing else. */
export function signalReasons(signals: PageSignals | null, title: string): readonly Reason[] {
	const inTitle = plainText(title.slice(0, 500));
	const phrases = new Set(signals?.phrases.slice(0, 50) ?? []);
	for (const group of siteWords.phrases) for (const phrase of phrasesIn(inTitle, group.words)) phrases.add(phrase);
	for (const phrase of phrasesIn(inTitle, siteWords.against)) phrases.add(phrase);
	return [...typeReasons(signals?.types.slice(0, 50) ?? []), ...phraseReasons([...phrases])];
}

function phraseReasons(phrases: readonly string[]): readonly Reason[] {
	const scales = phrases.filter((phrase) => siteWords.scales.includes(phrase));
	const against = phrases.filter((phrase) => siteWords.against.includes(phrase));
	return [
		...capped(
			scales.map((phrase) => reason(SCALE, 'because_scale', phrase)),
			MAX.scales,
		),
		...capped(wordReasons(phrases, siteWords.phrases, 'because_phrase'), MAX.phrases),
		...against.slice(0, 2).map((phrase) => reason(AGAINST_PHRASE, 'because_against_phrase', phrase)),
	];
}

function typeReasons(types: readonly string[]): readonly Reason[] {
	const reasons = wordReasons(types, siteWords.types, 'because_type');
	const positive = capped(
		reasons.filter(({ weight }) => weight > 0),
		MAX.types,
	);
	const worst = reasons.filter(({ weight }) => weight < 0).sort((a, b) => a.weight - b.weight)[0];
	// A clinic's own blog post is an `Article` too.
	if (!worst || (positive.length > 0 && worst.because.args[0] === 'Article')) return positive;
	return [...positive, { ...worst, because: { ...worst.because, key: 'because_against_type' } }];
}

function wordReasons(words: readonly string[], all: readonly WordGroup[], key: string): readonly Reason[] {
	return all.flatMap((group) => {
		const found = words
			.filter((word) => group.words.includes(word))
			.map((word) => reason(group.weight, key, word, group.category));
		return group.cap === undefined ? found : capped(found, group.cap);
	});
}

/** Keeps the strongest reasons and shortens them to a sum of at most `max`. */
function capped(reasons: readonly Reason[], max: number): readonly Reason[] {
	let left = max;
	const kept: Reason[] = [];
	for (const one of [...reasons].sort((a, b) => b.weight - a.weight)) {
		if (left <= 0) break;
		const weight = Math.min(one.weight, left);
		left -= weight;
		kept.push({ ...one, weight });
	}
	return kept;
}

function reason(weight: number, key: string, argument: string, category?: HealthCategory): Reason {
	return { weight, because: { key, args: [argument] }, ...(category && { category }) };
}
