import { canary, query, testDestination } from './parts/destination-tester.ts';
import { podscribe } from './podscribe.ts';

testDestination(podscribe, {
	takes: ['https://verifi.podscribe.com/tag?action=view', 'https://ipv4.podscribe.com/tag?action=view'],
	leaves: [
		'https://d34r8q7sht0t9k.cloudfront.net/tag.js',
		'https://podscribe.com/privacy',
		'https://verifi.podscribe.com/rss/p/podcast.example/episode.mp3',
		'https://verifi.podscribe.com.evil.example/tag',
		'https://clinic.example/tag?to=verifi.podscribe.com',
	],
	reads: [
		{
			sent: {
				url: `https://verifi.podscribe.com/tag?${query({
					action: 'signup',
					advertiser: 'clinicads',
					user_id: '00001111-2222-4333-8444-555566667777',
					device_id: canary.uuid,
					url: 'https://clinic.example/ptsd',
					referrer: '',
					hashed_email: canary.emailSha256,
					order_number: 'ord-5501',
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'signup' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/ptsd' },
					{ kind: 'browser-id', value: canary.uuid },
					{ kind: 'email', value: canary.emailSha256 },
				],
			],
			hides: ['clinicads', 'ord-5501', '00001111-2222-4333-8444-555566667777'],
		},
	],
});
