import type { ConsentPlatform } from './platform.ts';

/** Cookie Consent by Insites, later Osano's: one answer for all. `dismiss` is a notice that was sent away, and no answer. */
export const cookieconsent: ConsentPlatform = {
	name: 'cookieconsent',
	title: 'Cookie Consent',
	source: 'https://www.npmjs.com/package/cookieconsent',
	global: 'cookieconsent',
	asks: [],
	cookies: ['cookieconsent_status'],
	banner: '.cc-window',
	buttons: {
		accept: '.cc-window .cc-allow',
		refuse: '.cc-window .cc-deny',
	},
	read: (snapshot) => {
		const status = snapshot['cookie:cookieconsent_status'];
		if (status !== 'allow' && status !== 'deny') return null;
		return { purposes: { advertising: status === 'allow', analytics: status === 'allow' }, answered: true };
	},
};
