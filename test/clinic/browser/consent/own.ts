import type { Choice } from './choice.ts';
import { ownBanner } from './own-banner.ts';
import { startConsentPage } from './start-consent-page.ts';

// A banner that the clinic made itself, of no platform.

const STORED = 'harborlight-cookies';

const answered = startConsentPage();
const stored = localStorage.getItem(STORED);
if (stored === null)
	ownBanner((choice) => {
		localStorage.setItem(STORED, JSON.stringify(choice));
		answered(choice);
	});
else answered(JSON.parse(stored) as Choice);
