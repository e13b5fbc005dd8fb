import { merkle } from './merkle.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(merkle, {
	leaves: [
		'https://track.sv.rkdms.com/js/sv.js',
		'https://www.merkle.com/',
		'https://www.merkury.com/',
		'https://www.rkdms.com.clinic.example/order.gif',
		'https://clinic.example/?u=https://www.rkdms.com/order.gif',
	],
	takes: [
		'https://www.rkdms.com/order.gif?mid=1',
		'https://prebid.sv.rkdms.com/identity/?vendor=1',
		'https://mid.rkdms.com/idsv2',
		'https://d.merkury.com/track',
	],
	reads: [
		{
			sent: {
				url: `https://www.rkdms.com/order.gif?${query({ mid: 'clinicshop', oid: 'order-1', lid: '1', iid: 'TEST-1', iname: 'HIV home test' })}`,
			},
			gives: [[{ kind: 'product', value: 'HIV home test', at: 'query/iname' }]],
			hides: ['clinicshop', 'order-1'],
		},
		{
			sent: {
				url: `https://prebid.sv.rkdms.com/identity/?${query({ vendor: 'idsv2', sv_session: canary.uuid, email: canary.emailSha256 })}`,
			},
			gives: [
				[
					{ kind: 'browser-id', value: canary.uuid },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256' },
				],
			],
		},
	],
});
