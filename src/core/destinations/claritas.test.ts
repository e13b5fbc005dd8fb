import { claritas } from './claritas.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(claritas, {
	takes: [
		'https://trkn.us/pixel/conv/ppt=10001;g=home;gid=20002;ord=1',
		'https://arttrk.com/pixel/?ad_log=referer&action=lead&pixid=x',
		'https://data.adxcel-ec2.com/pixel/?action=content&pixid=x',
	],
	leaves: [
		'https://claritas.com/pixel/',
		'https://trkn.us/favicon.ico',
		'https://arttrk.com.evil.example/pixel/',
		'https://clinic.example/pixel/?to=arttrk.com',
	],
	reads: [
		{
			sent: {
				url: `https://trkn.us/pixel/conv/ppt=10001;g=schedule_colonoscopy;gid=20002;cv1=${encodeURIComponent(canary.email)};ord=1700000000`,
			},
			gives: [
				[
					{ kind: 'event', value: 'schedule_colonoscopy' },
					{ about: 'health', value: 'schedule_colonoscopy' },
					{ kind: 'email', value: canary.email },
				],
			],
			hides: ['20002', '1700000000'],
		},
		{
			sent: { url: `https://arttrk.com/pixel/?ad_log=referer&action=lead&pixid=${canary.uuid}` },
			gives: [[{ kind: 'event', value: 'lead' }]],
			hides: ['referer', canary.uuid],
		},
	],
});
