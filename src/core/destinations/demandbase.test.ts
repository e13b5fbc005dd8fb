import { demandbase } from './demandbase.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(demandbase, {
	leaves: [
		'https://tag.demandbase.com/abc.min.js',
		'https://www.demandbase.com/',
		'https://api.company-target.com.clinic.example/api/v2/ip.json',
		'https://clinic.example/?u=https://api.company-target.com/api/v2/ip.json',
	],
	takes: [
		'https://api.company-target.com/api/v3/ip.json?key=1',
		'https://segments.company-target.com/log?vendor=1',
		'https://s.company-target.com/s/sync?exc=lr',
		'https://et.company-target.com/events/',
		'https://tag-logger.demandbase.com/bg9s',
	],
	reads: [
		{
			sent: {
				url: `https://api.company-target.com/api/v2/ip.json?${query({
					key: 'key-000001',
					page: 'https://clinic.example/bulimia',
					page_title: 'Bulimia treatment',
					referrer: 'https://clinic.example/',
					src: 'tag',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/bulimia' },
					{ about: 'health', kind: 'title', value: 'Bulimia treatment' },
					{ kind: 'referrer', value: 'https://clinic.example/' },
				],
			],
			hides: ['key-000001'],
		},
		{
			sent: { url: `https://segments.company-target.com/log?${query({ vendor: 'choca', user_id: canary.uuid })}` },
			gives: [[{ kind: 'browser-id', value: canary.uuid }]],
		},
	],
});
