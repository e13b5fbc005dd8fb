import { query, testDestination } from './parts/destination-tester.ts';
import { squarespace } from './squarespace.ts';

const HIT = query({
	event: 'View',
	data: {
		url: '/conditions/depression',
		host: 'clinic.example',
		title: 'Living with depression',
		referrer: 'https://search.example/',
		websiteId: '0123456789abcdef01234567',
	},
});

testDestination(squarespace, {
	takes: ['https://clinic.squarespace.com/api/census/RecordHit', 'https://clinic.squarespace.com/api/census/button-render'],
	leaves: [
		'https://assets.squarespace.com/universal/scripts-compressed/common.js',
		'https://www.squarespace.com/',
		'https://clinic.squarespace.com.evil.example/api/census/RecordHit',
		'https://clinic.example/?r=https://clinic.squarespace.com/api/census/RecordHit',
	],
	proxied: [
		{ url: 'https://clinic.example/api/census/RecordHit?crumb=x', body: HIT, mediaType: 'application/x-www-form-urlencoded' },
	],
	notProxied: [
		{ url: 'https://clinic.example/api/census/RecordHit' },
		{ url: 'https://clinic.example/api/census/households', body: '{}' },
	],
	reads: [
		{
			sent: {
				url: 'https://clinic.squarespace.com/api/census/RecordHit?crumb=x',
				body: HIT,
				mediaType: 'application/x-www-form-urlencoded',
			},
			gives: [
				[
					{ kind: 'event', value: 'View' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/conditions/depression' },
					{ kind: 'title', about: 'context', value: 'Living with depression' },
					{ kind: 'referrer', value: 'https://search.example/' },
				],
			],
			hides: ['0123456789abcdef01234567', 'x'],
		},
	],
});
