import { ownBanner } from './own-banner.ts';
import { startConsentPage } from './start-consent-page.ts';

// Interfaces that break whoever asks them: one that throws when it is called, one when it is looked at, one whose answer throws at every touch.

const broken = () => {
	throw new Error('Consent is broken today');
};
const trap: object = new Proxy(broken, {
	get: broken,
	has: broken,
	ownKeys: broken,
	getOwnPropertyDescriptor: broken,
	getPrototypeOf: broken,
	apply: broken,
});

Reflect.set(window, '__tcfapi', broken);
Object.defineProperty(window, '__gpp', { get: broken, configurable: true });
Reflect.set(window, '__uspapi', (_command: string, _version: number, callback: (data: unknown) => void) => callback(trap));
Reflect.set(window, 'Osano', { cm: trap });
Reflect.set(window, 'klaro', { getManager: () => trap });

ownBanner(startConsentPage());
