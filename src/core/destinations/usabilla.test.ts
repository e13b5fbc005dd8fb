import { canary, testDestination } from './parts/destination-tester.ts';
import { usabilla } from './usabilla.ts';

testDestination(usabilla, {
	leaves: [
		'https://w.usabilla.com/0123456789ab.js?lv=1',
		'https://www.usabilla.com/',
		'https://w.usabilla.com.clinic.example/incoming',
		'https://clinic.example/incoming',
	],
	takes: ['https://w.usabilla.com/incoming', 'https://w.usabilla.com/incoming?v=1'],
	reads: [
		{
			sent: {
				url: 'https://w.usabilla.com/incoming',
				body: JSON.stringify({
					id: 'depression',
					url: 'https://clinic.example/phq9',
					data: { comment: 'I feel hopeless', email: canary.email },
					customData: { diagnosis: 'bipolar disorder' },
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9', at: 'body/url' },
					{ kind: 'answer', value: 'I feel hopeless' },
					{ kind: 'email', value: canary.email, form: 'plain' },
					{ about: 'health', value: 'bipolar disorder' },
				],
			],
			hides: ['depression'],
		},
	],
});
