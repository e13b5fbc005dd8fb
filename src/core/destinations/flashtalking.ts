import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Flashtalking, with Sizmek's servers. Its numbers stand in the path, and the page's name in `spotName`. */
export const flashtalking: Destination = {
	organisation: 'Flashtalking',
	service: 'Flashtalking (Sizmek)',
	role: 'advertising',
	source: 'https://www.flashtalking.com/privacy-policy',
	hosts: ['servedby.flashtalking.com', 'd9.flashtalking.com', 'idsync.flashtalking.com', 'serving-sys.com'],
	takes: (url) => /^\/(?:container|spot|lgc|d9core|user-data|burstingpipe|serving)(?:\/|$)/i.test(url.pathname),
	meanings: {
		spotName: 'event',
		...every('page', 'ft_referrer pageurl'),
		'U*': 'data',
		...every('data', 'session StringVar*'),
		...every('browser-id', 'ft_keyword uid tp_UserID'),
		...every('consent', 'gdpr gdpr_consent us_privacy'),
		...every('ignore', 'cn ActivityID rnd ns dpid rtu pli PluID ord mc c cachebuster OrderID ProductID Value Quantity'),
	},
};
