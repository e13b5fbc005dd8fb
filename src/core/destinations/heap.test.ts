import { heap } from './heap.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(heap, {
	takes: [
		'https://heapanalytics.com/h?a=1',
		'https://c.us.heap-api.com/h?a=1',
		'https://c.eu.heap-api.com/api/capture/v2/track',
		'https://heapanalytics.com/api/add_user_properties',
	],
	leaves: [
		'https://cdn.heapanalytics.com/js/heap-1.js',
		'https://cdn.us.heap-api.com/config/1/heap_config.js',
		'https://heapanalytics.com/',
		'https://heapanalytics.com.clinic.example/h',
		'https://clinic.example/?r=https://heapanalytics.com/h',
	],
	reads: [
		{
			sent: {
				url: `https://heapanalytics.com/h?${query({ a: 'asthma-site', u: '1111222233334444', s: '5555666677778888', b: 'web', d: 'clinic.example', h: '/conditions/depression', q: '?utm_source=mail', t: 'Living with depression' })}&k=Answer&k=Bipolar%20disorder&k=email&k=${encodeURIComponent(canary.email)}`,
			},
			gives: [
				[
					{
						kind: 'page',
						about: 'context',
						value: 'https://clinic.example/conditions/depression?utm_source=mail',
						at: 'query/h',
					},
					{ kind: 'title', about: 'context', value: 'Living with depression' },
					{ kind: 'browser-id', value: '1111222233334444' },
					{ about: 'health', value: 'Bipolar disorder' },
					{ kind: 'email', value: canary.email },
				],
			],
			hides: ['asthma-site'],
		},
		{
			sent: {
				url: 'https://heapanalytics.com/api/track',
				body: JSON.stringify({ app_id: '1', identity: 'user-1042', event: 'Booked therapy', properties: { reason: 'Anxiety' } }),
			},
			gives: [
				[
					{ kind: 'event', value: 'Booked therapy' },
					{ kind: 'account', value: 'user-1042' },
					{ about: 'health', value: 'Anxiety' },
				],
			],
		},
	],
});
