import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** `arrfrr` is the page itself, and `adroll_external_data` whatever the site set, or the form that the person is filling in. */
export const adroll: Destination = {
	organisation: 'NextRoll',
	service: 'AdRoll Pixel',
	role: 'advertising',
	source: 'https://apidocs.nextroll.com/guides/pixel-javascript-api.html',
	hosts: ['d.adroll.com', 'ipv4.d.adroll.com', 'srv.adroll.com'],
	takes: (url) => url.pathname !== '/' && !url.pathname.endsWith('.js'),
	meanings: {
		event_name: 'event',
		arrfrr: 'page',
		adroll_s_ref: 'referrer',
		keyw: 'search',
		...every('email', 'email hashed_email'),
		user_identifier: 'account',
		...every('browser-id', 'adroll_fpc adroll_tpc'),
		...under(['user_attributes', 'event_attributes', 'adroll_external_data'], {
			...personTraits,
			name: 'data',
			adroll_email: 'email',
			USER_ID: 'account',
			...every('field', 'input_name input_id sibling_label_text form_id form_name'),
			...every('product', 'products/** product_id product_name'),
			...every('ignore', 'products/*/price products/*/quantity ORDER_ID order_id checkout_token conversion_value currency'),
			...every('ignore', 'input_type input_class form_class form_method form_action source shotgun'),
		}),
		...every('product', 'adroll_products adroll_products/*/product_id adroll_products/*/product_name adroll_products/*/category'),
		name: 'data',
		...every('consent', 'arconsent gdpr gdpr_consent us_privacy'),
		...every('ignore', 'pv cookie advertisable adroll_version flg pixel_type conv_value adroll_currency idsource email_domain'),
		...every('ignore', 'xid_ch xid_src user_attributes event_attributes adroll_external_data adroll_products/** ev af0 _s _b'),
	},
};
