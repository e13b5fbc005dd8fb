import { canary, query, testDestination } from './parts/destination-tester.ts';
import { vwo } from './vwo.ts';

const visitor = 'D0123456789ABCDEF0123456789ABCDEF';

testDestination(vwo, {
	leaves: [
		'https://dev.visualwebsiteoptimizer.com/lib/1000001.js',
		'https://dev.visualwebsiteoptimizer.com/cdn/edrv/worker.js',
		'https://vwo.com/',
		'https://dev.visualwebsiteoptimizer.com.clinic.example/j.php?a=1',
		'https://clinic.example/?u=https://dev.visualwebsiteoptimizer.com/j.php',
	],
	takes: [
		'https://dev.visualwebsiteoptimizer.com/j.php?a=1000001&u=https%3A%2F%2Fclinic.example%2F',
		'https://dev.visualwebsiteoptimizer.com/v.gif?a=1000001',
		'https://dev.visualwebsiteoptimizer.com/eu01/events/t?en=vwo_pageView&a=1000001',
	],
	reads: [
		{
			sent: {
				url: `https://dev.visualwebsiteoptimizer.com/j.php?${query({ a: '1000001', u: 'https://clinic.example/depression', vn: '2.1' })}`,
			},
			gives: [[{ about: 'context', kind: 'page', value: 'https://clinic.example/depression', at: 'query/u' }]],
			hides: ['1000001'],
		},
		{
			sent: {
				url: `https://dev.visualwebsiteoptimizer.com/v.gif?${query({ a: '1000001', d: 'clinic.example', u: visitor, h: 'depression' })}`,
			},
			gives: [[{ kind: 'browser-id', value: visitor, at: 'query/u' }]],
			hides: ['depression'],
		},
		{
			sent: {
				url: 'https://dev.visualwebsiteoptimizer.com/events/t?en=quizDone&a=1000001',
				body: JSON.stringify({
					d: {
						msgId: `${visitor}-1`,
						visId: visitor,
						event: {
							name: 'quizDone',
							props: {
								answer: 'suicide risk',
								page: { title: 'Depression test', url: 'https://clinic.example/phq9', referredUrl: 'https://search.example/' },
								vwoMeta: { source: 'anxiety' },
							},
						},
						visitor: { props: { email: canary.email } },
					},
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'quizDone', at: 'body/d/event/name' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9' },
					{ about: 'context', kind: 'title', value: 'Depression test' },
					{ about: 'health', value: 'suicide risk' },
					{ kind: 'email', value: canary.email, form: 'plain' },
					{ kind: 'browser-id', value: visitor },
				],
			],
			hides: ['anxiety', `${visitor}-1`],
		},
	],
});
