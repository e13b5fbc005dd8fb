import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { under } from './parts/under.ts';

/** Surveys on the page, known as Kampyle before; each event of the page is reported whether or not anyone answers. */
export const medallia: Destination = {
	organisation: 'Medallia',
	service: 'Medallia Digital',
	role: 'analytics',
	source: 'https://developer.medallia.com/',
	hosts: ['kampyle.com', 'medallia.com', 'medallia.eu', 'md-apis.medallia.com'],
	takes: ({ hostname, pathname }) =>
		/^udc-|-udc\./.test(hostname) || /\/(?:track\/|feedback\/submit|digital-feedback|feedbackSubmit|egw\/)/i.test(pathname),
	batches: ['data/events/*', 'events/*'],
	meanings: {
		event_name: 'event',
		...every('page', 'url pageUrl page_url'),
		...every('title', 'pageTitle title'),
		...every('referrer', 'referrer'),
		...every('browser-id', 'user_id kampyle_data/kampyle_userid uuid'),
		...under(['customParams', 'custom_params', 'customParameters', 'provisioning'], { '**': 'data', email: 'email' }),
		...every('answer', 'dynamicData/** feedback/** components/*/value answers/**'),
		...every(
			'ignore',
			'data session_* tracker_* event_time* environment accountId websiteId form* cookie_size *_version history_length',
		),
		...every('ignore', 'kampyle_data/** event_local_timestamp position isUserIdentified feedback_*_uuid'),
	},
};
