import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { LIVE_PORT, type TabState } from '../core/messages.ts';
import { followTab } from './follow-tab.ts';

export type LiveTab = { readonly state: TabState | null; readonly silent: boolean; readonly retry: () => void };

/** The state of a tab as the worker tells it, for as long as the page is open. `tabId` null: there is no such tab. */
export function useLiveTab(tabId: number | null): LiveTab {
	const [state, setState] = useState<TabState | null>(null);
	const [silent, setSilent] = useState(false);
	const [attempt, setAttempt] = useState(0);
	const focused = useRef<Element | null>(null);

	useEffect(() => {
		setSilent(false);
		if (tabId === null) {
			setState({ is: 'no-page' });
			return;
		}
		return followTab(tabId, {
			connect: () => browser.runtime.connect({ name: LIVE_PORT }),
			wait: (milliseconds, then) => {
				const timer = setTimeout(then, milliseconds);
				return () => clearTimeout(timer);
			},
			onState: (next) => {
				focused.current = document.activeElement;
				setSilent(false);
				setState(next);
			},
			onSilence: () => setSilent(true),
		});
	}, [tabId, attempt]);

	// A row that moves loses the focus, and a button that is gone leaves it nowhere.
	useLayoutEffect(() => {
		const before = focused.current;
		if (!(before instanceof HTMLElement) || before === document.body || document.activeElement !== document.body) return;
		const target = before.isConnected ? before : document.querySelector<HTMLElement>('h1');
		target?.focus({ preventScroll: before.isConnected });
	}, [state]);

	return { state, silent, retry: () => setAttempt(attempt + 1) };
}
