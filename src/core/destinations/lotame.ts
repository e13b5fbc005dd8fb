import { consentStrings } from './parts/consent-strings.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { isAsset } from './parts/is-asset.ts';

/** Writes its parameters as segments of the path, `/map/c=7625/tp=SIMP/tpid=…`; the newer tag posts JSON to `/6/data`. */
export const lotame: Destination = {
	organisation: 'Lotame',
	service: 'Lotame',
	role: 'data-broker',
	source: 'https://my.lotame.com/t/g9hxvnw/detailed-reference-guide',
	hosts: ['crwdcntrl.net'],
	takes: (url) => !/^(?:tags|www)\./.test(url.hostname) && !isAsset(url),
	unwrap: (name, value) => {
		if (name !== 'path') return null;
		const parameters = value
			.split('/', 100)
			.map((segment): readonly [string, string] => {
				const cut = segment.indexOf('=');
				return [segment.slice(0, Math.max(cut, 0)), segment.slice(cut + 1)];
			})
			.filter(([key]) => key !== '');
		return [[name, value], ...parameters];
	},
	meanings: {
		...consentStrings,
		...every('browser-id', 'tpid fpid'),
		...every('email', 'sha256email d/tp/sha256email/* hem'),
		// Interests, actions and other behaviours, as the site calls them.
		...every('data', 'int act seg genp dem med opp d/bt/**'),
		'd/db/**': 'page-meta',
		'd/tp/**': 'browser-id',
		...every('page', 'm/ref m/url ref'),
		...every('ignore', 'c b ct pe tp callback rand m/dcc'),
	},
};
