import type { ConsentPlatform } from './platform.ts';
import { byCategory, isKnown } from './purposes.ts';

/** GDPR Cookie Consent by WebToffee, for WordPress. It writes its categories before anyone answers, and that somebody did into a cookie of its own. */
export const cookieLawInfo: ConsentPlatform = {
	name: 'cookie-law-info',
	title: 'GDPR Cookie Consent',
	source: 'https://wordpress.org/plugins/cookie-law-info/',
	global: 'CLI',
	asks: [],
	cookies: ['cookielawinfo-checkbox-advertisement', 'cookielawinfo-checkbox-analytics', 'viewed_cookie_policy'],
	banner: '#cookie-law-info-bar',
	buttons: {
		accept: '[data-cli_action="accept"], [data-cli_action="accept_all"]',
		refuse: '#cookie_action_close_header_reject',
		settings: '.cli_settings_button',
		save: '#wt-cli-privacy-save-btn',
	},
	read: (snapshot) => {
		const purposes = byCategory(snapshot, {
			advertising: ['cookie:cookielawinfo-checkbox-advertisement'],
			analytics: ['cookie:cookielawinfo-checkbox-analytics'],
		});
		return isKnown(purposes) ? { purposes, answered: snapshot['cookie:viewed_cookie_policy'] !== undefined } : null;
	},
};
