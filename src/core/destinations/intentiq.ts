import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const intentiq: Destination = {
	organisation: 'Intent IQ',
	service: 'Intent IQ',
	role: 'data-broker',
	source: 'https://github.com/prebid/Prebid.js/blob/master/modules/intentIqIdSystem.js',
	hosts: ['intentiq.com'],
	takes: (url) => url.pathname.startsWith('/profiles_engine/') || /^reports?\b/.test(url.hostname),
	meanings: {
		...consentStrings,
		...every('page', 'vrref'),
		...every('browser-id', 'pcid iiqpcid pid fbp'),
		ip: 'ip',
		...every('ignore', 'at mi dpi pt dpn iiqidtype iiqpciddate uh uas trid ci ckls jsver'),
	},
};
