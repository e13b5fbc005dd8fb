import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

const EVENT = /^\/webevents\/(\w+)\/?$/;

/** Munchkin (`/webevents/visitWebPage`) sends the page's address in parts; Marketo forms are posted to `/leadCapture/`. */
export const adobeMarketo: Destination = {
	organisation: 'Adobe',
	service: 'Adobe Marketo Engage',
	role: 'marketing-automation',
	source: 'https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/javascriptapi/lead-tracking',
	hosts: ['mktoresp.com', 'mktoweb.com', 'marketo.com'],
	takes: (url) => EVENT.test(url.pathname) || /^\/index\.php\/leadCapture\//.test(url.pathname),
	unnamed: (url) => EVENT.exec(url.pathname)?.[1] ?? null,
	unwrap: (name, value, neighbour) => {
		const part = (key: string) => neighbour(`_mch${key}`) ?? '';
		if (name !== '_mchRu' || part('Ho') === '') return null;
		const query = part('Qp').replaceAll('__-__', '&');
		return [[name, `${part('Pc') || 'https:'}//${part('Ho')}${value}${query && `?${query}`}`]];
	},
	meanings: {
		...every('page', '_mchRu _mktoReferrer'),
		...every('referrer', '_mchRe'),
		...every('data', '_mchHr _mchCn _mchHa _mchQp _mchQp/**'),
		...every('browser-id', '_mchTk _mchEcid _mkt_trk'),
		...every('email', 'Email EmailAddress'),
		...every('phone', 'Phone MobilePhone'),
		...every('name', 'FirstName LastName'),
		...every('birth-date', 'DateofBirth DateOfBirth'),
		Address: 'address',
		...every('region', 'City State PostalCode Country'),
		...every(
			'ignore',
			'_mchNc _mchId _mchHo _mchPo _mchPc _mchVr _mchRu/** formid formVid lpId subId munchkinId lpurl followupLpId checksum',
			'checksumFields cr kw q _mktoReferrer/**',
		),
		'*': 'data',
	},
};
