import type { Sender } from '../senders/moment.ts';
import { adjust } from './adjust.ts';
import { adobe } from './adobe.ts';
import { amplitudeSdk } from './amplitude.ts';
import { appInsights } from './app-insights.ts';
import { claritySdk } from './clarity.ts';
import { clevertapSdk } from './clevertap.ts';
import { countly } from './countly.ts';
import { datadog } from './datadog.ts';
import { mixpanelSdk } from './mixpanel.ts';
import { piano } from './piano.ts';
import { posthogSdk } from './posthog.ts';
import { rudderstack } from './rudderstack.ts';
import { segment } from './segment.ts';
import { sentry } from './sentry.ts';
import { snowplow } from './snowplow.ts';

const senders: readonly Sender[] = [
	mixpanelSdk,
	segment,
	amplitudeSdk,
	claritySdk,
	datadog,
	adobe,
	posthogSdk,
	snowplow,
	rudderstack,
	sentry,
	adjust,
	piano,
	clevertapSdk,
	countly,
	appInsights,
];

// The clinic's own script was started first and hands its moments over by event: two bundles share no module.
document.addEventListener('harborlight-moment', (event) => {
	if (!(event instanceof CustomEvent)) return;
	for (const sender of senders) sender(event.detail);
});
adobe({ is: 'page' });
