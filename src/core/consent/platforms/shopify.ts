import type { ConsentPlatform } from './platform.ts';
import { byCategory, isKnown } from './purposes.ts';

/** `yes`, `no`, or nothing as long as the visitor did not say. */
export const shopify: ConsentPlatform = {
	name: 'shopify',
	title: 'Shopify',
	source: 'https://shopify.dev/docs/api/customer-privacy',
	global: 'Shopify.customerPrivacy',
	asks: [{ path: 'Shopify.customerPrivacy.currentVisitorConsent', args: [] }],
	banner: '#shopify-pc__banner',
	buttons: {
		accept: '#shopify-pc__banner__btn-accept, #shopify-pc__prefs__header-accept',
		refuse: '#shopify-pc__banner__btn-decline, #shopify-pc__prefs__header-decline',
		settings: '#shopify-pc__banner__btn-manage-prefs',
		save: '#shopify-pc__prefs__header-save',
	},
	read: (snapshot) => {
		const purposes = byCategory(snapshot['Shopify.customerPrivacy.currentVisitorConsent'], {
			advertising: ['marketing'],
			analytics: ['analytics'],
			sale: ['sale_of_data'],
		});
		return isKnown(purposes) ? { purposes, answered: true } : null;
	},
};
