import { outbrain } from './outbrain.ts';
import { query, testDestination } from './parts/destination-tester.ts';

const MARKETER = '00aa11bb22cc33dd44ee55ff6677889900';

testDestination(outbrain, {
	takes: [
		`https://tr.outbrain.com/unifiedPixel?marketerId=${MARKETER}&name=PAGE_VIEW`,
		`https://tr.outbrain.com/pixel?marketerId=${MARKETER}`,
		`https://amplifypixel.outbrain.com/pixel?mid=${MARKETER}`,
		'https://sync.outbrain.com/cookie-sync?p=x&uid=1',
		'https://b1sync.zemanta.com/usersync/partner?gdpr=0',
	],
	leaves: [
		'https://amplify.outbrain.com/cp/obtp.js',
		'https://widgets.outbrain.com/outbrain.js',
		'https://www.outbrain.com/privacy/',
		'https://tr.outbrain.com.evil.example/unifiedPixel',
		'https://clinic.example/unifiedPixel?to=tr.outbrain.com',
	],
	reads: [
		{
			sent: {
				url: `https://tr.outbrain.com/unifiedPixel?${query({
					au: 'false',
					bust: '0319397439572160',
					referrer: 'https://clinic.example/',
					marketerId: MARKETER,
					name: 'Requested Suboxone call',
					dl: 'https://clinic.example/suboxone?email=casey.canary@example.com',
					ob_click_id: 'v1-0000aaaa1111bbbb',
					orderId: 'ord-5501',
					obtpVersion: 'aaaabbbbcccc_2026-01-01',
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'Requested Suboxone call' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/suboxone?email=casey.canary@example.com' },
					{ kind: 'email', value: 'casey.canary@example.com' },
					{ kind: 'click-id', value: 'v1-0000aaaa1111bbbb' },
				],
			],
			hides: [MARKETER, 'ord-5501', '0319397439572160'],
		},
	],
});
