import { kit } from './kit.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(kit, {
	takes: ['https://app.convertkit.com/forms/1234567/subscriptions', 'https://app.kit.com/forms/1234567/subscriptions'],
	leaves: [
		'https://f.convertkit.com/ckjs/ck.5.js',
		'https://kit.com/',
		'https://app.kit.com.clinic.example/forms/1/subscriptions',
		'https://clinic.example/?r=https://app.kit.com/forms/1/subscriptions',
	],
	reads: [
		{
			sent: {
				url: 'https://app.kit.com/forms/1234567/subscriptions',
				body: query({
					email_address: canary.email,
					'fields[first_name]': 'Casey',
					'fields[why]': 'I feel hopeless',
					user: '7654321',
				}),
				mediaType: 'application/x-www-form-urlencoded',
			},
			gives: [
				[
					{ kind: 'email', value: canary.email },
					{ kind: 'name', value: 'Casey' },
					{ kind: 'text', value: 'I feel hopeless' },
				],
			],
			hides: ['7654321'],
		},
	],
});
