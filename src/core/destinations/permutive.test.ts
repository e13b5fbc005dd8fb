import { canary, query, testDestination } from './parts/destination-tester.ts';
import { permutive } from './permutive.ts';

testDestination(permutive, {
	leaves: [
		'https://cdn.permutive.com/3f2a9c1e-web.js',
		'https://permutive.com/',
		'https://clinic.edge.permutive.app/3f2a9c1e-web.js',
		'https://api.permutive.com.clinic.example/v2.0/batch/events',
		'https://clinic.example/?u=https://api.permutive.com/v2.0/batch/events',
	],
	takes: [
		'https://api.permutive.com/v2.0/batch/events?enrich=false',
		'https://api.permutive.com/v2.0/identify?k=1',
		'https://clinic.prmutv.co/v2.0/events',
		'https://api.permutive.app/ctx/v1/segment?k=1',
	],
	reads: [
		{
			sent: {
				url: 'https://api.permutive.com/v2.0/batch/events?k=key-1',
				body: JSON.stringify([
					{
						user_id: canary.uuid,
						name: 'Pageview',
						properties: {
							client: { url: 'https://clinic.example/adhd', title: 'ADHD test', referrer: '', domain: 'clinic.example' },
							article: { topic: 'adult adhd' },
						},
					},
					{ name: 'FormSubmission', properties: { email: canary.email, answer: 'I feel hopeless: severe depression' } },
				]),
			},
			gives: [
				[
					{ kind: 'event', value: 'Pageview', at: 'body/0/name' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/adhd' },
					{ about: 'health', kind: 'title', value: 'ADHD test' },
					{ about: 'health', value: 'adult adhd' },
					{ kind: 'browser-id', value: canary.uuid },
				],
				[
					{ kind: 'email', value: canary.email },
					{ about: 'health', value: 'I feel hopeless: severe depression' },
				],
			],
			hides: ['key-1'],
		},
		{
			sent: {
				url: 'https://api.permutive.com/v2.0/identify?k=key-1',
				body: JSON.stringify({
					user_id: canary.uuid,
					aliases: [
						{ tag: 'email_sha256', id: canary.emailSha256, priority: 0 },
						{ tag: 'appnexus', id: '6117998675027803209' },
					],
				}),
			},
			gives: [
				[
					{ kind: 'email', value: canary.emailSha256, form: 'sha256' },
					{ kind: 'browser-id', value: '6117998675027803209' },
				],
			],
		},
		{
			sent: {
				url: `https://api.permutive.com/v2.0/px/track?${query({ k: 'key-1', i: canary.uuid, e: 'PixelConversion', p: { url: 'https://clinic.example/thanks' } })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'PixelConversion' },
					{ kind: 'page', value: 'https://clinic.example/thanks' },
				],
			],
		},
	],
});
