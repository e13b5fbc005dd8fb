import { canary, testDestination } from './parts/destination-tester.ts';
import { teads } from './teads.ts';

const PAGE = 'https://clinic.example/endometriosis';

testDestination(teads, {
	takes: ['https://a.teads.tv/hb/bid-request', 'https://t.teads.tv/track?action=x', 'https://cm.teads.tv/v1/img?x=1'],
	leaves: [
		'https://p.teads.tv/teads-fellow.js',
		'https://a.teads.tv/page/10001/tag',
		'https://www.teads.tv/privacy',
		'https://a.teads.tv.evil.example/hb/bid-request',
		'https://clinic.example/hb/bid-request?to=a.teads.tv',
	],
	reads: [
		{
			sent: {
				url: 'https://a.teads.tv/hb/bid-request',
				body: JSON.stringify({
					referrer: PAGE,
					pageReferrer: 'https://search.example/',
					pageTitle: 'Endometriosis care',
					pageDescription: 'Treatment of endometriosis',
					data: [{ placementId: 10001, adUnitCode: 'slot-1' }],
					hb_version: '9.0.0',
					firstPartyCookieTeadsId: canary.uuid,
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: PAGE },
					{ kind: 'referrer', value: 'https://search.example/' },
					{ about: 'context', kind: 'title', value: 'Endometriosis care' },
					{ about: 'context', kind: 'page-meta', value: 'Treatment of endometriosis' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['slot-1', '9.0.0', '10001'],
		},
	],
});
