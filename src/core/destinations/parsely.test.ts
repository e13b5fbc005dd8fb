import { parsely } from './parsely.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(parsely, {
	leaves: [
		'https://cdn.parsely.com/keys/clinic.example/p.js',
		'https://www.parse.ly/',
		'https://p1.parsely.com.clinic.example/plogger/',
		'https://clinic.example/plogger/?u=https://p1.parsely.com/plogger/',
	],
	takes: [
		'https://p1.parsely.com/plogger/?rand=1',
		'https://srv-2026-01-01-00.pixel.parsely.com/plogger/?rand=1',
		'https://p1.parsely.com/px/?rand=1',
	],
	reads: [
		{
			sent: {
				url: `https://p1.parsely.com/plogger/?${query({
					rand: '1700000000000',
					plid: 'page-load-1',
					idsite: 'clinic.example',
					url: 'https://clinic.example/miscarriage',
					urlref: 'https://clinic.example/',
					data: { parsely_uuid: canary.uuid, plan: 'depression care', email: canary.email },
					title: 'After a miscarriage',
					action: 'pageview',
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'pageview' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/miscarriage' },
					{ about: 'health', kind: 'title', value: 'After a miscarriage' },
					{ about: 'health', value: 'depression care', at: 'query/data>json/plan' },
					{ kind: 'email', value: canary.email },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['page-load-1'],
		},
	],
});
