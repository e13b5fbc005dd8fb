import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/**
 * Error monitoring, which also reports pages, presses and the signed-in user. An envelope is lines of JSON, headers and items by turns; they speak of
 * one thing together.
 */
export const sentry: Destination = {
	organisation: 'Sentry',
	service: 'Sentry',
	role: 'error-monitoring',
	source: 'https://develop.sentry.dev/sdk/data-model/envelopes/',
	hosts: ['sentry.io'],
	takes: ({ hostname, pathname }) =>
		/(?:^|\.)(?:ingest|o\d+)\.|^sentry\.io$/.test(hostname) && /^\/api\/\d+\/(?:envelope|store)\/?$/.test(pathname),
	proxied: (url) =>
		/\/api\/\d+\/(?:envelope|store)\/?$/.test(url.pathname) && /^[0-9a-f]{32}$/.test(url.searchParams.get('sentry_key') ?? ''),
	// Of a press the message is its selector, which holds the ids and names of fields.
	meaningByPlace: (name, neighbour) => {
		const breadcrumb = /^(.*breadcrumbs\/\d+\/)message$/.exec(name)?.[1];
		return breadcrumb !== undefined && neighbour(`${breadcrumb}category`)?.startsWith('ui.') ? 'field' : null;
	},
	meanings: {
		...under(['', '*'], {
			...every('page', 'request/url urls/*'),
			'request/headers/Referer': 'referrer',
			...under(['user', 'did'], { ...personTraits, id: 'account', ip_address: 'ip', name: 'name' }),
			'user/geo/**': 'ignore',
			did: 'account',
			...every(
				'data',
				'extra/** tags/** exception/values/*/value breadcrumbs/*/message contexts/feedback/message contexts/state/**',
			),
			'contexts/feedback/contact_email': 'email',
			'contexts/feedback/name': 'name',
			'contexts/feedback/url': 'page',
			...every('page', 'breadcrumbs/*/data/to'),
			...every('referrer', 'breadcrumbs/*/data/from'),
			// Selectors of what was pressed, addresses of what was loaded, places in code.
			'**': 'ignore',
		}),
	},
};
