import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isTrackingRole } from '../src/core/attribute/tracking-role.ts';
import { destinations } from '../src/core/destinations/index.ts';
import type { Role } from '../src/core/types.ts';
import { analysed, type Document } from './corpus-analyse.ts';
import { type Measure, type Row, type Score, type Share, scoreRow, sum } from './corpus-score.ts';

/**
 * Measures the command line on real requests: `npm run corpus -- ../shared` scores the labelled ones and tells of each capture what
 * was found; `--findings NAME` prints the findings of one capture, `--row ID` those of one labelled request.
 */
const TARGETS: Readonly<Record<Measure, number>> = { vendor: 0.99, person: 0.99, page: 0.99, event: 0.98 };
const DATA = join(import.meta.dirname, '../src/core/data');
const MEASURES: readonly Measure[] = ['vendor', 'person', 'page', 'event'];

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: { findings: { type: 'string' }, row: { type: 'string' } },
});
const shared = positionals[0] ?? '../shared';

console.log(tables());

if (!existsSync(join(shared, 'labelled', 'requests.jsonl'))) {
	console.log(`corpus: ${shared} holds no labelled requests; nothing to measure`);
	process.exit(0);
}
if (values.findings !== undefined) await printFindings(values.findings);
else if (values.row !== undefined) await printRow(values.row);
else {
	const passed = await labelled();
	const quiet = await captures();
	process.exitCode = passed && quiet ? 0 : 1;
}

/** How much the tables hold that the README speaks of. */
function tables(): string {
	const read = (file: string): readonly { readonly not?: true }[] => JSON.parse(readFileSync(join(DATA, file), 'utf8'));
	const terms = readdirSync(join(DATA, 'terms')).flatMap((file) => read(join('terms', file)));
	const traps = terms.filter((term) => term.not).length;
	return `tables: ${destinations.length} services, ${terms.length - traps} health terms, ${traps} phrases that only look like one, ${read('sites.json').length} sites, ${read('roles.json').length} roles`;
}

function rows(): Row[] {
	return readFileSync(join(shared, 'labelled', 'requests.jsonl'), 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => JSON.parse(line) as Row);
}

async function labelled(): Promise<boolean> {
	const folder = mkdtempSync(join(tmpdir(), 'telltale-corpus-'));
	const scores: Score[] = [];
	try {
		for (const row of rows()) scores.push(scoreRow(row, await analysed(harOf(row, folder))));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	const positives = scores.filter(({ vendor }) => vendor !== null);
	console.log('\n== labelled requests ==');
	const good = measures(positives);
	const negatives = scores.filter(({ isNegative }) => isNegative);
	const clean = negatives.filter(({ misses }) => misses.length === 0);
	console.log(`negatives without a finding: ${clean.length} of ${negatives.length}`);
	console.log('\nper kind of identifier:');
	for (const kind of [...new Set(positives.flatMap(({ kinds }) => Object.keys(kinds)))].sort()) {
		const { found, of } = sum(positives.map(({ kinds }): Share => kinds[kind] ?? { found: 0, of: 0 }));
		console.log(`  ${kind.padEnd(40)} ${found}/${of}`);
	}
	const redacted = positives.reduce((total, score) => total + score.redacted, 0);
	if (redacted > 0) console.log(`  ${'blotted out by the publisher, not counted'.padEnd(40)} ${redacted}`);
	console.log('\nper service:');
	for (const [vendor, group] of grouped(positives, (score) => score.vendor ?? '')) {
		const parts = MEASURES.map((measure) => ({ measure, ...totals(group, measure) })).filter(({ of }) => of > 0);
		console.log(`  ${vendor.padEnd(40)} ${parts.map(({ measure, found, of }) => `${measure} ${found}/${of}`).join(', ')}`);
	}
	console.log('\nmisses:');
	for (const { id, misses } of scores) for (const miss of misses) console.log(`  ${id}: ${miss}`);
	return good && clean.length === negatives.length;
}

function totals(scores: readonly Score[], measure: Measure) {
	return sum(scores.map(({ shares }) => shares[measure]));
}

function measures(scores: readonly Score[]): boolean {
	const parts = MEASURES.map((measure) => {
		const { found, of } = totals(scores, measure);
		return { measure, found, of, share: of === 0 ? 1 : found / of };
	});
	const written = parts.map(({ measure, found, of, share }) => `${measure} ${found}/${of} (${share.toFixed(3)})`);
	console.log(`${scores.length} requests to trackers: ${written.join(', ')}`);
	return parts.every(({ measure, share }) => share >= TARGETS[measure]);
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): [string, T[]][] {
	const groups = new Map<string, T[]>();
	for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
	return [...groups].sort(([a], [b]) => a.localeCompare(b));
}

/** True when no request that serves a page gave a finding. */
async function captures(): Promise<boolean> {
	console.log('\n== captures ==');
	let serving = 0;
	for (const path of capturePaths()) {
		const began = performance.now();
		const document = await analysed(path);
		const milliseconds = Math.round(performance.now() - began);
		const third = document.sites.reduce((total, site) => total + site.thirdParty, 0);
		const { sources, findings, unread } = document;
		console.log(
			`\n${basename(path)}: ${sources[0]?.entries ?? 0} requests, ${third} third party, ${findings.length} findings, ${unread.length} unread, ${milliseconds} ms`,
		);
		for (const [name, group] of grouped(findings, ({ recipient }) => recipient.service)) {
			console.log(`  ${name.padEnd(40)} ${String(group.length).padStart(3)}  ${worst(group)}`);
		}
		for (const [reason, group] of grouped(unread, (one) => one.reason)) console.log(`  unread: ${reason} ${group.length}`);
		for (const { entry, recipient, sentence } of findings.filter(({ recipient: { role } }) => servesPages(role))) {
			serving++;
			console.log(`  serves the page, and gave a finding: #${entry} ${recipient.service}: ${sentence}`);
		}
	}
	console.log(`\nfindings of requests that serve the page: ${serving}`);
	return serving === 0;
}

/** A service that a page is made with; of a company that we do not know, nothing can be said. */
function servesPages(role: Role): boolean {
	return role !== 'unknown' && !isTrackingRole(role);
}

function worst(findings: Document['findings']): string {
	return (
		['critical', 'high', 'medium', 'low'].find((severity) => findings.some((finding) => finding.severity === severity)) ?? ''
	);
}

function capturePaths(): string[] {
	const folder = join(shared, 'captures');
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => name.endsWith('.har.gz'))
		.map((name) => join(folder, name));
}

