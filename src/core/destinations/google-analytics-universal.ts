import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** The Analytics before GA4: switched off in 2024, its beacons still go out from pages that were never cleaned up. */
export const googleAnalyticsUniversal: Destination = {
	organisation: 'Google',
	service: 'Google Analytics (Universal)',
	role: 'analytics',
	source: 'https://developers.google.com/analytics/devguides/collection/protocol/v1/parameters',
	hosts: ['google-analytics.com', 'stats.g.doubleclick.net'],
	takes: (url) => /^\/(?:(?:[rj]\/)?(?:collect|__utm\.gif)|batch)$/.test(url.pathname),
	proxied: (url) => {
		if (!url.search.includes('tid=UA-')) return false;
		const query = url.searchParams;
		return query.get('v') === '1' && /^UA-\d{4,12}-\d{1,4}$/.test(query.get('tid') ?? '') && query.has('t') && query.has('cid');
	},
	// One hit a line of a `/batch` body.
	batches: ['*'],
	meanings: {
		t: 'event',
		dl: 'page',
		dp: 'page',
		dt: 'title',
		dr: 'referrer',
		...every('data', 'ec ea el cd* cg* exd sn sa st utc utv utl'),
		...every('product', 'pr* il* in ic iv'),
		...every('ignore', 'de'),
		uid: 'account',
		...every('browser-id', 'cid _gid _utma'),
		...every('click-id', 'gclid dclid'),
		uip: 'ip',
		geoid: 'region',
		...every('consent', 'gcs gcd npa dma dma_cps'),
		...every(
			'ignore',
			'did v _v a ni ul sd sr vp je fl jid gjid tid gtm z ev cm* qt _* jsscut sc ds slf tag_exp tcfd uaa uab uafvl uamb uam',
			'uap uapv uaw',
		),
		...classic(),
	},
};

/** The still older `__utm.gif`. */
function classic(): Record<string, Meaning> {
	return {
		utmt: 'event',
		utmp: 'page',
		utmdt: 'title',
		utmr: 'referrer',
		utme: 'data',
		utmcc: 'browser-id',
		'utmcc/**': 'browser-id',
		...every(
			'ignore',
			'utmwv utms utmn utmhn utmcs utmsr utmvp utmsc utmul utmje utmfl utmhid utmht utmac utmgtm utmjid utmredir utmu',
		),
	};
}
