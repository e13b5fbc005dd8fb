import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Events of its script, and forms that sign people up. Once Sendinblue. */
export const brevo: Destination = {
	organisation: 'Brevo',
	service: 'Brevo',
	role: 'marketing-automation',
	source: 'https://developers.brevo.com/docs/track-custom-events-rest',
	hosts: ['in-automate.brevo.com', 'in-automate.sendinblue.com', 'sibforms.com'],
	takes: (url) => /^\/(?:p|p\.gif|api\/v\d\/\w+|serve\/.+)\/?$/.test(url.pathname),
	meanings: {
		...every('event', 'event sib_type eventName'),
		...every('page', 'ma_url page url'),
		...every('title', 'ma_title page_title'),
		...every('referrer', 'ma_referrer referrer'),
		...every('email', 'email EMAIL email_id'),
		...every('phone', 'SMS'),
		...every('name', 'FIRSTNAME LASTNAME PRENOM NOM VORNAME NACHNAME'),
		...every('browser-id', 'cuid uuid'),
		...under(['attributes', 'properties', 'eventdata', 'eventdata/data'], {
			...personTraits,
			FIRSTNAME: 'name',
			LASTNAME: 'name',
			SMS: 'phone',
		}),
		...every('data', '**'),
		...every('ignore', 'key ma_path sib_name session_id email_address_check locale html_type path'),
	},
};