async function printFindings(name: string): Promise<void> {
	for (const path of capturePaths().filter((one) => basename(one).includes(name))) print(await analysed(path));
}

async function printRow(id: string): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'telltale-corpus-'));
	for (const row of rows().filter((one) => one.id === id)) {
		console.log(JSON.stringify(row, null, 1));
		print(await analysed(harOf(row, folder)));
	}
	rmSync(folder, { recursive: true, force: true });
}

function print({ findings, unread, sites }: Document): void {
	for (const { site, health } of sites) console.log(site, health.is, health.category, health.because.join('; '));
	for (const finding of findings) {
		const { entry, recipient, health, identity, severity, event, sentence, disclosures } = finding;
		console.log(`\n#${entry} ${recipient.service} ${health}/${identity} ${severity} “${event}”: ${sentence}`);
		for (const one of disclosures) {
			console.log(
				`    ${one.about}/${one.kind} ${one.form} ${one.certainty} ${one.at} = ${one.value.slice(0, 160)}${one.term === undefined ? '' : ` [${one.term}]`}`,
			);
		}
	}
	for (const { entry, reason } of unread) console.log(`#${entry} unread: ${reason}`);
}

/** One labelled request as a HAR of one entry, as labelled/README.md says. */
function harOf(row: Row, folder: string): string {
	const bodyType = row.bodyType ?? '';
	const [mimeType = ''] = bodyType.split(/;base64-of-/);
	const encoding = bodyType.includes(';base64-of-') ? { encoding: 'base64' } : {};
	const headers = row.page === null ? [] : [{ name: 'Referer', value: `${new URL(row.page).origin}/` }];
	const entry = {
		pageref: 'page_1',
		startedDateTime: '2025-05-01T12:00:00.000Z',
		time: 1,
		request: {
			method: row.method,
			url: row.url,
			httpVersion: 'HTTP/1.1',
			headers,
			queryString: [],
			...(row.body === null ? {} : { postData: { mimeType, text: row.body, ...encoding } }),
		},
		response: { status: 200, statusText: '', headers: [], content: { size: 0, mimeType: '' }, redirectURL: '' },
		cache: {},
		timings: {},
	};
	const page = { id: 'page_1', startedDateTime: entry.startedDateTime, title: row.page ?? '', pageTimings: {} };
	const log = { version: '1.2', creator: { name: 'corpus', version: '1' }, pages: [page], entries: [entry] };
	const path = join(folder, `${row.id}.har`);
	writeFileSync(path, JSON.stringify({ log }));
	return path;
}
