import { type Consent, consentOf } from '../core/consent/consent-of.ts';
import type { HarSurvey } from './har.ts';

/** What an export of ours says of what was asked and answered on its pages; of any other HAR nothing is known but what its requests say. */
export function consentIn({ pages, recorded }: HarSurvey): Consent {
	const visits = [...pages].map(([visit, { started, recorded }]) => {
		return { visit, arrival: '', tabId: -1, started: started ?? 0, late: recorded?.late ?? false };
	});
	return consentOf({ visits, consents: recorded?.consents });
}
