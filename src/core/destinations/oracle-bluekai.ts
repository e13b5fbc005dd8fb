import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** A data management platform: what a site says of page and visitor comes as `phint=key=value`, again and again. */
export const oracleBluekai: Destination = {
	organisation: 'Oracle',
	service: 'Oracle BlueKai',
	role: 'data-broker',
	source: 'https://docs.oracle.com/en/cloud/saas/data-cloud/data-cloud-help-center/Platform/ManagingDataIngest/coretags.html',
	hosts: ['bluekai.com'],
	takes: (url) => /^\/(?:p?site|clk|log|getdata)\/\w+/.test(url.pathname),
	unwrap: (name, value) => {
		if (name.startsWith('phint/')) return [];
		const cut = value.indexOf('=');
		return name !== 'phint' || cut < 1 ? null : [[`phint/${value.slice(0, cut)}`, value.slice(cut + 1)]];
	},
	meanings: {
		'phint/*': 'data',
		'phint/__bk_t': 'title',
		'phint/__bk_k': 'page-meta',
		'phint/__bk_l': 'page',
		'phint/__bk_pr': 'referrer',
		phint: 'data',
		...every('browser-id', 'id bk_uuid'),
		...every('email', 'e_id_s e_id_m'),
		...every('phone', 'p_id_s p_id_m'),
		...every('consent', 'gdpr gdpr_consent us_privacy'),
		...every('ignore', 'limit ret r jscb pw bkcip bknms'),
	},
};
