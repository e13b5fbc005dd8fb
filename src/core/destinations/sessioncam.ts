import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Recordings; its configuration is asked for with the page's address. */
export const sessioncam: Destination = {
	organisation: 'Glassbox',
	service: 'SessionCam',
	role: 'session-replay',
	source: 'https://www.glassbox.com/',
	hosts: ['sessioncam.com'],
	takes: (url) => /^\/record\/(?:config\.aspx|record\.asmx)/i.test(url.pathname),
	meanings: {
		...every('page', 'url originalUrl **/url **/Url'),
		...every('browser-id', 'userId **/userId'),
		...every('ignore', 'jsver sse inTg acr path'),
		...every('page-meta', '**/html **/text'),
	},
};
