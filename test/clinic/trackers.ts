import type { Received, Reply } from './server.ts';

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/**
 * A chain of three companies that tell each other who the visitor is, each by redirecting the browser to the next
 * (as seen from The Markup's captures of health exchanges: match.adsrvr.org, ib.adnxs.com/bounce, um.simpli.fi).
 */
const redirects: Readonly<Record<string, string>> = {
	'match.adsrvr.org/track/cmf/generic':
		'https://ib.adnxs.com/bounce?%2Fgetuid%3Fhttps%253A%252F%252Fum.simpli.fi%252Fan%253Fanid%253D%2524UID%26ttd_tdid%3D5f0c1a7e-5b43-4b7e-9a53-0b0d7c9d2c11',
	'ib.adnxs.com/bounce': 'https://um.simpli.fi/an?anid=4102938475610293847',
};

/** What a bundle needs to hear back before it sends anything. Keys are host and the beginning of the path. */
const configurations: Readonly<Record<string, unknown>> = {
	'cdn.segment.com/v1/projects/': {
		integrations: { 'Segment.io': { apiKey: 'harborlight', apiHost: 'api.segment.io/v1', unbundledIntegrations: [] } },
		plan: { track: {}, identify: {}, group: {} },
		edgeFunction: {},
		analyticsNextEnabled: true,
		middlewareSettings: {},
		enabledMiddleware: {},
		metrics: { sampleRate: 0 },
		legacyVideoPluginsEnabled: false,
		remotePlugins: [],
	},
	'us.i.posthog.com/flags': {
		featureFlags: {},
		featureFlagPayloads: {},
		supportedCompression: ['gzip-js'],
		sessionRecording: false,
	},
	'us-assets.i.posthog.com/array/': { supportedCompression: ['gzip-js'], sessionRecording: false, hasFeatureFlags: false },
	'us.i.posthog.com/': { status: 1 },
	'api2.amplitude.com/': { code: 200, events_ingested: 1, payload_size_bytes: 1, server_upload_time: 0 },
	'sr-client-cfg.amplitude.com/': { configs: {} },
	'adobedc.demdex.net/': { requestId: 'f6a1b8f2-8b61-4f0c-9d0f-2f3b1c7a9e55', handle: [] },
	'api.rudderstack.com/sourceConfig': {
		source: {
			id: 'harborlight',
			name: 'harborlight',
			writeKey: 'harborlight00000000000000000',
			enabled: true,
			workspaceId: 'harborlight',
			config: { statsCollection: { errors: { enabled: false }, metrics: { enabled: false } } },
			destinations: [],
		},
	},
	'harborlight.count.ly/': { result: 'Success' },
	'app.adjust.com/': { app_token: 'harborlight1', adid: '00000000000000000000000000adjust', message: '' },
	'api-js.mixpanel.com/': { status: 1, error: null },
	'api.segment.io/': { success: true },
};

/** A tracker's frame that keeps what it was given in a cookie of its own, for its own servers. */
const OWN_COOKIE = `<!doctype html><script>
const [id, value] = location.hash.slice(1).split('=');
const path = '/own-cookie/' + id + '/';
// A cookie that is set through the document may be written after the image was asked for.
cookieStore.set({ name: 'kept', value, path, sameSite: 'none' }).then(() => {
	new Image().src = path + 'seen.gif';
});
</script>`;

/** How the tracking companies' hosts answer; what no row names gets a one-pixel image, as most of them send. */
export function answerTracker({ method, url, headers }: Received): Reply {
	const cors = {
		'access-control-allow-origin': headers['origin'] ?? '*',
		'access-control-allow-credentials': 'true',
		'access-control-allow-methods': 'GET, POST, PUT',
		'access-control-allow-headers': headers['access-control-request-headers'] ?? 'content-type',
	};
	if (method === 'OPTIONS') return { status: 204, headers: cors };

	if (url.pathname === '/own-cookie') return { type: 'text/html', body: OWN_COOKIE };

	const address = `${url.hostname}${url.pathname}`;
	const next = redirects[address];
	if (next !== undefined) return { status: 302, headers: { ...cors, location: next } };

	const cookie = { 'set-cookie': `uid=${visitorId(url.hostname)}; Secure; SameSite=None; Path=/; Max-Age=31536000` };
	const row = Object.entries(configurations).find(([start]) => address.startsWith(start));
	if (row !== undefined) return { type: 'application/json', body: JSON.stringify(row[1]), headers: { ...cors, ...cookie } };
	if (url.hostname === 'us1.clevertap-prod.com') {
		// It asks by scripts, and sends nothing more until the number of its request has been answered.
		const body = `$WZRK_WR.s('${visitorId(url.hostname)}', '1', false, ${Number(url.searchParams.get('rn'))}, false)`;
		return { type: 'text/javascript', body, headers: cors };
	}
	if (url.pathname.endsWith('.js')) return { type: 'text/javascript', body: '', headers: cors };
	return { type: 'image/gif', body: PIXEL, headers: { ...cors, ...cookie } };
}

function visitorId(host: string): string {
	return Buffer.from(host).toString('hex').slice(0, 16).padEnd(16, '0');
}
