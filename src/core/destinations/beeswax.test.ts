import { beeswax } from './beeswax.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(beeswax, {
	takes: [
		'https://segment.prod.bidr.io/associate-segment?buzz_key=x',
		'https://cnv.event.prod.bidr.io/log/cnv?tag_id=1',
		'https://match.prod.bidr.io/cookie-sync/partner',
	],
	leaves: [
		'https://www.beeswax.com/',
		'https://segment.prod.bidr.io/status',
		'https://segment.prod.bidr.io.evil.example/associate-segment',
		'https://clinic.example/log/cnv?to=bidr.io',
	],
	reads: [
		{
			sent: {
				url: `https://segment.prod.bidr.io/associate-segment?${query({ buzz_key: 'clinicdsp', segment_key: 'clinicdsp-10', value: 'ketamine therapy', user_id: canary.uuid })}`,
			},
			gives: [
				[
					{ about: 'health', value: 'ketamine therapy' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['clinicdsp', 'clinicdsp-10'],
		},
	],
});
