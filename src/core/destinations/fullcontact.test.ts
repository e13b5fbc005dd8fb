import { fullcontact } from './fullcontact.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(fullcontact, {
	leaves: [
		'https://tags.fullcontact.com/anon/fullcontact.js',
		'https://www.fullcontact.com/',
		'https://docs.fullcontact.com/docs/x',
		'https://api.fullcontact.com.clinic.example/v3/identity.resolve',
		'https://clinic.example/?u=https://api.fullcontact.com/v3/identity.resolve',
	],
	takes: ['https://api.fullcontact.com/v3/identity.resolve', 'https://api.fullcontact.com/v3/identity.map?tags=true'],
	reads: [
		{
			sent: {
				url: 'https://api.fullcontact.com/v3/identity.resolve',
				body: JSON.stringify({
					emails: [canary.email],
					phones: ['+15555550123'],
					name: { given: 'Casey', family: 'Canary' },
					recordId: 'member-77',
					tags: [{ key: 'condition', value: 'migraine' }],
				}),
			},
			gives: [
				[
					{ kind: 'email', value: canary.email, at: 'body/emails/0' },
					{ kind: 'phone', value: '+15555550123' },
					{ kind: 'name', value: 'Casey' },
					{ kind: 'account', value: 'member-77' },
					{ about: 'health', value: 'migraine' },
				],
			],
		},
	],
});
