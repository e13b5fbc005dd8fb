import { canary, query, testDestination } from './parts/destination-tester.ts';
import { salesforceKrux } from './salesforce-krux.ts';

testDestination(salesforceKrux, {
	takes: [
		'https://beacon.krxd.net/pixel.gif?source=smarttag',
		'https://beacon.krxd.net/usermatch.gif?partner_id=example',
		'https://usermatch.krxd.net/um/v2?partner=example',
	],
	leaves: [
		'https://cdn.krxd.net/controltag/abc.js',
		'https://www.krxd.net/',
		'https://beacon.krxd.net.evil.example/pixel.gif',
		'https://clinic.example/?next=https://beacon.krxd.net/pixel.gif',
	],
	reads: [
		{
			sent: {
				url: `https://beacon.krxd.net/pixel.gif?${query({
					source: 'smarttag',
					_kpid: canary.uuid,
					_kcp_s: 'Clinic',
					_kcp_sc: 'bipolar disorder',
					_kpref_: 'https://search.example/',
					_kpa_condition: 'panic attacks',
					_kuid: 'aB3dE5fG7',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
					{ about: 'health', value: 'bipolar disorder' },
					{ about: 'health', value: 'panic attacks', at: 'query/_kpa_condition' },
					{ kind: 'browser-id', value: 'aB3dE5fG7' },
				],
			],
			hides: [canary.uuid],
		},
		{
			sent: { url: 'https://beacon.krxd.net/usermatch.gif?partner_id=example&partner_user_id=500000000000000001' },
			gives: [[{ kind: 'browser-id', value: '500000000000000001' }]],
		},
	],
});
