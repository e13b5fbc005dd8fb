import { canary, query, testDestination } from './parts/destination-tester.ts';
import { sharethis } from './sharethis.ts';

testDestination(sharethis, {
	leaves: [
		'https://platform-api.sharethis.com/js/sharethis.js',
		'https://buttons-config.sharethis.com/js/abc.js',
		'https://sharethis.com/',
		'https://l.sharethis.com.clinic.example/pview',
		'https://clinic.example/?u=https://l.sharethis.com/pview',
	],
	takes: [
		'https://l.sharethis.com/pview?event=pview',
		'https://l.sharethis.com/log?event=pview',
		'https://count-server.sharethis.com/v2.0/get_counts?url=1',
		'https://sync.sharethis.com/datonics?uid=1',
	],
	reads: [
		{
			sent: {
				url: `https://l.sharethis.com/pview?${query({
					event: 'pview',
					hostname: 'clinic.example',
					location: '/herpes',
					url: 'https://clinic.example/herpes',
					title: 'Living with herpes',
					description: 'How herpes is treated',
					refDomain: 'search.example',
					publisher: '6857cc1e8ca9160019f2948f',
					fpestid: canary.uuid,
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'pview' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/herpes' },
					{ about: 'health', kind: 'title', value: 'Living with herpes' },
					{ kind: 'page-meta', value: 'How herpes is treated' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['6857cc1e8ca9160019f2948f', '/herpes'],
		},
	],
});
