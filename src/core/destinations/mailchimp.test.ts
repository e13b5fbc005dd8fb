import { mailchimp } from './mailchimp.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(mailchimp, {
	takes: ['https://clinic.us1.list-manage.com/subscribe/post-json?u=1', 'https://clinic.us21.list-manage.com/subscribe/post'],
	leaves: [
		'https://chimpstatic.com/mcjs-connected/js/users/1/2.js',
		'https://mailchimp.com/',
		'https://clinic.us1.list-manage.com/subscribe?u=1&id=2',
		'https://clinic.us1.list-manage.com.evil.example/subscribe/post',
		'https://clinic.example/?r=https://clinic.us1.list-manage.com/subscribe/post',
	],
	reads: [
		{
			sent: {
				url: `https://clinic.us1.list-manage.com/subscribe/post-json?${query({ u: 'asthma', id: '2', EMAIL: canary.email, FNAME: 'Casey', 'group[17][1]': 'Living with anxiety', MERGE5: 'Bipolar disorder' })}`,
			},
			gives: [
				[
					{ kind: 'email', value: canary.email },
					{ kind: 'name', value: 'Casey' },
					{ kind: 'answer', value: 'Living with anxiety' },
					{ about: 'health', value: 'Bipolar disorder' },
				],
			],
			hides: ['asthma'],
		},
	],
});
