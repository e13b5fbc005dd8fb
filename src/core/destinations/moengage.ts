import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const moengage: Destination = {
	organisation: 'MoEngage',
	service: 'MoEngage',
	role: 'marketing-automation',
	source: 'https://developers.moengage.com/',
	hosts: ['moengage.com'],
	takes: (url) =>
		/^(?:sdk|websdk|api|apiv\d)(?:-\d+)?\./.test(url.hostname) &&
		/^\/v\d\//.test(url.pathname) &&
		!/\/sdkconfig\b/.test(url.pathname),
	batches: ['viewsInfo/*', 'events/*', 'actions/*'],
	meanings: {
		...every('event', 'EVENT_ACTION e action event_name'),
		...under(['EVENT_ATTRS', 'EVENT_ATTRS_CUST/*', 'a', 'attributes', 'user_attributes'], attributes()),
		...every('browser-id', 'query_params/unique_id meta/device_id unique_id device_id moe_uuid meta/bid'),
		...every('account', 'query_params/uid uid customer_id'),
		...every('ignore', 'query_params/** meta/** EVENT_G_TIME EVENT_L_TIME app_id sdk_ver os device_ts device_tz*'),
	},
};

function attributes(): Record<string, Meaning> {
	return {
		...personTraits,
		name: 'data',
		...every('email', 'u_em USER_ATTRIBUTE_USER_EMAIL'),
		...every('phone', 'u_mb USER_ATTRIBUTE_USER_MOBILE'),
		...every('name', 'u_n u_fn u_ln USER_ATTRIBUTE_USER_*NAME'),
		...every('birth-date', 'u_bd USER_ATTRIBUTE_USER_BDAY'),
		...every('account', 'uid USER_ATTRIBUTE_UNIQUE_ID'),
		...every('page', 'URL url currentUrl PAGE_URL'),
		...every('title', 'pageTitle title'),
		...every('referrer', 'referrer'),
	};
}
