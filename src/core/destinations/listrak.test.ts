import { listrak } from './listrak.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(listrak, {
	takes: [
		'https://s1.listrakbi.com/t/T.ashx?ctid=1',
		'https://sca1.listrakbi.com/Handlers/Set.ashx',
		'https://at1.listrakbi.com/activity/1',
	],
	leaves: [
		'https://cdn.listrakbi.com/scripts/script.js?m=1&v=1',
		'https://www.listrak.com/',
		'https://s1.listrakbi.com.clinic.example/t/T.ashx',
		'https://clinic.example/?r=https://s1.listrakbi.com/t/T.ashx',
	],
	reads: [
		{
			sent: {
				url: `https://s1.listrakbi.com/t/T.ashx?${query({ ctid: 'asthma', _t_0: 'c', e_0: canary.email, fn_0: 'Casey', _t_1: 'tt', e_1: 'browse', _t_2: 'p', n_2: 'Fluoxetine 20 mg' })}`,
			},
			gives: [
				[
					{ kind: 'email', value: canary.email },
					{ kind: 'name', value: 'Casey' },
					{ kind: 'event', value: 'browse' },
					{ kind: 'product', value: 'Fluoxetine 20 mg' },
				],
			],
			hides: ['asthma'],
		},
	],
});
