import { constantContact } from './constant-contact.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(constantContact, {
	takes: ['https://visitor2.constantcontact.com/api/signup', 'https://visitor2.constantcontact.com/api/v1/signup_forms/1'],
	leaves: [
		'https://static.ctctcdn.com/js/signup-form-widget/current/signup-form-widget.min.js',
		'https://www.constantcontact.com/',
		'https://visitor2.constantcontact.com.clinic.example/api/signup',
		'https://clinic.example/?r=https://visitor2.constantcontact.com/api/signup',
	],
	reads: [
		{
			sent: {
				url: 'https://visitor2.constantcontact.com/api/signup',
				mediaType: 'application/x-www-form-urlencoded',
				body: query({ ca: 'asthma', email: canary.email, first_name: 'Casey', 'cf:interest': 'Bipolar disorder' }),
			},
			gives: [
				[
					{ kind: 'email', value: canary.email },
					{ kind: 'name', value: 'Casey' },
					{ about: 'health', value: 'Bipolar disorder' },
				],
			],
			hides: ['asthma'],
		},
	],
});
