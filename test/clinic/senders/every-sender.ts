import { cookieSync } from './cookie-sync.ts';
import { criteo } from './criteo.ts';
import { floodlight } from './floodlight.ts';
import { googleAds } from './google-ads.ts';
import { googleAnalytics } from './google-analytics.ts';
import { linkedin } from './linkedin.ts';
import { meta } from './meta.ts';
import { microsoftUet } from './microsoft-uet.ts';
import type { Sender } from './moment.ts';
import { pinterest } from './pinterest.ts';
import { snapchat } from './snapchat.ts';
import { tiktok } from './tiktok.ts';
import { x } from './x.ts';

export const everySender: readonly Sender[] = [
	meta,
	googleAnalytics,
	googleAds,
	floodlight,
	tiktok,
	snapchat,
	linkedin,
	pinterest,
	microsoftUet,
	x,
	criteo,
	cookieSync,
];
