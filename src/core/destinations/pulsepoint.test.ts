import { canary, testDestination } from './parts/destination-tester.ts';
import { pulsepoint } from './pulsepoint.ts';

testDestination(pulsepoint, {
	takes: [
		'https://bh.contextweb.com/bh/rtset?do=add&pid=1&ev=x',
		'https://bh.contextweb.com/visitormatch/prebid',
		'https://bid.contextweb.com/header/ortb',
	],
	leaves: [
		'https://tag.contextweb.com/pba.js',
		'https://www.pulsepoint.com/privacy',
		'https://bh.contextweb.com.evil.example/bh/rtset',
		'https://clinic.example/bh/?to=bh.contextweb.com',
	],
	reads: [
		{
			sent: {
				url: 'https://bid.contextweb.com/header/ortb?src=prebid',
				body: JSON.stringify({
					id: 'req-1',
					imp: [{ id: '1', tagid: '560738' }],
					site: { page: 'https://clinic.example/psoriasis', keywords: 'psoriasis, biologics' },
					user: { buyeruid: canary.uuid, data: [{ name: 'clinic.example', segment: [{ value: 'psoriasis patients' }] }] },
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/psoriasis' },
					{ kind: 'browser-id', value: canary.uuid },
					{ about: 'health', value: 'psoriasis patients' },
				],
			],
			hides: ['req-1', '560738'],
		},
		{
			sent: { url: `https://bh.contextweb.com/bh/rtset?do=add&pid=537085&ev=${canary.uuid}` },
			gives: [[{ kind: 'browser-id', value: canary.uuid }]],
			hides: ['537085'],
		},
	],
});
