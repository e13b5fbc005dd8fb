import { clicky } from './clicky.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(clicky, {
	takes: ['https://in.getclicky.com/in.php?site_id=1', 'https://in.getclicky.com/66666666ns.gif'],
	leaves: [
		'https://static.getclicky.com/js',
		'https://clicky.com/help/custom/manual',
		'https://in.getclicky.com.clinic.example/in.php',
		'https://clinic.example/?r=https://in.getclicky.com/in.php',
	],
	reads: [
		{
			sent: {
				url: `https://in.getclicky.com/in.php?${query({ site_id: '66666666', type: 'pageview', href: '/conditions/depression', title: 'Living with depression', jsuid: '1234567890', 'custom[email]': canary.email, 'custom[condition]': 'Anxiety' })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'pageview' },
					{ kind: 'page', about: 'context', value: '/conditions/depression' },
					{ kind: 'title', about: 'health', value: 'Living with depression' },
					{ kind: 'email', value: canary.email },
					{ about: 'health', value: 'Anxiety' },
					{ kind: 'browser-id', value: '1234567890' },
				],
			],
			hides: ['66666666'],
		},
	],
});
