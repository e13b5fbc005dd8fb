import { glassbox } from './glassbox.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const path = `glassbox/reporting/${canary.uuid}/cls_report`;

testDestination(glassbox, {
	leaves: [
		'https://cdn.gbqofs.com/clinic/common/p/detector-dom.min.js',
		'https://www.glassbox.com/',
		`https://report.clinic.glassboxdigital.io.clinic.example/${path}`,
		`https://clinic.example/?u=https://report.clinic.glassboxdigital.io/${path}`,
	],
	takes: [
		`https://report.clinic.glassboxdigital.io/${path}?_cls_s=1`,
		'https://report.eu.glassboxcloud.com/glassbox/reporting/cls_report',
	],
	proxied: [{ url: `https://report.clinic.example/${path}?_cls_s=1`, body: '{}' }],
	notProxied: [{ url: 'https://clinic.example/reporting/cls_report', body: '{}' }],
	reads: [
		{
			sent: {
				url: `https://report.clinic.glassboxdigital.io/${path}?${query({ _cls_s: 'session-1:1', _cls_v: canary.uuid, pid: '77', seq: '1' })}`,
				body: JSON.stringify({ events: [{ url: 'https://clinic.example/depression', text: 'I live with anxiety' }] }),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression' },
					{ kind: 'browser-id', value: canary.uuid, at: 'query/_cls_v' },
					{ about: 'health', kind: 'page', value: 'I live with anxiety' },
				],
			],
			hides: ['session-1:1'],
		},
	],
});
