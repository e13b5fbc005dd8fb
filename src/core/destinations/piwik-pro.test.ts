import { canary, query, testDestination } from './parts/destination-tester.ts';
import { piwikPro } from './piwik-pro.ts';

const HIT = {
	idsite: '11111111-1111-1111-1111-111111111111',
	rec: '1',
	url: 'https://clinic.example/conditions/depression',
	action_name: 'Living with depression',
	e_c: 'Quiz',
	e_a: 'Answered',
	e_n: 'Bipolar disorder',
	_id: '0123456789abcdef',
	uid: canary.email,
};

testDestination(piwikPro, {
	takes: ['https://clinic.piwik.pro/ppms.php?idsite=1', 'https://clinic.containers.piwik.pro/ppms.php'],
	leaves: [
		'https://clinic.containers.piwik.pro/11111111-1111-1111-1111-111111111111.js',
		'https://piwik.pro/',
		'https://clinic.piwik.pro.evil.example/ppms.php',
		'https://clinic.example/?r=https://clinic.piwik.pro/ppms.php',
	],
	proxied: [
		{ url: 'https://stats.clinic.example/ppms.php?idsite=1&rec=1' },
		{ url: 'https://clinic.example/ppms.php', body: 'idsite=1&rec=1' },
	],
	notProxied: [{ url: 'https://clinic.example/ppms.php' }, { url: 'https://clinic.example/matomo.php?idsite=1' }],
	reads: [
		{
			sent: { url: `https://clinic.piwik.pro/ppms.php?${query(HIT)}` },
			gives: [
				[
					{ kind: 'event', value: 'Answered' },
					{ kind: 'page', about: 'context', value: HIT.url },
					{ kind: 'title', about: 'context', value: HIT.action_name },
					{ about: 'health', value: 'Bipolar disorder' },
					{ kind: 'browser-id', value: '0123456789abcdef' },
					{ kind: 'account', value: canary.email },
				],
			],
			hides: ['11111111-1111-1111-1111-111111111111'],
		},
	],
});
