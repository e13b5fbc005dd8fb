import { consentStrings } from './parts/consent-strings.ts';
import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { splitList } from './parts/split-list.ts';

/** `it`, the type of the identifier in `iv`: hashes of an e-mail address, of a phone number; the rest are identifiers of browsers. */
const IDENTIFIERS: Readonly<Record<string, Meaning>> = { '4': 'email', '11': 'phone' };

/** Ties identifiers of other companies to its own (idsync, pippio), makes a person's e-mail address into one (ATS), and takes what she looked at (`pdata`). */
export const liveramp: Destination = {
	organisation: 'LiveRamp',
	service: 'LiveRamp',
	role: 'data-broker',
	source: 'https://docs.liveramp.com/privacy-manager/en/ats-api.html',
	hosts: ['rlcdn.com', 'pippio.com'],
	takes: (url) => !/^(?:ats|cdn)\./.test(url.hostname) && !url.pathname.endsWith('.js'),
	unwrap: (name, value) => {
		if (name === 'iv') return splitList(name, value);
		if (name !== 'pdata') return null;
		return value.split(',', 100).map((pair) => {
			const cut = pair.indexOf('=');
			return [`pdata/${pair.slice(0, Math.max(cut, 0))}`, pair.slice(cut + 1)];
		});
	},
	meaningByPlace: (name, neighbour) => (name === 'iv' ? (IDENTIFIERS[neighbour('it') ?? ''] ?? 'browser-id') : null),
	meanings: {
		...consentStrings,
		cv: 'consent',
		...every('browser-id', 'partner_uid envelope idl'),
		// Its own redirect passes on what it was asked with.
		'memo/**': 'browser-id',
		...every('email', 'm s s2 sh'),
		'pdata/**': 'data',
		...every('product', 'pdata/product_name pdata/product_id'),
		'segments/**': 'data',
		...every('ignore', 'memo pid ct rt n'),
	},
};
