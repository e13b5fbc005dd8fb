import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { SceneInput } from './fake-browser.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ORIGIN = 'https://telltale.test';
/** The policy that the extension's own pages have, so that an inline style or script fails here too. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

export type Look = { readonly width?: number; readonly height?: number };
export type OpenPage = (name: 'popup' | 'options', input: Omit<SceneInput, 'messages'>, look?: Look) => Promise<Page>;

/**
 * Builds the popup and the options page once; gives the way to open them in front of a fake browser. All are opened in one tab, one
 * after the other: a context for each takes longer than the test in it.
 */
export async function pageOpener(browser: Browser): Promise<OpenPage> {
	const files = new Map<string, string>();
	for (const name of ['popup.html', 'options.html', 'style.css'])
		files.set(name, await readFile(`${ROOT}public/${name}`, 'utf8'));
	const built = await build({
		entryPoints: [`${ROOT}src/show/popup.tsx`, `${ROOT}src/show/options.tsx`],
		bundle: true,
		format: 'esm',
		jsx: 'automatic',
		jsxImportSource: 'preact',
		outdir: '/out',
		write: false,
	});
	for (const file of built.outputFiles) files.set(file.path.slice('/out/'.length), file.text);
	const fake = await build({
		entryPoints: [`${ROOT}test/show/fake-browser.ts`],
		bundle: true,
		format: 'iife',
		globalName: 'fake',
		write: false,
	});
	const messages: SceneInput['messages'] = JSON.parse(await readFile(`${ROOT}public/_locales/en/messages.json`, 'utf8'));

	// The scene of each test is one more file, so that it stands before the page's own script.
	for (const name of ['popup.html', 'options.html'])
		files.set(name, (files.get(name) ?? '').replace('<script', '<script src="scene.js"></script>$&'));

	const page = await browser.newPage();
	await page.route('**/*', (route) => {
		const file = new URL(route.request().url()).pathname.slice(1);
		const body = files.get(file);
		if (body === undefined) return route.abort();
		const contentType = TYPES[file.split('.').at(-1) ?? ''] ?? '';
		return route.fulfill({ body, contentType, headers: { 'content-security-policy': POLICY } });
	});

	return async (name, input, { width = 400, height = 600 } = {}) => {
		const scene: SceneInput = { ...input, messages };
		files.set('scene.js', `${fake.outputFiles[0]?.text};fake.fakeBrowser(${JSON.stringify(scene)})`);
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ colorScheme: 'light' });
		await page.goto(`${ORIGIN}/${name}.html${width === 400 || name === 'options' ? '' : '?tab=7'}`);
		return page;
	};
}
