import { canary, query, testDestination } from './parts/destination-tester.ts';
import { spotify } from './spotify.ts';

const PIXEL = '99990000aaaabbbbccccddddeeeeffff';
const event = (action: string, body: object) => ({
	action,
	time: 1_700_000_000.1,
	group: null,
	label: null,
	experiment: null,
	body,
});

testDestination(spotify, {
	takes: [
		'https://pixels.spotify.com/v1/ingest',
		'https://img.byspotify.com/?key=k1&a=init',
		'https://us-central1-adaptive-growth.cloudfunctions.net/pdst-events-prod-sink',
	],
	leaves: [
		'https://pixel.byspotify.com/ping.min.js',
		'https://open.spotify.com/episode/1',
		'https://img.byspotify.com/cover.png',
		'https://us-central1-adaptive-growth.cloudfunctions.net/hello',
		'https://pixels.spotify.com.evil.example/v1/ingest',
		'https://clinic.example/v1/ingest?to=pixels.spotify.com',
	],
	reads: [
		{
			sent: {
				url: 'https://pixels.spotify.com/v1/ingest',
				body: JSON.stringify({
					batch: [
						{
							pid: '1111aaaa2222bbbb3333cccc4444dddd',
							sid: '5555aaaa6666bbbb7777cccc8888dddd',
							events: [
								event('view', { url: 'https://clinic.example/adhd', referrer: '', inIframe: false, windowWidth: 375 }),
								event('lead', { url: 'https://clinic.example/adhd', category: 'ADHD assessment', email: canary.email }),
								event('alias', { id: canary.emailSha256 }),
							],
							uid: '0123456789abcdef0123456789abcdef',
							pixel_id: PIXEL,
						},
					],
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'view' },
					{ kind: 'page', value: 'https://clinic.example/adhd' },
					{ kind: 'browser-id', value: '0123456789abcdef0123456789abcdef' },
				],
				[
					{ kind: 'event', value: 'lead' },
					{ about: 'health', value: 'ADHD assessment' },
					{ kind: 'email', value: canary.email },
				],
				[{ kind: 'account', value: canary.emailSha256, form: 'sha256' }],
			],
			hides: [PIXEL, '1111aaaa2222bbbb3333cccc4444dddd'],
		},
		{
			sent: {
				url: 'https://us-central1-adaptive-growth.cloudfunctions.net/pdst-events-prod-sink',
				body: JSON.stringify([
					{ uid: canary.uuid, key: PIXEL, events: [event('init', { url: 'https://clinic.example/hiv-prep' })] },
				]),
			},
			gives: [
				[
					{ kind: 'event', value: 'init' },
					{ kind: 'page', value: 'https://clinic.example/hiv-prep' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: [PIXEL],
		},
		{
			sent: {
				url: `https://img.byspotify.com/?${query({ key: PIXEL, a: 'purchase', uid: canary.uuid, alias: 'user-481', value: '20' })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'purchase' },
					{ kind: 'account', value: 'user-481' },
				],
			],
			hides: [PIXEL],
		},
	],
});
