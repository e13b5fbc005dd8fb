import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { consentFiles } from './consent-files.ts';
import type { Reply } from './server.ts';

/** Scripts of the demo sites by the path they are served under. The tracker bundles come from node_modules, as npm published them. */
const entries: Readonly<Record<string, URL>> = {
	'/assets/clinic.js': new URL('./browser/clinic.ts', import.meta.url),
	'/assets/sdks.js': new URL('./sdks/sdks.ts', import.meta.url),
	'/assets/scheduler.js': new URL('./browser/scheduler.ts', import.meta.url),
	'/assets/shop.js': new URL('./browser/shop.ts', import.meta.url),
	'/portal/reminders.js': new URL('./browser/reminders.ts', import.meta.url),
	'/assets/react-intake.js': new URL('./browser/react-intake.ts', import.meta.url),
	'/assets/vue-intake.js': new URL('./browser/vue-intake.ts', import.meta.url),
	'/assets/join.js': new URL('./browser/join.ts', import.meta.url),
	'/assets/journal.js': new URL('./browser/journal.ts', import.meta.url),
	'/assets/triage.js': new URL('./browser/triage.ts', import.meta.url),
	'/triage/worker.js': new URL('./browser/triage-worker.ts', import.meta.url),
	'/assets/feedback.js': new URL('./browser/feedback.ts', import.meta.url),
	'/assets/self-check.js': new URL('./browser/self-check.ts', import.meta.url),
	'/assets/matrix.js': new URL('./browser/matrix.ts', import.meta.url),
	'/matrix/worker.js': new URL('./browser/matrix-worker.ts', import.meta.url),
	'/matrix/service-worker.js': new URL('./browser/matrix-service-worker.ts', import.meta.url),
	'/assets/policy-site.js': new URL('./browser/policy-site.ts', import.meta.url),
	'/assets/policy-by-script.js': new URL('./browser/policy-by-script.ts', import.meta.url),
	...Object.fromEntries(
		['klaro', 'cookieconsent', 'tarteaucitron', 'tcf', 'own', 'ignored', 'liar', 'throws', 'flood', 'frame'].map((name) => [
			`/assets/consent/${name}.js`,
			new URL(`./browser/consent/${name}.ts`, import.meta.url),
		]),
	),
};

/** Path → reply. Throws when a bundle is missing from node_modules: `npm ci` puts it there. */
export async function bundleClinic(): Promise<ReadonlyMap<string, Reply>> {
	const scripts = await Promise.all(Object.entries(entries).map(async ([path, entry]) => [path, await bundle(entry)] as const));
	const style = await readFile(new URL('./pages/style.css', import.meta.url), 'utf8');
	return new Map<string, Reply>([
		...scripts.map(([path, body]) => [path, { type: 'text/javascript; charset=utf-8', body }] as const),
		...(await consentFiles()),
		['/assets/style.css', { type: 'text/css; charset=utf-8', body: style }],
	]);
}

async function bundle(entry: URL): Promise<Uint8Array> {
	const built = await build({
		entryPoints: [fileURLToPath(entry)],
		bundle: true,
		write: false,
		minify: true,
		format: 'iife',
		target: 'chrome120',
		define: { 'process.env.NODE_ENV': '"production"' },
		logLevel: 'error',
	});
	const file = built.outputFiles[0];
	if (file === undefined) throw new Error(`esbuild made nothing of ${entry}`);
	return file.contents;
}
