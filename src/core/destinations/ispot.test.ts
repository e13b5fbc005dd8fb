import { ispot } from './ispot.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(ispot, {
	leaves: [
		'https://www.ispot.tv/ad/1',
		'https://pt.ispot.tv/',
		'https://pt.ispot.tv.clinic.example/v2/TC-1-1.gif',
		'https://clinic.example/?u=https://pt.ispot.tv/v2/TC-1-1.gif',
	],
	takes: ['https://pt.ispot.tv/v2/TC-1234-1.gif?type=visit', 'https://pi.ispot.tv/v2/TC-1234-1.gif'],
	reads: [
		{
			sent: {
				url: `https://pt.ispot.tv/v2/TC-1234-1.gif?${query({ app: 'web', type: 'Insulin_Order_Complete', customdata: 'type 2 diabetes' })}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'event', value: 'Insulin_Order_Complete', at: 'query/type' },
					{ about: 'health', channel: 'event', value: 'Insulin_Order_Complete' },
					{ about: 'health', value: 'type 2 diabetes' },
				],
			],
		},
	],
});
