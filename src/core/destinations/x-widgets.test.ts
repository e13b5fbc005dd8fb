import { query, testDestination } from './parts/destination-tester.ts';
import { xWidgets } from './x-widgets.ts';

testDestination(xWidgets, {
	takes: [
		'https://syndication.twitter.com/i/jot?l=%7B%7D',
		'https://syndication.twitter.com/settings?session_id=1',
		'https://platform.twitter.com/widgets/widget_iframe.0123456789abcdef.html?origin=https%3A%2F%2Fclinic.example',
	],
	leaves: [
		'https://platform.twitter.com/widgets.js',
		'https://twitter.com/i/jot',
		'https://syndication.twitter.com.evil.example/i/jot',
		'https://clinic.example/?next=https://syndication.twitter.com/i/jot',
	],
	reads: [
		{
			sent: {
				url: `https://syndication.twitter.com/i/jot?${query({
					l: {
						widget_origin: 'https://clinic.example/depression',
						widget_frame: false,
						message: 'm:nocount:',
						event_namespace: { client: 'tfw', page: 'button', action: 'impression' },
					},
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression' },
					{ about: 'context', kind: 'event', value: 'impression' },
				],
			],
			hides: ['m:nocount:', 'tfw'],
		},
	],
});
