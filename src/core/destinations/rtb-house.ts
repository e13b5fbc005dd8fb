import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { openRtb } from './parts/open-rtb.ts';

/** A tag of the older frame: `pr_<site>_<event>_<what>`. */
const TAG = /^pr_[A-Za-z0-9]+(?:_([a-z]+\d?)(?:_(.*))?)?$/;

/** `uid` and `lid` are no events: they say who the visitor is, by the site's own number and by the browser's. */
const WHO: ReadonlySet<string> = new Set(['uid', 'lid']);

export const rtbHouse: Destination = {
	organisation: 'RTB House',
	service: 'RTB House Pixel',
	role: 'advertising',
	source: 'https://www.rtbhouse.com/privacy-center/services-privacy-policy',
	hosts: ['creativecdn.com'],
	takes: (url) => /^\/(?:tags(?:\/v\d+)?|cm-notify|cm|ig-membership|topics-membership|bidder\/.*)\/?$/.test(url.pathname),
	unwrap: (name, value) => {
		const tag = name === 'id' ? TAG.exec(value) : null;
		const [, event, what] = tag ?? [];
		if (!tag) return null;
		if (event === undefined) return [];
		return [
			...(WHO.has(event) ? [] : [['tag', event] as const]),
			...(what === undefined ? [] : [[`tag/${event}`, what] as const]),
		];
	},
	meaningByPlace: (name, neighbour) => {
		const place = /^(tags\/\d+\/)(?:eventType|id)$/.exec(name)?.[1];
		if (place === undefined) return null;
		const event = neighbour(`${place}eventType`) ?? '';
		if (name.endsWith('eventType')) return WHO.has(event) ? 'ignore' : 'event';
		return event === 'uid' ? 'account' : event === 'lid' ? 'browser-id' : 'data';
	},
	meanings: {
		...openRtb,
		tag: 'event',
		'tag/uid': 'account',
		'tag/lid': 'browser-id',
		...every('product', 'tag/offer tag/category tag/category2 tag/listing tag/basketadd tag/basketstatus'),
		'tag/*': 'data',
		su: 'page',
		sr: 'referrer',
		...every('product', 'tags/*/offerId tags/*/offerIds/* tags/*/categoryId tags/*/categoryPath'),
		...every('search', 'tags/*/query tags/*/searchQuery'),
		...every('data', 'tags/*/**'),
		...every('browser-id', 'uid pi_uid google_gid'),
		...every('ignore', 'v th type ts cd ncm pi tags/*/expiryDate tags/*/conversionId tags/*/conversionValue'),
	},
};
