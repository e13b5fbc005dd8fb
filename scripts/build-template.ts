import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';
import { DATA_PLACE } from '../src/show/html.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The report page as one file without its data: script and style inside, and a policy that allows these two by their hashes and nothing else. */
export async function builtTemplate(options: BuildOptions): Promise<string> {
	const { outputFiles } = await build({
		...options,
		entryPoints: ['src/show/standalone.tsx'],
		format: 'iife',
		target: ['chrome120', 'firefox128'],
		define: { 'process.env.NODE_ENV': '"production"' },
		alias: { 'webextension-polyfill': join(root, 'src/show/standalone-browser.ts') },
		write: false,
	});
	const page = readFileSync(join(root, 'public/report.html'), 'utf8');
	const sheets = [...page.matchAll(/<link rel="stylesheet" href="([\w-]+\.css)"/g)].map(([, name]) =>
		readFileSync(join(root, 'public', name ?? ''), 'utf8'),
	);
	const style = (await transform(sheets.join('\n'), { loader: 'css', minify: true })).code.trim();
	// Neither may end its element.
	const script = (outputFiles[0]?.text ?? '').trim().replace(/<\/(?=script)|<!--/gi, (text) => `\\x3c${text.slice(1)}`);
	if (/<\/style/i.test(style)) throw new Error('a style sheet ends its element');
	const policy = `default-src 'none'; script-src '${hash(script)}'; style-src '${hash(style)}'; img-src data:; base-uri 'none'; form-action 'none'`;
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Telltale</title>
<style>${style}</style>
</head>
<body>
${DATA_PLACE}
<script>${script}</script>
</body>
</html>
`;
}

/** Puts the template where `src/show/template.ts` is imported. */
export function templateIn(template: string): Plugin {
	return {
		name: 'template',
		setup(build) {
			build.onLoad({ filter: /\/src\/show\/template\.ts$/ }, () => ({
				contents: `export const TEMPLATE = ${JSON.stringify(template)};`,
			}));
		},
	};
}

function hash(text: string): string {
	return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
