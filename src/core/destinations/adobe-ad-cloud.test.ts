import { adobeAdCloud } from './adobe-ad-cloud.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(adobeAdCloud, {
	takes: [
		'https://pixel.everesttech.net/10001/t?ev_transid=1',
		'https://pixel.everesttech.net/px2/10001?px_evt=t',
		'https://cm.everesttech.net/cm/dd?d_uuid=1',
		'https://rtd.tubemogul.com/upi/?sid=x',
	],
	leaves: [
		'https://www.everestjs.net/static/st.v3.js',
		'https://www.tubemogul.com/privacy/',
		'https://pixel.everesttech.net.evil.example/10001/t',
		'https://clinic.example/px2/1?to=pixel.everesttech.net',
	],
	reads: [
		{
			sent: {
				url: `https://pixel.everesttech.net/10001/t?${query({ ev_reason: 'autism evaluation', ev_transid: 'ord-5501', url: 'https://clinic.example/autism' })}`,
			},
			gives: [
				[
					{ about: 'health', value: 'autism evaluation' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/autism' },
				],
			],
			hides: ['ord-5501'],
		},
		{
			sent: { url: 'https://cm.everesttech.net/cm/dd?d_uuid=00000000000000000000000000000000000001' },
			gives: [[{ kind: 'browser-id', value: '00000000000000000000000000000000000001' }]],
		},
	],
});
