import { startConsentPage } from './start-consent-page.ts';

// tarteaucitron, as npm ships it, is the script before this one. Its own services have no account here, so that they load nothing; the page's tags
// go by what it says of them.

type Tarteaucitron = {
	readonly init: (parameters: Readonly<Record<string, unknown>>) => void;
	readonly state: Readonly<Record<string, boolean | undefined>>;
	user: Readonly<Record<string, unknown>>;
	job?: string[];
};

const services = ['facebookpixel', 'tiktok', 'gtag'];
const answered = startConsentPage();
const { tarteaucitron } = window as unknown as { readonly tarteaucitron: Tarteaucitron };

Reflect.set(window, 'tarteaucitronForceLanguage', 'en');
tarteaucitron.init({
	privacyUrl: '/privacy',
	hashtag: '#tarteaucitron',
	cookieName: 'harborlight-tarteaucitron',
	orientation: 'bottom',
	showAlertSmall: false,
	cookieslist: false,
	showIcon: false,
	DenyAllCta: true,
	AcceptAllCta: true,
	highPrivacy: true,
	removeCredit: true,
	moreInfoLink: true,
	mandatory: false,
});
tarteaucitron.job = [...services];

let waiting: ReturnType<typeof setTimeout> | undefined;
/** It tells of one service at a time. */
const tell = () => {
	clearTimeout(waiting);
	waiting = setTimeout(() => {
		const { state } = tarteaucitron;
		if (services.some((service) => state[service] === undefined)) return;
		answered({ advertising: state['facebookpixel'] === true && state['tiktok'] === true, analytics: state['gtag'] === true });
	}, 0);
};
for (const service of services)
	for (const event of ['added', 'allowed', 'disallowed']) document.addEventListener(`${service}_${event}`, tell);
