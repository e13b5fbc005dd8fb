import type { ConsentPlatform } from './platform.ts';
import { inside, isKnown, together, truth } from './purposes.ts';

/** What Google's tags in the page were told, whoever told them. It does not tell whether somebody chose. */
export const consentMode: ConsentPlatform = {
	name: 'google-consent-mode',
	title: 'Google consent mode',
	source: 'https://developers.google.com/tag-platform/security/guides/consent-debugging',
	global: 'google_tag_data.ics',
	asks: [{ path: 'google_tag_data.ics.entries' }],
	banner: null,
	buttons: {},
	read: (snapshot) => {
		const of = (type: string) => {
			const entry = inside(snapshot['google_tag_data.ics.entries'], type);
			return truth(inside(entry, 'update')) ?? truth(inside(entry, 'default'));
		};
		const purposes = {
			advertising: together([of('ad_storage'), of('ad_user_data'), of('ad_personalization')]),
			analytics: of('analytics_storage'),
		};
		return isKnown(purposes) ? { purposes, answered: null } : null;
	},
};
