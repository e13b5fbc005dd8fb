import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { consentOf } from '../core/consent/consent-of.ts';
import type { Finding } from '../core/types.ts';
import { csv } from './csv.ts';

const folder = mkdtempSync(join(tmpdir(), 'telltale-csv-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function installed(): boolean {
	try {
		execFileSync('soffice', ['--version'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

/** What the dialogue of LibreOffice offers for such a file: commas, quotes, UTF-8 by its byte order mark. Without the dialogue it takes Windows' letters. */
const FILTER = 'CSV:44,34,76,1';

/** What a page or a tracker could put into a cell. */
const HOSTILE = [
	'=1+2',
	'=HYPERLINK("https://evil.example","x")',
	'+1+2',
	'-1+2',
	'@SUM(1,2)',
	'\t=1+2',
	'\r=1+2',
	' =1+2',
	'＝1+2',
	'\u200b=1+2',
	'"=1+2"',
	'a","=1+2',
	'first line\nsecond; line\n\n=1+2',
	'{=1+2}',
	'007',
	'1e5',
	'ünï\u202ecode 😀',
	'',
	'   ',
	"'quoted",
	'sep=;',
];

function finding(value: string): Finding {
	return {
		time: Date.UTC(2026, 2, 1),
		method: 'GET',
		url: value,
		page: value,
		site: 'clinic.example',
		recipient: { organisation: value, service: 'Meta Pixel', domain: 'facebook.com', role: 'advertising', via: 'third-party' },
		event: value,
		health: 'page',
		identity: 'none',
		severity: 'medium',
		disclosures: [
			{ about: 'health', kind: 'text', channel: 'body', value, form: 'plain', at: 'body/a', certainty: 'likely' },
			{ about: 'health', kind: 'text', channel: 'body', value, form: 'plain', at: 'body/b', certainty: 'likely' },
		],
		sentence: { key: value, args: [] },
		outcome: 'sent',
	};
}

type Cell = { readonly text: string; readonly formula: boolean; readonly type: string };

/** Cells of a flat OpenDocument table, row by row. */
function cellsOf(fods: string): Cell[][] {
	const table = fods.slice(fods.indexOf('<table:table '), fods.indexOf('</table:table>'));
	return [...table.matchAll(/<table:table-row\b[^>]*?(?:\/>|>(.*?)<\/table:table-row>)/gs)].flatMap(([, row = '']) => {
		const cells = [...row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
			([, attributes = '', content = '']) => {
				const lines = [...content.matchAll(/<text:p\b[^>]*?(?:\/>|>(.*?)<\/text:p>)/gs)].map(([, line = '']) => plain(line));
				const times = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
				const type = /office:value-type="(\w+)"/.exec(attributes)?.[1] ?? '';
				const cell = { text: lines.join('\n'), formula: /table:formula=/.test(attributes), type };
				return times > 100 ? [] : Array.from({ length: times }, () => cell);
			},
		);
		return cells.some(({ text }) => text !== '') ? [cells] : [];
	});
}

function plain(xml: string): string {
	return xml
		.replace(/<text:s text:c="(\d+)"\/>/g, (_, count: string) => ' '.repeat(Number(count)))
		.replace(/<text:s\/>/g, ' ')
		.replace(/<text:tab\/>/g, '\t')
		.replace(/<[^>]+>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');
}

/** A cell of several lines cannot hold a tab there, and what looks like a number is one: `007` is shown as 7. */
function seen(text: string): string {
	if (/^\d[\de.+]*$/i.test(text)) return String(Number(text));
	const lines = text.replaceAll('\r\n', '\n');
	return lines.includes('\n') ? lines.replaceAll('\t', '') : lines;
}

/** The same by a reader of our own: quoted cells, two quotes for one. */
function written(text: string): string[][] {
	return text
		.replace(/^\ufeff/, '')
		.split(/"\r\n(?=")|"\r\n$/)
		.filter((row) => row !== '')
		.map((row) => [...`${row}"`.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"')));
}

const UNSEEN = consentOf({ visits: [] }).of({ ...finding(''), outcome: 'unknown' }, '');

describe('the CSV in LibreOffice', () => {
	// Where it is not installed the test is named among those that were skipped.
	it.skipIf(!installed())('has every row, column and line break, and no formula', { timeout: 120_000 }, () => {
		const found = HOSTILE.map((value, entry) =>
			csv.finding({ source: 0, entry, timed: true, finding: finding(value), consent: UNSEEN }),
		);
		const text = csv.head() + found.join('');
		writeFileSync(join(folder, 'findings.csv'), text);
		const profile = `-env:UserInstallation=file://${folder}/profile`;
		execFileSync(
			'soffice',
			[profile, '--headless', `--infilter=${FILTER}`, '--convert-to', 'fods', '--outdir', folder, join(folder, 'findings.csv')],
			{
				stdio: 'ignore',
			},
		);
		const rows = cellsOf(readFileSync(join(folder, 'findings.fods'), 'utf8'));
		const expected = written(text);
		expect(rows.length).toBe(HOSTILE.length + 1);
		expect(rows.flat().filter(({ formula }) => formula)).toEqual([]);
		for (const [at, row] of expected.entries()) {
			const shown = rows[at]?.map(({ text }) => text) ?? [];
			while (shown.length < row.length) shown.push('');
			expect(shown.slice(0, row.length).map(seen)).toEqual(row.map(seen));
		}
	});
});
