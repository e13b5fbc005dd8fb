import { googleAdManager } from './google-ad-manager.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(googleAdManager, {
	takes: [
		'https://securepubads.g.doubleclick.net/gampad/ads?gdfp_req=1&iu=%2F1%2Fhealth',
		'https://pubads.g.doubleclick.net/gampad/ads?env=vp',
		'https://googleads.g.doubleclick.net/pagead/ads?client=ca-pub-1',
		'https://pagead2.googlesyndication.com/pcs/activeview?xai=1',
	],
	leaves: [
		'https://securepubads.g.doubleclick.net/tag/js/gpt.js',
		'https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js',
		'https://pagead2.googlesyndication.com/omsdk/releases/live/omweb-v1.js',
		'https://securepubads.g.doubleclick.net.clinic.example/gampad/ads',
		'https://clinic.example/?next=https://securepubads.g.doubleclick.net/gampad/ads',
	],
	reads: [
		{
			sent: {
				url: `https://securepubads.g.doubleclick.net/gampad/ads?${query({
					iu_parts: '1,clinic,articles',
					prev_scp: 'pos=top&topic=depression|pos=side',
					cust_params: 'condition=bipolar%20disorder&pagetype=article',
					url: 'https://clinic.example/conditions/bipolar',
					ref: 'https://search.example/',
					dt: '1700000000000',
					ga_vid: '1234567890.1700000000',
					u_tz: '-480',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/conditions/bipolar' },
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
					{ about: 'health', value: 'depression', at: 'query/prev_scp' },
					{ about: 'health', value: 'bipolar disorder' },
					{ kind: 'browser-id', value: '1234567890.1700000000' },
				],
			],
			hides: ['1700000000000', 'depression|pos=side'],
		},
	],
});
