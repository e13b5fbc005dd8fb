import { canary, query, testDestination } from './parts/destination-tester.ts';
import { snowplow } from './snowplow.ts';

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const PAGE_VIEW = {
	e: 'pv',
	url: 'https://clinic.example/conditions/depression',
	page: 'Living with depression',
	refr: 'https://clinic.example/',
	tv: 'js-3.24.0',
	aid: 'site-of-asthma',
	p: 'web',
	duid: canary.uuid,
	uid: 'user-1042',
};
const ANSWER = {
	schema: 'iglu:com.snowplowanalytics.snowplow/unstruct_event/jsonschema/1-0-0',
	data: {
		schema: 'iglu:com.snowplowanalytics.snowplow/change_form/jsonschema/1-0-0',
		data: { formId: 'intake', elementId: 'phq9', nodeName: 'INPUT', type: 'radio', value: 'Nearly every day' },
	},
};
const PERSON = {
	schema: 'iglu:com.snowplowanalytics.snowplow/contexts/jsonschema/1-0-0',
	data: [{ schema: 'iglu:example.clinic/user/jsonschema/1-0-0', data: { email: canary.email } }],
};
const PAYLOAD = {
	schema: 'iglu:com.snowplowanalytics.snowplow/payload_data/jsonschema/1-0-4',
	data: [PAGE_VIEW, { ...PAGE_VIEW, e: 'ue', ue_px: base64(ANSWER), cx: base64(PERSON) }],
};

testDestination(snowplow, {
	takes: [
		'https://collector.snplow.net/com.snowplowanalytics.snowplow/tp2',
		'https://com-clinic-prod1.mini.snplow.net/i?e=pv&p=web&tv=js-2.18.0',
	],
	leaves: [
		'https://collector.snplow.net/sp.js',
		'https://snowplowanalytics.com/',
		'https://collector.snplow.net/i?e=pv',
		'https://snplow.net.clinic.example/i',
		'https://clinic.example/?r=https://collector.snplow.net/i',
	],
	proxied: [
		{ url: 'https://pixel.publisher.example/i?e=pv&p=web&tv=js-2.9.1' },
		{ url: `https://sp.clinic.example/i?${query(PAGE_VIEW)}` },
		{ url: 'https://sp.clinic.example/com.snowplowanalytics.snowplow/tp2', body: JSON.stringify(PAYLOAD) },
		{ url: 'https://clinic.example/own/path', body: JSON.stringify(PAYLOAD) },
	],
	notProxied: [
		{ url: 'https://clinic.example/i?e=pv&p=2' },
		{ url: 'https://clinic.example/com.snowplowanalytics.snowplow/tp2' },
		{ url: 'https://clinic.example/own/path', body: '{"schema":"iglu:example","data":[]}' },
	],
	reads: [
		{
			sent: { url: 'https://collector.snplow.net/com.snowplowanalytics.snowplow/tp2', body: JSON.stringify(PAYLOAD) },
			gives: [
				[
					{ kind: 'event', value: 'pv' },
					{ kind: 'page', about: 'context', value: PAGE_VIEW.url },
					{ kind: 'title', about: 'health', value: PAGE_VIEW.page },
					{ kind: 'account', value: 'user-1042' },
					{ kind: 'browser-id', value: canary.uuid },
				],
				[
					{ kind: 'event', value: 'change_form' },
					{ kind: 'answer', value: 'Nearly every day', at: 'body/data/1/ue_px>base64>json/data/data/value' },
					{ kind: 'email', value: canary.email },
				],
			],
			hides: ['site-of-asthma'],
		},
	],
});
