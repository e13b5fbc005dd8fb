import { digitsOf, normalEmail, sha256Base64Url } from './hashes.ts';
import { knownPerson } from './known-person.ts';
import type { Moment, Sender } from './moment.ts';
import { browserId, type Parameters, randomDigits, toQuery } from './transport.ts';

const GOOGLE = 'https://region1.google-analytics.com/g/collect';
/** The clinic also runs a server-side container under its own name: the same format, to its own address. */
const OWN_PROXY = '/g/collect';

type Event = readonly [name: string, parameters: Parameters];

/** Google Analytics 4: one event in the address, or several with one line each in the body. */
export const googleAnalytics: Sender = (moment) => {
	const events = eventsOf(moment);
	if (events.length === 0) return;
	collect(GOOGLE, 'G-HARBOR0001', events);
	if (moment.is === 'page' || moment.is === 'bought') collect(OWN_PROXY, 'G-HARBORSST1', events);
};

function eventsOf(moment: Moment): readonly Event[] {
	switch (moment.is) {
		case 'page':
			return [['page_view', {}]];
		case 'answer':
			return [['intake_answer', { 'ep.question': moment.question, 'ep.value': moment.answer, 'epn.step': moment.step }]];
		case 'person':
			return [
				['form_submit', { 'ep.form_id': 'intake', 'ep.form_destination': '/doctors' }],
				['generate_lead', { 'ep.lead_type': 'Paid: Weekly Therapy' }],
			];
		case 'search':
			return [
				['view_search_results', { 'ep.search_term': moment.query, 'ep.zip': moment.zip }],
				['select_provider_list', { 'ep.item_list_name': `Results for ${moment.query}` }],
			];
		case 'booked':
			return [
				['appointment_booked', { 'ep.provider': moment.provider, 'ep.visit_reason': moment.reason, 'ep.slot': moment.time }],
			];
		case 'bought':
			return [['purchase', { cu: 'USD', 'epn.value': moment.price, pr1: `idSKU7~nm${moment.product}~pr${moment.price}~qt1` }]];
		case 'press':
		case 'leave':
			return [];
	}
}

function collect(endpoint: string, measurement: string, events: readonly Event[]): void {
	const person = knownPerson();
	const shared: Parameters = {
		v: 2,
		tid: measurement,
		gtm: '45je5b80v9100',
		_p: Math.floor(performance.timeOrigin),
		gcd: '13l3l3l3l1l1',
		npa: 0,
		cid: browserId('_ga', () => `GA1.1.${randomDigits()}.${Math.floor(Date.now() / 1000)}`).replace('GA1.1.', ''),
		ul: navigator.language,
		sr: `${screen.width}x${screen.height}`,
		_s: 1,
		dl: location.href,
		dr: document.referrer,
		dt: document.title,
		em: person === null ? undefined : userData(person.email, person.phone),
		ec_mode: person === null ? undefined : 'a',
	};
	const first = events[0];
	if (events.length === 1 && first !== undefined) {
		navigator.sendBeacon(`${endpoint}?${toQuery({ ...shared, en: first[0], ...first[1] })}`, '');
		return;
	}
	const lines = events.map(([name, parameters]) => toQuery({ en: name, ...parameters })).join('\r\n');
	navigator.sendBeacon(`${endpoint}?${toQuery(shared)}`, lines);
}

/** Enhanced conversions: hashes in Google's own base64url writing, phone with its plus sign. */
export function userData(email: string, phone: string): string {
	return `tv.1~em.${sha256Base64Url(normalEmail(email))}~pn.${sha256Base64Url(`+${digitsOf(phone)}`)}`;
}
