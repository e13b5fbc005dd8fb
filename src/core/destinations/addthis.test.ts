import { addthis } from './addthis.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(addthis, {
	leaves: [
		'https://s7.addthis.com/js/300/addthis_widget.js',
		'https://www.addthis.com/',
		'https://m.addthis.com.clinic.example/live/red_lojson/300lo.json',
		'https://clinic.example/?u=https://m.addthis.com/live/red_lojson/300lo.json',
	],
	takes: [
		'https://m.addthis.com/live/red_lojson/300lo.json?si=1',
		'https://x.dlx.addthis.com/e/partner_sync?na_exid=1',
		'https://v1.addthisedge.com/live/boost/ra-1/_ate.track.config_resp',
	],
	reads: [
		{
			sent: {
				url: `https://m.addthis.com/live/red_lojson/300lo.json?${query({ si: '5af50adabcc7c5c0', pub: 'ra-1', dp: 'clinic.example', fp: 'conditions/hiv?from=home', fr: '' })}`,
			},
			gives: [[{ about: 'context', kind: 'page', value: 'https://clinic.example/conditions/hiv?from=home', at: 'query/fp' }]],
			hides: ['ra-1', '5af50adabcc7c5c0'],
		},
		{
			sent: { url: `https://x.dlx.addthis.com/e/partner_sync?${query({ na_exid: canary.uuid })}` },
			gives: [[{ kind: 'browser-id', value: canary.uuid }]],
		},
	],
});
