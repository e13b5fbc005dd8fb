import { canary, query, testDestination } from './parts/destination-tester.ts';
import { x } from './x.ts';

testDestination(x, {
	leaves: [
		'https://t.co/abcdef',
		'https://at.co/i/adsct',
		'https://t.com/i/adsct',
		'https://static.ads-twitter.com/uwt.js',
		'https://analytics.twitter.com.clinic.example/i/adsct',
		'https://clinic.example/i/adsct?events=[]',
	],
	takes: [
		'https://analytics.twitter.com/i/adsct?txn_id=abcde',
		'https://analytics.twitter.com/1/i/adsct?txn_id=abcde',
		'https://t.co/i/adsct?txn_id=abcde',
		'https://t.co/1/i/adsct?txn_id=abcde',
	],
	reads: [
		{
			// R14b
			sent: {
				url: `https://analytics.twitter.com/i/adsct?${query({
					events: [['Lead', { description: 'ADHD assessment', email_address: canary.emailSha256, value: '9' }]],
					tw_document_href: 'https://clinic.example/adhd',
					txn_id: 'abcde',
					pl_id: canary.uuid,
					dv: 'America/Adak&en-US&depression',
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'Lead', at: 'query/events>json/0/0' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/adhd' },
					{ about: 'health', value: 'ADHD assessment' },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256' },
				],
			],
			hides: ['abcde', canary.uuid, 'America/Adak&en-US&depression', '9'],
		},
		{
			sent: {
				url: `https://t.co/1/i/adsct?${query({
					event: { contents: [{ content_name: 'Lexapro 10 mg' }], phone_number: canary.phoneSha256 },
					tw_document_href: 'https://clinic.example/',
				})}`,
			},
			gives: [
				[
					{ kind: 'product', value: 'Lexapro 10 mg' },
					{ kind: 'phone', value: canary.phoneSha256, form: 'sha256' },
				],
			],
		},
	],
});
