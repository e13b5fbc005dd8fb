import { canary, testDestination } from './parts/destination-tester.ts';
import { umami } from './umami.ts';

const EVENT = {
	type: 'event',
	payload: {
		website: '11111111-1111-1111-1111-111111111111',
		screen: '1280x720',
		hostname: 'clinic.example',
		url: '/conditions/depression',
		title: 'Living with depression',
		referrer: 'https://search.example/',
		name: 'quiz',
		id: 'user-1042',
		data: { answer: 'Bipolar disorder', email: canary.email },
	},
};

testDestination(umami, {
	takes: ['https://cloud.umami.is/api/send', 'https://api-gateway.umami.dev/api/send'],
	leaves: [
		'https://cloud.umami.is/script.js',
		'https://umami.is/docs',
		'https://cloud.umami.is.clinic.example/api/send',
		'https://clinic.example/?r=https://cloud.umami.is/api/send',
	],
	proxied: [{ url: 'https://stats.clinic.example/api/send', body: JSON.stringify(EVENT) }],
	notProxied: [
		{ url: 'https://clinic.example/api/send', body: JSON.stringify({ type: 'event', payload: { website: 'clinic' } }) },
		{ url: 'https://clinic.example/api/send', body: JSON.stringify({ message: 'hello' }) },
	],
	reads: [
		{
			sent: { url: 'https://cloud.umami.is/api/send', body: JSON.stringify(EVENT) },
			gives: [
				[
					{ kind: 'event', value: 'quiz' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/conditions/depression' },
					{ kind: 'title', about: 'context', value: 'Living with depression' },
					{ kind: 'account', value: 'user-1042' },
					{ about: 'health', value: 'Bipolar disorder' },
					{ kind: 'email', value: canary.email },
				],
			],
			hides: ['11111111-1111-1111-1111-111111111111'],
		},
	],
});
