import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overflow, violations } from '../accessibility.ts';
import { patient, walkClinic } from '../clinic/walk.ts';
import { settled } from './settled.ts';
import { CLINIC_SITE, openTestBed, type TestBed } from './test-bed.ts';
import { words } from './words.ts';

const commandLine = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** What stands in the pack as it was entered, were it not replaced; short answers stand in ordinary text. */
const entered = [
	patient.email,
	patient.phone,
	patient.firstName,
	patient.lastName,
	patient.zip,
	patient.search,
	patient.message,
	...patient.answers.filter((answer) => answer.length >= 8),
];

describe('the evidence of a walk through the clinic', () => {
	let bed: TestBed;
	let report: Page;
	let folder: string;
	/** Files that were saved, by what they were saved as. */
	const saved = new Map<string, { readonly path: string; readonly name: string; readonly root: string }>();
	const file = (name: string) => saved.get(name) ?? { path: '', name: '', root: '' };

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'telltale-evidence-'));
		bed = await openTestBed();
		await bed.extension.ask({ do: 'watch', site: CLINIC_SITE });
		await walkClinic(bed);
		await settled(bed.extension);
		const tabId = await bed.extension.tabId(bed.page.url());
		const state = await bed.extension.ask({ ask: 'tab', tabId });
		if (state.is !== 'watched') throw new Error(`the clinic is ${state.is}`);
		report = await bed.context.newPage();
		await report.goto(`chrome-extension://${bed.extension.id}/report.html?arrival=${encodeURIComponent(state.arrival)}`);
		await report.getByRole('heading', { name: words('export_title') }).waitFor();
		await save('redacted', 'export_kind_pack', 'export_redacted');
		await save('full', 'export_kind_pack', 'export_with_data');
		await save('har', 'export_kind_har', 'export_with_data');
	}, 300_000);
	afterAll(async () => {
		await bed?.close();
		rmSync(folder, { recursive: true, force: true });
	});

	async function save(as: string, kind: string, data: string): Promise<void> {
		await report.getByLabel(words(kind), { exact: true }).check();
		await report.getByLabel(words(data), { exact: true }).check();
		const button = words(data === 'export_redacted' ? 'export_save' : 'export_save_with_data');
		const [download] = await Promise.all([
			report.waitForEvent('download'),
			report.getByRole('button', { name: button, exact: true }).click(),
		]);
		const name = download.suggestedFilename();
		const path = join(folder, `${as}-${name}`);
		await download.saveAs(path);
		const root = kind === 'export_kind_pack' ? ((await report.locator('.saved .hash').first().textContent()) ?? '') : '';
		saved.set(as, { path, name, root });
	}

	it('is saved under a name that says of what, when, and with whose data', () => {
		expect(file('redacted').name).toMatch(/^telltale-harborlight-therapy\.test-\d{4}-\d\d-\d\d\.zip$/);
		expect(file('full').name).toMatch(/-with-my-data\.zip$/);
	});

	it.each(['redacted', 'full'])('verifies, with the root hash that the page showed: %s', async (which) => {
		const { code, out } = await run(['verify', file(which).path]);
		expect(code, out).toBe(0);
		expect(out.replace(/\s/g, '')).toContain(file(which).root);
	});

	it('no longer verifies once a byte has changed, and says where', async () => {
		const bytes = readFileSync(file('redacted').path);
		const entry = unzipSync(bytes);
		expect(Object.keys(entry)).toContain('records.jsonl');
		const middle = bytes.indexOf('findings.json') + 400;
		bytes[middle] = (bytes[middle] ?? 0) ^ 1;
		const path = join(folder, 'tampered.zip');
		writeFileSync(path, bytes);
		const { code, out } = await run(['verify', path]);
		expect(code, out).toBe(1);
		expect(out).toContain('findings.json');
	});

	it('holds nothing that was entered, in any spelling, hash or encoding, where it was replaced', () => {
		const text = textOf(file('redacted').path);
		const found = entered.flatMap((value) => forms(value).filter((form) => holds(text, form)));
		expect(found).toEqual([]);
		// The search finds what there is to be found.
		const full = textOf(file('full').path);
		expect(entered.filter((value) => !forms(value).some((form) => holds(full, form)))).toEqual([]);
	});

	it('holds nothing that the engine takes for something entered', async () => {
		const har = join(folder, 'redacted.har');
		writeFileSync(har, unzipSync(readFileSync(file('redacted').path))['requests.har'] ?? '');
		const typed = join(folder, 'typed.json');
		writeFileSync(typed, JSON.stringify(entered.map((value, index) => ({ name: `entered-${index}`, value }))));
		const { code, out } = await run(['analyze', har, '--format', 'json', '--typed', typed]);
		expect(code).toBe(0);
		const { findings }: { findings: readonly { disclosures: readonly { value: string; entered?: { name: string } }[] }[] } =
			JSON.parse(out);
		expect(findings.length).toBeGreaterThan(0);
		const entries = findings.flatMap(({ disclosures }) => disclosures.filter((one) => one.entered?.name.startsWith('entered-')));
		expect(entries.map(({ value, entered }) => `${entered?.name}: ${value}`)).toEqual([]);
	});

	it('gives the same findings when its requests are analysed again', async () => {
		// Both of one pack: what was saved a moment later may hold what came a moment later.
		const pack = unzipSync(readFileSync(file('full').path));
		const har = join(folder, 'full.har');
		writeFileSync(har, pack['requests.har'] ?? '');
		const { code, out } = await run(['analyze', har, '--format', 'json']);
		expect(code).toBe(0);
		const kept = strFromU8(pack['findings.json'] ?? new Uint8Array());
		const again = findingsOf(out);
		const before = findingsOf(kept);
		expect(before.length).toBeGreaterThan(40);
		expect(again.length).toBe(before.length);
		expect(before.flatMap((finding, index) => differences(finding, again[index] ?? {}))).toEqual([]);
	});

	it('is checked in the extension as well: what holds, what does not, and what is inside', async () => {
		const page = await bed.context.newPage();
		await page.goto(`chrome-extension://${bed.extension.id}/verify.html`);
		expect(await violations(page)).toEqual([]);
		await page.locator('input[type=file]').setInputFiles(file('redacted').path);
		await page.getByRole('heading', { name: words('verifier_holds') }).waitFor();
		await page.getByLabel(words('verifier_compare')).fill(file('redacted').root);
		await page.getByText(words('verifier_compare_same')).waitFor();
		expect(await violations(page)).toEqual([]);
		expect(await overflow(page)).toBe(0);
		await page.getByRole('button', { name: words('verifier_open'), exact: true }).click();
		await page.getByText(words('import_from_pack')).waitFor();
		await page.getByText(CLINIC_SITE).first().waitFor();
		await page.getByRole('button', { name: words('import_another') }).click();
		await page.locator('input[type=file]').setInputFiles(join(folder, 'tampered.zip'));
		await page.getByRole('heading', { name: words('verifier_broken') }).waitFor();
		await page.close();
	});

	it('opens as a HAR in the report page', async () => {
		const page = await bed.context.newPage();
		await page.goto(`chrome-extension://${bed.extension.id}/report.html`);
		expect(await violations(page)).toEqual([]);
		await page.locator('input[type=file]').setInputFiles(file('har').path);
		await page.getByText(words('import_from_har')).waitFor();
		await page.getByText(CLINIC_SITE).first().waitFor();
		await page.close();
	});

	it('of a visit that is gone says so', async () => {
		const page = await bed.context.newPage();
		await page.goto(`chrome-extension://${bed.extension.id}/report.html?arrival=nobody`);
		await page.getByRole('heading', { name: words('kept_gone') }).waitFor();
		expect(await violations(page)).toEqual([]);
		await page.close();
	});
});

