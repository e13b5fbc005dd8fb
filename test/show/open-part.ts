import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ORIGIN = 'https://telltale.test';
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

/** `scenario` is what the part is to show; the part reads it from the address. */
export type OpenPart = (scenario: string, look?: { readonly width?: number; readonly height?: number }) => Promise<Page>;

/** Builds one part of a page, rendered by a script of the tests with made-up surroundings, under the policy that the extension's pages have. */
export async function partOpener(browser: Browser, entry: string, styles: readonly string[]): Promise<OpenPart> {
	const manifest: { content_security_policy: { extension_pages: string } } = JSON.parse(
		await readFile(`${ROOT}manifest.json`, 'utf8'),
	);

	const bundle = (file: string) =>
		build({
			entryPoints: [`${ROOT}${file}`],
			bundle: true,
			format: 'iife',
			globalName: 'part',
			jsx: 'automatic',
			jsxImportSource: 'preact',
			alias: { 'webextension-polyfill': `${ROOT}test/show/words-only-browser.ts` },
			write: false,
		}).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
	const files = new Map([['part.js', await bundle(entry)]]);
	for (const style of styles) files.set(style, await readFile(`${ROOT}public/${style}`, 'utf8'));
	const links = styles.map((style) => `<link rel="stylesheet" href="${style}" />`).join('');
	files.set(
		'part.html',
		`<!doctype html><html lang="en"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" />
		<title>Telltale</title>${links}<script defer src="part.js"></script></head><body></body></html>`,
	);

	const page = await browser.newPage({ acceptDownloads: true });
	await page.route('**/*', (route) => {
		const file = new URL(route.request().url()).pathname.slice(1);
		const body = files.get(file);
		if (body === undefined) return route.abort();
		const contentType = TYPES[file.split('.').at(-1) ?? ''] ?? '';
		const headers = { 'content-security-policy': manifest.content_security_policy.extension_pages };
		return route.fulfill({ body, contentType, headers });
	});
	let opened = 0;
	return async (scenario, { width = 1_100, height = 900 } = {}) => {
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ colorScheme: 'light' });
		await page.goto(`${ORIGIN}/part.html?${opened++}#${scenario}`);
		return page;
	};
}
