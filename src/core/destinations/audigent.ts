import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isAsset } from './parts/is-asset.ts';

/** Ties the identifiers of other companies to its own (`…_match`), each under a name of theirs (`ttd_id`, `adnxs_id`). */
export const audigent: Destination = {
	organisation: 'Experian',
	service: 'Audigent',
	role: 'data-broker',
	source: 'https://docs.prebid.org/dev-docs/modules/hadronRtdProvider.html',
	hosts: ['ad.gt'],
	takes: (url) => url.pathname.startsWith('/api/') && !isAsset(url),
	meanings: {
		...consentStrings,
		url: 'page',
		ref: 'referrer',
		...every('browser-id', 'id uid hadronId haloId userIds/** *_id *_uid'),
		...every('ignore', 'partner_id _it src t domain'),
	},
};
