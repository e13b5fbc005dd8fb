import { canary, query, testDestination } from './parts/destination-tester.ts';
import { theTradeDesk } from './the-trade-desk.ts';

const PAGE = 'https://clinic.example/bipolar-disorder';

testDestination(theTradeDesk, {
	takes: [
		'https://insight.adsrvr.org/track/up?adv=a1b2c3d',
		'https://insight.adsrvr.org/track/pxl/?adv=a1b2c3d&ct=0:x&fmt=3',
		'https://match.adsrvr.org/track/cmf/generic?ttd_pid=x',
		'https://match.adsrvr.org/track/upb/?adv=a1b2c3d',
		'https://direct.adsrvr.org/bid/bidder/publisher',
	],
	leaves: [
		'https://js.adsrvr.org/up_loader.1.1.0.js',
		'https://insight.adsrvr.org/tags/a1b2c3d/x/iframe',
		'https://www.thetradedesk.com/track/',
		'https://insight.adsrvr.org.evil.example/track/up',
		'https://clinic.example/track/up?to=insight.adsrvr.org',
	],
	reads: [
		{
			sent: {
				url: `https://insight.adsrvr.org/track/up?${query({ adv: 'a1b2c3d', ref: PAGE, upid: 'up00001', upv: '1.1.0', td1: 'lithium refill', orderid: 'ord-5501' })}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: PAGE },
					{ about: 'health', value: 'lithium refill' },
				],
			],
			hides: ['a1b2c3d', 'up00001', 'ord-5501'],
		},
		{
			sent: {
				url: 'https://insight.adsrvr.org/track/realtimeconversion',
				body: JSON.stringify({
					data: [
						{
							adv: 'a1b2c3d',
							tracker_id: 'trk0001',
							event_name: 'viewitem',
							referrer_url: PAGE,
							adid: canary.uuid,
							adid_type: 'TDID',
							items: [{ item_code: 'sku9', name: 'Bipolar screening', qty: 1, price: 10 }],
							td1: 'mania',
						},
					],
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'viewitem' },
					{ kind: 'page', value: PAGE },
					{ kind: 'product', value: 'Bipolar screening' },
					{ about: 'health', value: 'mania' },
					{ kind: 'device-id', value: canary.uuid },
				],
			],
			hides: ['trk0001', 'TDID'],
		},
		{
			sent: {
				url: `https://match.adsrvr.org/track/cmf/generic?ttd_pid=partner1&ttd_tpi=1&ttd_puid=null&ttd_puid=${canary.uuid}`,
			},
			gives: [[{ kind: 'browser-id', value: canary.uuid }]],
			hides: ['null', 'partner1'],
		},
		{
			sent: {
				url: 'https://direct.adsrvr.org/bid/bidder/publisher',
				body: JSON.stringify({
					id: 'req-1',
					imp: [{ id: '1', tagid: 'slot', ext: { data: { condition: 'bipolar disorder' } } }],
					site: { page: PAGE, ref: 'https://search.example/', domain: 'clinic.example', publisher: { id: 'pub-1' } },
					user: { ext: { eids: [{ source: 'id.example', uids: [{ id: 'ID-00000000001', atype: 1 }] }], consent: 'CP00' } },
					device: { ua: 'Mozilla/5.0', geo: { lat: 39.7, lon: -104.9 } },
				}),
			},
			gives: [
				[
					{ kind: 'page', value: PAGE },
					{ about: 'health', value: 'bipolar disorder' },
					{ kind: 'browser-id', value: 'ID-00000000001' },
					{ kind: 'location', value: '39.7' },
				],
			],
			hides: ['req-1', 'pub-1', 'Mozilla/5.0'],
		},
	],
});
