import { canary, query, testDestination } from './parts/destination-tester.ts';
import { webtrends } from './webtrends.ts';

const HIT = {
	dcsdat: '1700000000000',
	dcssip: 'clinic.example',
	dcsuri: '/conditions/depression',
	dcsqry: '?from=mail',
	'WT.ti': 'Living with depression',
	'WT.co_f': '0123456789abcdef',
	'WT.dcsvid': canary.email,
	'WT.sr': 'asthma',
	'DCSext.answer': 'Bipolar disorder',
};

testDestination(webtrends, {
	takes: ['https://statse.webtrendslive.com/dcs0123/dcs.gif?dcsuri=/', 'https://statse.webtrends.com/dcs0123/dcs.gif'],
	leaves: [
		'https://s.webtrends.com/js/webtrends.min.js',
		'https://www.webtrends.com/',
		'https://statse.webtrendslive.com.clinic.example/dcs0123/dcs.gif',
		'https://clinic.example/?r=https://statse.webtrendslive.com/dcs0123/dcs.gif',
	],
	proxied: [{ url: `https://sdc.clinic.example/dcs0123/dcs.gif?${query(HIT)}` }],
	notProxied: [{ url: 'https://clinic.example/dcs.gif?dcsuri=/' }],
	reads: [
		{
			sent: { url: `https://statse.webtrendslive.com/dcs0123/dcs.gif?${query(HIT)}` },
			gives: [
				[
					{ kind: 'page', about: 'context', value: 'https://clinic.example/conditions/depression?from=mail' },
					{ kind: 'title', about: 'context', value: HIT['WT.ti'] },
					{ about: 'health', value: 'Bipolar disorder' },
					{ kind: 'account', value: canary.email },
					{ kind: 'browser-id', value: '0123456789abcdef' },
				],
			],
			hides: ['asthma'],
		},
	],
});
