import browser, { type Scripting } from 'webextension-polyfill';
import { isRegistered, watchedMatches } from './observe/watched-matches.ts';
import type { Memory } from './store/memory.ts';

/** Puts the content scripts into watched pages and their frames, and into no others. */
export type Scripts = {
	/** The sites that are known by their address get them before a page's own first script. Call it whenever the list changes. */
	readonly register: () => void;
	/** A document of a watched tab has begun; one that is not registered for gets them now. */
	readonly began: (tabId: number, frameId: number, url: string) => void;
	/** A page that is open already is watched from now on. */
	readonly late: (tabId: number) => void;
};

const FILES = [
	{ id: 'content', js: ['content.js'], world: 'ISOLATED' },
	{ id: 'hook', js: ['hook.js'], world: 'MAIN' },
	{ id: 'consent', js: ['consent.js'], world: 'ISOLATED' },
	{ id: 'consent-page', js: ['consent-page.js'], world: 'MAIN' },
] as const;

/** The polyfill's types know neither worlds nor `matchOriginAsFallback`. */
type Registered = Scripting.RegisteredContentScript & { readonly world: string; readonly matchOriginAsFallback: boolean };

export function createScripts(memory: Memory): Scripts {
	let last = Promise.resolve();
	/** Until the browser knows the list, a page of it may have begun without them. */
	let changing = 0;

	async function register(): Promise<void> {
		const where = watchedMatches(memory.now());
		const scripts = FILES.map(
			({ id, js, world }): Registered => ({
				id,
				js: [...js],
				world,
				...where,
				allFrames: true,
				matchOriginAsFallback: true,
				runAt: 'document_start',
			}),
		);
		// Never unregistered in between: a page that begins then would have none.
		const known = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
		const [old, fresh] = [scripts.filter(({ id }) => known.has(id)), scripts.filter(({ id }) => !known.has(id))];
		if (old.length > 0) await browser.scripting.updateContentScripts(old);
		if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
	}

	/** A frame may be gone by now, or be none that we may enter. */
	function run(tabId: number, frameIds: number[]): void {
		for (const { js, world } of FILES) {
			const injection = { target: { tabId, frameIds }, files: [...js], injectImmediately: true, world };
			browser.scripting.executeScript(injection as unknown as Scripting.ScriptInjection).catch(() => undefined);
		}
	}

	function runWhereAbsent(target: Scripting.InjectionTarget): void {
		browser.scripting
			.executeScript({ target, func: isThere })
			.then((frames) => {
				for (const { frameId, result } of frames) if (result !== true) run(target.tabId, [frameId]);
			})
			.catch(() => undefined);
	}

	return {
		register() {
			changing++;
			last = last
				.then(register)
				.catch(console.error)
				.finally(() => {
					changing--;
				});
		},
		began(tabId, frameId, url) {
			// A frame without an address of its own has them from the page that made it.
			const isOwn = /^https?:/.test(url);
			if (isOwn && !isRegistered(url, memory.now())) run(tabId, [frameId]);
			else if (!isOwn || changing > 0) runWhereAbsent({ tabId, frameIds: [frameId] });
		},
		late: (tabId) => runWhereAbsent({ tabId, allFrames: true }),
	};
}

/** Runs in the page, in our own world: `content/content.ts` leaves this mark there. */
function isThere(): boolean {
	return Object.hasOwn(globalThis, 'telltaleFollows');
}
