import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { googleUserData, unwrapGoogleUserData } from './parts/google-user-data.ts';

/** Google Analytics 4. */
export const googleAnalytics: Destination = {
	organisation: 'Google',
	service: 'Google Analytics 4',
	role: 'analytics',
	source: 'https://support.google.com/analytics/answer/9234069',
	hosts: ['google-analytics.com', 'analytics.google.com', 'stats.g.doubleclick.net'],
	takes: (url) => /^\/(?:g\/(?:s\/)?collect|mp\/collect)$/.test(url.pathname),
	// Google's own server-side container and its gateway (`/g/c`) take the same query at any host and path.
	proxied: (url) => {
		if (!url.search.includes('tid=G-')) return false;
		const query = url.searchParams;
		if (query.get('v') !== '2' || !/^G-[A-Z0-9]{4,14}$/.test(query.get('tid') ?? '')) return false;
		return /\/g\/(?:s\/)?c(?:ollect)?$/.test(url.pathname) || (query.has('cid') && query.has('gtm'));
	},
	// One event a line of the body; of the Measurement Protocol, one an item of its list.
	batches: ['*', 'events/*'],
	unwrap: (name, value) => unwrapGoogleUserData(name, value) ?? unwrapItem(name, value),
	meanings: {
		en: 'event',
		dl: 'page',
		dp: 'page',
		dt: 'title',
		dr: 'referrer',
		'ep.*': 'data',
		'epn.*': 'data',
		'up.*': 'data',
		'upn.*': 'data',
		'ep.page_location': 'page',
		'ep.page_title': 'title',
		'ep.page_referrer': 'referrer',
		'ep.search_term': 'search',
		'ep.link_text': 'label',
		'ep.form_submit_text': 'label',
		'ep.first_field_id': 'field',
		'ep.first_field_name': 'field',
		'ep.last_field_id': 'field',
		'ep.last_field_name': 'field',
		'ep.form_id': 'field',
		'ep.form_name': 'field',
		'ep.zip': 'region',
		'ep.city': 'region',
		'ep.state': 'region',
		// `user_data` for a server's container, and `x-fb-` for Meta's tag in it.
		...every('email', 'ep.email up.email ep.user_data.*email* ep.x-fb-ud-em'),
		...every('phone', 'ep.phone up.phone ep.phone_number up.phone_number ep.user_data.*phone* ep.x-fb-ud-ph'),
		...every('account', 'uid ep.user_id up.user_id up.customer_id ep.customer_id ep.x-fb-ud-external_id'),
		...every('patient-id', 'up.patient_id ep.patient_id up.mrn ep.mrn up.member_id ep.member_id'),
		...every('label', 'ep.button_text ep.click_text ep.element_text ep.cta_text'),
		'pr*/id': 'product',
		'pr*/nm': 'product',
		'pr*/ca': 'product',
		'pr*/va': 'product',
		'pr*/*': 'ignore',
		...every('browser-id', 'cid ecid ep.x-fb-ck-fbp'),
		...every('click-id', 'gclid dclid gclaw gclgb ep.x-fb-ck-fbc'),
		...googleUserData,
		_uip: 'ip',
		ur: 'region',
		...measurementProtocol(),
		...every('consent', 'gcs gcd npa dma dma_cps pscdl tcfd us_privacy gpp gpp_sid gdpr gdpr_consent'),
		...every(
			'ignore',
			'v tid gtm _p ul sr are frm sid sct seg tfd z cu tag_exp ptag_exp uaa uab uafvl uamb uam uap uapv uaw ir ngs pae',
			'gdid gtm_up gcu _* sst.* ecsid ec_mode emd eme richsstsse tu navt lps gap.* rnd edid ep.link_classes ep.link_id',
			'ep.anonymize_ip ep.debug_mode ep.event_id ep.first_field_type epn.percent_scrolled epn.form_length',
			'epn.first_field_position epn.event_id epn.value',
		),
	},
};

/** An item: `idSKU7~nmName~pr299~qt1`, each part a key of two characters and its value. */
function unwrapItem(name: string, value: string): readonly (readonly [string, string])[] | null {
	if (!/(?:^|\/)pr\d{1,3}$/.test(name) || !value.includes('~')) return null;
	return value.split('~', 40).map((part) => [`${name}/${part.slice(0, 2)}`, part.slice(2)]);
}

/** `/mp/collect`: JSON, meant for servers, and sent by some pages themselves. */
function measurementProtocol(): Record<string, Meaning> {
	return {
		name: 'event',
		'params/**': 'data',
		'params/page_location': 'page',
		'params/page_title': 'title',
		'params/page_referrer': 'referrer',
		'params/search_term': 'search',
		...every('product', 'params/items/*/item_name params/items/*/item_id'),
		'user_properties/**': 'data',
		client_id: 'browser-id',
		user_id: 'account',
		'user_data/sha256_email_address': 'email',
		'user_data/sha256_phone_number': 'phone',
		...every('ignore', 'measurement_id api_secret timestamp_micros params/session_id params/engagement_time_msec'),
	};
}
