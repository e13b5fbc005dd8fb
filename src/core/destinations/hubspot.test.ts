import { hubspot } from './hubspot.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const PAGE = 'https://clinic.example/conditions/depression';
const VISITOR = '0123456789abcdef0123456789abcdef';

testDestination(hubspot, {
	takes: [
		'https://track.hubspot.com/__ptq.gif?k=1',
		'https://track-eu1.hubspot.com/__ptc.gif',
		'https://forms.hsforms.com/submissions/v3/public/submit/formsnext/multipart/1/11111111-1111-1111-1111-111111111111',
		'https://api.hsforms.com/submissions/v3/integration/submit/1/11111111-1111-1111-1111-111111111111',
		'https://forms.hubspot.com/collected-forms/submit/form',
		'https://cta-na2.hubspot.com/web-interactives/public/v1/track/view?portalId=1',
		'https://forms-eu1.hscollectedforms.net/collected-forms/submit/form',
	],
	leaves: [
		'https://js.hs-scripts.com/1.js',
		'https://forms.hsforms.com/embed/v3/form/1/11111111-1111-1111-1111-111111111111/json',
		'https://forms.hsforms.com/embed/v3/counters.gif?key=forms-embed-v2-RENDER_SUCCESS&count=1',
		'https://api.hubapi.com/hs-script-loader-public/v1/config/pixels-and-events/json?portalId=1',
		'https://www.hubspot.com/products',
		'https://track.hubspot.com.clinic.example/__ptq.gif',
		'https://clinic.example/?r=https://track.hubspot.com/__ptq.gif',
	],
	reads: [
		{
			sent: {
				url: `https://track.hubspot.com/__ptq.gif?${query({ k: '1', v: '1.1', a: 'asthma', rcu: PAGE, pu: PAGE, t: 'Living with depression', vi: VISITOR, i: `email=${canary.email}&id=user-1042` })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'page view' },
					{ kind: 'page', about: 'context', value: PAGE, at: 'query/pu' },
					{ kind: 'title', about: 'context', value: 'Living with depression' },
					{ kind: 'browser-id', value: VISITOR },
					{ kind: 'email', value: canary.email },
					{ kind: 'account', value: 'user-1042' },
				],
			],
			hides: ['asthma', '1.1'],
		},
		{
			sent: {
				url: 'https://forms.hubspot.com/collected-forms/submit/form',
				body: JSON.stringify({
					contactFields: { email: canary.email, firstName: 'Casey' },
					formSelectorClasses: '.asthma',
					formValues: { 'What troubles you?': 'I feel hopeless' },
					pageTitle: 'Intake',
					pageUrl: PAGE,
					portalId: 1,
					type: 'SCRAPED',
					utk: VISITOR,
				}),
			},
			gives: [
				[
					{ kind: 'email', value: canary.email },
					{ kind: 'name', value: 'Casey' },
					{ kind: 'text', value: 'I feel hopeless' },
					{ kind: 'page', about: 'context', value: PAGE },
				],
			],
			hides: ['.asthma', 'SCRAPED'],
		},
		{
			sent: {
				url: 'https://api.hsforms.com/submissions/v3/integration/submit/1/11111111-1111-1111-1111-111111111111',
				body: JSON.stringify({
					fields: [
						{ objectTypeId: '0-1', name: 'email', value: canary.email },
						{ objectTypeId: '0-1', name: 'phone', value: '+15551234567' },
						{ objectTypeId: '0-1', name: 'message', value: 'I feel hopeless' },
						{ objectTypeId: '0-1', name: 'constructor', value: 'I cannot sleep' },
					],
					context: { hutk: VISITOR, pageUri: PAGE, pageName: 'Intake' },
				}),
			},
			gives: [
				[
					{ kind: 'email', value: canary.email },
					{ kind: 'phone', value: '+15551234567' },
					{ kind: 'text', value: 'I feel hopeless' },
					{ kind: 'text', value: 'I cannot sleep' },
					{ kind: 'page', about: 'context', value: PAGE },
				],
			],
		},
		{
			sent: {
				url: `https://track.hubspot.com/__ptq.gif?${query({ k: '15', fi: '11111111-1111-1111-1111-111111111111', pu: PAGE })}`,
			},
			gives: [[{ kind: 'event', value: 'form view' }]],
		},
		{
			sent: { url: `https://track.hubspot.com/__ptq.gif?${query({ k: 'constructor', pu: PAGE })}` },
			gives: [[{ kind: 'event', value: 'constructor' }]],
		},
	],
});
