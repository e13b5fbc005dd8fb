import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const activeCampaign: Destination = {
	organisation: 'ActiveCampaign',
	service: 'ActiveCampaign',
	role: 'marketing-automation',
	source: 'https://help.activecampaign.com/hc/en-us/articles/221542267-An-overview-of-Site-Tracking',
	hosts: ['trackcmp.net', 'prism.app-us1.com', 'activehosted.com'],
	takes: (url) =>
		url.hostname.endsWith('.activehosted.com')
			? url.pathname === '/proc.php'
			: /^\/(?:visit|event|prism\/.*)?$/.test(url.pathname) && (url.pathname !== '/' || url.search !== ''),
	meanings: {
		...every('page', 'u url'),
		...every('referrer', 'r referrer'),
		...every('email', 'e email visit/email'),
		event: 'event',
		eventdata: 'data',
		...every('name', 'fullname firstname lastname first_name last_name'),
		phone: 'phone',
		'field[*': 'answer',
		...every('browser-id', 'vid visitor_id'),
		...every('ignore', 'actid a key or c m act v f s _ jsonp visit nlbox[]'),
	},
};
