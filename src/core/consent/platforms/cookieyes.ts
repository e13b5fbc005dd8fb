import type { ConsentPlatform } from './platform.ts';
import { byCategory, inside, isKnown, truth } from './purposes.ts';

export const cookieyes: ConsentPlatform = {
	name: 'cookieyes',
	title: 'CookieYes',
	source: 'https://www.cookieyes.com/documentation/retrieving-consent-data-using-api-getckyconsent/',
	global: 'getCkyConsent',
	asks: [{ path: 'getCkyConsent', args: [] }],
	banner: '.cky-consent-container',
	buttons: {
		accept: '[data-cky-tag="accept-button"]',
		refuse: '[data-cky-tag="reject-button"]',
		settings: '[data-cky-tag="settings-button"]',
		save: '[data-cky-tag="detail-save-button"]',
	},
	read: (snapshot) => {
		const answer = snapshot['getCkyConsent'];
		const purposes = byCategory(inside(answer, 'categories'), { advertising: ['advertisement'], analytics: ['analytics'] });
		return isKnown(purposes) ? { purposes, answered: truth(inside(answer, 'isUserActionCompleted')) } : null;
	},
};
