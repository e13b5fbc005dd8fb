import { namedRecipient } from './named-recipient.ts';
import { testRule } from './rule-tester.ts';

testRule(namedRecipient, {
	silent: [
		'Follow us on Facebook.',
		'Sign in with Google.',
		'This page shows Google Maps.',
		'Get our app at Google Play.',
		'We do not share data with Facebook.',
		'Do you use Google Analytics?',
		'There are many ways to snap out of it, such as walking.',
		'We use a segment of our floor for group therapy.',
	],
	finds: [
		['We use the Meta Pixel and TikTok.', [{ stance: 'admitted', named: ['Meta', 'TikTok'] }]],
		['Our partners include The Trade Desk and Facebook.', [{ stance: 'admitted', named: ['The Trade Desk', 'Meta'] }]],
		['We may share your e-mail address with Klaviyo.', [{ stance: 'possible', named: ['Klaviyo'] }]],
		[
			'We do not share your answers with Meta, but we share device data with Google.',
			[{ stance: 'admitted', named: ['Google'] }],
		],
	],
});
