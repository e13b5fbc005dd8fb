import { epsilon } from './epsilon.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const PAGE = 'https://clinic.example/menopause';
const visit = query({
	dtm_cid: '10001',
	dtm_cmagic: '0a1b2c',
	dtm_fid: '101',
	dtm_promo_id: '1',
	dtm_user_id: 'user-481',
	dtm_email_hash: canary.emailSha256,
	dtmc_loc: PAGE,
	dtmc_product_id: 'Estradiol patch',
	dtmc_symptom: 'menopause',
	dtm_state: 'CO',
	dtmc_transaction_id: 'ord-5501',
});

testDestination(epsilon, {
	takes: [
		'https://login.dotomi.com/profile/visit/px/1_0?dtm_cid=1',
		'https://login.dotomi.com/ucm/UCMController?dtm_com=28',
		'https://login-ds.dotomi.com/profile/visit/final/js',
		'https://c10001.csd.dotomi.com/tag_path/profile/visit/js/1_0?dtm_cid=1',
	],
	leaves: [
		'https://cj.dotomi.com/profile/x',
		'https://secure.dotomi.com/assets/logo.png',
		'https://www.epsilon.com/us/privacy-policy',
		'https://login.dotomi.com.evil.example/profile/visit/px/1_0',
		'https://clinic.example/profile/visit/?u=login.dotomi.com',
	],
	proxied: [{ url: `https://clinic.example/tag_path/profile/visit/js/1_0?${visit}` }],
	notProxied: [{ url: 'https://clinic.example/profile/visit/js/1_0?id=1' }, { url: 'https://clinic.example/?q=dtm_cid=1' }],
	reads: [
		{
			sent: { url: `https://login.dotomi.com/profile/visit/px/1_0?${visit}` },
			gives: [
				[
					{ about: 'context', kind: 'page', value: PAGE },
					{ kind: 'email', value: canary.emailSha256 },
					{ kind: 'account', value: 'user-481' },
					{ kind: 'product', value: 'Estradiol patch' },
					{ about: 'health', value: 'menopause' },
				],
			],
			hides: ['10001', '0a1b2c', 'ord-5501'],
		},
		{
			sent: {
				url: 'https://login.dotomi.com/tags',
				body: JSON.stringify({
					id: 'msg_1',
					jsonrpc: '2.0',
					method: 'syncEvent',
					params: {
						appId: 'com.clinic.app',
						dtm_event: 'product',
						version: '1.0.0',
						eventData: { dtm_cid: '10001', dtm_mobile_hash: canary.phoneSha256, visit_reason: 'hot flashes menopause' },
					},
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'product' },
					{ kind: 'phone', value: canary.phoneSha256 },
					{ about: 'health', value: 'hot flashes menopause' },
				],
			],
			hides: ['10001', 'msg_1'],
		},
	],
});
