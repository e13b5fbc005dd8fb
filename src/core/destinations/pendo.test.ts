import { strToU8, zlibSync } from 'fflate';
import { canary, testDestination } from './parts/destination-tester.ts';
import { pendo } from './pendo.ts';

const key = '01234567-89ab-cdef-0123-456789abcdef';

function packed(events: unknown): string {
	return btoa(String.fromCharCode(...zlibSync(strToU8(JSON.stringify(events)))))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/=+$/, '');
}

testDestination(pendo, {
	leaves: [
		`https://cdn.pendo.io/agent/static/${key}/pendo.js`,
		'https://app.pendo.io/',
		'https://www.pendo.io/',
		`https://data.pendo.io.clinic.example/data/ptm.gif/${key}`,
		`https://clinic.example/data/ptm.gif/${key}`,
	],
	takes: [
		`https://app.pendo.io/data/ptm.gif/${key}?v=2`,
		`https://data.eu.pendo.io/data/guide.json/${key}`,
		`https://clinic-data.customer.pendo.io/data/guide.js/${key}`,
	],
	proxied: [{ url: `https://content.clinic.example/data/ptm.gif/${key}?jzb=e30` }],
	notProxied: [{ url: `https://clinic.example/data/ptm.gif/${key}` }],
	reads: [
		{
			sent: {
				url: `https://app.pendo.io/data/ptm.gif/${key}?v=2.300.0&ct=1700000000000&jzb=${packed([
					{
						type: 'load',
						visitor_id: '_PENDO_T_abcdefgh12',
						url: 'https://clinic.example/phq9',
						props: { title: 'Depression test' },
						account_id: 'depression',
					},
					{
						type: 'click',
						visitor_id: canary.email,
						url: 'https://clinic.example/phq9',
						props: { target: { t: 'BUTTON', txt: 'Nearly every day' } },
					},
				])}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'load' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9' },
					{ about: 'context', kind: 'title', value: 'Depression test' },
					{ kind: 'browser-id', value: '_PENDO_T_abcdefgh12' },
				],
				[
					{ kind: 'event', value: 'click' },
					{ kind: 'label', value: 'Nearly every day' },
					{ kind: 'account', value: canary.email },
				],
			],
			hides: ['depression', '1700000000000', 'BUTTON'],
		},
	],
});
