import type { ConsentPlatform } from './platform.ts';
import { inside, listOf } from './purposes.ts';

/** CookieScript: what was done, and which of its categories that left on: `performance` counts, `targeting` is for advertising. */
export const cookieScript: ConsentPlatform = {
	name: 'cookie-script',
	title: 'CookieScript',
	source: 'https://support.cookie-script.com/article/20-custom-events',
	global: 'CookieScript',
	asks: [{ path: 'CookieScript.instance.currentState', args: [] }],
	banner: '#cookiescript_injected',
	buttons: {
		accept: '#cookiescript_accept',
		refuse: '#cookiescript_reject',
		settings: '#cookiescript_manage',
		save: '#cookiescript_save',
	},
	read: (snapshot) => {
		const state = snapshot['CookieScript.instance.currentState'];
		const action = inside(state, 'action');
		if (action !== 'accept' && action !== 'reject') return null;
		const on = listOf(inside(state, 'categories'));
		const has = (category: string) => action === 'accept' && on.includes(category);
		return { purposes: { advertising: has('targeting'), analytics: has('performance') }, answered: true };
	},
};
