import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isAsset } from './parts/is-asset.ts';

export const bidswitch: Destination = {
	organisation: 'Criteo',
	service: 'BidSwitch',
	role: 'advertising',
	source: 'https://protocol.bidswitch.com/standards/cookie-sync.html',
	hosts: ['bidswitch.net'],
	takes: (url) => !isAsset(url) && url.pathname !== '/',
	meanings: {
		...consentStrings,
		...every('browser-id', 'user_id bsw_user_id'),
		...every('ignore', 'dsp_id ssp user_group expires bsw_param redir'),
	},
};
