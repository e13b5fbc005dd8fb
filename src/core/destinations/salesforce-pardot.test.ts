import { canary, query, testDestination } from './parts/destination-tester.ts';
import { salesforcePardot } from './salesforce-pardot.ts';

const visit = query({
	ver: '3',
	visitor_id: '1000000042',
	pi_opt_in: '',
	campaign_id: '4001',
	account_id: '900001',
	title: 'Depression test',
	url: 'https://clinic.example/quiz/depression',
	referrer: 'https://search.example/',
});

testDestination(salesforcePardot, {
	takes: [`https://pi.pardot.com/analytics?${visit}`, 'https://go.pardot.com/l/900001/2023-11-14/abc12'],
	leaves: [
		'https://pi.pardot.com/pd.js',
		'https://www.pardot.com/',
		'https://pi.pardot.com.evil.example/analytics',
		'https://clinic.example/?next=https://pi.pardot.com/analytics',
	],
	proxied: [{ url: `https://go.clinic.example/analytics?${visit}` }],
	notProxied: [{ url: 'https://clinic.example/analytics?account_id=1' }],
	reads: [
		{
			sent: { url: `https://pi.pardot.com/analytics?${visit}&${query({ pi_email: canary.email })}` },
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/quiz/depression' },
					{ about: 'context', kind: 'title', value: 'Depression test' },
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'browser-id', value: '1000000042' },
					{ kind: 'email', value: canary.email, form: 'plain' },
				],
			],
			hides: ['900001', '4001'],
		},
		{
			sent: {
				url: 'https://go.pardot.com/l/900001/2023-11-14/abc12',
				mediaType: 'application/x-www-form-urlencoded',
				body: query({ email: canary.email, reason_for_visit: 'panic attacks' }),
			},
			gives: [
				[
					{ kind: 'email', value: canary.email },
					{ about: 'health', value: 'panic attacks' },
				],
			],
		},
	],
});
