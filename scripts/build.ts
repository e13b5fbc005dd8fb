import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { offline } from './build-offline.ts';
import { tables } from './build-tables.ts';
import { builtTemplate, templateIn } from './build-template.ts';
import { type Browser, manifestFor } from './manifest-for.ts';
import { noted } from './noted.ts';
import { thirdParty, thirdPartyText } from './third-party.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const TARGETS: Readonly<Record<Browser, string>> = { chrome: 'chrome137', firefox: 'firefox140' };
const common: BuildOptions = {
	bundle: true,
	minify: true,
	charset: 'utf8',
	legalComments: 'none',
	jsx: 'automatic',
	jsxImportSource: 'preact',
	absWorkingDir: root,
	logLevel: 'warning',
	plugins: [tables, offline],
};
/** What is built also notes in `shipped` the files that it was made of. */
const noting = (shipped: Set<string>): { readonly plugins: Plugin[] } => ({ plugins: [tables, offline, noted(shipped)] });

async function withTemplate(shipped: Set<string>): Promise<{ readonly plugins: Plugin[] }> {
	const { plugins } = noting(shipped);
	return { plugins: [...plugins, templateIn(await builtTemplate({ ...common, plugins }))] };
}

/**
 * Everything of an extension into a folder, which is emptied first.
 * @returns the files that it was made of, below the project's folder; of styles and pages only what scripts ask for
 */
export async function buildExtension(
	browser: Browser,
	out = join(dist, browser),
	more: BuildOptions = {},
): Promise<ReadonlySet<string>> {
	const shipped = new Set<string>();
	rmSync(out, { recursive: true, force: true });
	mkdirSync(out, { recursive: true });
	cpSync(join(root, 'public'), out, { recursive: true });
	writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifestFor(browser, version), null, '\t')}\n`);
	await build({
		...scriptsOf(browser),
		...noting(shipped),
		...more,
		entryPoints: {
			background: 'src/background.ts',
			popup: 'src/show/popup.tsx',
			options: 'src/show/options.tsx',
			signals: 'src/content/signals.ts',
			content: 'src/content/content.ts',
			consent: 'src/content/consent.ts',
			fill: 'src/content/fill.ts',
			policy: 'src/content/policy.ts',
			answer: 'src/content/answer.ts',
		},
		outdir: out,
	});
	await build({
		...scriptsOf(browser),
		...(await withTemplate(shipped)),
		...more,
		entryPoints: ['src/page-report.tsx', 'src/page-history.tsx', 'src/page-verify.tsx'],
		outdir: out,
	});
	await build({
		...scriptsOf(browser),
		...noting(shipped),
		...more,
		entryPoints: {
			hook: 'src/content/hook.ts',
			'consent-page': 'src/content/consent-page.ts',
			gpc: 'src/content/gpc.ts',
			'answer-page': 'src/content/answer-page.ts',
		},
		outdir: out,
		// Errors name the scripts that they passed: the page is not to learn the extension's address from one.
		footer: { js: '//# sourceURL=hook' },
	});
	writeLicences(out, shipped);
	return shipped;
}

/** Whoever has the files has the terms that they come under. */
function writeLicences(folder: string, shipped: ReadonlySet<string>): void {
	for (const name of ['LICENSE', 'NOTICE']) cpSync(join(root, name), join(folder, `${name}.txt`));
	writeFileSync(join(folder, 'THIRD-PARTY.txt'), thirdPartyText(thirdParty(shipped)));
}

function scriptsOf(browser: Browser): BuildOptions {
	return {
		...common,
		format: 'iife',
		target: TARGETS[browser],
		define: { 'process.env.NODE_ENV': '"production"' },
		alias: { 'webextension-polyfill': join(root, 'scripts/browser.js') },
	};
}

/** The worker as it ships, as text. */
export async function builtWorker(browser: Browser): Promise<string> {
	const { outputFiles } = await build({ ...scriptsOf(browser), entryPoints: ['src/background.ts'], write: false });
	return outputFiles[0]?.text ?? '';
}

/** @returns the files that it was made of, below the project's folder */
export async function buildCommandLine(folder = dist): Promise<ReadonlySet<string>> {
	const shipped = new Set<string>();
	const out = join(folder, 'cli.js');
	await build({
		...common,
		minify: false,
		...(await withTemplate(shipped)),
		entryPoints: ['src/cli.ts'],
		outfile: out,
		platform: 'node',
		format: 'esm',
		target: 'node20.19',
		// Bundled CommonJS still asks for node's own modules with `require`.
		banner: {
			js: "#!/usr/bin/env node\nimport { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
		},
	});
	chmodSync(out, 0o755);
	writeLicences(folder, shipped);
	return shipped;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await Promise.all([buildExtension('chrome'), buildExtension('firefox'), buildCommandLine()]);
	if (!existsSync(join(dist, 'cli.js'))) throw new Error('esbuild made no dist/cli.js');
}
