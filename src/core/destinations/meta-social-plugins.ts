import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Like buttons and page boxes, and the login script's question who is logged in: each tells Meta the page that it stands on. */
export const metaSocialPlugins: Destination = {
	organisation: 'Meta',
	service: 'Facebook Social Plugins and Login',
	role: 'social',
	source: 'https://developers.facebook.com/docs/plugins/',
	hosts: ['facebook.com'],
	takes: (url) =>
		/^\/(?:v\d+\.\d+\/)?(?:plugins\/[\w/]+\.php|x\/oauth\/status|platform\/impression\.php|impression\.php)(?:\/|$)/.test(
			url.pathname,
		),
	meanings: {
		...every('page', 'redirect_uri origin_page'),
		...every('data', 'href ref'),
		...every(
			'ignore',
			'app_id client_id channel channel/** channel_url sdk container_width locale origin layout width height adapt_container_width',
			'input_token wants_cookie_data api_key payload payload/** lid small_header tabs color_scheme show_faces',
		),
	},
};
