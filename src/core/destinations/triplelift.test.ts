import { canary, query, testDestination } from './parts/destination-tester.ts';
import { triplelift } from './triplelift.ts';

const PAGE = 'https://clinic.example/anorexia';

testDestination(triplelift, {
	takes: ['https://eb2.3lift.com/xuid?mid=1', 'https://eb2.3lift.com/sync?', 'https://tlx.3lift.com/header/auction'],
	leaves: [
		'https://ib.3lift.com/sync.js',
		'https://triplelift.com/privacy/',
		'https://eb2.3lift.com.evil.example/xuid',
		'https://clinic.example/xuid?to=eb2.3lift.com',
	],
	reads: [
		{
			sent: {
				url: `https://tlx.3lift.com/header/auction?${query({ lib: 'prebid', v: '9.0.0', referrer: PAGE })}`,
				body: JSON.stringify({ imp: [{ id: 0, tagid: 'slot-1' }], user: { ext: { eids: [{ uids: [{ id: canary.uuid }] }] } } }),
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: PAGE },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['9.0.0', 'slot-1'],
		},
		{
			sent: { url: `https://eb2.3lift.com/xuid?mid=7969&xuid=${canary.uuid}&dongle=yf3` },
			gives: [[{ kind: 'browser-id', value: canary.uuid }]],
			hides: ['7969'],
		},
	],
});
