import { canary, testDestination } from './parts/destination-tester.ts';
import { plausible } from './plausible.ts';

const EVENT = {
	n: 'Quiz',
	v: 36,
	u: 'https://clinic.example/quiz/depression',
	d: 'clinic.example',
	r: 'https://clinic.example/anxiety',
	p: { answer: 'Bipolar disorder', contact: canary.email },
};

testDestination(plausible, {
	takes: ['https://plausible.io/api/event', 'https://plausible.io/api/event?v=2'],
	leaves: [
		'https://plausible.io/js/script.js',
		'https://plausible.io/',
		'https://plausible.io.clinic.example/api/event',
		'https://clinic.example/?r=https://plausible.io/api/event',
	],
	proxied: [
		{ url: 'https://clinic.example/api/event', body: JSON.stringify(EVENT) },
		{ url: 'https://stats.clinic.example/pl/event', body: JSON.stringify({ ...EVENT, p: undefined }) },
	],
	notProxied: [
		{ url: 'https://clinic.example/api/event', body: JSON.stringify({ name: 'Open day', date: '2026-01-01' }) },
		{ url: 'https://clinic.example/api/event', body: JSON.stringify({ n: 'x', u: 'user', d: 'clinic' }) },
		{ url: 'https://clinic.example/api/notes', body: JSON.stringify(EVENT) },
	],
	reads: [
		{
			sent: { url: 'https://plausible.io/api/event', body: JSON.stringify(EVENT) },
			gives: [
				[
					{ kind: 'event', value: 'Quiz' },
					{ kind: 'page', about: 'context', value: EVENT.u },
					{ kind: 'referrer', value: EVENT.r },
					{ about: 'health', value: 'Bipolar disorder', at: 'body/p/answer' },
					{ kind: 'email', value: canary.email },
				],
			],
		},
		{
			sent: {
				url: 'https://plausible.io/api/event',
				body: JSON.stringify({ n: 'pageview', u: EVENT.u, d: 'clinic.example', r: null, w: 1200, m: '{"drug":"Fluoxetine"}' }),
			},
			gives: [
				[
					{ kind: 'event', value: 'pageview' },
					{ kind: 'medication', value: 'Fluoxetine' },
				],
			],
			hides: ['clinic.example', '1200'],
		},
	],
});
