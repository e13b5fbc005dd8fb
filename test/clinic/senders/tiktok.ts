import { digitsOf, normalEmail, sha256Hex } from './hashes.ts';
import { knownPerson } from './known-person.ts';
import type { Sender } from './moment.ts';
import { browserId, sendPost } from './transport.ts';

const CODE = 'CHARBOR0000000000001';

/** TikTok: JSON sent as text, the person's hashes in `context.user`; on leaving, a batch in a Blob, whose bytes Chromium hides from extensions. */
export const tiktok: Sender = (moment) => {
	switch (moment.is) {
		case 'page':
			return send('Pageview', {});
		case 'answer':
			return send('ClickButton', { content_name: moment.question, description: moment.answer });
		case 'person':
			return send('SubmitForm', { content_name: 'Depression assessment', description: 'PHQ-9 finished' });
		case 'search':
			return send('Search', { query: moment.query });
		case 'bought':
			return send('CompletePayment', {
				contents: [{ content_id: 'SKU7', content_name: moment.product, price: moment.price }],
				currency: 'USD',
			});
		case 'leave': {
			const body = JSON.stringify({ batch: [message('PageLeave', { duration: Math.round(performance.now()) })] });
			navigator.sendBeacon('https://analytics.tiktok.com/api/v2/pixel/act', new Blob([body], { type: 'text/plain' }));
			return;
		}
		default:
			return;
	}
};

function send(event: string, properties: Readonly<Record<string, unknown>>): void {
	sendPost('https://analytics.tiktok.com/api/v2/pixel', JSON.stringify(message(event, properties)));
}

function message(event: string, properties: Readonly<Record<string, unknown>>) {
	const person = knownPerson();
	const id = browserId('_ttp', () => crypto.randomUUID().replaceAll('-', '').slice(0, 27));
	return {
		event,
		event_id: '',
		message_id: `messageId-${Date.now()}-${CODE}`,
		timestamp: new Date().toISOString(),
		properties,
		context: {
			ad: { sdk_env: 'external', jsb_status: 2 },
			user: {
				anonymous_id: id,
				...(person === null
					? {}
					: { email: sha256Hex(normalEmail(person.email)), phone_number: sha256Hex(`+${digitsOf(person.phone)}`) }),
			},
			pixel: { code: CODE, runtime: '1' },
			page: { url: location.href, referrer: document.referrer },
			library: { name: 'pixel.js', version: '2.2.1' },
		},
	};
}
