import { appsflyer } from './appsflyer.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

const meta = {
	locationHref: 'https://clinic.example/period-tracker',
	referrer: 'https://search.example/',
	userAgent: 'depression/1.0',
	locationOrigin: 'https://clinic.example',
};

testDestination(appsflyer, {
	leaves: [
		'https://websdk.appsflyer.com/?st=pba',
		'https://www.appsflyer.com/',
		'https://wa.appsflyer.com.clinic.example/events',
		'https://clinic.example/events?u=https://wa.appsflyer.com/events',
	],
	takes: [
		'https://wa.appsflyer.com/events?site-id=1',
		'https://wa.appsflyersdk.com/events?site-id=1',
		'https://wa.onelink.me/v1/onelink',
	],
	reads: [
		{
			sent: {
				url: `https://wa.appsflyer.com/events?site-id=${canary.uuid}`,
				body: JSON.stringify({
					data: {
						eventType: 'EVENT',
						eventName: 'R_PREGNANCY_WEEK_CHOSEN',
						eventValue: { answer: 'pregnancy week 7', email: canary.email },
						customerUserId: 'member-77',
						afWebUserId: 'abbb993f-00a9-4dac-87bb-9740ff622689-p',
					},
					meta,
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'event', value: 'R_PREGNANCY_WEEK_CHOSEN', at: 'body/data/eventName' },
					{ about: 'health', value: 'R_PREGNANCY_WEEK_CHOSEN', channel: 'event' },
					{ about: 'health', value: 'pregnancy week 7' },
					{ kind: 'email', value: canary.email },
					{ kind: 'account', value: 'member-77' },
					{ kind: 'browser-id', value: 'abbb993f-00a9-4dac-87bb-9740ff622689-p' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/period-tracker' },
				],
			],
			hides: ['EVENT', 'depression/1.0', canary.uuid],
		},
		{
			sent: { url: 'https://wa.appsflyersdk.com/events?site-id=1', body: JSON.stringify({ data: { eventType: 'LOAD' }, meta }) },
			gives: [[{ kind: 'event', value: 'LOAD' }]],
		},
	],
});
