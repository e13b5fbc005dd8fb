import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isAsset } from './parts/is-asset.ts';

export const merkle: Destination = {
	organisation: 'Dentsu',
	service: 'Merkle (Merkury)',
	role: 'data-broker',
	source: 'https://docs.prebid.org/dev-docs/modules/userid-submodules/merkle.html',
	hosts: ['rkdms.com', 'merkury.com'],
	takes: (url) => !/^(?:www\.)?merkury\.com$|^(?:js|cdn)\./.test(url.hostname) && url.pathname !== '/' && !isAsset(url),
	meanings: {
		...consentStrings,
		...every('page', 'url page_url'),
		...every('referrer', 'ref referrer'),
		...every('email', 'email hem email_sha256 email_md5'),
		...every('product', 'iname iid'),
		...every('click-id', 'mrkgadid'),
		...every('browser-id', 'ssp_ids sv_session'),
		...every('data', 'type'),
		...every('ignore', 'mid oid lid icent iqty ts vendor sv_cid sv_pubid sv_domain ptk valcent cid'),
	},
};
