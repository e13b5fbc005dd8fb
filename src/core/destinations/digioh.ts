import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Pop-up forms, which was Lightbox: its image counts what was shown; its forms post what was entered. */
export const digioh: Destination = {
	organisation: 'Digioh',
	service: 'Digioh',
	role: 'marketing-automation',
	source: 'https://help.digioh.com/',
	hosts: ['lightboxcdn.com', 'digioh.com'],
	takes: (url) =>
		/^\/z9g\/|^\/(?:api\/)?(?:submit|lightbox\/submit|digibox\/submit)/.test(url.pathname) && !url.pathname.endsWith('.js'),
	meanings: {
		...every('email', 'email Email EMAIL'),
		...every('phone', 'phone Phone'),
		...every('name', 'name first_name last_name'),
		...every('page', 'page url pageUrl'),
		...every('data', 'custom*'),
		...every('ignore', 'c h e u b v s'),
	},
};
