import { defineConfig } from 'vitest/config';

/** End to end, and long: banners, visits made one after another, a second browser. */
const WAITING = ['consent', 'firefox', 'policies', 'trial', 'walk'].map((name) => `test/e2e/${name}.test.ts`);
const endToEnd = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
	test: {
		fileParallelism: false,
		// Files share a world: each in one of its own would load all the destinations anew, and take ten times as long.
		isolate: false,
		projects: [
			// Whole captures and property tests take seconds on a machine that does other things besides.
			{ test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}', 'test/*.test.ts'], testTimeout: 30_000 } },
			// Parts of the extension in a browser, without the worker.
			{
				test: {
					name: 'pages',
					include: ['test/show/*.test.ts', 'test/content/*.test.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000,
				},
			},
			{ test: { name: 'e2e', include: ['test/e2e/*.test.ts'], exclude: WAITING, ...endToEnd } },
			{ test: { name: 'e2e-waiting', include: WAITING, ...endToEnd } },
		],
	},
});
