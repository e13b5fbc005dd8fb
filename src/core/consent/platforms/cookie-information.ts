import type { ConsentPlatform } from './platform.ts';
import { byCategory, inside, isKnown, listOf, textOf, truth } from './purposes.ts';

/** Cookie Information of Denmark. */
export const cookieInformation: ConsentPlatform = {
	name: 'cookie-information',
	title: 'Cookie Information',
	source: 'https://support.cookieinformation.com/en/articles/5373910-all-you-need-to-know-about-consents',
	global: 'CookieInformation',
	asks: [{ path: 'CookieInformation.consentGiven' }],
	cookies: ['CookieInformationConsent'],
	banner: '#cookie-information-template-wrapper, #coiOverlay',
	buttons: {
		accept: '.coi-banner__accept, #acceptButton',
		refuse: '#declineButton',
	},
	read: (snapshot) => {
		const text = textOf(snapshot['cookie:CookieInformationConsent']);
		const cookie = text === null ? null : parsed(text);
		const of = (key: string, consent: boolean) =>
			Object.fromEntries(listOf(inside(cookie, key)).flatMap((one) => (textOf(one) === null ? [] : [[textOf(one), consent]])));
		const purposes = byCategory(
			{ ...of('consents_denied', false), ...of('consents_approved', true) },
			{ advertising: ['cookie_cat_marketing'], analytics: ['cookie_cat_statistic'] },
		);
		return isKnown(purposes)
			? { purposes, answered: truth(snapshot['CookieInformation.consentGiven']) === false ? null : true }
			: null;
	},
};

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
