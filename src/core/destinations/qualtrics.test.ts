import { canary, query, testDestination } from './parts/destination-tester.ts';
import { qualtrics } from './qualtrics.ts';

const engine = 'https://siteintercept.qualtrics.com/WRSiteInterceptEngine';

testDestination(qualtrics, {
	leaves: [
		`${engine}/?Q_ZID=ZN_0123456789abcde`,
		`${engine}/Asset.php?Module=SI_0123456789abcde&Version=1`,
		'https://siteintercept.qualtrics.com/dxjsmodule/CoreModule.js?Q_CLIENTVERSION=2.0.0',
		'https://clinic.qualtrics.com/jfe/form/SV_0123456789abcde',
		`${engine.replace('.com', '.com.clinic.example')}/Targeting.php`,
	],
	takes: [
		`${engine}/Targeting.php?Q_ZoneID=ZN_0123456789abcde`,
		'https://zn0123-clinic.siteintercept.qualtrics.com/WRSiteInterceptEngine/?Q_ZID=ZN_0123&Q_LOC=https%3A%2F%2Fclinic.example%2F',
	],
	reads: [
		{
			sent: {
				url: `${engine}/Targeting.php?${query({ Q_ZoneID: 'ZN_0123456789abcde', Q_CLIENTVERSION: '2.0.0', Q_CLIENTTYPE: 'depression' })}`,
				mediaType: 'application/x-www-form-urlencoded',
				body: query({
					Q_LOC: 'https://clinic.example/phq9',
					extRef: 'https://search.example/',
					ED: { email: canary.email, diagnosis: 'bipolar disorder' },
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9', at: 'body/Q_LOC' },
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'email', value: canary.email, form: 'plain' },
					{ about: 'health', value: 'bipolar disorder' },
				],
			],
			hides: ['depression', 'ZN_0123456789abcde'],
		},
	],
});
