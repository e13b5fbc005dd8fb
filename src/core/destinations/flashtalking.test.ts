import { flashtalking } from './flashtalking.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(flashtalking, {
	takes: [
		'https://servedby.flashtalking.com/container/10001;20002;3003;iframe/?spotName=x',
		'https://servedby.flashtalking.com/spot/8/10001;20002;3003/?spotName=x',
		'https://bs.serving-sys.com/BurstingPipe/ActivityServer.bs?cn=as&ActivityID=1',
	],
	leaves: [
		'https://cdn.flashtalking.com/feeds/x.js',
		'https://servedby.flashtalking.com/click/1/2;3;0;209;0/',
		'https://servedby.flashtalking.com.evil.example/spot/8/',
		'https://clinic.example/spot/8/?to=servedby.flashtalking.com',
	],
	reads: [
		{
			sent: {
				url: `https://servedby.flashtalking.com/spot/8/10001;20002;3003/?${query({ spotName: 'Knee_Replacement_Consult', cachebuster: '1700000000', U1: 'arthritis' })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'Knee_Replacement_Consult' },
					{ about: 'health', value: 'arthritis' },
				],
			],
			hides: ['10001', '1700000000'],
		},
	],
});
