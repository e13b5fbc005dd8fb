import { neustar } from './neustar.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(neustar, {
	leaves: [
		'https://js.agkn.com/prod/v0/tag.js',
		'https://www.home.neustar/',
		'https://aa.agkn.com.clinic.example/adscores/g.pixel',
		'https://clinic.example/?u=https://aa.agkn.com/adscores/g.pixel',
	],
	takes: [
		'https://aa.agkn.com/adscores/g.pixel?sid=1',
		'https://aa.agkn.com/adscores/g.json?sid=1',
		'https://d.agkn.com/pixel/10751/?che=1',
	],
	reads: [
		{
			sent: {
				url: `https://aa.agkn.com/adscores/g.pixel?${query({ sid: '9201915418', sifi_uid: canary.uuid, hem: canary.emailMd5 })}`,
			},
			gives: [
				[
					{ kind: 'browser-id', value: canary.uuid, at: 'query/sifi_uid' },
					{ kind: 'email', value: canary.emailMd5, form: 'md5' },
				],
			],
			hides: ['9201915418'],
		},
	],
});
