import type { Meaning } from './destination.ts';
import { every } from './every.ts';

/**
 * A bid request by the OpenRTB specification, as auctions in the page (Prebid) send it to exchanges and buyers.
 * https://github.com/InteractiveAdvertisingBureau/openrtb2.x
 */
export const openRtb: Readonly<Record<string, Meaning>> = {
	...every('page', 'site/page'),
	...every('referrer', 'site/ref'),
	...every('title', 'site/content/title'),
	...every('page-meta', 'site/keywords site/content/keywords site/content/series site/content/data/** site/content/context'),
	...every('data', 'site/ext/data/** site/cat/* imp/*/ext/data/** user/keywords user/data/** user/ext/data/** user/gender'),
	...every('browser-id', 'user/id user/buyeruid user/ext/eids/*/uids/*/id user/eids/*/uids/*/id'),
	...every('device-id', 'device/ifa'),
	...every('ip', 'device/ip device/ipv6'),
	...every('location', 'device/geo/lat device/geo/lon user/geo/lat user/geo/lon'),
	...every('region', 'device/geo/zip device/geo/city device/geo/region user/geo/zip user/geo/city user/geo/region'),
	...every('consent', 'regs/** user/ext/consent user/consent'),
	...every('ignore', 'id imp/** site/** device/** source/** ext/** user/data/*/id user/data/*/segment/*/id user/data/*/ext/**'),
	...every('ignore', 'at tmax test cur/* bcat/* badv/* user/ext/eids/** user/eids/**'),
};
