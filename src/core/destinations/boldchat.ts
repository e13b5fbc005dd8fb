import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Reports each page to the chat's agents (`bc.pv`), and finished chats and conversions. */
export const boldchat: Destination = {
	organisation: 'Genesys',
	service: 'Bold360',
	role: 'support',
	source: 'https://developer.bold360.com/',
	hosts: ['boldchat.com'],
	takes: (url) => /\/bc\.(?:pv|cv|chat|vm)$/.test(url.pathname),
	meanings: {
		url: 'page',
		...every('referrer', 'referrer ref'),
		...every('browser-id', 'visitorToken vid _bcvm_vid_* _bcvm_vrid_*'),
		...every('name', 'vn name fn ln firstName lastName'),
		...every('phone', 'vp phone'),
		...every('email', 've email'),
		...every('data', 'vi customFields/**'),
		...every('text', 'iq initialQuestion'),
		...every('ignore', 'script securevm blur vm poll swidth sheight sdpi wdid tabIdentifier clientScheme hasbutton tcwdid path'),
	},
};
