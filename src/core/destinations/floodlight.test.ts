import { floodlight } from './floodlight.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(floodlight, {
	leaves: [
		'https://ad.doubleclick.net/ddm/adj/N1/x',
		'https://ad.doubleclick.net/activity-report',
		'https://fls.doubleclick.net.clinic.example/activityi;src=1',
		'https://adservice.google.com/adsid/integrator.js',
		'https://adservice.google.com.clinic.example/ddm/fls/z/src=1',
		'https://td.doubleclick.net/td/rul/1',
		'https://clinic.example/activity;src=1;type=a',
	],
	takes: [
		'https://1111111.fls.doubleclick.net/activityi;src=1111111;type=abc;cat=def',
		'https://1111111.fls.doubleclick.net/ddm/fls/r/src=1111111;type=abc',
		'https://ad.doubleclick.net/activity;src=1111111;type=abc;cat=def;ord=1',
		'https://ad.doubleclick.net/activity;register_conversion=1;src=1111111',
		'https://ad.doubleclick.net/ddm/activity/src=1111111;type=abc',
		'https://adservice.google.com/ddm/fls/z/src=1111111;type=abc',
		'https://adservice.google.co.uk/ddm/fls/i/src=1111111;type=abc',
		'https://td.doubleclick.net/td/fls/rul/activityi;fledge=1;src=1111111',
	],
	reads: [
		{
			sent: {
				url: `https://1111111.fls.doubleclick.net/activityi;src=1111111;type=intake0;cat=step3;ord=777777;auiddc=123456789.1700000000;u1=PHQ-9%20severe;u2=en;em=tv.1~em.${canary.emailBase64Url};~oref=https%3A%2F%2Fclinic.example%2Fdepression?`,
			},
			gives: [
				[
					{ kind: 'event', value: 'intake0', at: 'path/type' },
					{ kind: 'event', value: 'step3' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression', at: 'path/~oref' },
					{ kind: 'assessment', value: 'PHQ-9 severe', at: 'path/u1' },
					{ kind: 'browser-id', value: '123456789.1700000000' },
					{ kind: 'email', value: canary.emailBase64Url, form: 'sha256' },
				],
			],
			hides: ['777777'],
		},
		{
			sent: {
				url: 'https://adservice.google.com/ddm/fls/z/src=1111111;type=abc;cat=def;ord=1;~oref=https%3A%2F%2Fclinic.example%2F',
			},
			gives: [
				[
					{ kind: 'event', value: 'abc' },
					{ kind: 'page', value: 'https://clinic.example/' },
				],
			],
		},
	],
});
