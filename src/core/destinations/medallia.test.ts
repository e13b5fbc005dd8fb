import { medallia } from './medallia.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const events = [
	{
		session_screen_size: '1400x800',
		session_platform: 'depression',
		event_name: 'nebula_page_view',
		user_id: canary.uuid,
		url: 'https://clinic.example/depression',
		kampyle_data: { kampyle_userid: canary.uuid, kampyleUserSession: '1700000000000' },
	},
	{ event_name: 'formSubmitted', user_id: canary.uuid, customParams: { visitReason: 'bipolar disorder', email: canary.email } },
];

testDestination(medallia, {
	leaves: [
		'https://nebula-cdn.kampyle.com/us/wu/500000/onsite/embed.js',
		'https://resources.digital-cloud-prem.medallia.com/wdc/1/onsite/embed.js',
		'https://www.medallia.com/',
		'https://udc-neb.kampyle.com.clinic.example/egw/5/key/track/__cool.gif',
		'https://clinic.example/?u=https://udc-neb.kampyle.com/egw/5/key/track/__cool.gif',
	],
	takes: [
		'https://udc-neb.kampyle.com/egw/5/0123456789abcdef/track/__cool.gif?data=e30',
		'https://feedback-udc.eu.medallia.com/egw/5/key/track',
	],
	reads: [
		{
			sent: {
				url: `https://udc-neb.kampyle.com/egw/5/key/track/__cool.gif?${query({ data: btoa(JSON.stringify({ events })) })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'nebula_page_view' },
					{
						about: 'context',
						kind: 'page',
						value: 'https://clinic.example/depression',
						at: 'query/data>base64>json/events/0/url',
					},
					{ kind: 'browser-id', value: canary.uuid },
				],
				[
					{ kind: 'event', value: 'formSubmitted' },
					{ about: 'health', value: 'bipolar disorder' },
					{ kind: 'email', value: canary.email, form: 'plain' },
				],
			],
			hides: ['depression', '1700000000000'],
		},
	],
});
