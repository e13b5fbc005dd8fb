import { criteo } from './criteo.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(criteo, {
	leaves: [
		'https://static.criteo.net/js/ld/ld.js',
		'https://dynamic.criteo.com/js/ld/ld.js?a=1',
		'https://www.criteo.com/privacy/',
		'https://criteo.com.clinic.example/event?a=1',
		'https://clinic.example/event?a=1&p0=e%3Dvp',
	],
	takes: [
		'https://sslwidget.criteo.com/event?a=1',
		'https://widget.us.criteo.com/event?a=1',
		'https://gum.criteo.com/syncframe?topUrl=clinic.example',
		'https://gumi.criteo.com/syncframe',
		'https://gum.criteo.com/sid/json?origin=publishertag',
		'https://dis.criteo.com/dis/usersync.aspx?r=1',
	],
	reads: [
		{
			// R4b: each level is escaped once more than the one above.
			sent: {
				url: `https://sslwidget.criteo.com/event?${query({
					a: '1111',
					v: '5.23.0',
					p0: `e=ce&m=${encodeURIComponent(`[${canary.emailMd5}]`)}`,
					p1: 'e=vp&p=sildenafil-50mg&tms=gtm-template',
					p2: 'e=dis',
					fu: encodeURIComponent('https://clinic.example/pills'),
					tld: 'clinic.example',
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'vp', at: 'query/p1>form/e' },
					{ kind: 'email', value: canary.emailMd5, form: 'md5' },
					{ kind: 'product', value: 'sildenafil-50mg', at: 'query/p1>form/p' },
					{ kind: 'page', value: 'https://clinic.example/pills' },
				],
			],
			hides: ['gtm-template', '5.23.0', '1111'],
		},
		{
			sent: {
				url: `https://sslwidget.criteo.com/event?${query({
					p0: `e=ce&m=${encodeURIComponent(`[${encodeURIComponent(canary.email)}]`)}`,
					p1: `e=vb&p=${encodeURIComponent(`[${encodeURIComponent('i=Sertraline%2050mg&pr=9.9&q=1')}]`)}`,
				})}`,
			},
			gives: [
				[
					{ kind: 'email', value: canary.email, form: 'plain' },
					{ kind: 'product', value: 'Sertraline 50mg' },
				],
			],
			hides: ['i=Sertraline%2050mg&pr=9.9&q=1', 'Sertraline%2050mg', '9.9'],
		},
	],
});
