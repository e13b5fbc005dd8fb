import { inspectlet } from './inspectlet.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(inspectlet, {
	leaves: [
		'https://cdn.inspectlet.com/inspectlet.js',
		'https://www.inspectlet.com/',
		'https://hn.inspectlet.com.clinic.example/ginit/1',
		'https://clinic.example/?u=https://hn.inspectlet.com/ginit/1',
	],
	takes: ['https://hn.inspectlet.com/ginit/1000000', 'wss://ws.inspectlet.com/'],
	reads: [
		{
			sent: {
				url: `https://hn.inspectlet.com/ginit/1000000?${query({ url: 'https://clinic.example/depression', uid: canary.uuid, sid: 'depression' })}`,
				body: JSON.stringify({ tags: { email: canary.email, diagnosis: 'bipolar disorder' } }),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression', at: 'query/url' },
					{ kind: 'browser-id', value: canary.uuid },
					{ kind: 'email', value: canary.email, form: 'plain' },
					{ about: 'health', value: 'bipolar disorder' },
				],
			],
			hides: ['depression'],
		},
	],
});
