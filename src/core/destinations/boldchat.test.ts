import { boldchat } from './boldchat.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(boldchat, {
	leaves: [
		'https://vmss.boldchat.com/aid/100000001/bc.vms4/vms.js',
		'https://www.boldchat.com/',
		'https://visitor-services.boldchat.com/visitor-token-service/visitor-token',
		'https://vms.boldchat.com.clinic.example/aid/1/bc.pv',
		'https://clinic.example/aid/1/bc.pv',
	],
	takes: ['https://vms.boldchat.com/aid/100000001/bc.pv?script=true', 'https://vms.boldchat.com/aid/100000001/bc.cv'],
	reads: [
		{
			sent: {
				url: `https://vms.boldchat.com/aid/100000001/bc.pv?${query({
					script: 'true',
					url: 'https://clinic.example/depression',
					wdid: 'anxiety',
					visitorToken: '1234567890123456789',
					ve: canary.email,
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression', at: 'query/url' },
					{ kind: 'browser-id', value: '1234567890123456789' },
					{ kind: 'email', value: canary.email, form: 'plain' },
				],
			],
			hides: ['anxiety'],
		},
	],
});
