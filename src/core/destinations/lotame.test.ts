import { lotame } from './lotame.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

testDestination(lotame, {
	leaves: [
		'https://tags.crwdcntrl.net/lt/c/1234/lt.min.js',
		'https://tags.crwdcntrl.net/lt/c/1234/optimus_rules.json',
		'https://www.lotame.com/',
		'https://bcp.crwdcntrl.net.clinic.example/6/data',
		'https://clinic.example/?u=https://bcp.crwdcntrl.net/6/data',
	],
	takes: [
		'https://bcp.crwdcntrl.net/5/c=931/b=84702772',
		'https://sync.crwdcntrl.net/map/c=1/tp=ABCD/tpid=1',
		'https://bcp.crwdcntrl.net/6/data',
		'https://id.crwdcntrl.net/id?c=1',
	],
	reads: [
		{
			sent: { url: `https://sync.crwdcntrl.net/map/c=7625/tp=SIMP/tpid=${canary.uuid}` },
			gives: [[{ kind: 'browser-id', value: canary.uuid, at: 'path' }]],
			hides: ['SIMP', '7625'],
		},
		{
			sent: { url: `https://bcp.crwdcntrl.net/5/c=7625/int=Symptoms%20:%20Depression/sha256email=${canary.emailSha256}` },
			gives: [
				[
					{ about: 'health', value: 'Symptoms : Depression' },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256' },
				],
			],
		},
		{
			sent: {
				url: 'https://bcp.crwdcntrl.net/6/data',
				body: JSON.stringify({
					m: { ref: 'https://clinic.example/anxiety', pv: true, dcc: 7440 },
					d: { bt: { int: ['clinic : quiz : panic attacks'] }, db: { keyword: ['anxiety, help'] } },
				}),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/anxiety', at: 'body/m/ref' },
					{ about: 'health', value: 'clinic : quiz : panic attacks' },
					{ kind: 'page-meta', value: 'anxiety, help' },
				],
			],
		},
	],
});
