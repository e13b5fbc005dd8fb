import type { Sender } from './moment.ts';
import { sendImage, sendPost, toQuery } from './transport.ts';

/** Meta and TikTok under their own "limited data use": https://developers.facebook.com/docs/meta-pixel/implementation/data-processing-options */
export const limitedDataUse: Sender = (moment) => {
	if (moment.is !== 'page' && moment.is !== 'answer') return;
	const told = moment.is === 'answer' ? { 'cd[content_category]': moment.answer } : {};
	const event = moment.is === 'answer' ? 'AddToWishlist' : 'PageView';
	const shared = { id: '602214076000001', ev: event, dl: location.href, rl: document.referrer, ts: Date.now(), v: '2.9.214' };
	sendImage(`https://www.facebook.com/tr/?${toQuery({ ...shared, ...told, dpo: 'LDU', dpoco: 0, dpost: 0, rqm: 'GET' })}`);
	const body = {
		event: moment.is === 'answer' ? 'ClickButton' : 'Pageview',
		timestamp: new Date().toISOString(),
		properties: moment.is === 'answer' ? { content_name: moment.question, description: moment.answer } : {},
		limited_data_use: true,
		context: { pixel: { code: 'CHARBOR0000000000001' }, page: { url: location.href, referrer: document.referrer } },
	};
	sendPost('https://analytics.tiktok.com/api/v2/pixel', JSON.stringify(body));
};
