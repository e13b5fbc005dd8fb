import type { ConsentPlatform } from './platform.ts';
import { byCategory, inside, isKnown, truth } from './purposes.ts';

/** What Wix puts into the sites that it hosts. Its policy is the site's own as long as the visitor did not set one. */
export const wix: ConsentPlatform = {
	name: 'wix',
	title: 'Wix',
	source: 'https://www.wix.com/velo/reference/wix-window-frontend/consentpolicy/getcurrentconsentpolicy',
	global: 'consentPolicyManager',
	asks: [{ path: 'consentPolicyManager.getCurrentConsentPolicy', args: [] }],
	banner: '[data-comp-type="cookie-banner-root-wix"], [data-hook="ccsu-banner-wrapper"]',
	buttons: {
		accept: '[data-hook="ccsu-banner-accept"]',
		refuse: '[data-hook="ccsu-banner-decline-all"]',
	},
	read: (snapshot) => {
		const answer = snapshot['consentPolicyManager.getCurrentConsentPolicy'];
		const purposes = byCategory(inside(answer, 'policy'), {
			advertising: ['advertising'],
			analytics: ['analytics'],
			sale: ['dataToThirdParty'],
		});
		const isDefault = truth(inside(answer, 'defaultPolicy'));
		return isKnown(purposes) ? { purposes, answered: isDefault === null ? null : !isDefault } : null;
	},
};
