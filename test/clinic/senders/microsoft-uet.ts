import type { Sender } from './moment.ts';
import { browserId, type Parameters, sendImage, toQuery } from './transport.ts';

/** Microsoft Advertising's UET tag: address, title and the page's keywords. */
export const microsoftUet: Sender = (moment) => {
	if (moment.is === 'page') {
		const keywords = document.querySelector('meta[name="keywords"]')?.getAttribute('content') ?? '';
		return send({ evt: 'pageLoad', p: location.href, tl: document.title, kw: keywords, r: document.referrer, lt: 900 });
	}
	if (moment.is === 'search') send({ evt: 'custom', ec: 'find a doctor', ea: 'search', el: moment.query });
	if (moment.is === 'booked') send({ evt: 'custom', ec: 'booking', ea: 'appointment', el: moment.reason });
};

function send(parameters: Parameters): void {
	const shared = {
		ti: '343000001',
		Ver: 2,
		mid: crypto.randomUUID(),
		sid: browserId('_uetsid', () => crypto.randomUUID().replaceAll('-', '')),
		vid: browserId('_uetvid', () => crypto.randomUUID().replaceAll('-', '')),
		rn: Math.floor(Math.random() * 1e6),
	};
	sendImage(`https://bat.bing.com/action/0?${toQuery({ ...shared, ...parameters })}`);
}
