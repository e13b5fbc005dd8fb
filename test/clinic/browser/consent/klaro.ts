import { startConsentPage } from './start-consent-page.ts';

// Klaro!, as npm ships it, is the script after this one, and finds its settings here.

type Manager = {
	readonly confirmed: boolean;
	readonly consents: Readonly<Record<string, boolean>>;
	readonly watch: (watcher: { readonly update: (manager: Manager, event: string) => void }) => void;
};

const answered = startConsentPage();

Reflect.set(window, 'klaroConfig', {
	version: 1,
	elementID: 'klaro',
	storageMethod: 'cookie',
	cookieName: 'harborlight-klaro',
	lang: 'en',
	default: false,
	mustConsent: false,
	acceptAll: true,
	hideDeclineAll: false,
	privacyPolicy: '/privacy',
	translations: { en: { purposes: { advertising: 'Advertising', analytics: 'Measuring our audience' } } },
	services: [
		{ name: 'meta-pixel', title: 'Meta Pixel', purposes: ['advertising'] },
		{ name: 'tiktok-pixel', title: 'TikTok Pixel', purposes: ['advertising'] },
		{ name: 'google-analytics', title: 'Google Analytics', purposes: ['analytics'] },
	],
});

document.addEventListener('DOMContentLoaded', () => {
	const { klaro } = window as unknown as { readonly klaro: { readonly getManager: () => Manager } };
	const manager = klaro.getManager();
	const tell = () => {
		const { consents } = manager;
		answered({
			advertising: consents['meta-pixel'] === true && consents['tiktok-pixel'] === true,
			analytics: consents['google-analytics'] === true,
		});
	};
	if (manager.confirmed) tell();
	manager.watch({
		update: (_manager, event) => {
			if (event === 'saveConsents') tell();
		},
	});
});
