import { iterable } from './iterable.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(iterable, {
	takes: ['https://api.iterable.com/api/events/track', 'https://api.eu.iterable.com/api/users/update'],
	leaves: [
		'https://api.iterable.com/api/docs',
		'https://js.iterable.com/analytics.js',
		'https://api.iterable.com.clinic.example/api/events/track',
		'https://clinic.example/?r=https://api.iterable.com/api/events/track',
	],
	reads: [
		{
			sent: {
				url: 'https://api.iterable.com/api/events/track',
				body: JSON.stringify({
					email: canary.email,
					userId: 'user-1042',
					eventName: 'quizAnswered',
					dataFields: { answer: 'Bipolar disorder', pageUrl: 'https://clinic.example/quiz', firstName: 'Casey' },
					deviceInfo: { appPackageName: 'asthma' },
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'quizAnswered' },
					{ kind: 'email', value: canary.email },
					{ kind: 'account', value: 'user-1042' },
					{ kind: 'name', value: 'Casey' },
					{ about: 'health', value: 'Bipolar disorder' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/quiz' },
				],
			],
			hides: ['asthma'],
		},
	],
});
