import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** The Amazon Ad Tag and older pixels (`/iu3`), auctions (`/e/dtb/bid`), and the numbers of partners (`/ecm3`, `/x/`). */
export const amazonAds: Destination = {
	organisation: 'Amazon',
	service: 'Amazon Ads',
	role: 'advertising',
	source: 'https://advertising.amazon.com/help/GX6XUYDM37SFB3B7',
	hosts: ['amazon-adsystem.com'],
	takes: (url) => url.pathname !== '/' && !/\.(?:js|css|png|jpe?g|gif|svg|ico)$/.test(url.pathname),
	meanings: {
		event: 'event',
		...every('page', 'u ex-src rP url'),
		...every('referrer', 'pr ref'),
		...every('product', 'asin productid brand'),
		...every('data', 'category slots/*/kv/** slots/*/s attributes/** ex-fargs/**'),
		...every('account', 'a1'),
		...every('browser-id', 'uid ex-pl-*'),
		...every('consent', 'gdpr gdpr_consent gdprl gdpre gdprc us_privacy gpp gpp_sid vm amznconsent'),
		...every(
			'ignore',
			'd ex-fch ex-hargs ex-hargs/** ex-fargs cb dcc pid pubid src ws v t slots cfgv bidtimeout pj schain cm3ppd csif dl id ts',
		),
	},
	// A partner's number for the browser beside the partner's name; hashed data of a person beside its kind.
	meaningByPlace: (name, neighbour) => {
		if (name === 'id') return neighbour('ex') === undefined ? null : 'browser-id';
		if (!name.endsWith('/record')) return null;
		const type = neighbour(name.replace(/record$/, 'type')) ?? '';
		return /^e-?mail$/i.test(type) ? 'email' : /^phone/i.test(type) ? 'phone' : null;
	},
};
