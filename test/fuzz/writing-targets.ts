import fc from 'fast-check';
import catalogue from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { KeptRequest } from '../../src/core/dossier.ts';
import { canonical } from '../../src/core/seal.ts';
import type { Finding, Sentence } from '../../src/core/types.ts';
import { bodyShown } from '../../src/show/body-shown.ts';
import { csvCell } from '../../src/show/csv.ts';
import { exportFiles } from '../../src/show/exports.ts';
import { lookup } from '../../src/show/lookup.ts';
import { requestText } from '../../src/show/request-text.ts';
import { say } from '../../src/show/say.ts';
import { visibleParts, visibleText } from '../../src/show/visible-text.ts';
import { wrapped as wrappedText } from '../../src/show/wrapped.ts';
import { dossierOf, examined } from './engine-targets.ts';
import { hostile, observation, word } from './shapes.ts';
import { type Target, target } from './target.ts';

/** What turns text about, shows nothing, or is obeyed by a terminal. */
const OBEYED = /[^\P{Cc}\n\r\t]|[\p{Cf}\p{Zl}\p{Zp}]/u;
const TEMPLATE = '<!doctype html><title>t</title><body><!--data--></body>';

/** A finding whose every text was written by somebody else, as a pack can hold it. */
function withWords(finding: Finding, words: readonly string[]): Finding {
	const at = (index: number) => words[index % Math.max(words.length, 1)] ?? '';
	const { recipient } = finding;
	return {
		...finding,
		event: at(0),
		page: at(1),
		site: at(2),
		url: at(3),
		method: at(4),
		recipient: { ...recipient, organisation: at(5), service: at(6), domain: at(7) },
		disclosures: finding.disclosures.map((one) => ({ ...one, value: at(8), at: at(9) })),
		sentence: { key: finding.sentence.key, args: finding.sentence.args.map(() => at(10)) },
	};
}

const sentence: fc.Arbitrary<Sentence> = fc.letrec<{ sentence: Sentence }>((tie) => ({
	sentence: fc.record({
		key: fc.oneof(fc.constantFrom(...Object.keys(catalogue)), word),
		args: fc.array(fc.oneof({ maxDepth: 3 }, hostile, tie('sentence')), { maxLength: 3 }),
	}),
})).sentence;

export const writingTargets: readonly Target[] = [
	target({
		name: 'text for eyes: nothing unseen is left',
		share: 60,
		inputs: fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 200 })),
		holds: (text) => {
			if (OBEYED.test(visibleText(text)) || /[\n\r\t]/.test(visibleText(text))) throw new Error('something is unseen');
			if (OBEYED.test(visibleText(text, 'keep').replaceAll('\r\n', ''))) throw new Error('something is unseen');
			const shown = visibleParts(text).filter(({ unseen }) => !unseen);
			if (shown.some((part) => !text.includes(part.text))) throw new Error('something is said that was not there');
			for (const line of wrappedText(visibleText(text), 60, 2).split('\n'))
				if (line.length > 20_000) throw new Error('a long line');
		},
	}),
	target({
		name: 'cells of a spreadsheet',
		share: 40,
		inputs: hostile,
		holds: (text) => {
			const cell = csvCell(text);
			if (!/^"(?:[^"]|"")*"$/.test(cell)) throw new Error('a cell that ends too early');
			if (/^"[\s\u200b\ufeff]*[=+\-@＝＋－＠]/u.test(cell)) throw new Error('a formula');
		},
	}),
	target({
		name: 'sentences',
		share: 40,
		inputs: sentence,
		holds: (given) => {
			const said = say(given, lookup);
			const size = JSON.stringify(given).length;
			if (said.length > 200 * size + 5_000) throw new Error(`${size} characters made ${said.length}`);
		},
	}),
	target({
		name: 'a request, shown and copied',
		share: 5,
		inputs: observation,
		holds: (given) => {
			bodyShown(given.body);
			const { text } = requestText(given);
			if (OBEYED.test(text.replaceAll('\r\n', ''))) throw new Error('something is unseen');
		},
	}),
	target({
		name: 'exports: HTML, HAR, JSON, CSV',
		share: 1.5,
		inputs: fc.tuple(observation, fc.array(hostile, { minLength: 1, maxLength: 6 })),
		holds: ([given, words]) => {
			const findings = examined(given, []).findings.slice(0, 5);
			const recorded = findings.map((finding, id) => ({ id, finding: withWords(finding, words) }));
			const kept: KeptRequest = {
				key: words[0] ?? '',
				visit: 'visit-1',
				observation: given,
				findings: recorded,
				marks: [],
				seal: null,
			};
			const { head } = dossierOf([kept], []);
			for (const file of exportFiles({ ...head, note: words.join(' ') }, TEMPLATE)) {
				const text = file.head() + file.request(kept, 0) + file.tail(new Map());
				if (file.mediaType === 'application/json') JSON.parse(text);
				if (file.mediaType === 'text/html') onlyOurMarkup(text, kept);
				if (file.mediaType === 'text/csv') evenRows(text);
				const bare = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
				if (file.mediaType !== 'text/html' && OBEYED.test(bare)) throw new Error(`something is unseen in ${file.path}`);
			}
		},
	}),
];

/** Whatever is in the data, the file has the elements that we wrote and no other. */
function onlyOurMarkup(text: string, kept: KeptRequest): void {
	const tags = [...text.matchAll(/<\/?[a-z!][a-z\d]*/gi)].map(([tag]) => tag.toLowerCase());
	const known = [
		'<!doctype',
		'<title',
		'</title',
		'<body',
		'</body',
		'<script',
		'</script',
		'<noscript',
		'</noscript',
		'<main',
		'</main',
		'<h1',
		'</h1',
		'<p',
		'</p',
		'<ul',
		'</ul',
		'<li',
		'</li',
	];
	const other = tags.filter((tag) => !known.includes(tag));
	if (other.length > 0 || tags.filter((tag) => tag === '<script').length !== 1)
		throw new Error(`markup of somebody else: ${other.join(' ')}`);
	const line = text.slice(text.indexOf('\n') + 1, text.indexOf('</script>')).split('\n')[0] ?? '';
	if (canonical(JSON.parse(line)) !== canonical(JSON.parse(canonical(kept)))) throw new Error('not what was kept');
}

function evenRows(text: string): void {
	const rows = text
		.replace(/^\ufeff/, '')
		.replace(/"(?:[^"]|"")*"/g, 'x')
		.split('\r\n')
		.filter((row) => row !== '');
	if (new Set(rows).size > 1) throw new Error('rows of different length');
}
