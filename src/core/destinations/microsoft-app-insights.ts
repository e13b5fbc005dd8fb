import { beginning } from './parts/beginning.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

const TRACK = /^\/v2(?:\.\d)?\/track\/?$/;

/** Monitors how an application runs, and records its pages, users and events meanwhile. */
export const microsoftAppInsights: Destination = {
	organisation: 'Microsoft',
	service: 'Microsoft Application Insights',
	role: 'analytics',
	source: 'https://learn.microsoft.com/en-us/azure/azure-monitor/app/data-model-complete',
	hosts: [
		'dc.services.visualstudio.com',
		'applicationinsights.microsoft.com',
		'applicationinsights.azure.com',
		'applicationinsights.azure.us',
		'applicationinsights.azure.cn',
		'applicationinsights.us',
	],
	takes: (url) => TRACK.test(url.pathname),
	proxied: (url, { body }) => TRACK.test(url.pathname) && /"name":"Microsoft\.ApplicationInsights\./.test(beginning(body)),
	batches: ['*'],
	meanings: {
		'data/baseData/uri': 'page',
		...every('referrer', 'data/baseData/refUri data/baseData/properties/refUri'),
		...every('data', 'data/baseData/** tags/ai.operation.name'),
		...every('account', 'tags/ai.user.authUserId tags/ai.user.accountId'),
		...every('browser-id', 'tags/ai.user.id tags/ai.device.id'),
		'tags/ai.location.ip': 'ip',
		...every(
			'ignore',
			'tags/* name time iKey sampleRate data/baseData/ver data/baseData/id data/baseData/duration data/baseData/resultCode',
			'data/baseData/measurements/** data/baseData/exceptions/*/stack data/baseData/exceptions/*/parsedStack/**',
			'data/baseData/exceptions/*/hasFullStack data/baseData/exceptions/*/id data/baseData/success',
		),
	},
	// Of a page view the address is the page's and the name its title, of an event its own name, of a call that the page made its address.
	meaningByPlace: (name, neighbour) => {
		const type = neighbour('data/baseType');
		if (name === 'data/baseType') return type === 'EventData' ? 'ignore' : 'event';
		if (name === 'data/baseData/url') return type?.startsWith('Page') ? 'page' : null;
		if (name !== 'data/baseData/name') return null;
		if (type === 'RemoteDependencyData') return 'ignore';
		return type === 'EventData' ? 'event' : type?.startsWith('Page') ? 'title' : 'data';
	},
};
