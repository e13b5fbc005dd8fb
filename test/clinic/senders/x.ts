import { normalEmail, sha256Hex } from './hashes.ts';
import { knownPerson } from './known-person.ts';
import type { Sender } from './moment.ts';
import { sendImage, toQuery } from './transport.ts';

/** X: two hosts get the same image; the event is JSON in `events`, the person's hash within it. */
export const x: Sender = (moment) => {
	if (moment.is === 'page') return send('pageview', {});
	if (moment.is === 'person') return send('tw-harbor-lead', { content_name: 'Intake finished' });
	if (moment.is === 'bought') send('tw-harbor-purchase', { value: moment.price, contents: [{ content_name: moment.product }] });
};

function send(event: string, data: Readonly<Record<string, unknown>>): void {
	const person = knownPerson();
	const matched = person === null ? data : { ...data, email_address: sha256Hex(normalEmail(person.email)) };
	const query = toQuery({
		bci: 4,
		dv: `${navigator.language}&${screen.width}x${screen.height}`,
		eci: 3,
		event_id: crypto.randomUUID(),
		events: JSON.stringify([[event, matched]]),
		integration: 'advertiser',
		p_id: 'Twitter',
		p_user_id: 0,
		pl_id: crypto.randomUUID(),
		tw_document_href: location.href,
		tw_iframe_status: 0,
		txn_id: 'oharb',
		type: 'javascript',
		version: '2.3.34',
	});
	sendImage(`https://t.co/1/i/adsct?${query}`);
	sendImage(`https://analytics.twitter.com/1/i/adsct?${query}`);
}
