import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** What a site on Wix tells Wix of its visits, mostly of their speed. The page's address comes without its scheme. */
export const wix: Destination = {
	organisation: 'Wix',
	service: 'Wix Analytics',
	role: 'analytics',
	source: 'https://dev.wix.com/',
	hosts: ['frog.wix.com'],
	unwrap: (name, value) => (name === 'url' && /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(value) ? [[name, `https://${value}`]] : null),
	meanings: {
		...every('page', 'url page_url'),
		...every('title', 'page_title'),
		...every('referrer', 'ref referrer document_referrer'),
		...every('browser-id', '_visitorId visitor_id vid bsi'),
		...every('account', 'site_member_id _siteMemberId'),
		...every('label', 'element_title elementTitle button_text'),
		...every('field', 'form_name field_name'),
		// Numbers of its own: which event, of which part of Wix.
		...every(
			'ignore',
			'src evid msid vsi rid viewer_name v ts c et fis ia isp st iss is_* pn pid _* _ appName session_id dc pst',
		),
	},
};
