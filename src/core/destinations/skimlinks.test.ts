import { canary, query, testDestination } from './parts/destination-tester.ts';
import { skimlinks } from './skimlinks.ts';

testDestination(skimlinks, {
	leaves: [
		'https://s.skimresources.com/js/1X2.skimlinks.js',
		'https://go.skimresources.com/?id=1',
		'https://skimlinks.com/',
		'https://t.skimresources.com.clinic.example/api/track.php',
		'https://clinic.example/?u=https://t.skimresources.com/api/track.php',
	],
	takes: [
		'https://t.skimresources.com/api/track.php?data=1',
		'https://t.skimresources.com/api/link?data=1',
		'https://r.skimresources.com/api',
	],
	reads: [
		{
			sent: {
				url: `https://t.skimresources.com/api/track.php?${query({
					data: {
						pag: 'https://clinic.example/menopause',
						guid: canary.uuid,
						pref: 'https://search.example/',
						pub: '1X2',
						uuid: 'load-000001',
					},
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/menopause', at: 'query/data>json/pag' },
					{ kind: 'browser-id', value: canary.uuid },
					{ kind: 'referrer', value: 'https://search.example/' },
				],
			],
			hides: ['load-000001', '1X2'],
		},
	],
});
