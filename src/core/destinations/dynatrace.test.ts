import { dynatrace } from './dynatrace.ts';
import { testDestination } from './parts/destination-tester.ts';

const report = 'https://bf00000abc.bf.dynatrace.com/bf?type=js3&sn=v_4_srv_1&svrid=1&flavor=cors';
const actions = '1|1|_load_|_load_|-|1700000000000|1700000001000|0,1|2|click on "Nearly every day"|C|-|1700000002000';

testDestination(dynatrace, {
	leaves: [
		'https://js-cdn.dynatrace.com/jstag/145e12d594f/bf00000abc/0123_complete.js',
		'https://www.dynatrace.com/',
		'https://bf00000abc.bf.dynatrace.com.clinic.example/bf',
		'https://clinic.example/rb_0123456789?type=js3',
	],
	takes: [report, 'https://bf00000abc.bf.dynatrace.com/bf?type=js3'],
	proxied: [{ url: 'https://clinic.example/rb_bf00000abc?type=js3&flavor=post', body: '$a=1' }],
	notProxied: [{ url: 'https://clinic.example/rb_bf00000abc', body: '$a=1' }],
	reads: [
		{
			sent: {
				url: report,
				body: `$a=${encodeURIComponent(actions)}$rId=anxiety$url=${encodeURIComponent('https://clinic.example/depression')}$title=Depression%20test$uid=u-77`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression' },
					{ about: 'context', kind: 'title', value: 'Depression test' },
					{ kind: 'label', value: 'Nearly every day' },
					{ kind: 'account', value: 'u-77' },
				],
			],
			hides: ['anxiety'],
		},
	],
});
