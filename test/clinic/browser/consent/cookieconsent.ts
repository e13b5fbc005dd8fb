import type { CookieConsentConfig } from 'vanilla-cookieconsent';
import { startConsentPage } from './start-consent-page.ts';

// CookieConsent by Orest Bida, as npm ships it, is the script before this one.

type CookieConsent = {
	readonly run: (config: CookieConsentConfig) => Promise<void>;
	readonly acceptedCategory: (category: string) => boolean;
};

const answered = startConsentPage();
const { CookieConsent } = window as unknown as { readonly CookieConsent: CookieConsent };
const tell = () =>
	answered({
		advertising: CookieConsent.acceptedCategory('advertising'),
		analytics: CookieConsent.acceptedCategory('analytics'),
	});

CookieConsent.run({
	// Tests press the buttons, as robots do.
	hideFromBots: false,
	cookie: { name: 'harborlight_cookieconsent' },
	categories: { necessary: { enabled: true, readOnly: true }, analytics: {}, advertising: {} },
	// Of a choice that was stored, and of the first.
	onConsent: tell,
	onChange: tell,
	language: {
		default: 'en',
		translations: {
			en: {
				consentModal: {
					title: 'We value your privacy',
					description: 'We use cookies to measure our audience and to show you advertising.',
					acceptAllBtn: 'Accept all',
					acceptNecessaryBtn: 'Reject all',
					showPreferencesBtn: 'Manage preferences',
				},
				preferencesModal: {
					title: 'Cookie preferences',
					acceptAllBtn: 'Accept all',
					acceptNecessaryBtn: 'Reject all',
					savePreferencesBtn: 'Save preferences',
					closeIconLabel: 'Close',
					sections: [
						{ title: 'Measuring our audience', description: 'Google Analytics', linkedCategory: 'analytics' },
						{ title: 'Advertising', description: 'Meta, TikTok', linkedCategory: 'advertising' },
					],
				},
			},
		},
	},
});
