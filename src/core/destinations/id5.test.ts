import { id5 } from './id5.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const request = {
	partner: 173,
	tml: 'https://clinic.example/quiz/anxiety',
	ref: 'https://clinic.example/',
	nbPage: 3,
	'1puid': canary.uuid,
	pd: btoa(`1=${canary.emailSha256}&5=member-000777&12=depression`),
};

testDestination(id5, {
	leaves: [
		'https://cdn.id5-sync.com/api/1.0/id5-api.js',
		'https://id5.io/',
		'https://id5-sync.com.clinic.example/g/v2/173.json',
		'https://clinic.example/?u=https://id5-sync.com/g/v2/173.json',
	],
	takes: [
		'https://id5-sync.com/g/v2/173.json',
		'https://id5-sync.com/gm/v3',
		'https://id5-sync.com/i/173/8.gif?puid=1',
		'https://lb.eu-1-id5-sync.com/lb/v1',
	],
	reads: [
		{
			sent: { url: 'https://id5-sync.com/g/v2/173.json', body: JSON.stringify(request) },
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/quiz/anxiety', at: 'body/tml' },
					{ about: 'health', kind: 'page', value: 'https://clinic.example/quiz/anxiety', channel: 'address' },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256', at: 'body/pd>base64' },
					{ kind: 'browser-id', value: 'member-000777' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['173', 'depression'],
		},
		{
			sent: { url: 'https://id5-sync.com/gm/v3', body: JSON.stringify({ requests: [request] }) },
			gives: [[{ kind: 'email', value: canary.emailSha256, at: 'body/requests/0/pd>base64' }]],
		},
		{
			sent: { url: `https://id5-sync.com/i/173/8.gif?${query({ puid: canary.uuid })}` },
			gives: [[{ kind: 'browser-id', value: canary.uuid }]],
		},
	],
});
