import { callrail } from './callrail.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(callrail, {
	takes: [
		'https://js.callrail.com/group/0/0123456789abcdef/12/icap.js?t=1',
		'https://js.callrail.com/group/0/0123/12/swap_session.json',
	],
	leaves: [
		'https://cdn.callrail.com/companies/1/0123/12/swap.js',
		'https://www.callrail.com/',
		'https://js.callrail.com.clinic.example/group/0/0123/12/icap.js',
		'https://clinic.example/?r=https://js.callrail.com/group/0/0123/12/icap.js',
	],
	reads: [
		{
			sent: {
				url: 'https://js.callrail.com/group/0/0123/12/swap_session.json',
				body: JSON.stringify({
					uuid: canary.uuid,
					ids: [123456789],
					landing: 'https://clinic.example/conditions/depression',
					referrer: 'https://search.example/?q=fluoxetine',
				}),
			},
			gives: [
				[
					{ kind: 'page', about: 'context', value: 'https://clinic.example/conditions/depression' },
					{ kind: 'referrer', value: 'https://search.example/?q=fluoxetine' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['123456789'],
		},
		{
			sent: {
				url: 'https://js.callrail.com/group/0/0123/12/form_capture',
				body: JSON.stringify({
					form_url: 'https://clinic.example/intake',
					form_data: { email: canary.email, message: 'I feel hopeless' },
				}),
			},
			gives: [
				[
					{ kind: 'email', value: canary.email },
					{ kind: 'text', value: 'I feel hopeless' },
				],
			],
		},
	],
});
