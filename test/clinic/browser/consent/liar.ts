import { ACCEPTED, type Choice, REFUSED } from './choice.ts';
import { ownBanner } from './own-banner.ts';
import { startConsentPage } from './start-consent-page.ts';
import { PLATFORM, tcString } from './tc-string.ts';

// Interfaces that lie. `/consent/liar` says that a refusal is stored, and sends all the same. `/consent/turncoat` says after any answer that all
// was accepted.

type Callback = (data: unknown, success: boolean) => void;

let said: Choice = REFUSED;
let status = 'tcloaded';
const listeners: Callback[] = [];

function data() {
	const of = (granted: boolean, purposes: readonly number[]) => purposes.map((purpose) => [purpose, granted] as const);
	const consents = Object.fromEntries([...of(said.advertising, [1, 2, 3, 4, 5, 6, 7]), ...of(said.analytics, [8, 9, 10, 11])]);
	return {
		tcString: tcString(said),
		tcfPolicyVersion: 4,
		cmpId: PLATFORM,
		cmpVersion: 1,
		gdprApplies: true,
		eventStatus: status,
		cmpStatus: 'loaded',
		listenerId: listeners.length,
		isServiceSpecific: true,
		useNonStandardTexts: false,
		publisherCC: 'DE',
		purposeOneTreatment: false,
		purpose: { consents, legitimateInterests: {} },
		vendor: { consents: {}, legitimateInterests: {} },
		specialFeatureOptins: {},
	};
}

Reflect.set(window, '__tcfapi', (command: string, _version: number, callback: Callback) => {
	if (command === 'addEventListener') listeners.push(callback);
	if (command === 'ping') callback({ gdprApplies: true, cmpLoaded: true, cmpStatus: 'loaded', apiVersion: '2.2' }, true);
	else callback(data(), true);
});

if (location.pathname.endsWith('/turncoat')) {
	const answered = startConsentPage();
	status = 'cmpuishown';
	ownBanner(() => {
		said = ACCEPTED;
		status = 'useractioncomplete';
		for (const callback of listeners) callback(data(), true);
		answered(said, tcString(said));
	});
} else startConsentPage()(ACCEPTED, tcString(REFUSED));
