import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const mouseflow: Destination = {
	organisation: 'Mouseflow',
	service: 'Mouseflow',
	role: 'session-replay',
	source: 'https://js-api-docs.mouseflow.com/',
	hosts: ['mouseflow.com'],
	// Recorders are numbered: `n2`, `o2`, `us-n1`.
	takes: (url) => /^(?:[a-z]{2}-?)?[a-z]\d+(?:-[a-z]{2})?\./.test(url.hostname),
	meanings: {
		...every('page', 'href url uri'),
		...every('referrer', 'ref referrer'),
		title: 'title',
		...every('browser-id', 'u user uid'),
		// `_mfq.push(['setVariable', …])`, tags and forms.
		...every('data', 'variables/** vars/** tag tags/**'),
		...every('field', 'form/*/name fields/*/name'),
		...every('ignore', 'v p s page session website ret res tz to dnt ori dw dh time pxr gdpr css body sh sw path'),
	},
};
