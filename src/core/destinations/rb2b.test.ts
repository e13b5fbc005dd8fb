import { canary, query, testDestination } from './parts/destination-tester.ts';
import { rb2b } from './rb2b.ts';

testDestination(rb2b, {
	leaves: [
		'https://www.rb2b.com/',
		'https://rb2b.com/pricing',
		'https://app.rb2b.com/profiles/exports',
		'https://api.rb2b.com.clinic.example/c',
		'https://clinic.example/?u=https://api.rb2b.com/c',
	],
	takes: ['https://c.rb2b.com/collect', 'https://api.rb2b.com/v1/visit?key=1'],
	reads: [
		{
			sent: {
				url: `https://c.rb2b.com/collect?${query({ key: 'key-000001', url: 'https://clinic.example/std-test', email: canary.email, visitor_id: canary.uuid })}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/std-test' },
					{ kind: 'email', value: canary.email },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['key-000001'],
		},
	],
});
