import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { under } from './parts/under.ts';

/** MNTN, which was SteelHouse. Its script reads Google Analytics' cookie off the page and tells it with the page's title. */
export const mountain: Destination = {
	organisation: 'MNTN',
	service: 'MNTN Pixel (Steelhouse)',
	role: 'advertising',
	source: 'https://github.com/segmentio/analytics.js-integrations/tree/master/integrations/steelhouse',
	hosts: ['px.mountain.com', 'dx.mountain.com', 'gs.mountain.com', 'px.steelhousemedia.com', 'dx.steelhousemedia.com'],
	takes: (url) => /^\/(?:st|spx|gs|cs)\/?$/.test(url.pathname),
	meanings: {
		plh: 'page',
		tdr: 'referrer',
		...under(['', 'ga_info'], {
			shpt: 'title',
			...every('browser-id', 'ga_client_id dcm_cid dcm_gid shguid'),
			ga_tracking_id: 'ignore',
		}),
		...every('email', 'shemail'),
		shopid: 'product',
		...every('ignore', 'ga_info ga_info/** mntnis dxver shver shaid cb conv shoid shoamt shocur shoq shoup available_ga shpil'),
	},
};
