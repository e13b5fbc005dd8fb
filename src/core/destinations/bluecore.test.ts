import { bluecore } from './bluecore.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

const EVENT = {
	event: 'search',
	properties: {
		token: 'asthma_clinic',
		distinct_id: canary.uuid,
		search_term: 'fluoxetine',
		url: 'https://clinic.example/search',
		customer: { email: canary.email },
		products: [{ id: '1042', name: 'Sertraline 50 mg' }],
	},
};

testDestination(bluecore, {
	takes: [
		'https://api.bluecore.com/api/track/add_to_cart',
		'https://onsitestats.bluecore.com/events',
		'https://api.bluecore.app/api/track/mobile/v1',
	],
	leaves: [
		'https://www.bluecore.com/api/track',
		'https://api.bluecore.com/triggermail.js/clinic.js',
		'https://api.bluecore.com.clinic.example/api/track',
		'https://clinic.example/?r=https://api.bluecore.com/api/track',
	],
	reads: [
		{
			sent: {
				url: `https://api.bluecore.com/api/track/search?data=${encodeURIComponent(Buffer.from(JSON.stringify(EVENT)).toString('base64'))}&ip=1`,
			},
			gives: [
				[
					{ kind: 'event', value: 'search' },
					{ kind: 'search', value: 'fluoxetine' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/search' },
					{ kind: 'email', value: canary.email },
					{ kind: 'product', value: 'Sertraline 50 mg' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['asthma_clinic'],
		},
	],
});
