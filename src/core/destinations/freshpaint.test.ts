import { freshpaint } from './freshpaint.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

const EVENT = {
	event: 'Quiz Answered',
	properties: {
		token: '11111111-1111-1111-1111-111111111111',
		distinct_id: canary.uuid,
		$current_url: 'https://clinic.example/quiz',
		answer: 'Bipolar disorder',
		$user_props: { email: canary.email },
		$elements: [{ $el_text: 'Nearly every day', tag_name: 'asthma' }],
	},
};

testDestination(freshpaint, {
	takes: ['https://api.perfalytics.com/track', 'https://api.perfalytics.com/track?ip=1'],
	leaves: [
		'https://perfalytics.com/static/js/freshpaint.js',
		'https://perfalytics.com/event-definitions/1',
		'https://api.perfalytics.com.clinic.example/track',
		'https://clinic.example/?r=https://api.perfalytics.com/track',
	],
	reads: [
		{
			sent: {
				url: 'https://api.perfalytics.com/track',
				body: `data=${encodeURIComponent(Buffer.from(JSON.stringify(EVENT)).toString('base64'))}`,
				mediaType: 'application/x-www-form-urlencoded',
			},
			gives: [
				[
					{ kind: 'event', value: 'Quiz Answered' },
					{ about: 'health', value: 'Bipolar disorder' },
					{ kind: 'label', value: 'Nearly every day' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/quiz' },
					{ kind: 'email', value: canary.email },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['asthma', EVENT.properties.token],
		},
		{
			sent: { url: 'https://api.perfalytics.com/track', body: JSON.stringify([EVENT, { ...EVENT, event: 'Booked' }]) },
			gives: [[{ kind: 'event', value: 'Quiz Answered' }], [{ kind: 'event', value: 'Booked' }]],
		},
	],
});
