import { percentDecode } from '../decode/text.ts';
import { type Destination, onDomain } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** The VK pixel (`/rtrg`) and its counter Top.Mail.Ru, whose parameters stand between semicolons (`id=1;u=…;r=…`). */
export const vk: Destination = {
	organisation: 'VK',
	service: 'VK Pixel',
	role: 'advertising',
	source: 'https://ads.vk.com/help/articles/pixel',
	hosts: ['vk.com', 'vk.ru', 'top-fwz1.mail.ru', 'privacy-cs.mail.ru', 'rs.mail.ru', 'ad.mail.ru'],
	// At vk.com a path is a person's or a group's name.
	takes: (url) =>
		onDomain(url, 'vk.com', 'vk.ru')
			? /^\/rtrg\/?$/.test(url.pathname)
			: /^\/(?:counter2?|tracker|sync-loader|cm\.gif|pixel|d\/\d+\.gif)(?:\/|$)/.test(url.pathname),
	unwrap: (name, value) => (name === 'id' && value.includes(';') ? unwrapCounter(value) : null),
	meanings: {
		...every('event', 'event e'),
		...every('page', 'u url'),
		...every('referrer', 'r ref'),
		...every('title', 't title'),
		...every('account', 'pid userid'),
		...every('browser-id', '_tm tmruid lvid mytid'),
		...every('product', 'products_event/** products/** productid'),
		...every('data', 'params/**'),
		...every('ignore', 'p pixel_id id js s vp nt st v dm ver rnd price_list_id'),
	},
};

function unwrapCounter(value: string): readonly (readonly [string, string])[] {
	return value.split(';', 60).flatMap((part): (readonly [string, string])[] => {
		const cut = part.indexOf('=');
		return cut < 1 ? [] : [[part.slice(0, cut), percentDecode(part.slice(cut + 1), 'plus is plus')]];
	});
}
