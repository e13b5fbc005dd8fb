import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';

/** Forms that sign people up. */
export const constantContact: Destination = {
	organisation: 'Constant Contact',
	service: 'Constant Contact',
	role: 'marketing-automation',
	source: 'https://knowledgebase.constantcontact.com/',
	hosts: ['visitor.constantcontact.com', 'visitor2.constantcontact.com'],
	takes: (url) => /^\/(?:api\/(?:v\d\/)?(?:signup|signup_forms)|do)(?:\/.*)?$/.test(url.pathname),
	meanings: {
		...personTraits,
		'email_address/address': 'email',
		...every('page', 'url source_url'),
		...every('ignore', 'ca list list_* lists/* list_memberships/* source required form_id path token'),
	},
};
