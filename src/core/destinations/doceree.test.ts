import { doceree } from './doceree.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(doceree, {
	leaves: [
		'https://doceree.com/',
		'https://blog.doceree.com/v1/x',
		'https://bidder.doceree.com.clinic.example/v1/adrequest',
		'https://clinic.example/v1/adrequest?u=https://bidder.doceree.com/v1/adrequest',
	],
	takes: ['https://bidder.doceree.com/v1/adrequest?id=1', 'https://tracking.doceree.com/v1/hbBidWon?data=1'],
	reads: [
		{
			sent: {
				url: `https://bidder.doceree.com/v1/adrequest?${query({
					id: 'DOC_000001',
					currentUrl: 'https://clinic.example/oncology',
					loggedInUser: btoa(JSON.stringify({ firstName: 'Casey', email: canary.email, npi: '1234567893' })),
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/oncology' },
					{ kind: 'email', value: canary.email },
					{ kind: 'name', value: 'Casey' },
					{ kind: 'account', value: '1234567893' },
				],
			],
			hides: ['DOC_000001'],
		},
	],
});
