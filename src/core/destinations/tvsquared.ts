import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Built on Piwik's script: its parameters, with the event and the visitor as JSON in custom variables, `{"5": ["signup", "{…}"]}`. */
export const tvsquared: Destination = {
	organisation: 'Innovid',
	service: 'TVSquared (Innovid)',
	role: 'advertising',
	source: 'https://www.rudderstack.com/docs/destinations/streaming-destinations/tvsquared/',
	hosts: ['tvsquared.com', 's-a.innovid.com'],
	takes: (url) => /^\/(?:tv2track\.php|conversion\/.+)$/.test(url.pathname),
	meanings: {
		action_name: 'title',
		url: 'page',
		urlref: 'referrer',
		'cvar/*/0': 'event',
		'cvar/*/1/prod': 'product',
		'cvar/*/1/productlist': 'product',
		...every('data', 'cvar/*/1/** link download'),
		...every('account', '_cvar/*/1/user cvar/*/1/user uid'),
		'_cvar/**': 'data',
		...every('ignore', 'cvar cvar/* cvar/*/1 cvar/*/1/rev cvar/*/1/id cvar/*/1/promo _cvar _cvar/* _cvar/*/0 _cvar/*/1'),
		_id: 'browser-id',
		...every('ignore', 'idsite rec r h m s _idts _idvc _idn _viewts _refts cookie res gt_ms'),
	},
};
