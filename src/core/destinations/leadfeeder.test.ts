import { leadfeeder } from './leadfeeder.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const event = {
	event: 'form-submit',
	context: {
		pageUrl: 'https://clinic.example/contact',
		pageTitle: 'Book an endoscopy',
		referrer: '',
		library: { name: 'lftracker' },
	},
	scriptId: 'script-000001',
	lfClientId: 'LF1.1.0123456789abcdef.1700000000000',
	gaClientIds: ['1234567890.1700000000'],
	properties: { email: canary.email, firstName: 'Casey', message: 'I have ulcerative colitis' },
};
const gives = [
	[
		{ kind: 'event', value: 'form-submit' },
		{ about: 'context', kind: 'page', value: 'https://clinic.example/contact' },
		{ about: 'context', kind: 'title', value: 'Book an endoscopy' },
		{ kind: 'email', value: canary.email },
		{ kind: 'name', value: 'Casey' },
		{ about: 'health', value: 'I have ulcerative colitis' },
		{ kind: 'browser-id', value: 'LF1.1.0123456789abcdef.1700000000000' },
		{ kind: 'browser-id', value: '1234567890.1700000000' },
	],
] as const;

testDestination(leadfeeder, {
	leaves: [
		'https://sc.lfeeder.com/lftracker_v1_1.js',
		'https://www.leadfeeder.com/',
		'https://tr.lfeeder.com.clinic.example/?sid=1',
		'https://clinic.example/?u=https://tr.lfeeder.com/',
	],
	takes: ['https://tr.lfeeder.com/?sid=1', 'https://tr2.lfeeder.com/?sid=1', 'https://tr-rc.lfeeder.com/?sid=1'],
	reads: [
		{
			sent: { url: 'https://tr.lfeeder.com/?sid=script-000001', body: btoa(JSON.stringify(event)) },
			gives,
			hides: ['script-000001'],
		},
		{ sent: { url: `https://tr.lfeeder.com/?${query({ sid: 'script-000001', data: btoa(JSON.stringify(event)) })}` }, gives },
	],
});
