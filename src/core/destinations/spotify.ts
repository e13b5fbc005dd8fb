import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';

/** Spotify Ad Analytics, which was Podsights. Its older script posts a bare list to a cloud function. */
export const spotify: Destination = {
	organisation: 'Spotify',
	service: 'Spotify Ads Pixel',
	role: 'advertising',
	source: 'https://help.adanalytics.spotify.com/technical-pixel-docs',
	hosts: ['pixels.spotify.com', 'img.byspotify.com', 'us-central1-adaptive-growth.cloudfunctions.net'],
	takes: (url) =>
		url.hostname === 'img.byspotify.com'
			? url.searchParams.has('key')
			: /^\/(?:v\d+\/ingest|pdst-events[\w-]*)\/?$/.test(url.pathname),
	batches: ['batch/*/events/*', '*/events/*', 'events/*'],
	meanings: {
		...every('event', 'action a'),
		...every('browser-id', 'uid batch/*/uid */uid'),
		...every('account', 'alias'),
		...bodyOf(),
		...every('data', 'label group'),
		...every('ignore', 'key pid sid time batch/* */key */pid */sid */time experiment value currency order_id type'),
	},
};

function bodyOf(): Destination['meanings'] {
	const body: Destination['meanings'] = {
		...personTraits,
		name: 'data',
		url: 'page',
		referrer: 'referrer',
		// Of the event `alias`: what the site knows the person by, mostly hashed.
		id: 'account',
		...every('product', 'product_* line_items/**'),
		...every('ignore', 'inIframe windowWidth windowHeight timezoneOffset value currency order_id discount_code quantity'),
	};
	return Object.fromEntries(Object.entries(body).map(([key, meaning]) => [`body/${key}`, meaning]));
}
