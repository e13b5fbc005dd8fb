import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		fileParallelism: false,
		projects: [
			// The core is pure, so its tests can share one world: each file in a world of its own takes three times as long.
			{ test: { name: 'core', include: ['src/core/**/*.test.ts'], isolate: false } },
			{ test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}', 'test/*.test.ts'], exclude: ['src/core/**'] } },
			{
				test: { name: 'e2e', include: ['test/e2e/*.test.ts', 'test/show/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
			},
		],
	},
});
