import type { ConsentPlatform } from './platform.ts';
import { byCategory, isKnown } from './purposes.ts';

/** It does not tell whether somebody chose. */
export const termly: ConsentPlatform = {
	name: 'termly',
	title: 'Termly',
	source: 'https://support.termly.io/en/articles/9674733-getting-consent-state-and-handling-consent-changes-with-termly',
	global: 'Termly',
	asks: [{ path: 'Termly.getConsentState', args: [] }],
	banner: '#termly-code-snippet-support [role="alertdialog"], .t-consentPrompt',
	buttons: {
		accept: '.t-acceptAllButton, [data-tid="banner-accept"]',
		refuse: '.t-declineAllButton, [data-tid="banner-decline"]',
		settings: '.t-preference-button, [data-tid="banner-preferences"]',
	},
	read: (snapshot) => {
		const purposes = byCategory(snapshot['Termly.getConsentState'], {
			advertising: ['advertising', 'social_networking'],
			analytics: ['analytics'],
		});
		return isKnown(purposes) ? { purposes, answered: null } : null;
	},
};
