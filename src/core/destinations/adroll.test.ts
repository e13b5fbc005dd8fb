import { adroll } from './adroll.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const PAGE = 'https://clinic.example/rehab/alcohol';
const BROWSER = '0123456789abcdef0123456789abcdef-1700000000000';
const ADVERTISER = 'ADVERTISER000000000001';

testDestination(adroll, {
	takes: [
		`https://d.adroll.com/segment/${ADVERTISER}/PIXEL`,
		`https://d.adroll.com/ipixel/${ADVERTISER}/PIXEL?name=0a1b2c3d`,
		'https://d.adroll.com/cm/r/out',
		`https://d.adroll.com/consent/check/${ADVERTISER}?arrfrr=x`,
	],
	leaves: [
		'https://s.adroll.com/j/roundtrip.js',
		'https://d.adroll.com/j/index.js',
		'https://www.adroll.com/',
		'https://d.adroll.com.evil.example/segment/x',
		'https://clinic.example/?u=https://d.adroll.com/segment/x',
	],
	reads: [
		{
			sent: {
				url: `https://d.adroll.com/uev/${ADVERTISER}/PIXEL?${query({
					event_name: 'purchase',
					arrfrr: PAGE,
					adroll_fpc: BROWSER,
					pv: '72970243241.89923',
					event_attributes: {
						USER_ID: 481,
						ORDER_ID: 990011,
						answer: 'alcohol withdrawal',
						products: [{ product_id: 'naltrexone-50', price: 30, quantity: '1' }],
					},
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'purchase' },
					{ about: 'context', kind: 'page', value: PAGE },
					{ kind: 'browser-id', value: BROWSER },
					{ kind: 'account', value: '481' },
					{ kind: 'product', value: 'naltrexone-50' },
					{ about: 'health', value: 'alcohol withdrawal' },
				],
			],
			hides: ['990011', '30', '72970243241.89923'],
		},
		{
			// What its script makes of a form while it is being filled in.
			sent: {
				url: `https://d.adroll.com/emailc/${ADVERTISER}/PIXEL?${query({
					pv: '1.5',
					cookie: 'EID1:1|EID2:1',
					adroll_external_data: `adroll_email=${encodeURIComponent(canary.email)}&input_name=email&input_class=form-control&form_id=alcohol_use_intake&source=focus`,
				})}`,
			},
			gives: [
				[
					{ kind: 'email', value: canary.email },
					{ kind: 'field', value: 'alcohol_use_intake' },
				],
			],
			hides: ['form-control', 'focus'],
		},
		{
			sent: {
				url: `https://d.adroll.com/id/${ADVERTISER}/?${query({ hashed_email: canary.emailMd5, email_domain: 'example.com', idsource: 'adroll-identify', user_identifier: 'user-481' })}`,
			},
			gives: [
				[
					{ kind: 'email', value: canary.emailMd5, form: 'md5' },
					{ kind: 'account', value: 'user-481' },
				],
			],
			hides: ['adroll-identify'],
		},
	],
});
