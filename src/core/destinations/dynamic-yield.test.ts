import { dynamicYield } from './dynamic-yield.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(dynamicYield, {
	leaves: [
		'https://cdn.dynamicyield.com/api/8700000/api_dynamic.js',
		'https://st.dynamicyield.com/8700000/file.js',
		'https://www.dynamicyield.com/',
		'https://async-px.dynamicyield.com.clinic.example/dpx',
		'https://clinic.example/?u=https://async-px.dynamicyield.com/dpx',
	],
	takes: [
		'https://async-px.dynamicyield.com/uia?cnst=1',
		'https://px.dynamicyield.com/batch',
		'https://async-px-eu.dynamicyield.com/dpx',
	],
	reads: [
		{
			sent: {
				url: `https://async-px.dynamicyield.com/dpx?${query({ cnst: '1', uid: canary.uuid, ref: 'https://search.example/', ses: 'depression' })}`,
				body: JSON.stringify({
					url: 'https://clinic.example/phq9',
					events: [
						{ name: 'Question Answer Selected', properties: { selected_answer: 'suicide risk' } },
						{ name: 'Identify', properties: { dyType: 'identify-v1', hashedEmail: canary.emailSha256 } },
					],
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'Question Answer Selected' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9' },
					{ about: 'health', value: 'suicide risk' },
					{ kind: 'browser-id', value: canary.uuid },
				],
				[{ kind: 'email', value: canary.emailSha256, form: 'sha256' }],
			],
			hides: ['depression'],
		},
	],
});
