import { lasso } from './lasso.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(lasso, {
	leaves: [
		'https://www.lassomarketing.io/',
		'https://trc.lhmos.com/tag.js',
		'https://trc.lhmos.com.clinic.example/prebid/request',
		'https://clinic.example/?u=https://trc.lhmos.com/prebid/request',
	],
	takes: ['https://trc.lhmos.com/prebid/request?url=1', 'https://trc.lhmos.com/prebid/dtc-request?url=1'],
	reads: [
		{
			sent: {
				url: `https://trc.lhmos.com/prebid/request?${query({
					url: encodeURIComponent('https://clinic.example/psoriatic-arthritis'),
					device: { ua: 'depression/1.0' },
					aimXR: canary.uuid,
					npi: '1234567893',
					adUnitCode: 'depression',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/psoriatic-arthritis' },
					{ kind: 'browser-id', value: canary.uuid },
					{ kind: 'account', value: '1234567893' },
				],
			],
			hides: ['depression', 'depression/1.0'],
		},
	],
});
