import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Attribution of visits to campaigns, once Bizible. */
export const adobeMarketoMeasure: Destination = {
	organisation: 'Adobe',
	service: 'Adobe Marketo Measure (Bizible)',
	role: 'marketing-automation',
	source: 'https://experienceleague.adobe.com/en/docs/marketo-measure/using/tracking-code/marketo-measure-javascript/bizible-js',
	hosts: ['bizible.com', 'bizibly.com'],
	takes: (url) => /^\/(?:m\/)?(?:ipv|u|r|f|e)$/.test(url.pathname),
	meanings: {
		_biz_l: 'page',
		_biz_r: 'referrer',
		_biz_i: 'title',
		...every('browser-id', '_biz_u mapValue'),
		_biz_e: 'email',
		...every('ignore', '_biz_h _biz_t _biz_n _biz_z _biz_s rnd cdn_o mapType'),
	},
};
