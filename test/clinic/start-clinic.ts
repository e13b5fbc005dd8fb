import { bundleClinic } from './bundle.ts';
import { CLINIC, SCHEDULER, SHOP } from './hosts.ts';
import { clinicPage } from './pages/clinic-page.ts';
import { clinicPolicy } from './pages/clinic-policies.ts';
import { consentPage } from './pages/consent.ts';
import { policySiteReply } from './pages/policy-site.ts';
import { schedulerPage } from './pages/scheduler.ts';
import { shopPage } from './pages/shop.ts';
import { policySite } from './policy-sites.ts';
import { type Received, type Reply, type Server, startServer } from './server.ts';
import { answerTracker } from './trackers.ts';

/** Bundles the real tracker code, then serves the clinic, its booking service, a shop, sites with policies and every tracker's host on one local port. */
export async function startClinic(): Promise<Server> {
	const assets = await bundleClinic();

	const answer = (received: Received): Reply => {
		const { hostname, pathname } = received.url;
		const site = policySite(hostname);
		if (hostname !== CLINIC && hostname !== SCHEDULER && hostname !== SHOP && site === undefined) return answerTracker(received);
		const asset = assets.get(pathname);
		if (asset !== undefined) return asset;
		const reply = site === undefined ? null : policySiteReply(site, received.url);
		if (reply !== null) return reply;
		const html = site === undefined ? pageOf(hostname, received.url) : null;
		if (html !== null) return { type: 'text/html; charset=utf-8', body: html, headers: policyOf(pathname) };
		// What the clinic's own pages send to the clinic itself.
		if (received.method === 'POST') return { status: 204 };
		// The clinic's own copy of Google's collector: what a server-side tag manager offers.
		if (pathname === '/g/collect') return { status: 204 };
		return { status: 404, body: 'Not found' };
	};
	return startServer(answer);
}

/** One page lets nothing run but the clinic's own files, and nothing be sent but to its two tags. */
function policyOf(path: string): Readonly<Record<string, string>> {
	if (path !== '/self-check') return {};
	const policy = [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		'img-src data:',
		'connect-src https://tr.snapchat.com https://analytics.tiktok.com',
		"require-trusted-types-for 'script'",
	];
	return { 'content-security-policy': policy.join('; ') };
}

function pageOf(host: string, url: URL): string | null {
	if (host === CLINIC) return clinicPage(url) ?? consentPage(url) ?? clinicPolicy(url);
	if (host === SCHEDULER) return schedulerPage(url) ?? consentPage(url);
	return shopPage(url);
}
