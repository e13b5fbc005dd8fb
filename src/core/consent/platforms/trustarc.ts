import type { ConsentPlatform } from './platform.ts';
import { inside } from './purposes.ts';

/** One number: 0 nothing chosen, 1 what is required, 2 what is functional too, 3 all. Whether counting is functional, each site decides. */
export const trustarc: ConsentPlatform = {
	name: 'trustarc',
	title: 'TrustArc',
	source: 'https://trustarchelp.zendesk.com/hc/en-us/articles/53065354450323-Cookie-Consent-Manager-Segment-Integration',
	global: 'PrivacyManagerAPI',
	asks: [{ path: 'PrivacyManagerAPI.callApi', args: ['getConsentDecision', '{host}'] }],
	banner: '#truste-consent-track, #consent_blackbar, .truste_box_overlay',
	buttons: {
		accept: '#truste-consent-button',
		refuse: '#truste-consent-required',
		settings: '#truste-show-consent',
	},
	read: (snapshot) => {
		const answer = snapshot['PrivacyManagerAPI.callApi'];
		const decision = inside(answer, 'consentDecision');
		if (typeof decision !== 'number' || ![1, 2, 3].includes(decision)) return null;
		const source = inside(answer, 'source');
		return {
			purposes: { advertising: decision === 3, analytics: decision === 2 ? null : decision === 3 },
			answered: source === 'asserted' ? true : source === 'implied' ? false : null,
		};
	},
};
