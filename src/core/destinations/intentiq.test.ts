import { intentiq } from './intentiq.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(intentiq, {
	leaves: [
		'https://www.intentiq.com/',
		'https://cdn.intentiq.com/iiq.js',
		'https://sync.intentiq.com.clinic.example/profiles_engine/ProfilesEngineServlet',
		'https://clinic.example/?u=https://sync.intentiq.com/profiles_engine/ProfilesEngineServlet',
	],
	takes: [
		'https://sync.intentiq.com/profiles_engine/ProfilesEngineServlet?at=20',
		'https://api.intentiq.com/profiles_engine/ProfilesEngineServlet?at=39',
		'https://reports.intentiq.com/report?payload=1',
	],
	reads: [
		{
			sent: {
				url: `https://api.intentiq.com/profiles_engine/ProfilesEngineServlet?${query({
					at: '39',
					dpi: '2124307461',
					iiqpcid: canary.uuid,
					vrref: 'https://clinic.example/opioid-use-disorder',
				})}`,
			},
			gives: [
				[
					{ kind: 'browser-id', value: canary.uuid },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/opioid-use-disorder' },
				],
			],
			hides: ['2124307461'],
		},
	],
});
