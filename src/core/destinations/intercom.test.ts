import { intercom } from './intercom.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(intercom, {
	leaves: [
		'https://widget.intercom.io/widget/app-1',
		'https://js.intercomcdn.com/frame.0123.js',
		'https://app.intercom.io/',
		'https://api-iam.intercom.io.clinic.example/messenger/web/ping',
		'https://clinic.example/?u=https://api-iam.intercom.io/messenger/web/ping',
	],
	takes: [
		'https://api-iam.intercom.io/messenger/web/ping',
		'https://api-iam.eu.intercom.io/messenger/web/page_view_events',
		'https://nexus-websocket-a.intercom.io/pubsub/5-1',
	],
	reads: [
		{
			sent: {
				url: 'https://api-iam.intercom.io/messenger/web/ping',
				mediaType: 'application/x-www-form-urlencoded',
				body: query({
					app_id: 'app-1',
					r: 'https://search.example/',
					page_title: 'Depression test',
					user_data: { email: canary.email, user_id: 'u-77', user_hash: canary.emailSha256, diagnosis: 'bipolar disorder' },
					referer: 'https://clinic.example/phq9',
					device_identifier: canary.uuid,
					anonymous_session: 'depression',
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9', at: 'body/referer' },
					{ about: 'context', kind: 'title', value: 'Depression test' },
					{ kind: 'email', value: canary.email, form: 'plain', at: 'body/user_data>json/email' },
					{ kind: 'account', value: 'u-77' },
					{ about: 'health', value: 'bipolar disorder' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['depression', 'app-1', canary.emailSha256],
		},
		{
			sent: {
				url: 'https://api-iam.intercom.io/messenger/web/conversations',
				mediaType: 'application/x-www-form-urlencoded',
				body: query({ app_id: 'app-1', blocks: [{ type: 'paragraph', text: 'I feel hopeless' }] }),
			},
			gives: [[{ kind: 'text', value: 'I feel hopeless' }]],
		},
	],
});
