import { hightouch } from './hightouch.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(hightouch, {
	takes: ['https://us-east-1.hightouch-events.com/v1/t', 'https://eu-west-1.hightouch-events.com/v1/batch'],
	leaves: [
		'https://cdn.hightouch-events.com/browser/release/v1-latest/events.min.js',
		'https://hightouch.com/',
		'https://us-east-1.hightouch-events.com.clinic.example/v1/t',
		'https://clinic.example/?r=https://us-east-1.hightouch-events.com/v1/t',
	],
	reads: [
		{
			sent: {
				url: 'https://us-east-1.hightouch-events.com/v1/t',
				body: JSON.stringify({
					type: 'track',
					event: 'Quiz Answered',
					properties: { condition: 'Bipolar disorder' },
					context: { page: { url: 'https://clinic.example/quiz' }, traits: { email: canary.email } },
					anonymousId: canary.uuid,
					userId: 'user-1042',
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'Quiz Answered' },
					{ about: 'health', value: 'Bipolar disorder' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/quiz' },
					{ kind: 'email', value: canary.email },
					{ kind: 'account', value: 'user-1042' },
				],
			],
		},
	],
});
