import type { ConsentPlatform } from './platform.ts';
import { inside, isKnown, textOf, truth } from './purposes.ts';

/** Purposes by number: 1 necessary, 2 functionality, 3 experience, 4 measurement, 5 marketing; or one word for them all. */
export const iubenda: ConsentPlatform = {
	name: 'iubenda',
	title: 'iubenda',
	source:
		'https://www.iubenda.com/en/help/1205-technical-documentation-for-cookie-law-solution-banner-cookie-policy-and-consent-management',
	global: '_iub.cs',
	asks: [{ path: '_iub.cs.consent' }],
	banner: '#iubenda-cs-banner',
	buttons: {
		accept: '.iubenda-cs-accept-btn',
		refuse: '.iubenda-cs-reject-btn',
		settings: '.iubenda-cs-customize-btn',
		save: '#iubFooterBtn',
	},
	read: (snapshot) => {
		const consent = snapshot['_iub.cs.consent'];
		const all = truth(inside(consent, 'consent'));
		const of = (number: string) => truth(inside(consent, 'purposes', number)) ?? all;
		const purposes = { advertising: of('5'), analytics: of('4') };
		return isKnown(purposes) ? { purposes, answered: textOf(inside(consent, 'timestamp')) === null ? null : true } : null;
	},
};
