import type { ConsentPlatform } from './platform.ts';
import { byCategory, inside, isKnown, textOf, truth } from './purposes.ts';

/** HubSpot's banner. Where it does not ask by category, one answer is for them all. The cookie is set once somebody answered. */
export const hubspotBanner: ConsentPlatform = {
	name: 'hubspot-banner',
	title: 'HubSpot',
	source: 'https://developers.hubspot.com/docs/api-reference/latest/account/settings/consent-banner/consent-banner-api',
	global: '_hsp',
	asks: [{ path: '_hsp.push', args: ['addPrivacyConsentListener'], answers: 'listener' }],
	cookies: ['__hs_opt_out'],
	banner: '#hs-eu-cookie-confirmation',
	buttons: {
		accept: '#hs-eu-confirmation-button, #hs-modal-accept-all',
		refuse: '#hs-eu-decline-button',
		settings: '#hs-eu-cookie-settings-button',
		save: '#hs-modal-save-settings',
	},
	read: (snapshot) => {
		const consent = snapshot['_hsp.push'];
		const said = byCategory(inside(consent, 'categories'), { advertising: ['advertisement'], analytics: ['analytics'] });
		const allowed = truth(inside(consent, 'allowed'));
		const purposes = isKnown(said) ? said : { advertising: allowed, analytics: allowed };
		return isKnown(purposes) ? { purposes, answered: textOf(snapshot['cookie:__hs_opt_out']) === null ? null : true } : null;
	},
};
