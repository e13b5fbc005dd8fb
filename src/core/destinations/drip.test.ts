import { drip } from './drip.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(drip, {
	takes: ['https://api.getdrip.com/client/track?url=x', 'https://www.getdrip.com/forms/123456/submissions'],
	leaves: [
		'https://tag.getdrip.com/1234567.js',
		'https://api.getdrip.com/client/forms/show?callback=c',
		'https://www.getdrip.com/',
		'https://api.getdrip.com.clinic.example/client/track',
		'https://clinic.example/?r=https://api.getdrip.com/client/track',
	],
	reads: [
		{
			sent: {
				url: `https://api.getdrip.com/client/track?${query({ url: 'https://clinic.example/quiz', visitor_uuid: canary.uuid, _action: 'Answered', answer: 'Bipolar disorder', drip_account_id: '1234567' })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'Answered' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/quiz' },
					{ about: 'health', value: 'Bipolar disorder' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['1234567'],
		},
		{
			sent: {
				url: 'https://www.getdrip.com/forms/123456/submissions',
				body: query({ 'fields[email]': canary.email, 'fields[first_name]': 'Casey', 'fields[why]': 'I feel hopeless' }),
				mediaType: 'application/x-www-form-urlencoded',
			},
			gives: [
				[
					{ kind: 'email', value: canary.email },
					{ kind: 'name', value: 'Casey' },
					{ kind: 'text', value: 'I feel hopeless' },
				],
			],
		},
	],
});