type Ran = { readonly code: number; readonly out: string };

function run(parameters: readonly string[]): Promise<Ran> {
	return new Promise((resolve) =>
		execFile(process.execPath, [commandLine, ...parameters], { maxBuffer: 500_000_000 }, (error, out, err) =>
			resolve({ code: error === null ? 0 : Number(error.code), out: error === null || error.code === 1 ? out : out + err }),
		),
	);
}

type Found = Readonly<Record<string, unknown>>;

/**
 * Each without what says where it stood in which file, and without what was read in the value of a cookie: cookies are kept by name only, so that no
 * file can give it again. In the order of the requests in both.
 */
function findingsOf(text: string): readonly Found[] {
	const { findings }: { readonly findings: readonly (Found & { readonly disclosures: readonly { readonly at: string }[] })[] } =
		JSON.parse(text);
	return findings.map(({ source: _source, entry: _entry, disclosures, ...finding }) => ({
		...finding,
		disclosures: disclosures.filter(({ at }) => !at.startsWith('header/cookie/')),
	}));
}

/** Field by field, or what fails would fill screens. */
function differences(before: Found, again: Found): readonly string[] {
	return [...new Set([...Object.keys(before), ...Object.keys(again)])].flatMap((field) => {
		const [was, is] = [JSON.stringify(before[field]), JSON.stringify(again[field])];
		if (was === is) return [];
		const at = [...(was ?? '')].findIndex((character, index) => character !== is?.[index]);
		const from = Math.max(0, at - 60);
		return [`${String(before['url']).slice(0, 80)}: ${field}: ${was?.slice(from, at + 200)} / ${is?.slice(from, at + 200)}`];
	});
}

function textOf(path: string): string {
	return Object.values(unzipSync(readFileSync(path)))
		.map((bytes) => strFromU8(bytes, true))
		.join('\n')
		.toLowerCase();
}

/** Digits stand inside hashes by chance, so that they count only by themselves. */
function holds(text: string, form: string): boolean {
	if (!/^\d{1,6}$/.test(form)) return text.includes(form);
	return new RegExp(`(?<![0-9a-z])${form}(?![0-9a-z])`).test(text);
}

/** Independent of the engine's own: spellings, encodings of them, hashes of them, in lower case. */
function forms(value: string): readonly string[] {
	const spellings = new Set([
		value,
		value.toLowerCase(),
		value.toUpperCase(),
		value.replace(/\s/g, ''),
		value.replace(/\D/g, ''),
	]);
	const encoded = [...spellings]
		.filter((spelling) => spelling.length >= 5)
		.flatMap((spelling) => {
			const bytes = Buffer.from(spelling);
			const hashes = ['md5', 'sha1', 'sha256', 'sha512'].flatMap((name) => {
				const hash = createHash(name).update(bytes).digest();
				return [hash.toString('hex'), hash.toString('base64url')];
			});
			const uri = encodeURIComponent(spelling);
			return [
				spelling,
				uri,
				encodeURIComponent(uri),
				uri.replaceAll('%20', '+'),
				bytes.toString('base64').replace(/=+$/, ''),
				bytes.toString('base64url'),
				bytes.toString('hex'),
				...hashes,
			];
		});
	return [...new Set(encoded.map((form) => form.toLowerCase()))];
}
