import type { HealthVerdict } from '../core/types.ts';
import type { Known } from './decide.ts';

/** What the browser tells of a tab. */
type SeenTab = { readonly id?: number | undefined; readonly incognito?: boolean | undefined };

/**
 * Which tabs are private, at hand when something is heard of one; and what pages in them told of their sites, which stays in memory and in the browser's
 * session.
 */
export type PrivateTabs = {
	/** The browser has told whether it is private. */
	readonly knows: (tabId: number) => boolean;
	/** What is not known is as good as private. */
	readonly has: (tabId: number) => boolean;
	readonly saw: (tab: SeenTab) => void;
	readonly closed: (tabId: number) => void;
	/** A page in a private tab showed that its site is a health site. */
	readonly learn: (site: string, health: HealthVerdict) => void;
	/** What is known of sites where this tab is: what was learned in private tabs counts in them alone. */
	readonly known: (tabId: number, remembered: Known) => Known;
	/** Takes up what an earlier worker copied out. */
	readonly load: (entries: Iterable<readonly [key: string, value: unknown]>) => void;
	/** Forgets what was learned. */
	readonly forget: () => void;
};

/** One that is forgotten is asked for again. */
const MAX_TABS = 5_000;
const MAX_LEARNED = 200;
const PREFIX = 'learned:';

/** `changed`: an entry to copy out, `undefined` to remove it. */
export function createPrivateTabs(changed: (key: string, value: unknown) => void): PrivateTabs {
	const tabs = new Map<number, boolean>();
	const learned = new Map<string, HealthVerdict>();
	const has = (tabId: number): boolean => tabs.get(tabId) ?? true;

	function unlearn(site: string): void {
		learned.delete(site);
		changed(PREFIX + site, undefined);
	}

	return {
		knows: (tabId) => tabs.has(tabId),
		has,
		saw({ id, incognito }) {
			if (id === undefined || incognito === undefined) return;
			tabs.delete(id);
			tabs.set(id, incognito);
			const [oldest] = tabs.keys();
			if (tabs.size > MAX_TABS && oldest !== undefined) tabs.delete(oldest);
		},
		closed: (tabId) => void tabs.delete(tabId),
		learn(site, health) {
			learned.delete(site);
			learned.set(site, health);
			changed(PREFIX + site, health);
			const [oldest] = learned.keys();
			if (learned.size > MAX_LEARNED && oldest !== undefined) unlearn(oldest);
		},
		known: (tabId, remembered) =>
			has(tabId) && learned.size > 0 ? { ...remembered, learned: new Map([...remembered.learned, ...learned]) } : remembered,
		load(entries) {
			for (const [key, value] of entries)
				if (key.startsWith(PREFIX)) learned.set(key.slice(PREFIX.length), value as HealthVerdict);
		},
		forget() {
			for (const site of [...learned.keys()]) unlearn(site);
		},
	};
}
