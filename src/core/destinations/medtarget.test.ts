import { medtarget } from './medtarget.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(medtarget, {
	takes: ['https://www.medtargetsystem.com/analytics/collect.gif?e=1', 'https://aix.hcn.health/api/v1/auths'],
	leaves: [
		'https://www.medtargetsystem.com/javascript/beacon.js?1700',
		'https://www.medtargetsystem.com/toc?click=x',
		'https://hcn.health/privacy-policy/',
		'https://www.medtargetsystem.com.evil.example/analytics/collect.gif',
		'https://clinic.example/analytics/?to=medtargetsystem.com',
	],
	reads: [
		{
			sent: {
				url: `https://www.medtargetsystem.com/analytics/collect.gif?${query({
					e: '1',
					aid: '',
					vid: canary.uuid,
					sid: '00001111-2222-4333-8444-555566667777',
					vt: '1700000000',
					u: 'https://clinic.example/leukemia',
					r: 'https://search.example/',
					t: 'Living with leukemia',
					ak: '100-2000-AAAA0000',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/leukemia' },
					{ about: 'health', kind: 'title', value: 'Living with leukemia' },
					{ kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['100-2000-AAAA0000', '00001111-2222-4333-8444-555566667777', '1700000000'],
		},
	],
});
