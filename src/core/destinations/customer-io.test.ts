import { customerIo } from './customer-io.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const PAGE = 'https://clinic.example/conditions/depression';

testDestination(customerIo, {
	takes: [
		'https://track.customer.io/events/page.gif?name=x',
		'https://cdp-eu.customer.io/v1/t',
		'https://customerioforms.com/forms/submit_action?site_id=1',
	],
	leaves: [
		'https://assets.customer.io/assets/track.js',
		'https://customer.io/docs/',
		'https://track.customer.io.clinic.example/events/page.gif',
		'https://clinic.example/?r=https://track.customer.io/events/page.gif',
	],
	reads: [
		{
			sent: { url: `https://track.customer.io/events/page.gif?${query({ name: PAGE, s: 'asthma-site', u: 'user-1042' })}` },
			gives: [
				[
					{ kind: 'page', about: 'context', value: PAGE },
					{ kind: 'account', value: 'user-1042' },
				],
			],
			hides: ['asthma-site'],
		},
		{
			sent: {
				url: 'https://cdp.customer.io/v1/t',
				body: JSON.stringify({
					type: 'track',
					event: 'Quiz Answered',
					properties: { condition: 'Bipolar disorder' },
					anonymousId: canary.uuid,
					context: { traits: { email: canary.email }, page: { url: PAGE } },
					writeKey: 'key',
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'Quiz Answered' },
					{ about: 'health', value: 'Bipolar disorder' },
					{ kind: 'email', value: canary.email },
					{ kind: 'page', about: 'context', value: PAGE },
				],
			],
			hides: ['key'],
		},
	],
});
