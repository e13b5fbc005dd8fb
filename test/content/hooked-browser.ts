import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BrowserContext, Page, Worker } from 'playwright-core';
import type { PageNote, WireReport } from '../../src/core/messages.ts';
import { launchChromium } from '../chromium.ts';
import { type Received, type Reply, type Server, startServer } from '../clinic/server.ts';

type Reports = Extract<PageNote, { note: 'reports' }>;
/** A note as it reached the worker, with the frame that it came from. */
export type Heard = { readonly note: Reports; readonly frame: string };

/** A Chromium in which every page but those of `plain.test` is hooked, by an extension that has nothing else. */
export type HookedBrowser = {
	readonly server: Server;
	readonly context: BrowserContext;
	readonly page: Page;
	/** Bytes of the hook as it ships. */
	readonly size: number;
	/** Code run as a script of a page; resolves when its promise did. */
	readonly run: (code: string, where?: Where) => Promise<unknown>;
	readonly heard: () => Promise<readonly Heard[]>;
	readonly reports: () => Promise<readonly WireReport[]>;
	/** Starts both scripts in a page that was loaded without them. */
	readonly injectLate: () => Promise<void>;
	readonly forget: () => Promise<void>;
	readonly close: () => Promise<void>;
};

type Where = { readonly host?: string; readonly policy?: string };

const root = fileURLToPath(new URL('../..', import.meta.url));

export const SCRIPT = 'https://page.test/script.js';

export async function openHookedBrowser(): Promise<HookedBrowser> {
	const extension = await packExtension();
	let code = '';
	let policy = '';
	const server = await startServer((received) => answer(received, code, policy));
	const launched = await launchChromium({ port: server.port, spki: server.certificate.spki, extension });
	const { context } = launched;
	const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
	const page = await context.newPage();
	const heard = () => settled(worker);
	return {
		server,
		context,
		page,
		size: statSync(join(extension, 'hook.js')).size,
		async run(source, { host = 'page.test', policy: wanted = '' } = {}) {
			code = `globalThis.result = (async () => { ${source} })().catch((error) => ({ error: String(error?.stack ?? error) }));`;
			policy = wanted;
			await page.goto(`https://${host}/`);
			return page.evaluate('result');
		},
		heard,
		reports: async () => (await heard()).flatMap(({ note }) => note.reports),
		injectLate: () => worker.evaluate(injectLate),
		async forget() {
			// What the last page says on leaving belongs to the last test.
			await page.goto('https://plain.test/empty');
			await settled(worker);
			await worker.evaluate('heard.length = 0');
			server.received.length = 0;
		},
		async close() {
			await launched.close();
			await server.close();
			rmSync(extension, { recursive: true, force: true });
		},
	};
}

function answer({ url }: Received, code: string, policy: string): Reply {
	if (url.pathname === '/script.js') return { type: 'text/javascript; charset=utf-8', body: code };
	if (url.pathname === '/empty') return { type: 'text/html', body: '<!doctype html><title>Empty</title>' };
	if (url.pathname !== '/' || !/^(?:page|plain)\.test$/.test(url.host))
		return { body: 'ok', headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' } };
	const body = '<!doctype html><title>A page</title><body><script src="/script.js"></script>';
	return { type: 'text/html', body, headers: policy === '' ? {} : { 'content-security-policy': policy } };
}

async function packExtension(): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'telltale-hook-'));
	const common = { bundle: true, minify: true, format: 'iife', target: 'chrome120', absWorkingDir: root } as const;
	await build({ ...common, entryPoints: ['src/content/hook.ts'], outfile: join(folder, 'hook.js') });
	const contents = `import { bridge } from './bridge.ts'; bridge((note) => void chrome.runtime.sendMessage(note));`;
	await build({
		...common,
		stdin: { contents, resolveDir: join(root, 'src/content'), loader: 'js' },
		outfile: join(folder, 'content.js'),
	});
	writeFileSync(
		join(folder, 'worker.js'),
		`const heard = []; chrome.runtime.onMessage.addListener((note, { url }) => void heard.push({ note, frame: url }));`,
	);
	const everywhere = {
		matches: ['https://*/*'],
		exclude_matches: ['https://plain.test/*'],
		run_at: 'document_start',
		all_frames: true,
		match_about_blank: true,
		match_origin_as_fallback: true,
	};
	const manifest = {
		manifest_version: 3,
		name: 'Hook alone',
		version: '1',
		permissions: ['scripting', 'tabs'],
		host_permissions: ['https://*/*'],
		background: { service_worker: 'worker.js' },
		content_scripts: [
			{ ...everywhere, js: ['content.js'] },
			{ ...everywhere, js: ['hook.js'], world: 'MAIN' },
		],
	};
	writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
	return folder;
}

/** What the worker heard, when it heard nothing more for a while. */
async function settled(worker: Worker): Promise<readonly Heard[]> {
	let before = -1;
	for (;;) {
		const count = await worker.evaluate<number>('heard.length');
		if (count === before) return worker.evaluate<readonly Heard[]>('heard');
		before = count;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
}

declare const chrome: {
	readonly tabs: { query(filter: object): Promise<readonly { readonly id: number }[]> };
	readonly scripting: { executeScript(what: object): Promise<unknown> };
};

async function injectLate(): Promise<void> {
	const [tab] = await chrome.tabs.query({ url: 'https://plain.test/*' });
	const target = { tabId: tab?.id };
	await chrome.scripting.executeScript({ target, files: ['hook.js'], world: 'MAIN' });
	await chrome.scripting.executeScript({ target, files: ['content.js'] });
}
