import { adobeAnalytics } from './adobe-analytics.ts';
import { adobeWebSdk } from './adobe-web-sdk.ts';
import { amplitude } from './amplitude.ts';
import { clarity } from './clarity.ts';
import { criteo } from './criteo.ts';
import { datadogRum } from './datadog-rum.ts';
import type { Destination } from './destination.ts';
import { floodlight } from './floodlight.ts';
import { googleAds } from './google-ads.ts';
import { googleAnalytics } from './google-analytics.ts';
import { googleAnalyticsUniversal } from './google-analytics-universal.ts';
import { linkedin } from './linkedin.ts';
import { matomo } from './matomo.ts';
import { meta } from './meta.ts';
import { microsoftUet } from './microsoft-uet.ts';
import { mixpanel } from './mixpanel.ts';
import { pinterest } from './pinterest.ts';
import { posthog } from './posthog.ts';
import { segment } from './segment.ts';
import { snapchat } from './snapchat.ts';
import { tiktok } from './tiktok.ts';
import { x } from './x.ts';

/** Every service with a file of its own, by file name. */
export const destinations: readonly Destination[] = [
	adobeAnalytics,
	adobeWebSdk,
	amplitude,
	clarity,
	criteo,
	datadogRum,
	floodlight,
	googleAds,
	googleAnalytics,
	googleAnalyticsUniversal,
	linkedin,
	matomo,
	meta,
	microsoftUet,
	mixpanel,
	pinterest,
	posthog,
	segment,
	snapchat,
	tiktok,
	x,
];
