import { matomo } from './matomo.ts';
import { beginning } from './parts/beginning.ts';
import type { Destination } from './parts/destination.ts';

/** Grew out of Matomo's predecessor, and speaks as it does. */
export const piwikPro: Destination = {
	organisation: 'Piwik PRO',
	service: 'Piwik PRO',
	role: 'analytics',
	source: 'https://developers.piwik.pro/en/latest/data_collection/api/http_api.html',
	hosts: ['piwik.pro'],
	takes: (url) => /\/(?:ppms|piwik)\.php$/.test(url.pathname),
	proxied: (url, { body }) =>
		/\/ppms\.php$/.test(url.pathname) && (url.searchParams.has('idsite') || /(?:^|[?&"])idsite=/.test(beginning(body))),
	meanings: matomo.meanings,
};
