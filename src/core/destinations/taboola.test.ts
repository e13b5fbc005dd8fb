import { canary, query, testDestination } from './parts/destination-tester.ts';
import { taboola } from './taboola.ts';

const USER = 'aaaabbbb-0000-4111-8222-ccccddddeeee-tuct0000000';
const PAGE = 'https://clinic.example/opioid-treatment';

testDestination(taboola, {
	takes: [
		'https://trc.taboola.com/1000001/log/3/unip?en=page_view',
		'https://trc.taboola.com/1000001/trc/3/json?data=%7B%7D',
		'https://trc-events.taboola.com/1000001/log/3/unip?en=lead',
		'https://trc.taboola.com/sg/partner-network/1/cm/',
		'https://sync.taboola.com/sg/x/1/rtb-h/?taboola_hm=1',
	],
	leaves: [
		'https://cdn.taboola.com/libtrc/unip/1000001/tfa.js',
		'https://images.taboola.com/taboola/image/fetch/x.jpg',
		'https://www.taboola.com/policies/privacy-policy',
		'https://trc.taboola.com.evil.example/1/log/3/unip',
		'https://clinic.example/?u=https://trc.taboola.com/1/log/3/unip',
	],
	reads: [
		{
			sent: {
				url: `https://trc-events.taboola.com/1000001/log/3/unip?${query({
					en: 'complete_registration',
					tos: '18130',
					vi: '1700000000000',
					ri: '00aa11bb22cc33dd44ee55ff66778899',
					ui: USER,
					ref: 'null',
					cv: '20250102-8-RELEASE',
					'item-url': PAGE,
					unified_id: canary.emailSha256,
					orderid: 'ord-5501',
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'complete_registration' },
					{ kind: 'page', value: PAGE },
					{ kind: 'browser-id', value: USER },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256' },
				],
			],
			hides: ['ord-5501', '20250102-8-RELEASE', '1700000000000', '00aa11bb22cc33dd44ee55ff66778899'],
		},
		{
			sent: {
				url: `https://trc.taboola.com/1000001/trc/3/json?${query({
					tim: '1700000000000',
					data: {
						id: 985,
						ii: '/opioid-treatment',
						ui: USER,
						u: PAGE,
						e: 'https://search.example/',
						mpvd: { en: 'page_view', 'item-url': PAGE, tos: 4, demo: '{"g":"f"}', category: 'opioid addiction' },
						eids: [
							{ source: 'clinic.example', uids: [{ id: canary.emailSha256, atype: 3, ext: 'hemsha256' }] },
							{ source: 'other.example', uids: [{ id: 'visitor-00000001', atype: 1 }] },
						],
					},
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'page_view' },
					{ kind: 'page', value: PAGE, at: 'query/data>json/u' },
					{ kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'email', value: canary.emailSha256 },
					{ kind: 'browser-id', value: 'visitor-00000001' },
					{ about: 'health', value: 'opioid addiction' },
				],
			],
			hides: ['985'],
		},
	],
});
