import { canary, query, testDestination } from './parts/destination-tester.ts';
import { vk } from './vk.ts';

testDestination(vk, {
	takes: [
		'https://vk.com/rtrg?p=VK-RTRG-1-abcde',
		'https://top-fwz1.mail.ru/counter?id=1;js=na',
		'https://ad.mail.ru/cm.gif?p=1',
	],
	leaves: [
		'https://vk.com/js/api/openapi.js',
		'https://top-fwz1.mail.ru/js/code.js',
		'https://vk.com/clinic',
		'https://vk.com/counter',
		'https://vk.com.evil.example/rtrg',
		'https://clinic.example/?next=https://vk.com/rtrg',
	],
	reads: [
		{
			sent: {
				url: `https://top-fwz1.mail.ru/counter?id=1000001;js=13;e=RG%3A/booked;u=${encodeURIComponent('https://clinic.example/depression')};r=${encodeURIComponent('https://search.example/')};pid=patient-4711;lvid=${canary.uuid}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'event', value: 'RG:/booked' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression' },
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'account', value: 'patient-4711' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['1000001'],
		},
		{
			sent: {
				url: `https://vk.com/rtrg?${query({ p: 'VK-RTRG-1-abcde', event: 'lead_depression', params: { topic: 'panic attacks' } })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'lead_depression' },
					{ about: 'health', value: 'panic attacks' },
				],
			],
			hides: ['VK-RTRG-1-abcde'],
		},
	],
});
