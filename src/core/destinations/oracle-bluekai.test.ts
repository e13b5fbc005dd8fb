import { oracleBluekai } from './oracle-bluekai.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

const hint = (text: string) => `phint=${encodeURIComponent(text)}`;

testDestination(oracleBluekai, {
	takes: [
		'https://tags.bluekai.com/site/1234?limit=0',
		'https://stags.bluekai.com/site/1234',
		'https://tags.bluekai.com/psite/1234',
	],
	leaves: [
		'https://tags.bkrtx.com/js/bk-coretag.js',
		'https://www.bluekai.com/',
		'https://tags.bluekai.com.evil.example/site/1234',
		'https://clinic.example/?next=https://tags.bluekai.com/site/1234',
	],
	reads: [
		{
			sent: {
				url: `https://tags.bluekai.com/site/1234?limit=4&id=${canary.uuid}&e_id_s=${canary.emailSha256}&${[
					'__bk_t=Coping with depression',
					'__bk_l=https://clinic.example/depression?a=1',
					'condition=panic attacks',
				]
					.map(hint)
					.join('&')}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'title', value: 'Coping with depression' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression?a=1' },
					{ about: 'health', value: 'panic attacks', at: 'query/phint' },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
		},
	],
});
