import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

const EID = /^(.*eids\/\d+\/uids\/\d+\/)id$/;

/** The pixel sends its page view as JSON under `data`, with the event in `mpvd`; every other event as plain parameters. */
export const taboola: Destination = {
	organisation: 'Taboola',
	service: 'Taboola Pixel',
	role: 'advertising',
	source: 'https://developers.taboola.com/pixel/docs/submitting-first-party-data',
	hosts: ['taboola.com'],
	takes: (url) =>
		!/^(?:www|cdn|images|vidstat|popup)\./.test(url.hostname) &&
		/^\/(?:(?:sg|sync|cm|scc|rtb|st)(?:\/|$)|[\w-]+\/(?:log|trc)\/|\d\.\d\/json\/)/.test(url.pathname),
	// An extended identifier says in `ext` what it is made of.
	meaningByPlace: (name, neighbour) => {
		const place = EID.exec(name)?.[1];
		if (place === undefined) return null;
		return /^hem/.test(neighbour(`${place}ext`) ?? '') ? 'email' : 'browser-id';
	},
	meanings: {
		...every('event', 'en data/mpvd/en'),
		...every('page', 'item-url data/u data/mpvd/item-url source.url data/ul/*'),
		...every('referrer', 'ref data/e data/mpvd/ref source.referrer'),
		...every('email', 'unified_id data/unified_id data/mpvd/unified_id hem data/hem'),
		...every('browser-id', 'ui sd data/ui data/sd user.id user.session taboola_hm'),
		...every('click-id', 'tblci data/tblci data/mpvd/tblci'),
		...every('data', 'demo/** data/mpvd/demo/** category data/mpvd/category'),
		...every('product', 'productIds productIds/** data/mpvd/productIds/** item_id itemId'),
		...every('search', 'search_term data/mpvd/search_term'),
		...every('consent', 'gdpr gdpr_consent us_privacy gpp gpp_sid data/cmps data/ga data/ccpa_ps data/gpp'),
		...every(
			'ignore',
			'tos tim scd ssd est ver isls src invt rv vi ri cv ler it revenue currency quantity orderid data data/ii path',
		),
		...every('ignore', 'data/id data/it data/vi data/cv data/uiv data/cb data/qs data/r/** data/mpvd/*'),
	},
};
