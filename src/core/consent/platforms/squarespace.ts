import type { ConsentPlatform } from './platform.ts';

/** What Squarespace puts into the sites that it hosts. It says nowhere how its state is read: only its buttons are known. */
export const squarespace: ConsentPlatform = {
	name: 'squarespace',
	title: 'Squarespace',
	source: 'https://support.squarespace.com/hc/en-us/articles/360001264507',
	global: 'Static.SQUARESPACE_CONTEXT',
	asks: [],
	banner: '.cookie-banner-mount-point section, .gdpr-cookie-banner',
	buttons: {
		accept: '.cookie-banner-mount-point button.accept, .gdpr-cookie-banner button.accept',
		refuse: '.cookie-banner-mount-point button.decline, .gdpr-cookie-banner button.decline',
	},
	read: () => null,
};
