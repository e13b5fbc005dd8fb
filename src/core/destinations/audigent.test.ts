import { audigent } from './audigent.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(audigent, {
	leaves: [
		'https://seg.ad.gt/api/v1/segments.js',
		'https://audigent.com/',
		'https://a.ad.gt.clinic.example/api/v1/u/matches/1',
		'https://clinic.example/?u=https://a.ad.gt/api/v1/u/matches/1',
	],
	takes: [
		'https://a.ad.gt/api/v1/u/matches/316?url=1',
		'https://ids.ad.gt/api/v1/halo_match?id=1',
		'https://id.hadron.ad.gt/api/v1/pbhid?partner_id=1',
	],
	reads: [
		{
			sent: {
				url: `https://a.ad.gt/api/v1/u/matches/316?${query({ url: 'https://clinic.example/chlamydia', ref: 'https://search.example/' })}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/chlamydia' },
					{ kind: 'referrer', value: 'https://search.example/' },
				],
			],
		},
		{
			sent: {
				url: `https://ids.ad.gt/api/v1/ttd_match?${query({ ttd_id: canary.uuid, id: 'AU1D-0100-001700000000-ABCDEFGH-IJKL', partner_id: '4580000' })}`,
			},
			gives: [
				[
					{ kind: 'browser-id', value: canary.uuid },
					{ kind: 'browser-id', value: 'AU1D-0100-001700000000-ABCDEFGH-IJKL' },
				],
			],
			hides: ['4580000'],
		},
	],
});
