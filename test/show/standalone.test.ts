import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tables } from '../../scripts/build-tables.ts';
import { builtTemplate } from '../../scripts/build-template.ts';
import { html } from '../../src/show/html.ts';
import { type Launched, launchChromium } from '../chromium.ts';
import { exampleDossier } from '../example-dossier.ts';

const HOSTILE = '</script><script>document.title = "owned"</script><img src="https://evil.example/x"> \u2028';
const folder = mkdtempSync(join(tmpdir(), 'telltale-standalone-'));
const address = pathToFileURL(join(folder, 'report.html')).href;
let chromium: Launched;

beforeAll(async () => {
	const template = await builtTemplate({
		bundle: true,
		minify: true,
		charset: 'utf8',
		jsx: 'automatic',
		jsxImportSource: 'preact',
		plugins: [tables],
	});
	const { head, requests } = exampleDossier({ text: HOSTILE });
	const file = html(head, template);
	let page = file.head();
	let entry = 0;
	for await (const piece of requests()) for (const kept of piece) page += file.request(kept, entry++);
	writeFileSync(join(folder, 'report.html'), page + file.tail(new Map()));
	chromium = await launchChromium({ port: 9, spki: '' });
});
afterAll(async () => {
	await chromium?.close();
	rmSync(folder, { recursive: true, force: true });
});

describe('the report as one file', () => {
	it('opens from the disk, shows what was found, and asks for nothing', async () => {
		const page = await chromium.context.newPage();
		const asked: string[] = [];
		const complaints: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		page.on('console', (message) => complaints.push(message.text()));
		page.on('pageerror', (error) => complaints.push(error.message));
		await page.goto(address);
		await page.getByText('This site told Meta that you pressed').first().waitFor();
		expect(await page.title()).toContain('harborlight-therapy.test');
		expect(asked).toEqual([address]);
		expect(complaints).toEqual([]);
	});

	it('runs no script but its own', async () => {
		const page = await chromium.context.newPage();
		await page.goto(address);
		await page.evaluate(() => {
			const script = document.createElement('script');
			script.textContent = 'document.title = "owned"';
			document.body.append(script);
		});
		expect(await page.title()).not.toBe('owned');
	});
});
