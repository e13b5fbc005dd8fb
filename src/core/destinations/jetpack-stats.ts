import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Statistics of WordPress sites, which tell the page by its number there; and Tracks, with which Automattic follows its own services. */
export const jetpackStats: Destination = {
	organisation: 'Automattic',
	service: 'Jetpack Stats',
	role: 'analytics',
	source: 'https://jetpack.com/support/jetpack-stats/',
	hosts: ['pixel.wp.com', 'pixel.wordpress.com'],
	takes: (url) => /^\/(?:[gtbc]|boom)\.gif$/.test(url.pathname),
	meanings: {
		...every('event', '_en'),
		...every('page', '_dl u'),
		...every('referrer', 'ref _dr'),
		...every('browser-id', '_ui'),
		...every('account', '_ul'),
		...every('search', 'search_query _sq'),
		...every('data', '**'),
		...every(
			'ignore',
			'v j blog post tz srv host rand fcp lcp path hp _ut _ts _tz _lg _pf _ht _wd _sx _sy _rt _ _via* browser_type blog_id user_lang ui subd arch_*',
		),
	},
};
