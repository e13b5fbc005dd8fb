import { partnerize } from './partnerize.ts';
import { testDestination } from './parts/destination-tester.ts';

testDestination(partnerize, {
	leaves: [
		'https://prf.hn/click/camref:1',
		'https://partnerize.com/',
		'https://prf.hn.clinic.example/conversion/campaign:1',
		'https://clinic.example/?u=https://prf.hn/conversion/campaign:1',
	],
	takes: ['https://prf.hn/conversion/campaign:1/', 'https://prf.hn/conversion/tracking_mode:api/campaign:1/'],
	reads: [
		{
			sent: {
				url: 'https://prf.hn/conversion/campaign:10l176/clickref:1100lAbCdEf/conversionref:order-1/voucher:X/[category:Antidepressants/sku:Sertraline%2050%20mg/value:9.99]',
			},
			gives: [
				[
					{ about: 'health', value: 'Antidepressants', at: 'path' },
					{ kind: 'product', value: 'Sertraline 50 mg' },
					{ kind: 'click-id', value: '1100lAbCdEf' },
				],
			],
			hides: ['order-1', '10l176'],
		},
	],
});
