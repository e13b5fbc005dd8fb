import { invoca } from './invoca.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(invoca, {
	takes: ['https://pnapi.invoca.net/1593/na.json', 'https://pnapi.invoca.net/api/2013-07-01/bulk.json'],
	leaves: [
		'https://solutions.invocacdn.com/js/invoca-latest.min.js',
		'https://www.invoca.com/',
		'https://pnapi.invoca.net.clinic.example/1593/na.json',
		'https://clinic.example/?r=https://pnapi.invoca.net/1593/na.json',
	],
	reads: [
		{
			sent: {
				url: 'https://pnapi.invoca.net/1593/na.json',
				body: JSON.stringify({
					network_id: 'asthma-network',
					request_data_shared_params: {
						calling_page: 'https://clinic.example/conditions/depression',
						invoca_id: 'i-3f2a9c1e-7b44-4d0e-9a51-0c6de1f2ab34',
						service_line: 'Bipolar disorder',
						customer_email: canary.email,
					},
				}),
			},
			gives: [
				[
					{ kind: 'page', about: 'context', value: 'https://clinic.example/conditions/depression' },
					{ about: 'health', value: 'Bipolar disorder' },
					{ kind: 'email', value: canary.email },
					{ kind: 'browser-id', value: 'i-3f2a9c1e-7b44-4d0e-9a51-0c6de1f2ab34' },
				],
			],
			hides: ['asthma-network'],
		},
	],
});
