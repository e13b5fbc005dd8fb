import type { ConsentPlatform } from './platform.ts';
import { byPurpose, inside, isKnown, listOf, textOf, truth } from './purposes.ts';

/** Purposes by Didomi's names for those of the TCF, and the names that sites usually give their own. */
const PURPOSES: Readonly<Record<string, 'advertising' | 'analytics'>> = {
	create_ads_profile: 'advertising',
	select_personalized_ads: 'advertising',
	advertising_personalization: 'advertising',
	advertising: 'advertising',
	marketing: 'advertising',
	measure_content_performance: 'analytics',
	analytics: 'analytics',
	audience_measurement: 'analytics',
};

export const didomi: ConsentPlatform = {
	name: 'didomi',
	title: 'Didomi',
	source: 'https://developers.didomi.io/cmp/web-sdk/reference/api',
	global: 'Didomi',
	asks: [
		{ path: 'Didomi.getUserStatus', args: [] },
		{ path: 'Didomi.isUserStatusPartial', args: [] },
	],
	banner: '#didomi-host .didomi-popup-container, #didomi-notice',
	buttons: {
		accept: '#didomi-notice-agree-button, .didomi-components-button.didomi-button-agree',
		refuse: '#didomi-notice-disagree-button, .didomi-continue-without-agreeing',
		settings: '#didomi-notice-learn-more-button',
		save: '.didomi-consent-popup-actions .didomi-components-button--highlight',
	},
	read: (snapshot) => {
		const of = (key: string) => listOf(inside(snapshot['Didomi.getUserStatus'], 'purposes', 'consent', key));
		const purposes = byPurpose([
			...of('enabled').map((one) => [PURPOSES[textOf(one) ?? ''] ?? null, true] as const),
			...of('disabled').map((one) => [PURPOSES[textOf(one) ?? ''] ?? null, false] as const),
		]);
		if (!isKnown(purposes)) return null;
		const partial = truth(snapshot['Didomi.isUserStatusPartial']);
		return { purposes, answered: partial === null ? null : !partial };
	},
};
