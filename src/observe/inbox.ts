/**
 * Events wait here, in order, until what the worker must know first has been read; after that each acts at once. Listeners can so be
 * registered in the worker's first turn.
 */
export type Inbox = {
	readonly take: (act: () => void) => void;
	readonly open: () => void;
	/** The event that acts now is to act again when this has settled; what comes after it waits too. */
	readonly hold: (act: () => void, until: Promise<unknown>) => void;
	readonly isOpen: () => boolean;
};

/** Beyond it events are lost, and `lost` is told. */
const MAX_WAITING = 10_000;

export function createInbox(lost: () => void, failed: (error: unknown) => void): Inbox {
	let waiting: (() => void)[] | null = [];
	const queue = (): (() => void)[] | null => waiting;

	/** One event that goes wrong must not take the following ones with it. */
	function run(act: () => void): void {
		try {
			act();
		} catch (error) {
			failed(error);
		}
	}

	function open(): void {
		const acts = waiting ?? [];
		waiting = null;
		for (const [at, act] of acts.entries()) {
			run(act);
			// It is to act again: so it waits, and all that came after it.
			if (queue() !== null) return void queue()?.push(...acts.slice(at + 1));
		}
	}

	return {
		open,
		isOpen: () => waiting === null,
		take(act) {
			if (waiting === null) run(act);
			else if (waiting.length < MAX_WAITING) waiting.push(act);
			else lost();
		},
		hold(act, until) {
			waiting = [act, ...(waiting ?? [])];
			until.then(open, open);
		},
	};
}
