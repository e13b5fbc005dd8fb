import { freshchat } from './freshchat.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

const app = 'https://wchat.freshchat.com/app/services/app/webchat/token-1';

testDestination(freshchat, {
	leaves: [
		'https://wchat.freshchat.com/js/widget.js',
		`${app}/config?domain=aHR0cHM6Ly9jbGluaWMuZXhhbXBsZQ`,
		'https://www.freshchat.com/',
		'https://wchat.freshchat.com.clinic.example/app/services/app/webchat/token-1/user',
		`https://clinic.example/?u=${app}/user`,
	],
	takes: [`${app}/user`, 'https://wchat.eu.freshchat.com/app/services/app/webchat/token-1/user/77/conversation'],
	reads: [
		{
			sent: {
				url: `${app}/user`,
				body: JSON.stringify({
					user: { alias: canary.uuid, firstName: 'Casey', email: canary.email, properties: { diagnosis: 'bipolar disorder' } },
					platform: 'depression',
				}),
			},
			gives: [
				[
					{ kind: 'browser-id', value: canary.uuid },
					{ kind: 'email', value: canary.email, at: 'body/user/email' },
					{ kind: 'name', value: 'Casey' },
					{ about: 'health', value: 'bipolar disorder' },
				],
			],
			hides: ['depression'],
		},
	],
});
