import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Salesforce's data management platform, once Krux: attributes of page (`_kpa_`) and visitor (`_kua_`), and the numbers of partners. */
export const salesforceKrux: Destination = {
	organisation: 'Salesforce',
	service: 'Salesforce Audience Studio (Krux)',
	role: 'data-broker',
	source: 'https://konsole.zendesk.com/hc/en-us/articles/360000754674-JavaScript-Consumer-Tag',
	hosts: ['krxd.net'],
	takes: (url) =>
		/^\/(?:(?:pixel|event|data|usermatch|social|click|ad_impression|optout_check|link_bidder_stats)(?:\.gif)?|cookie2json|um\/v\d+|userdata\/get)$/.test(
			url.pathname,
		),
	meanings: {
		event_type: 'event',
		...every('referrer', '_kpref_'),
		...every('page', '_kurl_ url'),
		...every('data', '_kpa_* _kua_* _kcp_sc _kcp_ssc cat'),
		...every('browser-id', '_kuid kuid partner_user_id partner_uid'),
		...every('email', '_kua_email_sha256 _kua_email_md5'),
		...every('consent', 'gdpr gdpr_consent us_privacy'),
		...every('ignore', '_kpid _kcp_s _kcp_d sview kplt* jsonp* source confid event_id partner partner_id t_* pub tech'),
	},
};
