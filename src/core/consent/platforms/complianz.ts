import type { ConsentPlatform } from './platform.ts';
import { byCategory, isKnown } from './purposes.ts';

export const complianz: ConsentPlatform = {
	name: 'complianz',
	title: 'Complianz',
	source: 'https://complianz.io/cookies-from-complianz-what-are-they-for-and-how-can-you-use-them/',
	global: 'complianz',
	asks: [],
	cookies: ['cmplz_marketing', 'cmplz_statistics', 'cmplz_banner-status'],
	banner: '.cmplz-cookiebanner',
	buttons: {
		accept: '.cmplz-btn.cmplz-accept',
		refuse: '.cmplz-btn.cmplz-deny',
		settings: '.cmplz-btn.cmplz-view-preferences',
		save: '.cmplz-btn.cmplz-save-preferences',
	},
	read: (snapshot) => {
		const purposes = byCategory(snapshot, { advertising: ['cookie:cmplz_marketing'], analytics: ['cookie:cmplz_statistics'] });
		return isKnown(purposes)
			? { purposes, answered: snapshot['cookie:cmplz_banner-status'] === 'dismissed' ? true : null }
			: null;
	},
};
