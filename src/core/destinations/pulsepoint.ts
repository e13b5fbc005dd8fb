import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { openRtb } from './parts/open-rtb.ts';

/** An exchange for health advertising, which was ContextWeb. */
export const pulsepoint: Destination = {
	organisation: 'PulsePoint',
	service: 'PulsePoint (ContextWeb)',
	role: 'advertising',
	source: 'https://docs.prebid.org/dev-docs/bidders/pulsepoint.html',
	hosts: ['contextweb.com'],
	takes: (url) => /^\/(?:bh\/|rtset|visitormatch|hba|header\/)/.test(url.pathname) && !url.pathname.endsWith('.js'),
	meanings: {
		...openRtb,
		...every('page', 'url page'),
		...every('browser-id', 'ev token vguid uid'),
		...every('ignore', 'do pid rurl action advid'),
		...every('consent', 'gdpr gdpr_consent us_privacy gpp gpp_sid'),
	},
};
