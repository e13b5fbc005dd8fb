import type { ConsentPlatform } from './platform.ts';
import { byPurpose, entriesOf, inside, isKnown, purposeOf } from './purposes.ts';

/** Purposes have the site's own names, mostly those that Ketch proposes. It does not tell whether somebody chose. */
export const ketch: ConsentPlatform = {
	name: 'ketch',
	title: 'Ketch',
	source: 'https://developers.ketch.com/docs/ketch-smart-tag-plugins',
	global: 'ketch',
	asks: [{ path: 'ketch', args: ['once', 'consent'], answers: 'callback' }],
	banner: '#lanyard_root, #ketch-consent-banner',
	buttons: {
		accept: '#ketch-banner-button-primary',
		refuse: '#ketch-banner-button-tertiary',
		settings: '#ketch-banner-button-secondary',
	},
	read: (snapshot) => {
		const purposes = byPurpose(
			entriesOf(inside(snapshot['ketch'], 'purposes') ?? snapshot['ketch']).map(([name, allowed]) => [purposeOf(name), allowed]),
		);
		return isKnown(purposes) ? { purposes, answered: null } : null;
	},
};
