import { activeCampaign } from './active-campaign.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const PAGE = 'https://clinic.example/conditions/depression';

testDestination(activeCampaign, {
	takes: [
		'https://trackcmp.net/visit?actid=1',
		'https://trackcmp.net/event',
		'https://prism.app-us1.com/?a=1&u=https%3A%2F%2Fclinic.example%2F',
		'https://clinic.activehosted.com/proc.php',
	],
	leaves: [
		'https://diffuser-cdn.app-us1.com/diffuser/diffuser.js',
		'https://clinic.activehosted.com/f/embed.php?id=1',
		'https://trackcmp.net/',
		'https://trackcmp.net.clinic.example/visit',
		'https://clinic.example/?r=https://trackcmp.net/visit',
	],
	reads: [
		{
			sent: {
				url: `https://trackcmp.net/visit?${query({ actid: '987654321', e: canary.email, r: 'https://clinic.example/', u: PAGE })}`,
			},
			gives: [
				[
					{ kind: 'page', about: 'context', value: PAGE },
					{ kind: 'email', value: canary.email },
					{ kind: 'referrer', value: 'https://clinic.example/' },
				],
			],
			hides: ['987654321'],
		},
		{
			sent: {
				url: 'https://clinic.activehosted.com/proc.php',
				mediaType: 'application/x-www-form-urlencoded',
				body: `u=1&f=1&act=sub&fullname=Casey&email=${canary.email}&field%5B1%5D=I+feel+hopeless`,
			},
			gives: [
				[
					{ kind: 'name', value: 'Casey' },
					{ kind: 'email', value: canary.email },
					{ kind: 'answer', value: 'I feel hopeless' },
				],
			],
		},
	],
});
