import type { Sender } from '../senders/moment.ts';
import { adobe } from './adobe.ts';
import { amplitudeSdk } from './amplitude.ts';
import { claritySdk } from './clarity.ts';
import { datadog } from './datadog.ts';
import { mixpanelSdk } from './mixpanel.ts';
import { posthogSdk } from './posthog.ts';
import { segment } from './segment.ts';

const senders: readonly Sender[] = [mixpanelSdk, segment, amplitudeSdk, claritySdk, datadog, adobe, posthogSdk];

// The clinic's own script was started first and hands its moments over by event: two bundles share no module.
document.addEventListener('harborlight-moment', (event) => {
	if (!(event instanceof CustomEvent)) return;
	for (const sender of senders) sender(event.detail);
});
adobe({ is: 'page' });
