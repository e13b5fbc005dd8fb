import { adobeMarketo } from './adobe-marketo.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const token = '_mch-clinic.example-1700000000000-12345';

testDestination(adobeMarketo, {
	takes: [
		'https://123-abc-456.mktoresp.com/webevents/visitWebPage?_mchNc=1',
		'https://app-ab12.marketo.com/index.php/leadCapture/save2',
		'https://app-ab12.mktoweb.com/index.php/leadCapture/save2',
	],
	leaves: [
		'https://munchkin.marketo.net/munchkin.js',
		'https://app-ab12.marketo.com/js/forms2/js/forms2.min.js',
		'https://www.marketo.com/',
		'https://mktoresp.com.evil.example/webevents/visitWebPage',
		'https://clinic.example/?next=https://1.mktoresp.com/webevents/visitWebPage',
	],
	reads: [
		{
			sent: {
				url: `https://123-abc-456.mktoresp.com/webevents/visitWebPage?${query({
					_mchNc: '1700000000001',
					_mchId: '123-ABC-456',
					_mchTk: token,
					_mchHo: 'clinic.example',
					_mchRu: '/conditions/depression',
					_mchPc: 'https:',
					_mchQp: 'step=2__-__lang=en',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/conditions/depression?step=2&lang=en' },
					{ kind: 'browser-id', value: token },
				],
			],
			hides: ['123-ABC-456', '1700000000001'],
		},
		{
			sent: {
				url: 'https://app-ab12.marketo.com/index.php/leadCapture/save2',
				mediaType: 'application/x-www-form-urlencoded',
				body: query({
					Email: canary.email,
					FirstName: 'Casey',
					whatBringsYouHere: 'panic attacks',
					formid: '1001',
					_mkt_trk: `id:123-ABC-456&token:${token}`,
				}),
			},
			gives: [
				[
					{ kind: 'email', value: canary.email, form: 'plain' },
					{ kind: 'name', value: 'Casey' },
					{ about: 'health', value: 'panic attacks', at: 'body/whatBringsYouHere' },
				],
			],
			hides: ['1001'],
		},
	],
});
