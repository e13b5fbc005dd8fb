import { digioh } from './digioh.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(digioh, {
	takes: ['https://www.lightboxcdn.com/z9g/t.gif?c=1&h=clinic.example', 'https://www.lightboxcdn.com/z9g/digibox.gif?c=1'],
	leaves: [
		'https://www.lightboxcdn.com/vendor/abc/user.js',
		'https://www.digioh.com/pricing',
		'https://www.lightboxcdn.com.evil.example/z9g/t.gif',
		'https://clinic.example/z9g/t.gif?to=lightboxcdn.com',
	],
	reads: [
		{
			sent: {
				url: `https://www.lightboxcdn.com/z9g/t.gif?${query({ c: '1700000000000', h: 'clinic.example', e: 'i', u: '10001', b: '20002', v: canary.uuid, s: 'empty', custom1: 'trichotillomania', email: canary.email })}`,
			},
			gives: [
				[
					{ kind: 'email', value: canary.email },
					{ about: 'health', value: 'trichotillomania' },
				],
			],
			hides: ['10001', '20002', canary.uuid, '1700000000000'],
		},
	],
});
