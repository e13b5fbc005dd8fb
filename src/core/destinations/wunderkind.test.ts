import { canary, query, testDestination } from './parts/destination-tester.ts';
import { wunderkind } from './wunderkind.ts';

testDestination(wunderkind, {
	takes: ['https://events.bouncex.net/track.gif/pageview?w=1', 'https://api.bounceexchange.com/capture/submit'],
	leaves: [
		'https://tag.bounceexchange.com/1/i.js',
		'https://assets.bounceexchange.com/assets/smart-tag/versioned/main.js',
		'https://events.bouncex.net.clinic.example/track.gif/pageview',
		'https://clinic.example/?r=https://events.bouncex.net/track.gif/pageview',
	],
	reads: [
		{
			sent: {
				url: `https://events.bouncex.net/track.gif/capture?${query({ w: 'asthma', vid: '1700000000123456', url: 'https://clinic.example/conditions/depression', email: canary.email })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'capture', at: 'path' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/conditions/depression' },
					{ kind: 'email', value: canary.email },
					{ kind: 'browser-id', value: '1700000000123456' },
				],
			],
			hides: ['asthma'],
		},
	],
});
