import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** `d` is JSON, packed by LZ-string. */
export const clevertap: Destination = {
	organisation: 'CleverTap',
	service: 'CleverTap',
	role: 'marketing-automation',
	source: 'https://www.npmjs.com/package/clevertap-web-sdk',
	hosts: ['clevertap-prod.com', 'wzrkt.com', 'clevertap.com'],
	takes: (url) => /^\/(?:a|e|\d\/upload|defineVars)\/?$/.test(url.pathname),
	meanings: {
		type: 'event',
		'd/evtName': 'event',
		'd/cpg': 'page',
		'd/referrer': 'referrer',
		'd/g': 'browser-id',
		gc: 'browser-id',
		...under(['d/evtData', 'd/evtData/Items/*'], { ...person(), Name: 'data' }),
		...every('product', 'd/evtData/Items/*/Name d/evtData/Product d/evtData/Product*name'),
		...every('search', 'd/evtData/Search*'),
		...under(['d/profile'], person()),
		...every('ignore', 'd d/type d/id d/s d/pg d/dsync d/af/** d/u* d/wm d/debug t rn r i sn useIP arp arp/** tries d/ct_pi'),
	},
};

/** Fields of a profile that it names itself; all others are the site's own. */
function person(): Record<string, Meaning> {
	return {
		...personTraits,
		Name: 'name',
		Email: 'email',
		Phone: 'phone',
		Identity: 'account',
		DOB: 'birth-date',
		...every('region', 'City State Country'),
		...every('ignore', 'Photo MSG-*'),
	};
}
