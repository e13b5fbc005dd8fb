import { countly } from './countly.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const CALL = {
	app_key: 'asthma',
	device_id: canary.uuid,
	sdk_name: 'javascript_native_web',
	events: [
		{ key: '[CLY]_view', count: 1, segmentation: { name: '/conditions/depression', domain: 'clinic.example', visit: 1 } },
		{ key: 'Quiz', count: 1, segmentation: { answer: 'Bipolar disorder' } },
	],
	user_details: { name: 'Casey Canary', email: canary.email, custom: { condition: 'Anxiety' } },
};

testDestination(countly, {
	takes: [
		'https://try.count.ly/o/sdk?method=fetch_remote_config',
		'https://try.count.ly/i',
		'https://clinic.count.ly/i?app_key=1',
	],
	leaves: [
		'https://clinic.count.ly/sdk/web/countly.min.js',
		'https://count.ly/',
		'https://try.count.ly.clinic.example/i',
		'https://clinic.example/?r=https://try.count.ly/i',
	],
	proxied: [
		{ url: `https://stats.clinic.example/i?${query(CALL)}` },
		{ url: 'https://clinic.example/countly/i', body: query(CALL) },
	],
	notProxied: [
		{ url: 'https://clinic.example/i?app_key=1&device_id=2' },
		{ url: 'https://clinic.example/notes', body: query(CALL) },
	],
	reads: [
		{
			sent: { url: 'https://try.count.ly/i', body: query(CALL), mediaType: 'application/x-www-form-urlencoded' },
			gives: [
				[
					{ kind: 'event', value: '[CLY]_view' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/conditions/depression' },
					{ kind: 'browser-id', value: canary.uuid },
				],
				[
					{ kind: 'event', value: 'Quiz' },
					{ about: 'health', value: 'Bipolar disorder' },
					{ about: 'health', value: 'Anxiety' },
					{ kind: 'email', value: canary.email },
					{ kind: 'name', value: 'Casey Canary' },
				],
			],
			hides: ['asthma', 'javascript_native_web'],
		},
	],
});
