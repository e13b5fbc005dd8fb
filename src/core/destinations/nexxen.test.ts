import { nexxen } from './nexxen.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

const ID = 'AAAA1111BBBB2222CCCC3333DDDD4444';

testDestination(nexxen, {
	takes: [
		`https://partners.tremorhub.com/sync?UIRF=${ID}`,
		`https://sync.1rx.io/usersync/partner/${ID}`,
		'https://sync.targeting.unrulymedia.com/csync/RX-x',
		'https://ad.turn.com/r/cs?pid=49',
	],
	leaves: [
		'https://video.unrulymedia.com/native/native-loader.js',
		'https://nexxen.com/privacy/',
		'https://sync.1rx.io.evil.example/usersync/x/y',
		'https://clinic.example/sync?to=partners.tremorhub.com',
	],
	reads: [
		{
			sent: { url: `https://sync.1rx.io/usersync/partner/${ID}` },
			gives: [[{ kind: 'browser-id', value: ID, at: 'path' }]],
		},
		{
			sent: { url: `https://partners.tremorhub.com/sync?UIRF=${canary.uuid}&r=HMoaQA6F4saF` },
			gives: [[{ kind: 'browser-id', value: canary.uuid }]],
			hides: ['HMoaQA6F4saF'],
		},
		{
			sent: {
				url: 'https://targeting.unrulymedia.com/unruly_prebid',
				body: JSON.stringify({ id: 'req-1', imp: [{ id: 'i1' }], site: { page: 'https://clinic.example/hepatitis-c' } }),
			},
			gives: [[{ about: 'context', kind: 'page', value: 'https://clinic.example/hepatitis-c' }]],
			hides: ['req-1'],
		},
	],
});
