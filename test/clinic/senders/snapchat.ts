import { digitsOf, normalEmail, sha256Hex } from './hashes.ts';
import { knownPerson } from './known-person.ts';
import type { Sender } from './moment.ts';
import { browserId, sendPost } from './transport.ts';

const PIXEL = '0b7c1c7e-0000-4000-8000-harborlight01';

/** Snapchat: JSON as text with `ctx` and `req`; clicked text goes out in `md.btx`. */
export const snapchat: Sender = (moment) => {
	switch (moment.is) {
		case 'page':
			return send([{ t: { pid: PIXEL, ev: 'PAGE_VIEW', ...matching() }, del: 1 }]);
		case 'press':
			return send([{ md: { btx: moment.element.textContent.trim(), pids: [PIXEL] }, del: 13 }]);
		case 'answer':
			return send([{ t: { pid: PIXEL, ev: 'CUSTOM_EVENT_1', e_desc: moment.answer, ...matching() }, del: 1 }]);
		case 'person':
			return send([{ t: { pid: PIXEL, ev: 'SIGN_UP', ...matching() }, del: 1 }]);
		case 'bought':
			return send([
				{ t: { pid: PIXEL, ev: 'PURCHASE', e_desc: moment.product, e_pr: String(moment.price), ...matching() }, del: 1 },
			]);
		default:
			return;
	}
};

function matching(): Readonly<Record<string, string>> {
	const person = knownPerson();
	if (person === null) return {};
	return { u_hem: `FFF${sha256Hex(normalEmail(person.email))}`, u_hpn: sha256Hex(digitsOf(person.phone)) };
}

function send(requests: readonly unknown[]): void {
	const body = {
		ctx: { url: location.href, rf: document.referrer, ts: Date.now() },
		req: requests,
		u_scsid: browserId('_scid', () => crypto.randomUUID()),
	};
	sendPost('https://tr.snapchat.com/p', JSON.stringify(body));
}
