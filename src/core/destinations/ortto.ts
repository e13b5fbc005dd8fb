import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const ortto: Destination = {
	organisation: 'Ortto',
	service: 'Ortto',
	role: 'marketing-automation',
	source: 'https://help.ortto.com/',
	hosts: [
		'capture-api.autopilotapp.com',
		'capture-api.ap3prod.com',
		'capture-api.eu.autopilotapp.com',
		'capture-api.au.autopilotapp.com',
	],
	takes: (url) => /^\/-\/(?:events|forms|users|contact)\//.test(url.pathname),
	meanings: {
		...every('event', 'e name'),
		...every('page', 'u url ul'),
		...every('title', 'pt title'),
		...every('referrer', 'r ref'),
		...every('browser-id', 's sid ap3c'),
		email: 'email',
		phone: 'phone',
		...under(['p', 'd', 'attributes', 'fields'], personTraits),
		...every('ignore', 'h k n c z sc sh sw'),
	},
};
