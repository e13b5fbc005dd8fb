import { canary, query, testDestination } from './parts/destination-tester.ts';
import { siteimprove } from './siteimprove.ts';

testDestination(siteimprove, {
	takes: [
		'https://10001.global.siteimproveanalytics.io/image.aspx?url=x',
		'https://10001.global.r2.siteimproveanalytics.io/image.aspx',
	],
	leaves: [
		'https://siteimproveanalytics.com/js/siteanalyze_10001.js',
		'https://www.siteimprove.com/privacy/',
		'https://10001.global.siteimproveanalytics.io.evil.example/image.aspx',
		'https://clinic.example/image.aspx?to=siteimproveanalytics.io',
	],
	reads: [
		{
			sent: {
				url: `https://10001.global.r2.siteimproveanalytics.io/image.aspx?${query({ url: 'https://clinic.example/dementia', title: 'Dementia care', res: '375x812', accountid: '10001', rt: '2270', luid: canary.uuid, prev: '11112222-3333-4444-8555-666677778888', rnd: '51978' })}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/dementia' },
					{ about: 'context', kind: 'title', value: 'Dementia care' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['10001', '11112222-3333-4444-8555-666677778888', '51978'],
		},
	],
});
