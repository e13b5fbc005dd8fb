import type { ConsentPlatform } from './platform.ts';
import { byPurpose, inside, isKnown, listOf, purposeOf, textOf, truth } from './purposes.ts';

/** CookieConsent by Orest Bida. Categories have names that the site gives. */
export const vanillaCookieconsent: ConsentPlatform = {
	name: 'vanilla-cookieconsent',
	title: 'CookieConsent',
	source: 'https://cookieconsent.orestbida.com/reference/api-reference.html',
	global: 'CookieConsent',
	asks: [
		{ path: 'CookieConsent.getUserPreferences', args: [] },
		{ path: 'CookieConsent.validConsent', args: [] },
	],
	banner: '#cc-main .cm, #cc-main .pm',
	buttons: {
		accept: '#cc-main [data-role="all"]',
		refuse: '#cc-main [data-role="necessary"]',
		settings: '#cc-main [data-role="show"]',
		save: '#cc-main [data-role="save"]',
	},
	read: (snapshot) => {
		const of = (key: string, consent: boolean) =>
			listOf(inside(snapshot['CookieConsent.getUserPreferences'], key)).map(
				(one) => [purposeOf(textOf(one) ?? ''), consent] as const,
			);
		const purposes = byPurpose([...of('acceptedCategories', true), ...of('rejectedCategories', false)]);
		return isKnown(purposes) ? { purposes, answered: truth(snapshot['CookieConsent.validConsent']) } : null;
	},
};
