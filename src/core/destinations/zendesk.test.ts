import { canary, query, testDestination } from './parts/destination-tester.ts';
import { zendesk } from './zendesk.ts';

const view = {
	channel: 'web_widget',
	pageView: { referrer: 'https://search.example/', pageTitle: 'Depression test', userAgent: 'anxiety/1.0', loadTime: 8 },
	buid: canary.uuid.replaceAll('-', ''),
	suid: 'session-1',
	url: 'https://clinic.example/phq9',
};

testDestination(zendesk, {
	leaves: [
		'https://static.zdassets.com/ekr/snippet.js?key=1',
		'https://clinic.zendesk.com/embeddable/config',
		'https://clinic.zendesk.com/hc/en-us/articles/1-Depression',
		'https://www.zendesk.com/',
		'https://clinic.zendesk.com.clinic.example/embeddable_blip?type=pageView',
	],
	takes: [
		'https://clinic.zendesk.com/embeddable_blip?type=pageView&data=e30',
		'https://clinic.zendesk.com/embeddable_identify?type=user&data=e30',
		'https://clinic.zendesk.com/frontendevents/pv?client=1',
		'wss://widget-mediator.zopim.com/s/W/ws/1',
	],
	reads: [
		{
			sent: {
				url: `https://clinic.zendesk.com/embeddable_blip?${query({ type: 'pageView', data: btoa(JSON.stringify(view)) })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'pageView' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9', at: 'query/data>base64>json/url' },
					{ about: 'context', kind: 'title', value: 'Depression test' },
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'browser-id', value: canary.uuid.replaceAll('-', '') },
				],
			],
			hides: ['anxiety/1.0', 'session-1'],
		},
		{
			sent: {
				url: `https://clinic.zendesk.com/embeddable_identify?${query({
					type: 'user',
					data: btoa(JSON.stringify({ ...view, user: { name: 'Casey Canary', email: canary.email } })),
				})}`,
			},
			gives: [
				[
					{ kind: 'email', value: canary.email, form: 'plain' },
					{ kind: 'name', value: 'Casey Canary' },
				],
			],
		},
	],
});
