import { cloudflareInsights } from './cloudflare-insights.ts';
import { testDestination } from './parts/destination-tester.ts';

const RUM = {
	memory: { totalJSHeapSize: 1 },
	resources: [],
	referrer: 'https://search.example/?q=fluoxetine',
	eventType: 1,
	pageloadId: '11111111-1111-1111-1111-111111111111',
	location: 'https://clinic.example/conditions/depression',
	siteToken: '0123456789abcdef0123456789abcdef',
	nt: 'navigate',
};

testDestination(cloudflareInsights, {
	takes: ['https://cloudflareinsights.com/cdn-cgi/rum', 'https://cloudflareinsights.com/cdn-cgi/rum?'],
	leaves: [
		'https://static.cloudflareinsights.com/beacon.min.js/v0123',
		'https://cloudflareinsights.com/',
		'https://cloudflareinsights.com.clinic.example/cdn-cgi/rum',
		'https://clinic.example/?r=https://cloudflareinsights.com/cdn-cgi/rum',
	],
	reads: [
		{
			sent: { url: 'https://cloudflareinsights.com/cdn-cgi/rum', body: JSON.stringify(RUM) },
			gives: [
				[
					{ kind: 'page', about: 'context', value: RUM.location },
					{ kind: 'referrer', value: RUM.referrer },
				],
			],
			hides: [RUM.siteToken, RUM.pageloadId, 'navigate'],
		},
	],
});
