import { canary, query, testDestination } from './parts/destination-tester.ts';
import { visitiq } from './visitiq.ts';

testDestination(visitiq, {
	leaves: [
		'https://visitiq.io/dot/1',
		'https://pixel.visitiq.io/vpixel.js',
		'https://pixel.visitiq.io.clinic.example/dot/1',
		'https://clinic.example/?u=https://pixel.visitiq.io/dot/1',
	],
	takes: ['https://pixel.visitiq.io/dot/1?cbust=1', 'https://pixel.visitiq.io/dot/abc?url_path=1'],
	reads: [
		{
			sent: {
				url: `https://pixel.visitiq.io/dot/0a1b2c3d?${query({
					cbust: '123456',
					exclude: canary.emailMd5,
					additional_info: btoa(JSON.stringify({ plan: 'lupus care', email: canary.email })),
					url_path: 'https://clinic.example/lupus',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/lupus' },
					{ kind: 'email', value: canary.emailMd5, form: 'md5' },
					{ kind: 'email', value: canary.email, at: 'query/additional_info>base64>json/email' },
					{ about: 'health', value: 'lupus care' },
				],
			],
			hides: ['123456'],
		},
	],
});
