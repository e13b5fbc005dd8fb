import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../test/chromium.ts';
import { CLINIC } from '../test/clinic/hosts.ts';
import type { Server } from '../test/clinic/server.ts';
import { startClinic } from '../test/clinic/start-clinic.ts';
import { toOthers } from '../test/clinic/to-others.ts';
import { walkClinic } from '../test/clinic/walk.ts';
import { type Extension, openExtension, type Stored } from '../test/extension.ts';
import { shownText } from '../test/shown-text.ts';
import { chromiumTab } from '../test/tab.ts';
import { findingsDocument } from './findings-document.ts';
import { saveEvidence } from './save-evidence.ts';
import { takePictures } from './take-pictures.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'dist/chrome');
const out = join(root, 'out');
/** `--pictures FOLDER` also takes the pictures of the README. */
const pictures = process.argv.includes('--pictures') ? process.argv[process.argv.indexOf('--pictures') + 1] : undefined;

async function start(): Promise<void> {
	const hasDisplay = Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] || process.platform === 'darwin');
	if (!(process.argv.includes('--fast') && existsSync(built))) build();

	step('Starting the demo clinic with real tracker code on this computer');
	const server = await startClinic();
	step(`Opening Chromium ${hasDisplay ? '' : 'without a window '}with the extension`);
	const { port, certificate } = server;
	const { context, close } = await launchChromium({ port, spki: certificate.spki, extension: built, headless: !hasDisplay });
	try {
		const extension = await openExtension(context);
		const page = await context.newPage();
		step(`Walking https://${CLINIC}/ as a patient would: intake, search, booking, checkout, portal`);
		await walkClinic({ tab: chromiumTab(page), clinic: server });
		await page.waitForTimeout(1_500);
		await report(server, extension, page);
		step('Opening its report and saving the evidence');
		await save(context, extension, page);
		if (hasDisplay) await leaveToPerson(context, page);
	} finally {
		await close();
		await server.close();
	}
}

function build(): void {
	step('Building the extension');
	execFileSync(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts/build.ts')], {
		cwd: root,
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	if (!existsSync(join(built, 'manifest.json'))) throw new Error(`The build made no ${relative(root, built)}/manifest.json.`);
}

async function report(server: Server, extension: Extension, page: Page): Promise<void> {
	const tabId = await extension.tabId(page.url());
	const popup = await extension.openPopup(tabId);
	await popup.locator('main, [role=main], h1').first().waitFor();
	await popup.waitForTimeout(500);

	mkdirSync(out, { recursive: true });
	await popup.emulateMedia({ colorScheme: 'light' });
	await popup.screenshot({ path: join(out, 'popup.png') });
	await popup.screenshot({ path: join(out, 'popup-whole.png'), fullPage: true });
	await popup.emulateMedia({ colorScheme: 'dark' });
	await popup.screenshot({ path: join(out, 'popup-dark.png') });
	if (pictures !== undefined) await takePictures(popup, join(root, pictures));
	const text = await printable(popup);
	await popup.close();

	const state = await extension.ask({ ask: 'tab', tabId });
	const stored = await extension.stored();
	writeFileSync(join(out, 'findings.json'), `${JSON.stringify(findingsDocument(state, stored), null, '\t')}\n`);

	console.log(`\n${frame(text)}\n`);
	console.log('The popup as a picture:  out/popup.png, out/popup-dark.png, out/popup-whole.png');
	console.log('The findings as JSON:    out/findings.json');
	console.log(tally(server, stored));
}

async function save(context: BrowserContext, extension: Extension, page: Page): Promise<void> {
	const state = await extension.ask({ ask: 'tab', tabId: await extension.tabId(page.url()) });
	if (state.is !== 'watched') throw new Error(`The clinic is ${state.is}.`);
	await saveEvidence(context, extension, state.arrival, out, pictures === undefined ? null : join(root, pictures));
	console.log('\nThe report as one file:  out/report.html (open it in any browser)');
	console.log('The evidence pack:       out/evidence.zip (node dist/cli.js verify out/evidence.zip)');
}

/** What the popup shows, as lines; words that are there for a screen reader only are left out. */
async function printable(popup: Page): Promise<string> {
	await popup.evaluate(() => {
		for (const element of document.querySelectorAll<HTMLElement>('.spoken')) element.style.display = 'none';
	});
	return (await shownText(popup.locator('body'))).replace(/\n\s*\n/g, '\n');
}

function tally(server: Server, { kept }: Stored): string {
	const left = toOthers(server.received);
	const hosts = new Set(left.map(({ url }) => url.hostname));
	const recorded = new Set(kept.map(({ observation: { method, url } }) => `${method} ${url}`));
	const seen = left.filter(({ method, url }) => recorded.has(`${method} ${url.href}`));
	const findings = kept.reduce((sum, { findings }) => sum + findings.length, 0);
	return (
		`${left.length} requests left this browser for ${hosts.size} trackers' hosts; ` +
		`Telltale recorded ${seen.length} of them, ${findings} findings in all.`
	);
}

async function leaveToPerson(context: BrowserContext, page: Page): Promise<void> {
	await page.bringToFront();
	console.log(
		'\nThe window is yours: click about the clinic and press the Telltale button. Ctrl-C or closing the window ends it.',
	);
	await new Promise<void>((resolve) => {
		context.once('close', () => resolve());
		process.once('SIGINT', () => resolve());
	});
}

function frame(text: string): string {
	const lines = text.split('\n').map((line) => `│ ${line}`);
	return ['┌─ What the popup shows', ...lines, '└─'].join('\n');
}

function step(words: string): void {
	console.log(`· ${words}`);
}

start().catch((error: unknown) => {
	console.error(`\nThe demo stopped: ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
});
