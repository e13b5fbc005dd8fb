import { googleCookieMatching } from './google-cookie-matching.ts';
import { testDestination } from './parts/destination-tester.ts';

testDestination(googleCookieMatching, {
	takes: [
		'https://cm.g.doubleclick.net/pixel?google_nid=example&google_cm',
		'https://cm.g.doubleclick.net/pixel/attr?d=1',
		'https://bid.g.doubleclick.net/xbbe/pixel?d=KAE',
	],
	leaves: [
		'https://cm.g.doubleclick.net/',
		'https://stats.g.doubleclick.net/pixel',
		'https://cm.g.doubleclick.net.clinic.example/pixel',
		'https://clinic.example/?next=https://cm.g.doubleclick.net/pixel',
	],
	reads: [
		{
			sent: {
				url: 'https://cm.g.doubleclick.net/pixel?google_nid=example_dsp&google_cm&google_hm=Q0FFU0VBQkNERUZHSElKS0xNTk9Q&gdpr=0',
			},
			gives: [[{ about: 'identity', kind: 'browser-id', value: 'Q0FFU0VBQkNERUZHSElKS0xNTk9Q', at: 'query/google_hm' }]],
			hides: ['example_dsp'],
		},
	],
});
