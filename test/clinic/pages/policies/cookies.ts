import type { Policy } from './policy.ts';

/** Of the clinic whose pages set cookies for a dozen advertising companies. */
export const cookies: Policy = {
	title: 'Cookie Policy',
	updated: 'Last updated: March 3, 2026',
	sections: [
		{
			heading: 'Cookies that we use',
			body: [
				'We use strictly necessary cookies to keep you signed in, and cookies that count our visitors.',
				['session: keeps you signed in; until you close your browser', 'visits: counts how often you were here; 12 months'],
			],
		},
		{
			heading: 'Advertising cookies',
			body: ['We do not use advertising cookies on pages where you tell us about your health.'],
		},
		{
			heading: 'Your choices',
			body: ['You can refuse cookies in the settings of your browser. We do not respond to Do Not Track signals.'],
		},
	],
};
