import { indexExchange } from './index-exchange.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(indexExchange, {
	leaves: [
		'https://js-sec.indexww.com/ht/p/1-2.js',
		'https://js-sec.indexww.com/um/ixmatch.html',
		'https://www.indexexchange.com/',
		'https://dsum-sec.casalemedia.com.clinic.example/rum',
		'https://clinic.example/?u=https://dsum-sec.casalemedia.com/rum',
	],
	takes: [
		'https://dsum-sec.casalemedia.com/rum?cm_dsp_id=1',
		'https://dsum.casalemedia.com/crum?cm_dsp_id=1',
		'https://ssum-sec.casalemedia.com/usermatchredir?s=1',
		'https://htlb.casalemedia.com/openrtb/pbjs?s=1',
		'https://as-sec.casalemedia.com/headerstats?s=1',
	],
	reads: [
		{
			sent: {
				url: `https://dsum-sec.casalemedia.com/rum?${query({ cm_dsp_id: '39', external_user_id: canary.uuid, expiration: '1748445804' })}`,
			},
			gives: [[{ kind: 'browser-id', value: canary.uuid, at: 'query/external_user_id' }]],
			hides: ['1748445804'],
		},
		{
			sent: {
				url: `https://htlb.casalemedia.com/cygnus?${query({
					s: '210842',
					r: {
						id: '1',
						site: { page: 'https://clinic.example/gonorrhea' },
						user: { keywords: 'gonorrhea' },
						imp: [{ id: 'depression' }],
					},
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/gonorrhea', at: 'query/r>json/site/page' },
					{ about: 'health', value: 'gonorrhea' },
				],
			],
			hides: ['210842', 'depression'],
		},
	],
});
