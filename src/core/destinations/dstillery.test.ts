import { dstillery } from './dstillery.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(dstillery, {
	takes: ['https://action.media6degrees.com/orbserv/hbpix?pixId=1', 'https://action.dstillery.com/orbserv/nsjs?adv=cl1&ns=1'],
	leaves: [
		'https://dstillery.com/privacy-policy/',
		'https://media6degrees.com/orbserv.js',
		'https://action.dstillery.com.evil.example/orbserv/nsjs',
		'https://clinic.example/orbserv/x?to=action.dstillery.com',
	],
	reads: [
		{
			sent: {
				url: `https://action.media6degrees.com/orbserv/hbpix?${query({
					pixId: '10001',
					pcv: '45',
					nc: 'Suicide-prevention-page',
					curl: 'https://clinic.example/crisis/thanks?email=casey.canary@example.com',
					tpu: canary.uuid,
					dstOrderId: '[OrderId]',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/crisis/thanks?email=casey.canary@example.com' },
					{ kind: 'email', value: canary.email },
					{ kind: 'browser-id', value: canary.uuid },
					{ about: 'health', value: 'Suicide-prevention-page' },
				],
			],
			hides: ['OrderId', '10001'],
		},
	],
});
