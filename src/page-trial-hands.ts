import browser, { type Scripting } from 'webextension-polyfill';
import { clearSite, GPC_RULES, GPC_SCRIPT } from './background-trial-undo.ts';
import { ANSWER, type FrameRules } from './core/messages.ts';
import type { TrialHands } from './page-trial-run.ts';
import { patiently } from './patiently.ts';

/** A frame that does not answer for longer, in milliseconds, is not waited for. */
const PATIENCE = 3_000;

/** What a trial does in the browser. */
export const trialHands: TrialHands = {
	open: newTab,
	go: async (tabId, url) => void (await browser.tabs.update(tabId, { url })),
	reload: (tabId) => browser.tabs.reload(tabId),
	close: (tabId) => browser.tabs.remove(tabId).catch(() => undefined),
	gpc: (on) => patiently((givenUp) => switchGpc(on, givenUp)),
	clear: (site, url) => patiently(() => clearSite(site, url)),
	look: (tabId) =>
		browser.tabs.get(tabId).then(
			({ status }) => ({ loaded: status === 'complete' }),
			() => null,
		),
	rules: askFrames,
};

/** An empty tab in the window of the one before; a window of its own where there is none, so that the person sees both. */
async function newTab(before: number | null): Promise<number> {
	const old = before === null ? null : await browser.tabs.get(before).catch(() => null);
	const url = 'about:blank';
	// Firefox for Android has no windows.
	const windows = browser.windows as typeof browser.windows | undefined;
	const tab =
		old?.windowId !== undefined
			? await browser.tabs.create({ url, windowId: old.windowId })
			: windows
				? (await windows.create({ url })).tabs?.[0]
				: await browser.tabs.create({ url });
	if (tab?.id === undefined) throw new Error('The browser opened no tab');
	return tab.id;
}

/** The polyfill's types know neither this part of the browser nor worlds. */
type NetRequest = {
	readonly updateSessionRules: (change: {
		readonly removeRuleIds: readonly number[];
		readonly addRules: readonly unknown[];
	}) => Promise<void>;
};

const TYPES = [
	...['main_frame', 'sub_frame', 'stylesheet', 'script', 'image', 'font', 'object', 'xmlhttprequest'],
	...['ping', 'csp_report', 'media', 'websocket', 'other'],
];

/** Header and property, for what this tab sends and for the workers of its site; null takes both off. */
async function switchGpc(on: { readonly tabId: number; readonly site: string } | null, givenUp: AbortSignal): Promise<void> {
	const { declarativeNetRequest } = browser as unknown as { readonly declarativeNetRequest: NetRequest };
	const action = { type: 'modifyHeaders', requestHeaders: [{ header: 'Sec-GPC', operation: 'set', value: '1' }] };
	const conditions = on === null ? [] : [{ tabIds: [on.tabId] }, { tabIds: [-1], initiatorDomains: [on.site] }];
	await declarativeNetRequest.updateSessionRules({
		removeRuleIds: GPC_RULES,
		addRules: conditions.map((condition, index) => ({
			id: GPC_RULES[index],
			action,
			condition: { ...condition, resourceTypes: TYPES },
		})),
	});
	const known = await browser.scripting.getRegisteredContentScripts({ ids: [GPC_SCRIPT] });
	if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [GPC_SCRIPT] });
	if (on === null) return;
	// Another attempt is under way, or the trial is over: the signal must not come on by itself then.
	givenUp.throwIfAborted();
	const script = {
		id: GPC_SCRIPT,
		js: ['gpc.js'],
		matches: [`*://${on.site}/*`, `*://*.${on.site}/*`],
		world: 'MAIN',
		allFrames: true,
		matchOriginAsFallback: true,
		runAt: 'document_start',
		persistAcrossSessions: false,
	};
	await browser.scripting.registerContentScripts([script as Scripting.RegisteredContentScript]);
}

/** How far the rules are in the frames of the tab; a frame without them gets them now. */
async function askFrames(tabId: number, refuses: boolean): Promise<FrameRules> {
	const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
	const asked = browser.scripting
		.executeScript({ target: { tabId, allFrames: true }, func: rulesOf, args: [ANSWER, refuses], injectImmediately: true })
		.catch(() => null);
	const frames = await Promise.race([asked, late]);
	if (frames === null) return 'working';
	const states = frames.map(({ result }) => (isRules(result) ? result : 'absent'));
	const frameIds = frames.filter((_, index) => states[index] === 'absent').map(({ frameId }) => frameId);
	if (frameIds.length > 0) {
		const target = { tabId, frameIds };
		const inject = (js: string, world: string) =>
			browser.scripting.executeScript({
				target,
				files: [js],
				injectImmediately: true,
				world,
			} as unknown as Scripting.ScriptInjection);
		await Promise.race([
			Promise.all([inject('answer-page.js', 'MAIN'), inject('answer.js', 'ISOLATED')]).catch(() => null),
			late,
		]);
	}
	const answered = states.find((state) => typeof state === 'number');
	if (answered !== undefined) return answered;
	return states.every((state) => state === 'none') ? 'none' : 'working';
}

/** Runs in the frame, where nothing else of this file is known. */
function rulesOf(name: string, refuses: boolean): unknown {
	return Reflect.get(globalThis, name)?.(refuses);
}

function isRules(answer: unknown): answer is FrameRules {
	return answer === 'working' || answer === 'none' || (typeof answer === 'number' && Number.isFinite(answer));
}
