import { gzipSync, strToU8 } from 'fflate';
import { linkedin } from './linkedin.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const click = {
	pids: [1111111],
	scriptVersion: 308,
	domain: 'clinic.example',
	url: 'https://clinic.example/intake/3',
	pageTitle: 'Your intake',
	hem: canary.emailSha256,
	signalType: 'CLICK',
	websiteSignalRequestId: canary.uuid,
	domAttributes: { tagName: 'LABEL', innerText: 'I have had thoughts of suicide', elementValue: null, cursor: 'pointer' },
	innerElements: [{ tagName: 'SPAN', innerText: 'Nearly every day' }],
};
const expected = [
	[
		{ kind: 'event', value: 'CLICK' },
		{ kind: 'page', value: 'https://clinic.example/intake/3' },
		{ about: 'context', kind: 'title', value: 'Your intake' },
		{ kind: 'label', value: 'I have had thoughts of suicide', channel: 'click' },
		{ kind: 'label', value: 'Nearly every day' },
		{ kind: 'email', value: canary.emailSha256, form: 'sha256' },
	],
] as const;

testDestination(linkedin, {
	leaves: [
		'https://snap.licdn.com/li.lms-analytics/insight.min.js',
		'https://www.linkedin.com/company/clinic',
		'https://www.linkedin.com/pxx/li_sync',
		'https://px.ads.linkedin.com.clinic.example/wa/',
		'https://px.ads.linkedin.com/robots.txt',
		'https://clinic.example/wa/',
	],
	takes: [
		'https://px.ads.linkedin.com/collect?v=2&pid=1',
		'https://px4.ads.linkedin.com/collect?v=2&pid=1',
		'https://px.ads.linkedin.com/attribution_trigger?pid=1',
		'https://px.ads.linkedin.com/wa/',
		'https://px.ads.linkedin.com/wa/?medium=fetch&fmt=g',
		'https://www.linkedin.com/px/li_sync?redirect=x',
	],
	reads: [
		{
			sent: { url: 'https://px.ads.linkedin.com/wa/', body: JSON.stringify(click) },
			gives: expected,
			hides: ['pointer', 'LABEL', canary.uuid],
		},
		{
			// R22: since 2026 the same as base64 of gzip.
			sent: {
				url: 'https://px.ads.linkedin.com/wa/?medium=fetch&fmt=g',
				body: Buffer.from(gzipSync(strToU8(JSON.stringify(click)))).toString('base64'),
			},
			gives: expected,
		},
		{
			sent: {
				url: `https://px.ads.linkedin.com/collect?${query({ v: '2', fmt: 'js', pid: '1111111', time: '1700000000000', conversionId: '555', url: 'https://clinic.example/' })}`,
			},
			gives: [
				[
					{ kind: 'page', value: 'https://clinic.example/', at: 'query/url' },
					{ kind: 'event', value: '555' },
				],
			],
			hides: ['1700000000000', '1111111'],
		},
		{
			sent: {
				url: `https://www.linkedin.com/px/li_sync?${query({
					redirect: `https://px.ads.linkedin.com/collect?${query({ pid: '1', li_adsId: canary.uuid, url: 'https://clinic.example/ivf' })}`,
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/ivf' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
		},
	],
});
