import { openx } from './openx.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(openx, {
	leaves: [
		'https://clinic-d.openx.net/w/1.0/jstag',
		'https://www.openx.com/',
		'https://us-u.openx.net.clinic.example/w/1.0/sd',
		'https://clinic.example/?u=https://us-u.openx.net/w/1.0/sd',
	],
	takes: [
		'https://us-u.openx.net/w/1.0/sd?id=1',
		'https://u.openx.net/w/1.0/cm?id=1',
		'https://clinic-d.openx.net/w/1.0/arj?ju=1',
		'https://rtb.openx.net/openrtbb/prebidjs',
	],
	reads: [
		{
			sent: { url: `https://us-u.openx.net/w/1.0/sd?${query({ id: '537072966', val: canary.uuid })}` },
			gives: [[{ kind: 'browser-id', value: canary.uuid, at: 'query/val' }]],
			hides: ['537072966'],
		},
		{
			sent: {
				url: `https://clinic-d.openx.net/w/1.0/arj?${query({ auid: '538229330', ju: 'https://clinic.example/hepatitis', jr: 'https://search.example/', 'c.topic': 'hepatitis c' })}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/hepatitis' },
					{ kind: 'referrer', value: 'https://search.example/' },
					{ about: 'health', value: 'hepatitis c' },
				],
			],
			hides: ['538229330'],
		},
	],
});
