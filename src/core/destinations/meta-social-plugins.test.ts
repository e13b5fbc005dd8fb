import { metaSocialPlugins } from './meta-social-plugins.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(metaSocialPlugins, {
	takes: [
		'https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fclinic.example%2F',
		'https://www.facebook.com/v19.0/plugins/page.php?app_id=1',
		'https://www.facebook.com/x/oauth/status?client_id=1',
	],
	leaves: [
		'https://www.facebook.com/clinic',
		'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fclinic.example%2F',
		'https://connect.facebook.net/en_US/sdk.js',
		'https://facebook.com.evil.example/plugins/like.php',
		'https://clinic.example/?next=https://www.facebook.com/plugins/like.php',
	],
	reads: [
		{
			sent: {
				url: `https://www.facebook.com/x/oauth/status?${query({
					client_id: '1111111111',
					origin: '1',
					sdk: 'joey',
					redirect_uri: 'https://clinic.example/depression',
				})}`,
			},
			gives: [[{ about: 'context', kind: 'page', value: 'https://clinic.example/depression' }]],
			hides: ['1111111111', 'joey'],
		},
		{
			// The button may stand for another page than its own; only the page's own address is called that.
			sent: {
				url: `https://www.facebook.com/plugins/like.php?${query({ href: 'https://clinic.example/', app_id: '1111111111' })}`,
			},
			gives: [[]],
			hides: ['1111111111'],
		},
	],
});
