import { googleAdsenseSearch } from './google-adsense-search.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(googleAdsenseSearch, {
	takes: ['https://www.google.com/afs/ads?q=clinic', 'https://syndicatedsearch.goog/afs/ads?q=clinic'],
	leaves: [
		'https://www.google.com/adsense/search/ads.js',
		'https://www.google.com/search?q=clinic',
		'https://syndicatedsearch.goog.evil.example/afs/ads',
		'https://clinic.example/?next=https://www.google.com/afs/ads',
	],
	reads: [
		{
			sent: {
				url: `https://syndicatedsearch.goog/afs/ads?${query({
					client: 'partner-clinic',
					q: 'panic attacks at night',
					r: 'm',
					url: 'https://clinic.example/search',
				})}`,
			},
			gives: [
				[
					{ about: 'health', kind: 'search', value: 'panic attacks at night', channel: 'search' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/search' },
				],
			],
			hides: ['partner-clinic'],
		},
	],
});
