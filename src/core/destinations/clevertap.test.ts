import { clevertap } from './clevertap.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(clevertap, {
	takes: ['https://us1.clevertap-prod.com/a?t=96', 'https://eu1.wzrkt.com/a?t=96&type=page'],
	leaves: [
		'https://d2r1yp2w7bby2u.cloudfront.net/js/clevertap.min.js',
		'https://developer.clevertap.com/docs/web-quickstart-guide',
		'https://us1.clevertap-prod.com.clinic.example/a',
		'https://clinic.example/?r=https://us1.clevertap-prod.com/a',
	],
	reads: [
		{
			// As decoded: the packing is undone before the table is asked.
			sent: {
				url: `https://us1.clevertap-prod.com/a?${query({
					type: 'push',
					d: {
						type: 'event',
						evtName: 'Quiz Answered',
						evtData: { answer: 'Bipolar disorder' },
						profile: { Name: 'Casey Canary', Email: canary.email, Identity: 'user-1042', condition: 'Anxiety' },
						cpg: 'https://clinic.example/quiz',
						g: '0123456789abcdef0123456789abcdef',
						id: 'asthma',
					},
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'Quiz Answered' },
					{ about: 'health', value: 'Bipolar disorder' },
					{ about: 'health', value: 'Anxiety' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/quiz' },
					{ kind: 'email', value: canary.email },
					{ kind: 'name', value: 'Casey Canary' },
					{ kind: 'account', value: 'user-1042' },
					{ kind: 'browser-id', value: '0123456789abcdef0123456789abcdef' },
				],
			],
			hides: ['asthma'],
		},
	],
});
