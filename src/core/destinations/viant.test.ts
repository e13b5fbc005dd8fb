import { query, testDestination } from './parts/destination-tester.ts';
import { viant } from './viant.ts';

testDestination(viant, {
	takes: [
		'https://ad.ipredictive.com/d/track/event?upid=1',
		'https://ad.ipredictive.com/d/rt/pixel?rtsite_id=1',
		'https://sync.ipredictive.com/d/sync/cookie/generic?x',
	],
	leaves: [
		'https://js.ipredictive.com/adelphic_universal_pixel.js',
		'https://www.viantinc.com/d/track/',
		'https://ad.ipredictive.com.evil.example/d/track/event',
		'https://clinic.example/d/track/event?to=ad.ipredictive.com',
	],
	reads: [
		{
			sent: {
				url: `https://ad.ipredictive.com/d/track/event?${query({ upid: '100001', url: 'https://clinic.example/', ref: '[Landing Page URL]' })}`,
			},
			gives: [[{ kind: 'page', value: 'https://clinic.example/' }]],
			hides: ['[Landing Page URL]', 'Landing Page URL'],
		},
		{
			sent: {
				url: `https://ad.ipredictive.com/d/track/event?${query({ upid: '100001', cache_buster: '1700000000', url: 'https://clinic.example/iud', ref: 'https://search.example/', p_reason: 'emergency contraception' })}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/iud' },
					{ kind: 'referrer', value: 'https://search.example/' },
					{ about: 'health', value: 'emergency contraception' },
				],
			],
			hides: ['100001', '1700000000'],
		},
	],
});
