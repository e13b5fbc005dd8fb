import { iqm } from './iqm.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(iqm, {
	takes: [`https://pxl.iqm.com/i/pixel/${canary.uuid}`, `https://pxl.iqm.com/c/${canary.uuid}`],
	leaves: [
		'https://iqm.com/privacy/',
		'https://pxl.iqm.com/favicon.ico',
		'https://pxl.iqm.com.evil.example/i/pixel/x',
		'https://clinic.example/i/pixel/x?to=pxl.iqm.com',
	],
	reads: [
		{
			sent: { url: `https://pxl.iqm.com/i/pixel/1?${query({ url: 'https://clinic.example/hospice', reqId: '5b5b5b5b' })}` },
			gives: [[{ about: 'context', kind: 'page', value: 'https://clinic.example/hospice' }]],
			hides: ['5b5b5b5b'],
		},
	],
});
