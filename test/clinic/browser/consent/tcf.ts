import { CmpApi } from '@iabtcf/cmpapi';
import stub from '@iabtcf/stub';
import type { Choice } from './choice.ts';
import { ownBanner } from './own-banner.ts';
import { startConsentPage } from './start-consent-page.ts';
import { PLATFORM, tcString } from './tc-string.ts';

// The IAB's framework: its stub, then its interface, with a small banner of the clinic's own.

const STORED = 'harborlight-tcf';

stub();
const api = new CmpApi(PLATFORM, 1, true);
const answered = startConsentPage();
const stored = localStorage.getItem(STORED);
if (stored === null) {
	api.update('', true);
	ownBanner((choice) => {
		localStorage.setItem(STORED, JSON.stringify(choice));
		tell(choice);
	});
} else tell(JSON.parse(stored) as Choice);

function tell(choice: Choice): void {
	const string = tcString(choice);
	api.update(string, false);
	answered(choice, string);
}
