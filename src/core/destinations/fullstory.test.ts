import { fullstory } from './fullstory.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const bundle = query({ OrgId: 'o-1', UserId: canary.uuid, SessionId: 'session-1', PageId: 'page-1', Seq: '1' });

testDestination(fullstory, {
	leaves: [
		'https://edge.fullstory.com/s/fs.js',
		'https://edge.fullstory.com/s/settings/o-1/v1/web',
		'https://www.fullstory.com/rec/bundle',
		'https://rs.fullstory.com.clinic.example/rec/page',
		'https://clinic.example/?u=https://rs.fullstory.com/rec/page',
	],
	takes: [
		'https://rs.fullstory.com/rec/page',
		`https://rs.fullstory.com/rec/bundle/v2?${bundle}`,
		'https://rs.eu1.fullstory.com/rec/bundle?OrgId=o-1',
	],
	proxied: [{ url: `https://fs.clinic.example/rec/bundle/v2?${bundle}`, body: '{}' }],
	notProxied: [{ url: 'https://clinic.example/rec/bundle/v2?OrgId=o-1', body: '{}' }],
	reads: [
		{
			sent: {
				url: 'https://rs.fullstory.com/rec/page',
				body: JSON.stringify({
					OrgId: 'o-1',
					UserId: canary.uuid,
					Url: 'https://clinic.example/depression',
					Base: 'https://clinic.example/anxiety',
					Referrer: 'https://search.example/',
					Doctype: '<!DOCTYPE html>',
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression', at: 'body/Url' },
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['o-1', 'https://clinic.example/anxiety'],
		},
		{
			sent: {
				url: `https://rs.fullstory.com/rec/bundle/v2?${bundle}`,
				body: JSON.stringify({
					Seq: 1,
					When: 7,
					Evts: [
						{ When: 7, Kind: 37, Args: ['https://clinic.example/phq9', 'depression'] },
						{ When: 8, Kind: 16, Args: [12, 'anxiety'] },
						{ When: 9, Kind: 18, Args: [14, 'I feel hopeless', false] },
						{
							When: 9,
							Kind: 8193,
							Args: ['user', JSON.stringify({ uid: 'u-77', email: canary.email, score_str: 'severe depression' })],
						},
						{ When: 9, Kind: 8197, Args: ['Quiz done', JSON.stringify({ answer_str: 'suicide risk' }), 'dlo'] },
					],
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9', at: 'body/Evts/0/Args/0' },
					{ kind: 'text', value: 'I feel hopeless' },
					{ kind: 'account', value: 'u-77' },
					{ kind: 'email', value: canary.email, at: 'body/Evts/3/Args/1>json/email' },
					{ about: 'health', value: 'severe depression' },
					{ kind: 'event', value: 'Quiz done' },
					{ about: 'health', value: 'suicide risk' },
				],
			],
			hides: ['depression', 'anxiety', 'session-1', 'page-1'],
		},
	],
});
