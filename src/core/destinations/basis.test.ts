import { basis } from './basis.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(basis, {
	takes: [
		'https://pixel.sitescout.com/up/0123456789abcdef?cookieQ=1',
		'https://pixel.sitescout.com/iap/0123456789abcdef',
		'https://pixel.sitescout.com/dmp/pixelSync?network=partner',
		'https://clickserv.sitescout.com/conv/0123456789abcdef',
	],
	leaves: [
		'https://www.sitescout.com/',
		'https://pixel.sitescout.com/assets/logo.png',
		'https://pixel.sitescout.com.evil.example/up/x',
		'https://clinic.example/up/x?to=pixel.sitescout.com',
	],
	reads: [
		{
			sent: {
				url: `https://pixel.sitescout.com/up/0123456789abcdef?${query({
					cookieQ: '1',
					cntr_url: 'https://clinic.example/hiv-testing',
					cntr_transactionId: 'ord-5501',
					cntr_reason: 'HIV test',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/hiv-testing' },
					{ about: 'health', value: 'HIV test' },
				],
			],
			hides: ['ord-5501'],
		},
	],
});
