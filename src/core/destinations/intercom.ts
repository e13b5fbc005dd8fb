import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const intercom: Destination = {
	organisation: 'Intercom',
	service: 'Intercom Messenger',
	role: 'support',
	source: 'https://developers.intercom.com/installing-intercom/web/attributes-objects',
	hosts: ['intercom.io'],
	// The widget's script comes from `widget.intercom.io`.
	takes: (url) => /^(?:api-iam|api-ping|nexus[\w-]*)\./.test(url.hostname),
	meanings: {
		// The page now, and the one before it.
		referer: 'page',
		r: 'referrer',
		page_title: 'title',
		...every('event', 'event_name'),
		...under(['user_data'], { ...personTraits, anonymous_id: 'browser-id', user_hash: 'ignore' }),
		...every('data', 'metadata/** company/** user_data/company/** user_data/companies/**'),
		device_identifier: 'browser-id',
		anonymous_id: 'browser-id',
		...every('text', 'body blocks/*/text blocks message/body'),
		...every('email', 'email'),
		...every(
			'ignore',
			'user_data app_id v g s i platform installation_type installation_version Idempotency-Key internal internal/** source sampling',
			'is_intersection_booted user_active_company_id anonymous_session path metrics/** op_metrics/**',
		),
	},
};
