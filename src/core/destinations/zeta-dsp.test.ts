import { canary, query, testDestination } from './parts/destination-tester.ts';
import { zetaDsp } from './zeta-dsp.ts';

const PAGE = 'https://clinic.example/gender-clinic';

testDestination(zetaDsp, {
	takes: [
		'https://live.rezync.com/sync?c=1&p=2&k=clinic',
		'https://live.rezync.com/pixel?c=1',
		'https://10000001p.rfihub.com/ca.gif?rb=1',
		'https://p.rfihub.com/cm?pub=1&in=1',
	],
	leaves: [
		'https://c1.rfihub.net/js/tc.min.js',
		'https://rezync.com/',
		'https://p.rfihub.com/js/x.js',
		'https://live.rezync.com.evil.example/sync',
		'https://clinic.example/sync?to=live.rezync.com',
	],
	reads: [
		{
			sent: {
				url: `https://live.rezync.com/sync?${query({
					c: '0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a',
					p: '0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b',
					k: 'clinic-pixel-0001',
					zmpID: 'clinic-site',
					custID: '{custID}',
					e_md5: canary.emailMd5,
					e_sha: '{e_sha}',
					productID: 'Hormone therapy',
					custom1: 'gender dysphoria',
					PageUrl: PAGE,
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: PAGE },
					{ kind: 'email', value: canary.emailMd5, form: 'md5' },
					{ kind: 'product', value: 'Hormone therapy' },
					{ about: 'health', value: 'gender dysphoria' },
				],
			],
			hides: ['{custID}', '{e_sha}', 'clinic-pixel-0001', 'clinic-site'],
		},
		{
			sent: {
				url: `https://10000001p.rfihub.com/ca.html?${query({ ver: '9', rb: '24009', ca: '10000001', pe: PAGE, pf: 'https://search.example/', ra: '6324848347721592' })}`,
			},
			gives: [
				[
					{ kind: 'page', value: PAGE },
					{ kind: 'referrer', value: 'https://search.example/' },
				],
			],
			hides: ['10000001', '6324848347721592'],
		},
	],
});
