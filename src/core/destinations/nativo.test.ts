import { nativo } from './nativo.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(nativo, {
	takes: [
		'https://jadserve.postrelease.com/t?ntv_url=x',
		'https://jadserve.postrelease.com/trk.gif?ntv_at=1',
		'https://jadserve.postrelease.com/suid/1017',
	],
	leaves: [
		'https://s.ntv.io/serve/load.js',
		'https://www.nativo.com/privacy',
		'https://jadserve.postrelease.com.evil.example/t',
		'https://clinic.example/t?to=jadserve.postrelease.com',
	],
	reads: [
		{
			sent: {
				url: `https://jadserve.postrelease.com/t?${query({ ntv_url: 'https://clinic.example/migraine', prx_referrer: 'https://search.example/', ntv_kv: 'migraine', ntv_iw: '1' })}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/migraine' },
					{ kind: 'referrer', value: 'https://search.example/' },
					{ about: 'health', value: 'migraine' },
				],
			],
			hides: ['1'],
		},
	],
});
