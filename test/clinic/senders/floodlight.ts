import type { Sender } from './moment.ts';
import { browserId, randomDigits, sendImage } from './transport.ts';

/** Floodlight: parameters in the path, separated by semicolons. */
export const floodlight: Sender = (moment) => {
	if (moment.is === 'booked') activity('book1', { u1: moment.reason, u2: moment.provider });
	if (moment.is === 'bought') activity('plan1', { u1: moment.product, cost: String(moment.price), qty: '1' });
};

function activity(category: string, variables: Readonly<Record<string, string>>): void {
	const clickId = browserId('_gcl_au', () => `1.1.${randomDigits()}.${Math.floor(Date.now() / 1000)}`).replace('1.1.', '');
	const parameters = {
		src: '13370001',
		type: 'harbor0',
		cat: category,
		...variables,
		ord: randomDigits(),
		auiddc: clickId,
		npa: '0',
		'~oref': location.href,
	};
	const path = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
	sendImage(`https://ad.doubleclick.net/activity;${path.join(';')}?`);
}
