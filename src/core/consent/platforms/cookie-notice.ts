import type { ConsentPlatform } from './platform.ts';
import { truth } from './purposes.ts';

/** Cookie Notice by Hu-manity.co, for WordPress: one answer for all. */
export const cookieNotice: ConsentPlatform = {
	name: 'cookie-notice',
	title: 'Cookie Notice',
	source: 'https://wordpress.org/plugins/cookie-notice/',
	global: 'cnArgs',
	asks: [],
	cookies: ['cookie_notice_accepted'],
	banner: '#cookie-notice',
	buttons: {
		accept: '#cn-accept-cookie',
		refuse: '#cn-refuse-cookie',
	},
	read: (snapshot) => {
		const said = truth(snapshot['cookie:cookie_notice_accepted']);
		return said === null ? null : { purposes: { advertising: said, analytics: said }, answered: true };
	},
};
