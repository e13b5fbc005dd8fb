import { canary, query, testDestination } from './parts/destination-tester.ts';
import { wix } from './wix.ts';

testDestination(wix, {
	takes: ['https://frog.wix.com/bt?src=29&evid=3', 'https://frog.wix.com/bolt-performance?src=72'],
	leaves: [
		'https://static.parastorage.com/services/wix-thunderbolt/main.js',
		'https://www.wix.com/bt',
		'https://frog.wix.com.clinic.example/bt',
		'https://clinic.example/?r=https://frog.wix.com/bt',
	],
	reads: [
		{
			sent: {
				url: `https://frog.wix.com/bt?${query({ src: '29', evid: '3', msid: 'asthma', url: 'clinic.example/conditions/depression', vsi: 's-1', _visitorId: canary.uuid, site_member_id: 'user-1042', ts: '1' })}`,
			},
			gives: [
				[
					{ kind: 'page', about: 'context', value: 'https://clinic.example/conditions/depression' },
					{ kind: 'browser-id', value: canary.uuid },
					{ kind: 'account', value: 'user-1042' },
				],
			],
			hides: ['asthma', 's-1'],
		},
	],
});
