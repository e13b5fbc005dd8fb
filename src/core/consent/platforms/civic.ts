import type { ConsentPlatform } from './platform.ts';
import { byPurpose, entriesOf, inside, isKnown, purposeOf, textOf, truth } from './purposes.ts';

/** Civic's Cookie Control, which NHS sites use. Its cookie is JSON; categories have names that the site gives. */
export const civic: ConsentPlatform = {
	name: 'civic',
	title: 'Civic Cookie Control',
	source: 'https://www.civicuk.com/cookie-control/documentation/',
	global: 'CookieControl',
	asks: [],
	cookies: ['CookieControl'],
	banner: '#ccc-notify, #ccc-module',
	buttons: {
		accept: '#ccc-notify-accept, #ccc-recommended-settings, .ccc-accept-button',
		refuse: '#ccc-notify-reject, #ccc-reject-settings, .ccc-reject-button',
		settings: '.ccc-notify-link',
		save: '#ccc-dismiss-button',
	},
	read: (snapshot) => {
		const cookie = parsed(textOf(snapshot['cookie:CookieControl']));
		const purposes = byPurpose(entriesOf(inside(cookie, 'optionalCookies')).map(([name, consent]) => [purposeOf(name), consent]));
		return isKnown(purposes) ? { purposes, answered: truth(inside(cookie, 'interactedWith')) } : null;
	},
};

function parsed(text: string | null): unknown {
	try {
		return text === null ? null : JSON.parse(text);
	} catch {
		return null;
	}
}
