import type { Fact, Told } from '../core/report.ts';
import type { Sentence, Severity } from '../core/types.ts';
import type { AnalysedSite, Analysis, Format } from './analysis.ts';
import { limitsOf } from './json.ts';
import { lookup } from './lookup.ts';
import { say } from './say.ts';
import { sentByWords } from './sent-by-words.ts';
import { visibleText } from './visible-text.ts';
import { wrapped } from './wrapped.ts';

/** Facts shown of one recipient, and recipients of one site; the rest are counted. The JSON holds all. */
const MOST_FACTS = 12;
const MOST_RECIPIENTS = 60;

const COLOURS: Readonly<Record<Severity, string>> = {
	critical: '\u001b[1;31m',
	high: '\u001b[31m',
	medium: '\u001b[33m',
	low: '\u001b[2m',
};
const BOLD = '\u001b[1m';
const PLAIN = '\u001b[0m';

/** For people at a terminal: each site's verdict, who was told what, worst first, and what could not be seen. */
export function text(width: number, colour: boolean): Format {
	const paint = (words: string, code: string) => (colour ? `${code}${words}${PLAIN}` : words);
	const line = (indent: number, words: string, hang = 0) => wrapped(words, Math.max(width, 30), indent, hang);

	function toldTo(told: Told): string[] {
		const { recipient } = told;
		const name = recipient.service.startsWith(recipient.organisation)
			? recipient.service
			: `${recipient.organisation}, ${recipient.service}`;
		const head = line(2, message('cli_recipient', name, recipient.domain, severityOf(told.severity), String(told.requests)));
		const shown = told.facts.slice(0, MOST_FACTS);
		const more = told.facts.length - shown.length;
		// How it was sent stands below the first of the facts that were sent so.
		const ways = shown.map(wayOf);
		const facts = shown.flatMap((fact, at) => {
			const way = ways[at] ?? '';
			return way === '' || way === ways[at - 1] ? [factOf(fact)] : [factOf(fact), line(6, way)];
		});
		return [paint(head, COLOURS[told.severity]), ...facts, ...(more > 0 ? [line(4, message('cli_more', String(more)))] : [])];
	}

	function siteOf({ site, page, health, requests, thirdParty, report }: AnalysedSite): string[] {
		if (site === '') return [line(0, message('cli_unattributed', String(requests), String(thirdParty)))];
		const kind = health.is
			? message('cli_health', message(`category_${(health.category ?? 'other').replaceAll('-', '_')}`))
			: message('cli_not_health');
		const shown = report.recipients.slice(0, MOST_RECIPIENTS);
		const more = report.recipients.length - shown.length;
		return [
			paint(line(0, visibleText(site)), BOLD),
			line(0, visibleText(page)),
			line(0, kind),
			...health.because.map((because) => line(2, `- ${spoken(because)}`, 2)),
			line(0, message('cli_counts', String(requests), String(thirdParty), String(report.counts.findings))),
			'',
			line(0, spoken(report.verdict)),
			...shown.flatMap((told) => ['', ...toldTo(told)]),
			...(more > 0 ? [line(2, message('cli_more', String(more)))] : []),
			...passedOn(report.passedOn),
		];
	}

	function passedOn(facts: readonly Fact[]): string[] {
		if (facts.length === 0) return [];
		// All of them: the JSON has the findings, not the chains that follow from them.
		return ['', line(2, message('cli_passed_on')), ...facts.map(factOf)];
	}

	function factOf({ sentence, times }: Fact): string {
		const words = spoken(sentence);
		return line(4, `- ${times > 1 ? message('cli_times', words, String(times)) : words}`, 2);
	}

	function wayOf({ recorded: { finding }, times }: Fact): string {
		const by = sentByWords(finding);
		const ways = [
			...(finding.stage ? [message(`stage_${finding.stage}`)] : []),
			...(by ? [spoken(by)] : []),
			...(finding.witness ? [message('evidence_witness_page')] : []),
		];
		const way = ways.map((one) => one.replace(/\.?$/, '.')).join(' ');
		return way !== '' && times > 1 ? message('cli_one_of_them', way) : way;
	}

	function all(analysis: Analysis): string[] {
		const { sources, sites, unread } = analysis;
		const limits = limitsOf(analysis);
		return [
			...sources.map(({ file, entries, sha256 }) =>
				line(0, message('cli_source', visibleText(file), String(entries), sha256 || '-')),
			),
			...sites.flatMap((site) => ['', ...siteOf(site)]),
			...(unread.size > 0 ? ['', line(0, message('cli_unread'))] : []),
			...[...unread].map(([reason, times]) =>
				line(2, `- ${message('cli_times', message(`unread_${reason.replaceAll('-', '_')}`), String(times))}`, 2),
			),
			...(limits.length > 0 ? ['', line(0, message('cli_limits'))] : []),
			...limits.map((limit) => line(2, `- ${visibleText(limit)}`, 2)),
		];
	}

	return {
		head: () => '',
		finding: null,
		middle: '',
		unread: null,
		separator: '',
		tail: (analysis) => `${all(analysis).join('\n')}\n`,
	};
}

function severityOf(severity: Severity): string {
	return message(`severity_${severity}`);
}

function spoken(sentence: Sentence): string {
	return visibleText(say(sentence, lookup));
}

/** A message of ours; what it is filled with may come from a page, so nothing unseen passes. */
function message(key: string, ...args: readonly string[]): string {
	return visibleText(lookup(key, args));
}
