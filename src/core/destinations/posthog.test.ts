import { gzipSync, strToU8 } from 'fflate';
import { canary, query, testDestination } from './parts/destination-tester.ts';
import { posthog } from './posthog.ts';

const clicked = {
	event: '$autocapture',
	uuid: 'event-1',
	properties: {
		token: 'phc_1',
		distinct_id: canary.uuid,
		$device_id: canary.uuid,
		$current_url: 'https://clinic.example/phq9',
		$referrer: '$direct',
		$lib: 'web depression',
		$el_text: 'Nearly every day',
		$elements: [{ tag_name: 'label', $el_text: 'Nearly every day', attr__class: 'depression' }],
		topic: 'bipolar',
	},
};
const read = [
	{ kind: 'event', value: '$autocapture' },
	{ kind: 'label', value: 'Nearly every day' },
	{ kind: 'page', value: 'https://clinic.example/phq9' },
	{ about: 'health', value: 'bipolar' },
	{ kind: 'browser-id', value: canary.uuid },
] as const;
const hidden = ['phc_1', 'event-1', 'web depression', 'depression'];

testDestination(posthog, {
	leaves: [
		'https://us-assets.i.posthog.com/static/array.js',
		'https://us.i.posthog.com/static/array.js',
		'https://posthog.com/e/',
		'https://us.i.posthog.com.clinic.example/e/',
		'https://clinic.example/e/?ip=0',
	],
	takes: [
		'https://us.i.posthog.com/e/?ip=0&_=1&ver=1.200.0',
		'https://eu.i.posthog.com/i/v0/e/?ip=0',
		'https://us.i.posthog.com/s/?compression=gzip-js',
		'https://app.posthog.com/capture/',
		'https://us.i.posthog.com/flags/?v=2',
	],
	proxied: [{ url: 'https://clinic.example/ingest/e/?ip=0&_=1700000000000&ver=1.200.0&compression=gzip-js' }],
	notProxied: [{ url: 'https://clinic.example/shop/e/?_=1' }, { url: 'https://clinic.example/e/?ver=1.2' }],
	reads: [
		{
			sent: {
				url: 'https://us.i.posthog.com/e/?compression=gzip-js&ver=1.449.2&_=1',
				body: gzipSync(strToU8(JSON.stringify(clicked))),
			},
			gives: [read],
			hides: hidden,
		},
		{
			sent: {
				url: 'https://us.i.posthog.com/e/?compression=base64',
				mediaType: 'application/x-www-form-urlencoded',
				body: query({ data: Buffer.from(JSON.stringify(clicked)).toString('base64') }),
			},
			gives: [read],
			hides: hidden,
		},
		{
			sent: {
				url: 'https://us.i.posthog.com/e/',
				body: JSON.stringify([clicked, { event: '$identify', properties: { $user_id: 'u-77', $set: { email: canary.email } } }]),
			},
			gives: [
				read,
				[
					{ kind: 'account', value: 'u-77' },
					{ kind: 'email', value: canary.email, form: 'plain', at: 'body/1/properties/$set/email' },
				],
			],
		},
	],
});
