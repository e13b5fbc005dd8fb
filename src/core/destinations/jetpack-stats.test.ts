import { jetpackStats } from './jetpack-stats.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(jetpackStats, {
	takes: ['https://pixel.wp.com/g.gif?v=ext&blog=1', 'https://pixel.wp.com/t.gif?_en=x'],
	leaves: [
		'https://stats.wp.com/e-202601.js',
		'https://i0.wp.com/clinic.example/depression.jpg',
		'https://pixel.wp.com.clinic.example/g.gif',
		'https://clinic.example/?r=https://pixel.wp.com/g.gif',
	],
	reads: [
		{
			sent: {
				url: `https://pixel.wp.com/g.gif?${query({ v: 'ext', blog: '123456789', post: '1042', host: 'clinic.example', ref: 'https://search.example/?q=fluoxetine' })}`,
			},
			gives: [[{ kind: 'referrer', value: 'https://search.example/?q=fluoxetine' }]],
			hides: ['123456789', '1042'],
		},
		{
			sent: {
				url: `https://pixel.wp.com/t.gif?${query({ _en: 'wcadmin_product_viewed', _ui: canary.uuid, _ut: 'anon', _ul: 'casey', _dl: 'https://clinic.example/shop', product: 'Fluoxetine' })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'wcadmin_product_viewed' },
					{ kind: 'browser-id', value: canary.uuid },
					{ kind: 'account', value: 'casey' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/shop' },
					{ kind: 'medication', value: 'Fluoxetine' },
				],
			],
			hides: ['anon'],
		},
	],
});
