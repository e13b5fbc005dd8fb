import { ortto } from './ortto.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(ortto, {
	takes: ['https://capture-api.autopilotapp.com/-/events/push', 'https://capture-api.ap3prod.com/-/events/push-view'],
	leaves: [
		'https://cdn2l.ink/app.js',
		'https://capture-api.autopilotapp.com/',
		'https://capture-api.autopilotapp.com.clinic.example/-/events/push',
		'https://clinic.example/?r=https://capture-api.autopilotapp.com/-/events/push',
	],
	reads: [
		{
			sent: {
				url: 'https://capture-api.autopilotapp.com/-/events/push',
				body: JSON.stringify({
					h: 'asthma',
					u: 'https://clinic.example/quiz',
					e: 'quiz-answered',
					email: canary.email,
					p: { answer: 'Bipolar disorder' },
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'quiz-answered' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/quiz' },
					{ kind: 'email', value: canary.email },
					{ about: 'health', value: 'Bipolar disorder' },
				],
			],
			hides: ['asthma'],
		},
	],
});
