import { klaviyo } from './klaviyo.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const PAGE = 'https://clinic.example/conditions/depression';
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');

testDestination(klaviyo, {
	takes: [
		'https://a.klaviyo.com/client/events/?company_id=AbC123',
		'https://a.klaviyo.com/client/event-bulk-create/?company_id=AbC123',
		'https://fast.a.klaviyo.com/api/track?data=e30',
		'https://a.klaviyo.com/onsite/track-analytics?company_id=AbC123',
		'https://manage.kmail-lists.com/ajax/subscriptions/subscribe',
	],
	leaves: [
		'https://static.klaviyo.com/onsite/js/AbC123/klaviyo.js',
		'https://fast.a.klaviyo.com/media/js/onsite/onsite.js',
		'https://www.klaviyo.com/client/events/',
		'https://a.klaviyo.com.clinic.example/client/events/',
		'https://clinic.example/?r=https://a.klaviyo.com/client/events/',
	],
	reads: [
		{
			sent: {
				url: 'https://a.klaviyo.com/client/events/?company_id=AbC123',
				body: JSON.stringify({
					data: {
						type: 'event',
						attributes: {
							properties: { answer: 'Bipolar disorder', page: PAGE },
							metric: { data: { type: 'metric', attributes: { name: 'Quiz Answered' } } },
							profile: {
								data: {
									type: 'profile',
									attributes: { email: canary.email, phone_number: '+15551234567', properties: { condition: 'Anxiety' } },
								},
							},
							unique_id: 'asthma',
						},
					},
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'Quiz Answered' },
					{ kind: 'page', about: 'context', value: PAGE },
					{ about: 'health', value: 'Bipolar disorder' },
					{ about: 'health', value: 'Anxiety' },
					{ kind: 'email', value: canary.email },
					{ kind: 'phone', value: '+15551234567' },
				],
			],
			hides: ['asthma', 'profile'],
		},
		{
			sent: {
				url: `https://a.klaviyo.com/api/track?${query({
					data: base64({
						token: 'AbC123',
						event: 'Viewed Product',
						customer_properties: { $email: canary.email, $exchange_id: 'kx-0123456789abcdef' },
						properties: { ProductName: 'Fluoxetine 20 mg', page: PAGE },
					}),
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'Viewed Product' },
					{ kind: 'product', value: 'Fluoxetine 20 mg' },
					{ kind: 'email', value: canary.email, at: 'query/data>base64>json/customer_properties/$email' },
					{ kind: 'browser-id', value: 'kx-0123456789abcdef' },
				],
			],
			hides: ['AbC123'],
		},
		{
			sent: {
				url: 'https://a.klaviyo.com/client/event-bulk-create/?company_id=AbC123',
				body: JSON.stringify({
					data: {
						type: 'event-bulk-create',
						attributes: {
							profile: { data: { type: 'profile', attributes: { anonymous_id: canary.uuid } } },
							events: {
								data: ['Active on Site', 'Booked therapy'].map((name) => ({
									type: 'event',
									attributes: { metric: { data: { type: 'metric', attributes: { name } } }, properties: { page: PAGE } },
								})),
							},
						},
					},
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'Active on Site' },
					{ kind: 'page', about: 'context', value: PAGE },
					{ kind: 'browser-id', value: canary.uuid },
				],
				[{ kind: 'event', value: 'Booked therapy' }],
			],
		},
		{
			sent: {
				url: 'https://manage.kmail-lists.com/ajax/subscriptions/subscribe',
				mediaType: 'application/x-www-form-urlencoded',
				body: query({ g: 'LIST1', email: canary.email, $fields: '$source' }),
			},
			gives: [[{ kind: 'email', value: canary.email }]],
		},
	],
});
