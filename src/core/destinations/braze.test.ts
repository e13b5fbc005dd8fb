import { braze } from './braze.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

const DATA = {
	events: [
		{
			name: 'ce',
			time: 1,
			data: { n: 'quiz answered', p: { answer: 'Bipolar disorder' } },
			session_id: 's-1',
			user_id: 'user-1042',
		},
		{ name: 'p', time: 2, data: { pid: 'Fluoxetine 20 mg', c: 'USD', p: 9.5, q: 1, pr: {} }, session_id: 's-1' },
	],
	attributes: [{ email: canary.email, first_name: 'Casey', custom: { condition: 'Anxiety' } }],
	device_id: canary.uuid,
	device: { browser: 'asthma' },
	api_key: '11111111-1111-1111-1111-111111111111',
	sdk_version: '5.0.0',
};

testDestination(braze, {
	takes: [
		'https://sdk.iad-01.braze.com/api/v3/data/',
		'https://sdk.fra-02.braze.eu/api/v3/data/',
		'https://dev.appboy.com/api/v3/data/',
	],
	leaves: [
		'https://js.appboycdn.com/web-sdk/5.0/braze.min.js',
		'https://www.braze.com/docs/api/home',
		'https://sdk.iad-01.braze.com.clinic.example/api/v3/data/',
		'https://clinic.example/?r=https://sdk.iad-01.braze.com/api/v3/data/',
	],
	proxied: [{ url: 'https://braze.clinic.example/api/v3/data/', body: JSON.stringify(DATA) }],
	notProxied: [{ url: 'https://clinic.example/api/v3/data/', body: JSON.stringify({ device_id: canary.uuid }) }],
	reads: [
		{
			sent: { url: 'https://sdk.iad-01.braze.com/api/v3/data/', body: JSON.stringify(DATA) },
			gives: [
				[
					{ kind: 'event', value: 'quiz answered' },
					{ about: 'health', value: 'Bipolar disorder' },
					{ about: 'health', value: 'Anxiety' },
					{ kind: 'account', value: 'user-1042' },
					{ kind: 'email', value: canary.email },
					{ kind: 'name', value: 'Casey' },
					{ kind: 'browser-id', value: canary.uuid },
				],
				[{ kind: 'product', value: 'Fluoxetine 20 mg' }],
			],
			hides: ['asthma', 's-1', '11111111-1111-1111-1111-111111111111'],
		},
	],
});
