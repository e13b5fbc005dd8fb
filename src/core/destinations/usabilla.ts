import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Answers to surveys on the page, with the page's address. */
export const usabilla: Destination = {
	organisation: 'SurveyMonkey',
	service: 'GetFeedback (Usabilla)',
	role: 'analytics',
	source: 'https://www.getfeedback.com/',
	hosts: ['usabilla.com'],
	takes: ({ hostname, pathname }) => /^(?:w|api)\./.test(hostname) && /^\/(?:incoming|v\d\/feedback)/.test(pathname),
	meanings: {
		...every('page', 'url data/url'),
		...every('answer', 'data/** subset/data/**'),
		...every('email', 'data/email data/Email'),
		...every('data', 'customData/** custom/** custom_data/**'),
		...every('ignore', 'id sig v version browser timing/** timing done type path subset'),
	},
};
