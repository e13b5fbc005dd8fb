import { adobeCampaign } from './adobe-campaign.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(adobeCampaign, {
	takes: [
		'https://t.clinic.campaign.adobe.com/r/?id=h1,2,3',
		'https://clinic.neolane.net/r/1700000000?tagid=home',
		'https://clinic.campaign.adobe.com/webApp/intake',
	],
	leaves: [
		'https://clinic.campaign.adobe.com/res/clinic/logo.png',
		'https://business.adobe.com/r/',
		'https://campaign.adobe.com.evil.example/r/',
		'https://clinic.example/?next=https://clinic.neolane.net/r/',
	],
	reads: [
		{
			sent: {
				url: `https://clinic.neolane.net/r/1700000000?${query({
					tagid: 'booking_done',
					rcpid: 'member-4711',
					article: 'fluoxetine 20 mg',
					jsessionid: canary.uuid,
					url: 'https://clinic.example/booking',
					amount: '120',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'event', value: 'booking_done' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/booking' },
					{ kind: 'account', value: 'member-4711' },
					{ kind: 'product', value: 'fluoxetine 20 mg' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['120'],
		},
	],
});
