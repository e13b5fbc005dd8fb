import { ownBanner } from './own-banner.ts';
import { startConsentPage } from './start-consent-page.ts';

// Interfaces that answer too much: ten thousand times, five megabytes at once, without an end, or never.

type Callback = (data: unknown, success: boolean) => void;

const TIMES = 10_000;

Reflect.set(window, '__tcfapi', (command: string, _version: number, callback: Callback) => {
	for (let time = 0; time < TIMES; time++) {
		const granted = time % 2 === 0;
		const consents = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [index + 1, granted]));
		const eventStatus = granted ? 'useractioncomplete' : 'cmpuishown';
		callback({ command, gdprApplies: true, tcString: 'CAAAAAAAAAAAA', eventStatus, purpose: { consents } }, true);
	}
});
const endless: Record<string, unknown> = { signalStatus: 'ready', gppString: 'D'.repeat(5_000_000) };
endless['parsedSections'] = { usnat: [endless], usca: endless };
Reflect.set(window, '__gpp', (_command: string, callback: Callback) => callback(endless, true));
// Nobody ever hears from it.
Reflect.set(window, '__uspapi', () => {});

ownBanner(startConsentPage());
