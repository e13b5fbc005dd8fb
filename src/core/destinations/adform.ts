import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** A tracking point names its page between bars: `Clinic|Treatments|Thank you`. */
export const adform: Destination = {
	organisation: 'Adform',
	service: 'Adform Tracking Point',
	role: 'advertising',
	source: 'https://github.com/prebid/Prebid.js/blob/master/modules/holidBidAdapter.js',
	hosts: ['adform.net', 'adformdsp.net'],
	takes: (url) =>
		/^\/(?:serving\/(?:trackpoint|cookie)|trackpoint|adx|cookie|match|c|dmp|visitor\/)/i.test(url.pathname) &&
		!/\.js$|^\/serving\/scripts\//i.test(url.pathname),
	meanings: {
		ADFPageName: 'title',
		...every('page', 'loc fd url'),
		...every('referrer', 'ref rtg'),
		...every('email', 'email'),
		...every('name', 'firstname lastname'),
		...every('product', 'itms/*/productname itms/*/productid itm/*/productname itm/*/productid itms/*/categoryname'),
		...every('data', 'sv* svn* var* step section'),
		...every('browser-id', 'uid CC party_uid'),
		...every('consent', 'gdpr gdpr_consent us_privacy'),
		...every('ignore', 'pm lid id ord ADFdivider ADFtpmode Set1 sales currency orderid basketsize CC rp'),
	},
};
