import type { Received } from './server.ts';

/** Hosts that Chromium and Firefox themselves call (updates, settings, sign-in, autofill, captive-portal checks); no page of the clinic does. */
const hosts = [
	/^(update|content-autofill|optimizationguide-pa|safebrowsing|passwordsleakcheck-pa|chromewebstore)\.googleapis\.com$/,
	/^(accounts|clients\d*|android\.clients|clientservices)\.(google|googleapis)\.com$/,
	/^(connectivitycheck|www)\.gstatic\.com$/,
	/^(edgedl\.me|redirector)\.gvt1\.com$/,
	/\.(?:mozilla\.(?:com|net|org)|firefox\.com)$/,
];

export function isBackgroundHost(received: Pick<Received, 'url'>): boolean {
	return hosts.some((host) => host.test(received.url.hostname));
}
