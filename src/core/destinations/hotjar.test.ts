import { hotjar } from './hotjar.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(hotjar, {
	leaves: [
		'https://static.hotjar.com/c/hotjar-123456.js?sv=7',
		'https://script.hotjar.com/modules.0123456789abcdef.js',
		'https://vars.hotjar.com/box-0123456789abcdef.html',
		'https://www.hotjar.com/',
		'https://in.hotjar.com.clinic.example/api/v2/client/sites/1/visit-data',
		'https://clinic.example/?next=https://in.hotjar.com/api/v2/client/sites/1/visit-data',
	],
	takes: [
		'https://in.hotjar.com/api/v2/client/sites/123456/visit-data?sv=7',
		'https://insights.hotjar.com/api/v1/client/sites/123456/visit-data?sv=5',
		'https://content.hotjar.io/?site_id=123456&gzip=1',
		'https://vc.hotjar.io/sessions/123456?s=0.25&r=0.5',
		'https://metrics.hotjar.io/?v=7',
		'https://ws12.hotjar.com/api/v2/sites/123456/recordings/content',
	],
	reads: [
		{
			sent: {
				url: 'https://in.hotjar.com/api/v1/client/sites/123456/visit-data?sv=7',
				body: JSON.stringify({ window_width: 1200, user_id: canary.uuid, url: 'https://clinic.example/depression' }),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression', at: 'body/url' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
		},
		{
			sent: {
				url: 'https://in.hotjar.com/api/v1/client/sites/123456/feedback/77',
				body: JSON.stringify({
					response: { emotion: 2, text: 'I feel low since March', email: canary.email, selector: 'depression' },
				}),
			},
			gives: [
				[
					{ kind: 'answer', value: 'I feel low since March', at: 'body/response/text' },
					{ kind: 'email', value: canary.email, form: 'plain' },
				],
			],
			hides: ['depression'],
		},
		{
			sent: {
				url: 'https://content.hotjar.io/?site_id=123456&gzip=1',
				body: JSON.stringify({
					docType: '<!DOCTYPE html>',
					rootId: 1,
					children: [
						{
							nodeType: 1,
							attributes: { class: 'anxiety' },
							childNodes: [
								{ nodeType: 3, textContent: 'Your fluoxetine is ready' },
								{ nodeType: 8, textContent: 'bipolar disorder' },
							],
						},
					],
				}),
			},
			gives: [[{ about: 'health', kind: 'page', value: 'Your fluoxetine is ready' }]],
			hides: ['anxiety', 'bipolar disorder'],
		},
	],
});
