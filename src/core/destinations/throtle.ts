import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isAsset } from './parts/is-asset.ts';

/** Sells to companies that market medicines to patients and doctors. */
export const throtle: Destination = {
	organisation: 'Throtle',
	service: 'Throtle',
	role: 'data-broker',
	source: 'https://throtle.io/',
	hosts: ['thrtle.com'],
	takes: (url) => url.pathname !== '/' && !isAsset(url),
	meanings: {
		...consentStrings,
		...every('browser-id', 'vxii_pdid vxii_tid'),
		...every('email', 'sha256 sha1 md5 hem vxii_hem'),
		...every('page', 'url'),
		...every('ignore', 'vxii_pid vxii_rcid loc vxii_r'),
	},
};
