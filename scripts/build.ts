import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { tables } from './build-tables.ts';
import { builtTemplate, templateIn } from './build-template.ts';
import { type Browser, manifestFor } from './manifest-for.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const TARGETS: Readonly<Record<Browser, string>> = { chrome: 'chrome137', firefox: 'firefox129' };
const common: BuildOptions = {
	bundle: true,
	minify: true,
	charset: 'utf8',
	legalComments: 'none',
	jsx: 'automatic',
	jsxImportSource: 'preact',
	absWorkingDir: root,
	logLevel: 'warning',
	plugins: [tables],
};
const withTemplate = async () => ({ plugins: [tables, templateIn(await builtTemplate(common))] });

async function buildExtension(browser: Browser): Promise<void> {
	const out = join(dist, browser);
	rmSync(out, { recursive: true, force: true });
	mkdirSync(out, { recursive: true });
	cpSync(join(root, 'public'), out, { recursive: true });
	writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifestFor(browser, version), null, '\t')}\n`);
	await build({
		...scriptsOf(browser),
		entryPoints: {
			background: 'src/background.ts',
			popup: 'src/show/popup.tsx',
			options: 'src/show/options.tsx',
			signals: 'src/content/signals.ts',
			content: 'src/content/content.ts',
			fill: 'src/content/fill.ts',
		},
		outdir: out,
	});
	await build({
		...scriptsOf(browser),
		...(await withTemplate()),
		entryPoints: ['src/page-report.tsx', 'src/page-history.tsx', 'src/page-verify.tsx'],
		outdir: out,
	});
	await build({
		...scriptsOf(browser),
		entryPoints: { hook: 'src/content/hook.ts' },
		outdir: out,
		// Errors name the scripts that they passed: the page is not to learn the extension's address from one.
		footer: { js: '//# sourceURL=hook' },
	});
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

async function buildCommandLine(): Promise<void> {
	const out = join(dist, 'cli.js');
	await build({
		...common,
		minify: false,
		...(await withTemplate()),
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
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await Promise.all([buildExtension('chrome'), buildExtension('firefox'), buildCommandLine()]);
	if (!existsSync(join(dist, 'cli.js'))) throw new Error('esbuild made no dist/cli.js');
}
