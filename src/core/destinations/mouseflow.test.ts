import { mouseflow } from './mouseflow.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(mouseflow, {
	leaves: [
		'https://cdn.mouseflow.com/projects/0123.js',
		'https://mouseflow.com/',
		'https://app.mouseflow.com/websites',
		'https://n2.mouseflow.com.clinic.example/init',
		'https://clinic.example/?u=https://n2.mouseflow.com/init',
	],
	takes: ['https://n2.mouseflow.com/init?v=17', 'https://o2.mouseflow.com/dom', 'https://n1-us.mouseflow.com/data'],
	reads: [
		{
			sent: {
				url: `https://n2.mouseflow.com/init?${query({
					v: '17.1',
					p: 'project-1',
					s: 'session-1',
					u: canary.uuid.replaceAll('-', ''),
					href: 'https://clinic.example/depression',
					ref: 'https://search.example/',
					title: 'Depression test',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression', at: 'query/href' },
					{ about: 'context', kind: 'title', value: 'Depression test' },
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'browser-id', value: canary.uuid.replaceAll('-', '') },
				],
			],
			hides: ['project-1', 'session-1'],
		},
	],
});
