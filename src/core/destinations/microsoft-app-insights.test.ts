import { microsoftAppInsights } from './microsoft-app-insights.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

const common = {
	time: '2023-11-14T22:13:20.000Z',
	iKey: '00000000-0000-0000-0000-000000000001',
	tags: { 'ai.user.id': 'aB3dE5fG7hI9jK1lM3nO5p', 'ai.session.id': 'sess1', 'ai.user.authUserId': 'patient-4711' },
};
const body = JSON.stringify([
	{
		...common,
		name: 'Microsoft.ApplicationInsights.00000000000000000000000000000001.Pageview',
		data: {
			baseType: 'PageviewData',
			baseData: {
				ver: 2,
				name: 'Depression test',
				uri: 'https://clinic.example/quiz/depression',
				properties: { refUri: 'https://s.example/' },
			},
		},
	},
	{
		...common,
		name: 'Microsoft.ApplicationInsights.00000000000000000000000000000001.Event',
		data: {
			baseType: 'EventData',
			baseData: { ver: 2, name: 'QuizAnswered', properties: { answer: 'panic attacks', email: canary.email } },
		},
	},
]);

testDestination(microsoftAppInsights, {
	takes: [
		'https://dc.services.visualstudio.com/v2/track',
		'https://westus2-1.in.applicationinsights.azure.com/v2/track',
		'https://dc.applicationinsights.microsoft.com/v2.1/track',
	],
	leaves: [
		'https://js.monitor.azure.com/scripts/b/ai.3.gbl.min.js',
		'https://rt.services.visualstudio.com/QuickPulseService.svc/ping',
		'https://applicationinsights.azure.com.evil.example/v2/track',
		'https://clinic.example/?next=https://dc.services.visualstudio.com/v2/track',
	],
	proxied: [{ url: 'https://clinic.example/v2/track', body }],
	notProxied: [
		{ url: 'https://clinic.example/v2/track', body: '[{"name":"parcel"}]' },
		{ url: 'https://clinic.example/v2/track' },
	],
	reads: [
		{
			sent: { url: 'https://westus2-1.in.applicationinsights.azure.com/v2/track', body },
			gives: [
				[
					{ about: 'context', kind: 'event', value: 'PageviewData' },
					{ about: 'context', kind: 'title', value: 'Depression test' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/quiz/depression' },
					{ kind: 'account', value: 'patient-4711' },
					{ kind: 'browser-id', value: 'aB3dE5fG7hI9jK1lM3nO5p' },
				],
				[
					{ about: 'context', kind: 'event', value: 'QuizAnswered' },
					{ about: 'health', value: 'panic attacks' },
					{ kind: 'email', value: canary.email },
				],
			],
			hides: ['sess1', common.iKey, 'EventData'],
		},
	],
});
