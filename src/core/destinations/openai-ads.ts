import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { under } from './parts/under.ts';

/** The pixel of ChatGPT's advertisements. `user/in` is what the site gave, `user/fm` what the script found in forms. */
export const openaiAds: Destination = {
	organisation: 'OpenAI',
	service: 'OpenAI Ads Pixel',
	role: 'advertising',
	source: 'https://developers.openai.com/ads/measurement-pixel',
	hosts: ['bzr.openai.com'],
	takes: (url) => /^\/(?:v\d+\/)?(?:sdk\/)?(?:events|obi\/sync)\/?$/.test(url.pathname),
	batches: ['events/*'],
	meanings: {
		...every('event', 'type event data/custom_event_name custom_event_name'),
		source_url: 'page',
		referrer_url: 'referrer',
		...under(['user/in', 'user/fm', 'user'], {
			...every('email', 'em em/* email email_sha256'),
			...every('phone', 'ph ph/* phone phone_sha256'),
			...every('name', 'fn fn/* ln ln/*'),
			...every('account', 'eid eid/* external_id'),
			...every('region', 'co ct rg pc co/* ct/* rg/* pc/*'),
		}),
		...every('browser-id', 'obref obi'),
		...every('click-id', 'oppref data/oppref'),
		...every('product', 'data/contents/*/name data/contents/*/id data/items/*/name data/items/*/id'),
		...every('data', 'data/** data[*'),
		...every('ignore', 'data/type data/amount data/currency data/order_id data/contents/*/quantity data/contents/*/amount'),
		...every('ignore', 'pid st sv t ec id event_id timestamp_ms opt_out data/config/** data/schema_version data/dropped*'),
		'data/dropped*/**': 'ignore',
	},
};
