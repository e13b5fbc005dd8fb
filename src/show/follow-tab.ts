import type { TabState } from '../core/messages.ts';

/** As much of `runtime.Port` as is used here. */
export type LivePort = {
	readonly postMessage: (message: { readonly ask: 'tab'; readonly tabId: number }) => void;
	readonly disconnect: () => void;
	readonly onMessage: { readonly addListener: (hear: (message: unknown) => void) => void };
	readonly onDisconnect: { readonly addListener: (hear: () => void) => void };
};

export type Follower = {
	/** Throws when the extension was updated or removed while the page was open. */
	readonly connect: () => LivePort;
	/** Runs `then` after milliseconds; gives back its cancellation. */
	readonly wait: (milliseconds: number, then: () => void) => () => void;
	readonly onState: (state: TabState) => void;
	/** Nothing was heard for {@link GIVE_UP} attempts in a row; attempts go on. */
	readonly onSilence: () => void;
};

const DELAYS = [50, 250, 1_000, 2_000, 4_000] as const;
const PATIENCE = 5_000;
const GIVE_UP = 3;

/**
 * Keeps hearing a tab's state from the worker. A browser stops the worker after 30 idle seconds and with it every port, so a lost
 * port is opened again, at growing intervals until a state was heard. Gives back the way to stop.
 */
export function followTab(tabId: number, follower: Follower): () => void {
	let stopped = false;
	let failures = 0;
	let cancel: () => void = () => {};
	let port: LivePort | null = null;

	function open(): void {
		let heard = false;
		let lost = false;

		function lose(): void {
			if (stopped || lost) return;
			lost = true;
			cancel();
			if (!heard) failures += 1;
			if (!heard && failures === GIVE_UP) follower.onSilence();
			cancel = follower.wait(DELAYS[Math.min(failures, DELAYS.length - 1)] ?? PATIENCE, open);
		}

		try {
			const current = follower.connect();
			port = current;
			current.onDisconnect.addListener(lose);
			current.onMessage.addListener((message) => {
				if (stopped || lost || !isTabState(message)) return;
				cancel();
				heard = true;
				failures = 0;
				follower.onState(message);
			});
			cancel = follower.wait(PATIENCE, () => {
				current.disconnect();
				lose();
			});
			current.postMessage({ ask: 'tab', tabId });
		} catch {
			lose();
		}
	}

	open();
	return () => {
		stopped = true;
		cancel();
		port?.disconnect();
	};
}

function isTabState(message: unknown): message is TabState {
	return typeof message === 'object' && message !== null && 'is' in message && typeof message.is === 'string';
}
