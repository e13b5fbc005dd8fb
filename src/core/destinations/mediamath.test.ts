import { mediamath } from './mediamath.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(mediamath, {
	takes: ['https://pixel.mathtag.com/event/js?mt_id=1&mt_adid=2', 'https://sync.mathtag.com/sync/img?mt_exid=36'],
	leaves: [
		'https://www.mediamath.com/event/',
		'https://pixel.mathtag.com/favicon.ico',
		'https://pixel.mathtag.com.evil.example/event/js',
		'https://clinic.example/event/js?to=pixel.mathtag.com',
	],
	reads: [
		{
			sent: {
				url: `https://pixel.mathtag.com/event/img?${query({
					mt_id: '100001',
					mt_adid: '200002',
					v1: canary.email,
					v2: '',
					s1: 'gonorrhea test kit',
					s2: 'https://clinic.example/std-testing',
					mt_uuid: canary.uuid,
				})}`,
			},
			gives: [
				[
					{ about: 'health', value: 'gonorrhea test kit' },
					{ kind: 'email', value: canary.email },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['100001', '200002'],
		},
	],
});
