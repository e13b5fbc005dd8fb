import { canary, query, testDestination } from './parts/destination-tester.ts';
import { snapchat } from './snapchat.ts';

const TEMPLATE = '7b7416ec1f35b8a794c92887c2c62529b2179b6fa911173803c59c0c463ba572';

testDestination(snapchat, {
	leaves: [
		'https://tr.snapchat.com/config/com/11111111-1111-1111-1111-111111111111.json',
		'https://sc-static.net/scevent.min.js',
		'https://www.snapchat.com/p',
		'https://tr.snapchat.com.clinic.example/p',
		'https://clinic.example/?r=https://tr.snapchat.com/p',
	],
	takes: [
		'https://tr.snapchat.com/p',
		'https://tr6.snapchat.com/p',
		'https://tr6.snapchat.com/ipv6?rid=1',
		'https://tr-shadow.snapchat.com/p',
		'https://tr.snapchat.com/cm/i?pid=1',
		'https://tr.snapchat.com/cm/s?pnid=140',
	],
	reads: [
		{
			// R17
			sent: {
				url: 'https://tr.snapchat.com/p',
				body: JSON.stringify({
					ctx: { url: 'https://clinic.example/quiz/self-harm', c1: canary.uuid, ua: 'depression/1.0' },
					req: [
						{
							t: { pid: 'pixel-1', ev: 'CUSTOM_EVENT_1', u_hem: `FFF${canary.emailSha256}`, u_hpn: canary.phoneDigitsSha256 },
							del: 1,
						},
						{ md: { btx: 'Fluoxetine', pids: ['pixel-1'] }, del: 13 },
					],
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'CUSTOM_EVENT_1', at: 'body/req/0/t/ev' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/quiz/self-harm' },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256', at: 'body/req/0/t/u_hem' },
					{ kind: 'phone', value: canary.phoneDigitsSha256, form: 'sha256' },
					{ kind: 'browser-id', value: canary.uuid },
				],
				[{ kind: 'label', value: 'Fluoxetine', at: 'body/req/1/md/btx' }],
			],
			hides: ['pixel-1', 'depression/1.0', `FFF${canary.emailSha256}`],
		},
		{
			// R29: the hash of a template that nobody filled in names nobody.
			sent: {
				url: 'https://tr.snapchat.com/p',
				mediaType: 'application/x-www-form-urlencoded',
				body: query({ pid: 'p1', ev: 'PAGE_VIEW', pl: 'https://clinic.example/', u_hem: `FFF${TEMPLATE}`, u_c1: canary.uuid }),
			},
			gives: [
				[
					{ about: 'context', kind: 'email', value: TEMPLATE, form: 'placeholder' },
					{ kind: 'event', value: 'PAGE_VIEW', at: 'body/ev' },
				],
			],
		},
		{
			sent: {
				url: `https://tr.snapchat.com/p?${query({ ev: 'VIEW_CONTENT', pl: 'https://clinic.example/', e_desc: 'anxiety' })}`,
			},
			gives: [[{ about: 'health', value: 'anxiety', at: 'query/e_desc' }]],
		},
		{
			sent: {
				url: 'https://tr.snapchat.com/p',
				body: JSON.stringify({
					ctx: { url: 'https://clinic.example/' },
					req: [
						{ md: { gac: 'ab12cd34', gat: ['G-AAAA1111'], md: [{ tagProtocol: 5, tagData: { 'meta:keywords': 'anxiety' } }] } },
					],
				}),
			},
			gives: [[{ about: 'context', kind: 'page-meta', value: 'anxiety' }]],
			hides: ['ab12cd34', 'G-AAAA1111', '5'],
		},
		{
			sent: { url: `https://tr.snapchat.com/cm/p?rand=1700000000000&pnid=140&pcid=${canary.uuid}` },
			gives: [[{ kind: 'browser-id', value: canary.uuid }]],
		},
	],
});
