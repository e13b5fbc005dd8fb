import { defineConfig } from 'vitest/config';

/** End to end, and long: banners, visits made one after another, a second browser. */
const WAITING = ['consent', 'firefox', 'policies', 'trial', 'walk'].map((name) => `test/e2e/${name}.test.ts`);
/** No test is about time: these end what hangs, on a machine several times slower than its author's. */
const inBrowser = { testTimeout: 240_000, hookTimeout: 400_000 };

export default defineConfig({
	test: {
		fileParallelism: false,
		// Files share a world: each in one of its own would load all the destinations anew, and take ten times as long.
		isolate: false,
		projects: [
			{ test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}', 'test/*.test.ts'], testTimeout: 120_000 } },
			// Parts of the extension in a browser, without the worker.
			{
				test: {
					name: 'pages',
					include: ['test/show/*.test.ts', 'test/content/*.test.ts'],
					...inBrowser,
				},
			},
			{ test: { name: 'e2e', include: ['test/e2e/*.test.ts'], exclude: WAITING, ...inBrowser } },
			{ test: { name: 'e2e-waiting', include: WAITING, ...inBrowser } },
		],
	},
});
