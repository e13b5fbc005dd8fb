import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const reddit: Destination = {
	organisation: 'Reddit',
	service: 'Reddit Pixel',
	role: 'advertising',
	source: 'https://business.reddithelp.com/s/article/reddit-pixel',
	hosts: ['alb.reddit.com'],
	takes: (url) => /^\/(?:rp|i|snoo)(?:\.gif)?\/?$/.test(url.pathname),
	unwrap: (name, value) => (name === 'auto_em' || name === 'auto_pn' ? guesses(value).map((hash) => [name, hash]) : null),
	meanings: {
		...every('event', 'event m.customEventName'),
		esurl: 'page',
		...every('email', 'em auto_em'),
		...every('phone', 'pn auto_pn'),
		external_id: 'account',
		uuid: 'browser-id',
		...every('device-id', 'aaid idfa'),
		...every('click-id', 'click_id rdt_cid'),
		...every('product', 'm.products m.products/**'),
		'm.*': 'data',
		...every('consent', 'opt_out dpm dpcc dprc'),
		...every('ignore', 'id ts integration partner partner_version sh sw v db m.itemCount m.value m.valueDecimal m.currency'),
		...every('ignore', 'm.transactionId m.conversionId'),
	},
};

/**
 * What the pixel found in the page by itself: hashes between commas, or `weight~hash` between bars. Only those of the highest weight are
 * kept: the rest are guesses, which may be the site's own numbers.
 */
function guesses(value: string): string[] {
	const found = value.split(/[,|]/, 50).map((part) => {
		const [hash = '', weight = '0'] = part.split('~', 2).reverse();
		return { hash, weight: Number(weight) || 0 };
	});
	const best = Math.max(...found.map(({ weight }) => weight));
	return [...new Set(found.filter(({ weight }) => weight === best).map(({ hash }) => hash))];
}
