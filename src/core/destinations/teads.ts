import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const teads: Destination = {
	organisation: 'Teads',
	service: 'Teads',
	role: 'advertising',
	source: 'https://github.com/prebid/Prebid.js/blob/master/modules/teadsBidAdapter.js',
	hosts: ['teads.tv'],
	takes: (url) =>
		/^(?:t|cm|sync|at|a)\.teads\.tv$/.test(url.hostname) &&
		!/^\/(?:page\/\d+\/tag|analytics\/tag\.js|$)/.test(url.pathname) &&
		!url.pathname.endsWith('.js'),
	meanings: {
		// The auction's name for the page that the advertisement would stand on.
		...every('page', 'referrer url page'),
		...every('referrer', 'pageReferrer'),
		...every('title', 'pageTitle'),
		...every('page-meta', 'pageDescription'),
		...every(
			'browser-id',
			'firstPartyCookieTeadsId outbrainId unifiedId2 liveRampId lotamePanoramaId id5Id criteoId yahooConnectId vid',
			'epsilonPublisherLinkId publisherFirstPartyViewerId merkleId kinessoId eids/*/uids/*/id auctid',
		),
		...every('consent', 'gdpr_iab/** gpp/** us_privacy gdpr gdpr_consent'),
		...every('ignore', 'data/** device/** schain/** userAgentClientHints/** dsa/** eids/** hb_version timeout networkQuality'),
		...every('ignore', 'networkBandwidth timeToFirstByte screenOrientation'),
	},
};
