import { matomo } from './matomo.ts';
import { query, testDestination } from './parts/destination-tester.ts';

const view = {
	idsite: '7',
	rec: '1',
	action_name: 'Anxiety test',
	url: 'https://clinic.example/anxiety',
	_id: '0123456789abcdef',
	rand: '424242',
};

testDestination(matomo, {
	leaves: [
		'https://cdn.matomo.cloud/clinic.matomo.cloud/matomo.js',
		'https://clinic.matomo.cloud/index.php',
		'https://matomo.cloud.clinic.example/matomo.php',
		'https://clinic.example/?u=https://clinic.matomo.cloud/matomo.php',
	],
	takes: ['https://clinic.matomo.cloud/matomo.php?idsite=1&rec=1', 'https://clinic.matomo.cloud/piwik.php'],
	proxied: [
		{ url: 'https://clinic.example/stats/matomo.php?idsite=1&rec=1' },
		{ url: 'https://clinic.example/piwik/piwik.php?idsite=1' },
		{ url: 'https://clinic.example/matomo.php', body: 'action_name=x&idsite=1&rec=1' },
	],
	notProxied: [
		{ url: 'https://clinic.example/matomo.php' },
		{ url: 'https://clinic.example/matomo.php', body: 'note=idsite' },
		{ url: 'https://clinic.example/about?idsite=1' },
	],
	reads: [
		{
			sent: {
				url: `https://clinic.example/matomo.php?${query({ ...view, e_c: 'quiz', e_a: 'answered', e_n: 'suicidal thoughts', search: 'ptsd' })}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/anxiety' },
					{ about: 'context', kind: 'title', value: 'Anxiety test' },
					{ kind: 'event', value: 'answered' },
					{ value: 'suicidal thoughts', about: 'health', at: 'query/e_n' },
					{ kind: 'search', value: 'ptsd' },
					{ kind: 'browser-id', value: '0123456789abcdef' },
				],
			],
			hides: ['424242'],
		},
		{
			sent: { url: 'https://clinic.matomo.cloud/matomo.php', mediaType: 'application/x-www-form-urlencoded', body: query(view) },
			gives: [[{ kind: 'page', value: 'https://clinic.example/anxiety', at: 'body/url' }]],
		},
	],
});
