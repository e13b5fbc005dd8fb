import { canary, query, testDestination } from './parts/destination-tester.ts';
import { throtle } from './throtle.ts';

testDestination(throtle, {
	leaves: [
		'https://thrtle.com/',
		'https://throtle.io/',
		'https://thrtle.com.clinic.example/insync',
		'https://clinic.example/?u=https://thrtle.com/insync',
	],
	takes: ['https://thrtle.com/insync?vxii_pid=1', 'https://thrtle.com/sync?vxii_pid=1', 'https://thrtle.com/3012?sha256=1'],
	reads: [
		{
			sent: {
				url: `https://thrtle.com/insync?${query({ vxii_pid: '10071', vxii_pdid: canary.uuid, sha256: canary.emailSha256 })}`,
			},
			gives: [
				[
					{ kind: 'browser-id', value: canary.uuid },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256' },
				],
			],
			hides: ['10071'],
		},
	],
});
