import type { ConsentPlatform } from './platform.ts';
import { byCategory, inside, isKnown, truth } from './purposes.ts';

export const cookiebot: ConsentPlatform = {
	name: 'cookiebot',
	title: 'Cookiebot',
	source: 'https://www.cookiebot.com/en/developer/',
	global: 'Cookiebot',
	asks: [{ path: 'Cookiebot.consent' }, { path: 'Cookiebot.hasResponse' }],
	banner: '#CybotCookiebotDialog',
	buttons: {
		accept: '#CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll, #CybotCookiebotDialogBodyButtonAccept',
		refuse: '#CybotCookiebotDialogBodyButtonDecline',
		settings: '#CybotCookiebotDialogBodyLevelButtonCustomize, #CybotCookiebotDialogBodyButtonDetails',
		save: '#CybotCookiebotDialogBodyLevelButtonLevelOptinAllowallSelection',
	},
	read: (snapshot) => {
		const consent = snapshot['Cookiebot.consent'];
		const purposes = byCategory(consent, { advertising: ['marketing'], analytics: ['statistics'] });
		if (!isKnown(purposes)) return null;
		const answered = truth(snapshot['Cookiebot.hasResponse']);
		// Scrolling on was taken for an answer.
		return { purposes, answered: answered && inside(consent, 'method') === 'implied' ? null : answered };
	},
};
