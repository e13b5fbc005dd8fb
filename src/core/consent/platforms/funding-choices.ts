import type { ConsentPlatform } from './platform.ts';

/** Google's own messages of Ad Manager and AdSense. Their state is read by the IAB's interfaces, which they serve. */
export const fundingChoices: ConsentPlatform = {
	name: 'funding-choices',
	title: 'Google Privacy & messaging',
	source: 'https://developers.google.com/funding-choices/fc-api-docs',
	global: 'googlefc',
	asks: [],
	banner: '.fc-consent-root',
	buttons: {
		accept: '.fc-cta-consent',
		refuse: '.fc-cta-do-not-consent',
		settings: '.fc-cta-manage-options',
		save: '.fc-confirm-choices',
	},
	read: () => null,
};
