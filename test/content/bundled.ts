import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** A script for an extension or for a page, from its source. */
export async function bundled(contents: string): Promise<string> {
	const { outputFiles } = await build({
		stdin: { contents, resolveDir: path('.'), loader: 'tsx' },
		bundle: true,
		write: false,
		minify: true,
		charset: 'utf8',
		format: 'iife',
		target: 'chrome120',
		jsx: 'automatic',
		jsxImportSource: 'react',
		define: {
			'process.env.NODE_ENV': '"production"',
			__VUE_OPTIONS_API__: 'true',
			__VUE_PROD_DEVTOOLS__: 'false',
			__VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
		},
		alias: { vue: 'vue/dist/vue.esm-bundler.js', 'webextension-polyfill': path('../../scripts/browser.js') },
	});
	return outputFiles[0]?.text ?? '';
}
