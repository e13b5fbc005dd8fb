import { canary, query, testDestination } from './parts/destination-tester.ts';
import { quantumMetric } from './quantum-metric.ts';

testDestination(quantumMetric, {
	leaves: [
		'https://cdn.quantummetric.com/qscripts/quantum-clinic.js',
		'https://rl.quantummetric.com/clinic/hash-check',
		'https://www.quantummetric.com/',
		'https://clinic.quantummetric.com/',
		'https://ingest.quantummetric.com.clinic.example/horizon/clinic?T=B',
	],
	takes: [
		'https://ingest.quantummetric.com/horizon/clinic?T=B',
		'https://clinic-app.quantummetric.com/?T=B',
		'https://clinic-sync.quantummetric.com/',
	],
	reads: [
		{
			sent: {
				url: `https://ingest.quantummetric.com/horizon/clinic?${query({
					T: 'B',
					u: 'https://clinic.example/depression',
					t: '1700000000000',
					s: 'session0123456789',
					U: canary.uuid.replaceAll('-', ''),
				})}`,
				body: JSON.stringify({ e: [['depression', 'I live with anxiety']] }),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression', at: 'query/u' },
					{ kind: 'browser-id', value: canary.uuid.replaceAll('-', '') },
					{ about: 'health', kind: 'page', value: 'I live with anxiety' },
				],
			],
			hides: ['session0123456789', 'depression'],
		},
	],
});
