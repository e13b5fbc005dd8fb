import { deepintent } from './deepintent.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(deepintent, {
	takes: ['https://match.deepintent.com/usersync/141?uid=x', 'https://prebid.deepintent.com/prebid'],
	leaves: [
		'https://www.deepintent.com/solutions/',
		'https://beacon.deepintent.com/tag.js',
		'https://match.deepintent.com.evil.example/usersync/1',
		'https://clinic.example/usersync/1?to=match.deepintent.com',
	],
	reads: [
		{
			sent: {
				url: 'https://prebid.deepintent.com/prebid',
				body: JSON.stringify({
					id: 'req-1',
					imp: [{ id: '1', tagid: 'slot-1' }],
					site: { page: 'https://clinic.example/multiple-sclerosis', domain: 'clinic.example' },
					user: { id: canary.uuid },
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/multiple-sclerosis' },
					{ about: 'health', kind: 'page', value: 'https://clinic.example/multiple-sclerosis' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['req-1', 'slot-1'],
		},
	],
});
