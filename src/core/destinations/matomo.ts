import { beginning } from './parts/beginning.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

const TRACKER = /\/(?:matomo|piwik)\.php$/;

/** Often on the site's own server, in which case nobody else need have seen it. */
export const matomo: Destination = {
	organisation: 'Matomo',
	service: 'Matomo',
	role: 'analytics',
	source: 'https://developer.matomo.org/api-reference/tracking-api',
	hosts: ['matomo.cloud'],
	takes: (url) => TRACKER.test(url.pathname),
	proxied: (url, observation) =>
		TRACKER.test(url.pathname) && (url.searchParams.has('idsite') || /(?:^|[?&"])idsite=/.test(beginning(observation.body))),
	unnamed: ({ searchParams: query }) =>
		query.has('action_name') && !['link', 'download', 'search', 'ping', 'c_n', 'ma_ti'].some((name) => query.has(name))
			? 'page view'
			: null,
	meanings: {
		url: 'page',
		urlref: 'referrer',
		action_name: 'title',
		e_a: 'event',
		...every('data', 'e_c e_n dimension* _cvar/** cvar/** c_n c_p c_t ma_ti download link'),
		...every('search', 'search search_cat'),
		...every('product', '_pks _pkn ec_items/**'),
		_pkc: 'data',
		c_i: 'event',
		uid: 'account',
		...every('browser-id', '_id cid'),
		...every('region', 'country city'),
		...every('location', 'lat long'),
		cip: 'ip',
		...every('field', 'fa_fields/*/fa_fn fa_name fa_id'),
		...every('consent', 'consent'),
		...every(
			'ignore',
			'idsite rec r rand h m s _idts _idvc _idn _refts _viewts _ects send_image cookie res pv_id pf_* uadata uadata/**',
			'apiv idgoal revenue e_v ca bots pdf qt realp wma fla java ag search_count ping gt_ms ec_id ec_st ec_tx ec_sh',
		),
	},
};
