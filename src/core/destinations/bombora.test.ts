import { bombora } from './bombora.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(bombora, {
	leaves: [
		'https://ml314.com/taglw.aspx?0102',
		'https://ml314.com/tag.aspx?0102',
		'https://bombora.com/',
		'https://ml314.com.clinic.example/utsync.ashx',
		'https://clinic.example/?u=https://ml314.com/utsync.ashx',
	],
	takes: [
		'https://ml314.com/utsync.ashx?eid=1',
		'https://ml314.com/imsync.ashx?pi=1',
		'https://in.ml314.com/ud.ashx?topiclimit=1',
	],
	reads: [
		{
			sent: {
				url: `https://ml314.com/utsync.ashx?${query({ pub: '', eid: '50112', et: '0', fp: canary.uuid, cp: 'https://clinic.example/hospice' })}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/hospice', at: 'query/cp' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['50112'],
		},
	],
});
