import { canary, query, testDestination } from './parts/destination-tester.ts';
import { piano } from './piano.ts';

const PAGE = 'https://clinic.example/conditions/depression';
const BODY = {
	events: [
		{
			name: 'page.display',
			data: {
				page: 'Depression',
				page_title_html: 'Living with depression',
				event_url_full: PAGE,
				event_collection_platform: 'js',
				user_id: 'user-1042',
			},
		},
		{ name: 'click.action', data: { click: 'Bipolar disorder', email: canary.email, event_collection_platform: 'js' } },
	],
};

testDestination(piano, {
	takes: [
		'https://abc.pa-cd.com/event?s=1&idclient=2',
		'https://logs1.xiti.com/hit.xiti?s=1',
		'https://logi1.ati-host.net/hit.xiti',
	],
	leaves: [
		'https://tag.aticdn.net/piano-analytics.js',
		'https://www.xiti.com/',
		'https://abc.pa-cd.com.clinic.example/event',
		'https://clinic.example/?r=https://abc.pa-cd.com/event',
	],
	proxied: [{ url: 'https://stats.clinic.example/event?s=1', body: JSON.stringify(BODY) }],
	notProxied: [{ url: 'https://clinic.example/event', body: JSON.stringify({ events: [{ name: 'Open day' }] }) }],
	reads: [
		{
			sent: { url: `https://abc.pa-cd.com/event?s=654321&idclient=${canary.uuid}`, body: JSON.stringify(BODY) },
			gives: [
				[
					{ kind: 'event', value: 'page.display' },
					{ kind: 'page', about: 'context', value: PAGE },
					{ kind: 'title', about: 'context', value: 'Living with depression' },
					{ kind: 'account', value: 'user-1042' },
					{ kind: 'browser-id', value: canary.uuid },
				],
				[
					{ kind: 'event', value: 'click.action' },
					{ kind: 'label', value: 'Bipolar disorder' },
					{ kind: 'email', value: canary.email },
				],
			],
			hides: ['654321', 'js'],
		},
		{
			sent: {
				url: `https://logs1.xiti.com/hit.xiti?${query({ s: '654321', p: 'conditions::depression', ref: 'https://clinic.example/', idclient: canary.uuid, x1: 'Fluoxetine' })}`,
			},
			gives: [
				[
					{ kind: 'title', about: 'context', value: 'conditions::depression' },
					{ kind: 'medication', value: 'Fluoxetine' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
		},
	],
});
