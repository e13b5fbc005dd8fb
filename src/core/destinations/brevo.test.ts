import { brevo } from './brevo.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(brevo, {
	takes: [
		'https://in-automate.brevo.com/p?key=1',
		'https://in-automate.sendinblue.com/api/v2/trackEvent',
		'https://0a1b2c3d.sibforms.com/serve/MUIEAB',
	],
	leaves: [
		'https://sibautomation.com/sa.js?key=1',
		'https://sibforms.com/forms/end-form/build/main.js',
		'https://www.brevo.com/',
		'https://in-automate.brevo.com.clinic.example/p',
		'https://clinic.example/?r=https://in-automate.brevo.com/p',
	],
	reads: [
		{
			sent: {
				url: `https://in-automate.brevo.com/p?${query({ key: 'asthma', sib_type: 'page', cuid: canary.uuid, ma_url: 'https://clinic.example/conditions/depression', ma_title: 'Living with depression', email_id: canary.email })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'page' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/conditions/depression' },
					{ kind: 'title', about: 'context', value: 'Living with depression' },
					{ kind: 'email', value: canary.email },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['asthma'],
		},
		{
			sent: {
				url: 'https://0a1b2c3d.sibforms.com/serve/MUIEAB',
				body: query({ EMAIL: canary.email, PRENOM: 'Casey', CONDITION: 'Bipolar disorder' }),
				mediaType: 'application/x-www-form-urlencoded',
			},
			gives: [
				[
					{ kind: 'email', value: canary.email },
					{ kind: 'name', value: 'Casey' },
					{ about: 'health', value: 'Bipolar disorder' },
				],
			],
		},
	],
});
