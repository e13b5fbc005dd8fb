import { canary, testDestination } from './parts/destination-tester.ts';
import { zeta } from './zeta.ts';

const BROWSER = 'AAAAbbbbCCCCddddEEEEffffGGGGhhhhIIIIjjjjKKKKllllMMMMnnnnOOOOppppQQQQ==';
const PAGE = 'https://clinic.example/schizophrenia';

testDestination(zeta, {
	takes: [
		'https://events.api.boomtrain.com/event/track',
		'https://people.api.boomtrain.com/identify/resolve?site_id=clinic',
		'https://people.api.boomtrain.com/v1/person/clinic',
	],
	leaves: [
		'https://cdn.boomtrain.com/p13n/clinic/p13n.min.js',
		'https://zetaglobal.com/event/track',
		'https://events.api.boomtrain.com.evil.example/event/track',
		'https://clinic.example/event/track?to=events.api.boomtrain.com',
	],
	reads: [
		{
			sent: {
				url: 'https://events.api.boomtrain.com/event/track',
				body: JSON.stringify({
					type: 'viewed',
					site_id: 'clinic-site',
					bsin: BROWSER,
					userId: BROWSER,
					session: canary.uuid,
					id: null,
					url: PAGE,
					model: '',
					href: PAGE,
					properties: { doc_referrer: 'https://search.example/', autoTrack: true, topic: 'schizophrenia' },
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'viewed' },
					{ about: 'context', kind: 'page', value: PAGE },
					{ kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'browser-id', value: BROWSER },
					{ about: 'health', value: 'schizophrenia' },
				],
			],
			hides: ['clinic-site', 'true'],
		},
		{
			sent: {
				url: 'https://events.api.boomtrain.com/event/track',
				body: JSON.stringify({ type: 'quiz', bsin: BROWSER, userId: 'user-481', properties: { email: canary.email } }),
			},
			gives: [
				[
					{ kind: 'account', value: 'user-481' },
					{ kind: 'email', value: canary.email },
				],
			],
		},
	],
});
