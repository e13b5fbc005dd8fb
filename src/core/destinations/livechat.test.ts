import { livechat } from './livechat.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(livechat, {
	leaves: [
		'https://cdn.livechatinc.com/tracking.js',
		'https://api.livechatinc.com/v3.6/customer/action/get_localization?license_id=1',
		'https://www.livechat.com/',
		'https://api.livechatinc.com.clinic.example/v3.6/customer/action/send_event',
		'https://clinic.example/?u=https://api.livechatinc.com/v3.6/customer/action/send_event',
	],
	takes: [
		'https://api.livechatinc.com/v3.6/customer/action/get_dynamic_configuration?license_id=1',
		'wss://api.livechatinc.com/v3.5/customer/rtm/ws?organization_id=1',
	],
	reads: [
		{
			sent: {
				url: `https://api.livechatinc.com/v3.6/customer/action/get_dynamic_configuration?${query({
					license_id: '1000001',
					client_id: 'depression',
					url: 'https://clinic.example/phq9',
					channel_type: 'code',
				})}`,
			},
			gives: [[{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9', at: 'query/url' }]],
			hides: ['depression', '1000001'],
		},
		{
			sent: {
				url: 'https://api.livechatinc.com/v3.6/customer/action/update_customer?organization_id=1',
				body: JSON.stringify({ name: 'Casey Canary', email: canary.email, session_fields: [{ diagnosis: 'bipolar disorder' }] }),
			},
			gives: [
				[
					{ kind: 'email', value: canary.email, form: 'plain' },
					{ kind: 'name', value: 'Casey Canary' },
					{ about: 'health', value: 'bipolar disorder' },
				],
			],
		},
	],
});
