import browser from 'webextension-polyfill';
import type { TrialUndo } from './background-trial.ts';
import { patiently } from './patiently.ts';

/** What a trial switches on for one visit: rules of the session, of which the extension has no others, and a script. `page-trial-hands.ts` puts them there. */
export const GPC_RULES: readonly number[] = [1, 2];
export const GPC_SCRIPT = 'gpc';

export const trialUndo: TrialUndo = {
	gpcOff: switchGpcOff,
	close: (tabId) => browser.tabs.remove(tabId).catch(() => undefined),
	clear: (site, url) => patiently(() => clearSite(site, url)).catch(console.error),
	giveBack: () =>
		browser.permissions.remove({ permissions: ['browsingData'] }).then(
			() => undefined,
			() => undefined,
		),
};

/** What the site keeps in this browser. Chrome takes origins, and the cookies of the whole site with them; Firefox takes names. */
export async function clearSite(site: string, url: string): Promise<void> {
	const { hostname, origin } = new URL(url);
	const names = [...new Set([hostname, site, `www.${site}`])];
	const origins = [origin, ...names.map((name) => `https://${name}`)].filter((one) => URL.canParse(one));
	const isFirefox = 'getBrowserInfo' in browser.runtime;
	const what = { cookies: true, localStorage: true, indexedDB: true, serviceWorkers: true };
	const more = isFirefox ? {} : { cacheStorage: true, fileSystems: true };
	const where = isFirefox ? { hostnames: names } : { origins: [...new Set(origins)] };
	await browser.browsingData.remove(where as Parameters<typeof browser.browsingData.remove>[0], { ...what, ...more });
}

/** The polyfill's types do not know this part of the browser. */
type NetRequest = { readonly updateSessionRules: (change: { readonly removeRuleIds: readonly number[] }) => Promise<void> };

async function switchGpcOff(): Promise<void> {
	const { declarativeNetRequest } = browser as unknown as { readonly declarativeNetRequest: NetRequest };
	await declarativeNetRequest.updateSessionRules({ removeRuleIds: GPC_RULES });
	// It is not there on any other visit.
	await browser.scripting.unregisterContentScripts({ ids: [GPC_SCRIPT] }).catch(() => undefined);
}
