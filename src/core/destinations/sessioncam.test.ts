import { canary, query, testDestination } from './parts/destination-tester.ts';
import { sessioncam } from './sessioncam.ts';

testDestination(sessioncam, {
	leaves: [
		'https://d2oh4tlt9mrke9.cloudfront.net/Record/js/sessioncam.recorder.js',
		'https://ws.sessioncam.com/Record/js/sessioncam.recorder.js',
		'https://console.sessioncam.com/',
		'https://ws.sessioncam.com.clinic.example/Record/config.aspx',
	],
	takes: ['https://ws.sessioncam.com/Record/config.aspx?url=1', 'https://ws-us.sessioncam.com/Record/record.asmx/SaveEvents'],
	reads: [
		{
			sent: {
				url: `https://ws.sessioncam.com/Record/config.aspx?${query({ url: 'https://clinic.example/depression', userId: canary.uuid, sse: 'anxiety' })}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression', at: 'query/url' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['anxiety'],
		},
	],
});
