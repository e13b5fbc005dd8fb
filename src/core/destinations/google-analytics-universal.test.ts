import { googleAnalyticsUniversal } from './google-analytics-universal.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(googleAnalyticsUniversal, {
	leaves: [
		'https://www.google-analytics.com/g/collect?v=2&tid=G-ABC123',
		'https://www.google-analytics.com/analytics.js',
		'https://ssl.google-analytics.com/ga.js',
		'https://google-analytics.com.clinic.example/collect?v=1',
		'https://clinic.example/collect?v=1&tid=UA-1111-1',
	],
	takes: [
		'https://www.google-analytics.com/collect?v=1&tid=UA-1111-1',
		'https://www.google-analytics.com/j/collect?v=1',
		'https://www.google-analytics.com/r/collect?v=1',
		'https://stats.g.doubleclick.net/j/collect?t=dc&tid=UA-1111-1',
		'https://ssl.google-analytics.com/__utm.gif?utmp=%2F',
		'https://www.google-analytics.com/batch',
	],
	proxied: [{ url: 'https://clinic.example/collect?v=1&tid=UA-1111-1&t=pageview&cid=1.2' }],
	notProxied: [
		{ url: 'https://clinic.example/collect?v=1&tid=UA-1111-1' },
		{ url: 'https://clinic.example/collect?v=1&t=a&cid=1.2' },
	],
	reads: [
		{
			sent: {
				url: `https://www.google-analytics.com/collect?${query({
					v: '1',
					t: 'event',
					ec: 'phone',
					ea: 'click',
					el: 'depression line',
					dl: 'https://clinic.example/anxiety',
					dt: 'Anxiety',
					cd7: 'Major depression',
					cid: '1234567.7654321',
					z: '987654321',
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'event' },
					{ about: 'health', value: 'depression line', at: 'query/el' },
					{ about: 'health', value: 'Major depression', at: 'query/cd7' },
					{ kind: 'browser-id', value: '1234567.7654321' },
					{ about: 'health', kind: 'page', value: 'https://clinic.example/anxiety' },
				],
			],
			hides: ['987654321'],
		},
		{
			sent: {
				url: 'https://www.google-analytics.com/collect',
				body: 'v=1&t=pageview&dl=https%3A%2F%2Fclinic.example%2Fivf&cid=1234567.1',
			},
			gives: [[{ kind: 'page', value: 'https://clinic.example/ivf', at: 'body/dl' }]],
		},
		{
			sent: { url: 'https://www.google-analytics.com/batch', body: 'v=1&t=pageview&cid=1234567.1\nv=1&t=timing&cid=1234567.1' },
			gives: [[{ kind: 'event', value: 'pageview' }], [{ kind: 'event', value: 'timing' }]],
		},
		{
			sent: { url: `https://ssl.google-analytics.com/__utm.gif?${query({ utmp: '/anxiety', utmr: '-', utmdt: 'Anxiety' })}` },
			gives: [[{ kind: 'page', value: '/anxiety' }]],
			hides: ['-'],
		},
	],
});
