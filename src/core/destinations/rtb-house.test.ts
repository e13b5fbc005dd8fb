import { canary, query, testDestination } from './parts/destination-tester.ts';
import { rtbHouse } from './rtb-house.ts';

const PAGE = 'https://clinic.example/depression/online';

testDestination(rtbHouse, {
	takes: [
		'https://us.creativecdn.com/tags/v2?type=json',
		'https://creativecdn.com/tags?id=pr_AbCdEf0123_home',
		'https://ams.creativecdn.com/cm-notify?pi=partner',
	],
	leaves: [
		'https://tags.creativecdn.com/AbCdEf0123456789.js',
		'https://www.rtbhouse.com/',
		'https://us.creativecdn.com.evil.example/tags/v2',
		'https://clinic.example/tags/v2?to=us.creativecdn.com',
	],
	reads: [
		{
			sent: {
				url: 'https://us.creativecdn.com/tags/v2?type=json',
				body: JSON.stringify({
					v: 'v1.1.1',
					sr: 'https://search.example/',
					su: PAGE,
					th: 'AbCdEfGhIjKlMnOpQrSt',
					tags: [
						{ eventType: 'offer', offerIds: ['escitalopram-10mg'] },
						{ eventType: 'uid', id: canary.emailSha256 },
						{ eventType: 'lid', id: 'AAAABBBBCCCCDDDDEEEE', expiryDate: '2027-01-01T00:00:00.000Z' },
					],
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'offer' },
					{ about: 'context', kind: 'page', value: PAGE },
					{ kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'product', value: 'escitalopram-10mg' },
					{ kind: 'account', value: canary.emailSha256 },
					{ kind: 'browser-id', value: 'AAAABBBBCCCCDDDDEEEE' },
				],
			],
			hides: ['uid', 'lid', 'AbCdEfGhIjKlMnOpQrSt', '2027-01-01T00:00:00.000Z'],
		},
		{
			sent: {
				url: `https://creativecdn.com/tags?id=pr_AbCdEf0123_category2_Antidepressants&id=pr_AbCdEf0123_uid_unknown&id=pr_AbCdEf0123_lid_AAAABBBBCCCCDDDDEEEE&${query({ su: PAGE, ts: '1700000000000' })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'category2' },
					{ kind: 'product', value: 'Antidepressants' },
					{ kind: 'browser-id', value: 'AAAABBBBCCCCDDDDEEEE' },
				],
			],
			hides: ['unknown', 'lid', 'uid', '1700000000000'],
		},
	],
});
