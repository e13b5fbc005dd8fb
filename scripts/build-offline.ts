import type { Plugin } from 'esbuild';

/**
 * The IAB's libraries bring classes that fetch lists of companies. We read strings and never lists, and nothing that ships has a way to the network:
 * of these classes only what reading needs is left.
 */
export const offline: Plugin = {
	name: 'offline',
	setup(build) {
		build.onLoad({ filter: /\/@iabtcf\/core\/lib\/mjs\/GVL\.js$/ }, () => ({
			contents: `import { ConsentLanguages } from './model/ConsentLanguages.js';
export class GVL { static consentLanguages = new ConsentLanguages(); }`,
		}));
		build.onLoad({ filter: /\/@iabgpp\/cmpapi\/lib\/mjs\/GVL\.js$/ }, () => ({ contents: 'export class GVL {}' }));
	},
};
