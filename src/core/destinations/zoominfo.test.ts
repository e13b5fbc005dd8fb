import { canary, query, testDestination } from './parts/destination-tester.ts';
import { zoominfo } from './zoominfo.ts';

testDestination(zoominfo, {
	leaves: [
		'https://tags.clickagy.com/data.js',
		'https://www.zoominfo.com/pixel/1',
		'https://www.clickagy.com/privacy-center/',
		'https://ws.zoominfo.com.clinic.example/pixel/1',
		'https://clinic.example/?u=https://ws.zoominfo.com/pixel/1',
	],
	takes: [
		'https://ws.zoominfo.com/pixel/61671cd10b0f5a00156ff10b',
		'https://ws.zoominfo.com/pixel/collect',
		'https://ws.zoominfo.com/formcomplete-v2/forms',
		'https://aorta.clickagy.com/pixel.gif?ch=1',
		'https://aorta.clickagy.com/channel-sync/4',
	],
	reads: [
		{
			sent: {
				url: 'https://ws.zoominfo.com/formcomplete-v2/forms',
				body: JSON.stringify({
					url: 'https://clinic.example/start',
					email: canary.email,
					reason: 'postpartum depression',
					formId: 'form-1',
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/start' },
					{ kind: 'email', value: canary.email, at: 'body/email' },
					{ about: 'health', value: 'postpartum depression' },
				],
			],
			hides: ['form-1'],
		},
		{
			sent: { url: `https://aorta.clickagy.com/pixel.gif?${query({ ch: '124', cm: canary.uuid })}` },
			gives: [[{ kind: 'browser-id', value: canary.uuid }]],
		},
	],
});
