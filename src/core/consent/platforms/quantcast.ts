import type { ConsentPlatform } from './platform.ts';

/** Quantcast Choice, now InMobi's. Its state is read by the IAB's interfaces, which it serves. */
export const quantcast: ConsentPlatform = {
	name: 'quantcast',
	title: 'InMobi CMP (Quantcast Choice)',
	source: 'https://support.inmobi.com/choice',
	global: '__tcfapi',
	asks: [],
	banner: '#qc-cmp2-container, .qc-cmp2-container',
	buttons: {
		accept: '.qc-cmp2-summary-buttons button[mode="primary"]',
		settings: '.qc-cmp2-summary-buttons button[mode="secondary"]',
		save: '.qc-cmp2-footer button[mode="primary"]',
	},
	read: () => null,
};
