import { canary, query, testDestination } from './parts/destination-tester.ts';
import { salesforceDataCloud } from './salesforce-data-cloud.ts';

const shared = {
	deviceId: 'a1b2c3d4e5f60718',
	sessionId: 'sess0001',
	eventId: canary.uuid,
	sourceUrl: 'https://clinic.example/bipolar',
};
const events = [
	{ ...shared, eventType: 'catalog', interactionName: 'View Item', id: 'a-7', name: 'Living with bipolar disorder' },
	{ ...shared, eventType: 'contactPointEmail', email: canary.email },
];

testDestination(salesforceDataCloud, {
	takes: [
		'https://abcdefgh.c360a.salesforce.com/web/events/3f2a9c1e-7b44-4d0e-9a51-0c6de1f2ab34/',
		'https://abcdefgh.pc-rnd.c360a.salesforce.com/web/events/clinic',
	],
	leaves: [
		'https://cdn.c360a.salesforce.com/beacon/c360a/clinic/scripts/c360a.min.js',
		'https://www.salesforce.com/web/events/clinic',
		'https://c360a.salesforce.com.evil.example/web/events/clinic',
		'https://clinic.example/?next=https://a.c360a.salesforce.com/web/events/clinic',
	],
	reads: [
		{
			sent: {
				url: 'https://abcdefgh.c360a.salesforce.com/web/events/clinic',
				mediaType: 'application/x-www-form-urlencoded',
				body: query({ event: btoa(JSON.stringify({ events })) }),
			},
			gives: [
				[
					{ about: 'context', kind: 'event', value: 'View Item' },
					{ about: 'context', kind: 'page', value: shared.sourceUrl },
					{ kind: 'product', value: 'Living with bipolar disorder' },
					{ kind: 'browser-id', value: shared.deviceId },
				],
				[
					{ about: 'context', kind: 'event', value: 'contactPointEmail' },
					{ kind: 'email', value: canary.email, form: 'plain' },
				],
			],
			hides: ['sess0001', canary.uuid],
		},
	],
});
